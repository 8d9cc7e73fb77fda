/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-count-spin.h"

#include "cdt-entry-text.h"

struct _CdtCountSpin
{
  GtkSpinButton parent_instance;

  char *other_text; /* shown instead of the adjustment's value: "" or no number; NULL: the value */
  gboolean showing; /* the text changes because the field says so */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtCountSpin, cdt_count_spin, GTK_TYPE_SPIN_BUTTON)

static gboolean
is_count (const char *text)
{
  return g_ascii_string_to_unsigned (text, 10, 0, 1000000, NULL, NULL);
}

/* A text that is no number sets the value to 0; once the value moves from there, it shows. */
static void
note_text (CdtCountSpin *self, const char *text)
{
  g_clear_pointer (&self->other_text, g_free);
  if (is_count (text))
    return;
  self->other_text = g_strdup (text);
  if (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self)) != 0)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self), 0);
}

static void
text_changed_cb (CdtCountSpin *self)
{
  if (self->showing)
    return;
  note_text (self, gtk_entry_get_text (GTK_ENTRY (self)));
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* Empty and odd texts are no error to be corrected: they leave the value where it is. */
static int
cdt_count_spin_input (GtkSpinButton *spin, double *value)
{
  CdtCountSpin *self = CDT_COUNT_SPIN (spin);

  if (self->other_text != NULL)
    *value = gtk_spin_button_get_value (spin);
  else
    *value = g_ascii_strtod (gtk_entry_get_text (GTK_ENTRY (spin)), NULL);
  return TRUE;
}

static gboolean
cdt_count_spin_output (GtkSpinButton *spin)
{
  CdtCountSpin *self = CDT_COUNT_SPIN (spin);
  double value = gtk_spin_button_get_value (spin);
  g_autofree char *number = NULL;

  if (self->other_text != NULL && value == 0)
    {
      cdt_entry_show_text (GTK_ENTRY (spin), self->other_text);
      return TRUE;
    }
  number = g_strdup_printf ("%.0f", value);
  cdt_entry_show_text (GTK_ENTRY (spin), number);
  return TRUE;
}

static void
cdt_count_spin_finalize (GObject *object)
{
  g_free (CDT_COUNT_SPIN (object)->other_text);
  G_OBJECT_CLASS (cdt_count_spin_parent_class)->finalize (object);
}

static void
cdt_count_spin_class_init (CdtCountSpinClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_count_spin_finalize;
  GTK_SPIN_BUTTON_CLASS (klass)->input = cdt_count_spin_input;
  GTK_SPIN_BUTTON_CLASS (klass)->output = cdt_count_spin_output;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_count_spin_init (CdtCountSpin *self)
{
  self->other_text = g_strdup ("");
  gtk_spin_button_configure (GTK_SPIN_BUTTON (self), gtk_adjustment_new (0, 0, 1000000, 1, 10, 0), 1, 0);
  gtk_entry_set_width_chars (GTK_ENTRY (self), 4);
  g_signal_connect (self, "changed", G_CALLBACK (text_changed_cb), NULL);
}

GtkWidget *
cdt_count_spin_new (void)
{
  return g_object_new (CDT_TYPE_COUNT_SPIN, "visible", TRUE, NULL);
}

void
cdt_count_spin_show_text (CdtCountSpin *self, const char *text)
{
  const char *shown = text != NULL ? text : "";

  g_return_if_fail (CDT_IS_COUNT_SPIN (self));

  if (g_str_equal (gtk_entry_get_text (GTK_ENTRY (self)), shown))
    return;
  self->showing = TRUE;
  g_clear_pointer (&self->other_text, g_free);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self), is_count (shown) ? g_ascii_strtod (shown, NULL) : 0);
  note_text (self, shown);
  cdt_entry_show_text (GTK_ENTRY (self), shown);
  self->showing = FALSE;
}
