/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-segments.h"

struct _CdtSegments
{
  GtkBox parent_instance;

  GPtrArray *buttons; /* GtkToggleButton; the last one is for a value that is not among the choices */
  const CdtChoice *choices;
  guint n_choices;
  char *value; /* NULL: none */
  gboolean showing;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtSegments, cdt_segments, GTK_TYPE_BOX)

static int
find_choice (CdtSegments *self, const char *value)
{
  for (guint i = 0; i < self->n_choices; i++)
    if (g_strcmp0 (self->choices[i].value, value) == 0)
      return (int)i;
  return -1;
}

/* The button of the odd value goes with it. */
static void
press (CdtSegments *self, int pressed)
{
  gtk_widget_set_visible (g_ptr_array_index (self->buttons, self->n_choices),
                          pressed == (int)self->n_choices);
  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (int)i == pressed);
  self->showing = FALSE;
}

static void
button_toggled_cb (GtkToggleButton *button, CdtSegments *self)
{
  guint index;

  if (self->showing || !g_ptr_array_find (self->buttons, button, &index))
    return;
  g_clear_pointer (&self->value, g_free);
  if (gtk_toggle_button_get_active (button) && index < self->n_choices)
    self->value = g_strdup (self->choices[index].value);
  press (self, gtk_toggle_button_get_active (button) ? (int)index : -1);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static GtkWidget *
add_button (CdtSegments *self, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *words = gtk_bin_get_child (GTK_BIN (button));

  gtk_label_set_line_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  g_signal_connect (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  gtk_box_pack_start (GTK_BOX (self), button, TRUE, TRUE, 0);
  g_ptr_array_add (self->buttons, button);
  return button;
}

static void
cdt_segments_finalize (GObject *object)
{
  CdtSegments *self = CDT_SEGMENTS (object);

  g_ptr_array_unref (self->buttons);
  g_free (self->value);
  G_OBJECT_CLASS (cdt_segments_parent_class)->finalize (object);
}

static void
cdt_segments_class_init (CdtSegmentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_segments_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cdt_segments_init (CdtSegments *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "linked");
}

GtkWidget *
cdt_segments_new (const CdtChoice *choices, guint n_choices)
{
  CdtSegments *self = g_object_new (CDT_TYPE_SEGMENTS, "visible", TRUE, NULL);

  self->choices = choices;
  self->n_choices = n_choices;
  for (guint i = 0; i < n_choices; i++)
    gtk_widget_set_visible (add_button (self, choices[i].label), TRUE);
  add_button (self, "");
  return GTK_WIDGET (self);
}

const char *
cdt_segments_get_value (CdtSegments *self)
{
  g_return_val_if_fail (CDT_IS_SEGMENTS (self), NULL);
  return self->value;
}

void
cdt_segments_show_value (CdtSegments *self, const char *value)
{
  int index;
  GtkWidget *odd;

  g_return_if_fail (CDT_IS_SEGMENTS (self));

  if (value != self->value)
    {
      g_free (self->value);
      self->value = g_strdup (value);
    }
  index = find_choice (self, value);
  odd = g_ptr_array_index (self->buttons, self->n_choices);
  if (value != NULL && index < 0)
    {
      gtk_button_set_label (GTK_BUTTON (odd), value);
      index = (int)self->n_choices;
    }
  press (self, index);
}
