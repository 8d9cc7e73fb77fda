/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-conflict-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-growing-text.h"

#define WRITTEN_LINES 2

struct _CdtConflictBox
{
  GtkBox parent_instance;
  CdtMerge *merge;
  CdtConflict *conflict;
  GtkRadioButton *none; /* never shown: what is chosen at first */
  GPtrArray *rows;      /* (element-type GtkRadioButton) */
  GtkBox *card;
  CdtGrowingText *text;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtConflictBox, cdt_conflict_box, GTK_TYPE_BOX)

/* What a row stands for */
#define CHOICE "cdt-choice"
#define SIDE "cdt-side"

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

static CdtConflictChoice
get_choice (CdtConflictBox *self, guint *side)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_toggle_button_get_active (self->rows->pdata[i]))
      {
        *side = GPOINTER_TO_UINT (g_object_get_data (self->rows->pdata[i], SIDE));
        return GPOINTER_TO_UINT (g_object_get_data (self->rows->pdata[i], CHOICE));
      }
  return CDT_CONFLICT_OPEN;
}

static void
toggled_cb (CdtConflictBox *self, GtkToggleButton *row)
{
  guint side = 0;

  if (!gtk_toggle_button_get_active (row))
    return;
  if (self->text != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->text), get_choice (self, &side) == CDT_CONFLICT_WRITTEN);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
written_cb (CdtConflictBox *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_row (CdtConflictBox *self, CdtConflictChoice choice, guint side, const char *whose, const char *value)
{
  GtkWidget *row = gtk_radio_button_new_from_widget (self->none);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = value != NULL ? g_strdup_printf ("%s: %s", whose, value) : g_strdup (whose);

  gtk_widget_set_margin_start (words, 9);
  gtk_container_add (GTK_CONTAINER (words), make_label (whose, "row-subtitle"));
  if (value != NULL)
    gtk_container_add (GTK_CONTAINER (words), make_label (value, "row-title"));
  gtk_container_add (GTK_CONTAINER (row), words);
  gtk_style_context_add_class (gtk_widget_get_style_context (row), "conflict-row");
  atk_object_set_name (gtk_widget_get_accessible (row), name);
  g_object_set_data (G_OBJECT (row), CHOICE, GUINT_TO_POINTER (choice));
  g_object_set_data (G_OBJECT (row), SIDE, GUINT_TO_POINTER (side));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  if (self->rows->len > 0)
    gtk_container_add (GTK_CONTAINER (self->card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_container_add (GTK_CONTAINER (self->card), row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
was_added (CdtConflictBox *self, guint n, const char *value)
{
  for (guint i = 0; i < n; i++)
    {
      const CdtConflictSide *side = &g_array_index (self->conflict->sides, CdtConflictSide, i);
      g_autofree char *other = cdt_merge_conflict_say_value (self->merge, self->conflict, side);

      if (g_str_equal (other, value))
        return TRUE;
    }
  return FALSE;
}

/* Those who have the same stand in one row. */
static char *
say_whose (CdtConflictBox *self, const CdtMergeName *const *names, guint n, const char *value)
{
  g_autoptr (GPtrArray) whose = g_ptr_array_new_with_free_func (g_free);

  for (guint i = n; i < self->conflict->sides->len; i++)
    {
      const CdtConflictSide *side = &g_array_index (self->conflict->sides, CdtConflictSide, i);
      g_autofree char *other = cdt_merge_conflict_say_value (self->merge, self->conflict, side);

      if (g_str_equal (other, value))
        g_ptr_array_add (whose, cdt_merge_name_say (names[side->side]));
    }
  g_ptr_array_add (whose, NULL);
  return g_strjoinv ("\n", (char **)whose->pdata);
}

static void
add_sides (CdtConflictBox *self, const CdtMergeName *const *names)
{
  for (guint i = 0; i < self->conflict->sides->len; i++)
    {
      const CdtConflictSide *side = &g_array_index (self->conflict->sides, CdtConflictSide, i);
      g_autofree char *value = cdt_merge_conflict_say_value (self->merge, self->conflict, side);
      g_autofree char *whose = NULL;

      if (was_added (self, i, value))
        continue;
      whose = say_whose (self, names, i, value);
      add_row (self, CDT_CONFLICT_SIDE, side->side, whose, value);
    }
}

/* Words of the person's own, for what is answered in words or figures */
static gboolean
can_be_written (const CdtConflict *conflict)
{
  const CdtShape *shape = cdt_shape_find (conflict->path);

  if (shape == NULL || !cdt_merge_can_settle (conflict, CDT_CONFLICT_WRITTEN))
    return FALSE;
  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_LINE:
    case CDT_FIELD_TEXT:
    case CDT_FIELD_NUMBER:
    case CDT_FIELD_MONEY:
    case CDT_FIELD_PERCENT:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_text (CdtConflictBox *self)
{
  GtkWidget *text = cdt_growing_text_new (WRITTEN_LINES);
  AtkObject *accessible
      = gtk_widget_get_accessible (GTK_WIDGET (cdt_growing_text_get_view (CDT_GROWING_TEXT (text))));

  self->text = CDT_GROWING_TEXT (text);
  atk_object_set_name (accessible, _ ("Your own words"));
  g_object_set (text, "margin-start", 42, "margin-end", 12, "margin-bottom", 12, "no-show-all", TRUE,
                "visible", FALSE, NULL);
  g_signal_connect_object (text, "changed", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (self->card), text);
}

static void
cdt_conflict_box_finalize (GObject *object)
{
  CdtConflictBox *self = CDT_CONFLICT_BOX (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->none);
  G_OBJECT_CLASS (cdt_conflict_box_parent_class)->finalize (object);
}

static void
cdt_conflict_box_class_init (CdtConflictBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_conflict_box_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CDT_TYPE_CONFLICT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
cdt_conflict_box_init (CdtConflictBox *self)
{
  self->rows = g_ptr_array_new ();
  self->none = g_object_ref_sink (GTK_RADIO_BUTTON (gtk_radio_button_new (NULL)));
  self->card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->card)), "card");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

GtkWidget *
cdt_conflict_box_new (CdtMerge *merge,
                      CdtConflict *conflict,
                      const CdtMergeName *const *names,
                      const char *base_name)
{
  CdtConflictBox *self = g_object_new (CDT_TYPE_CONFLICT_BOX, NULL);
  g_autofree char *title = cdt_merge_conflict_say (merge, conflict);
  g_autofree char *base = cdt_merge_conflict_say_value (merge, conflict, NULL);
  GtkWidget *heading = make_label (title, "group-title");

  self->merge = merge;
  self->conflict = conflict;
  gtk_container_add (GTK_CONTAINER (self), heading);
  gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (self->card));
  atk_object_set_role (gtk_widget_get_accessible (GTK_WIDGET (self->card)), ATK_ROLE_GROUPING);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->card)), title);
  if (cdt_merge_can_settle (conflict, CDT_CONFLICT_BASE))
    add_row (self, CDT_CONFLICT_BASE, 0, base_name, base);
  add_sides (self, names);
  if (cdt_merge_can_settle (conflict, CDT_CONFLICT_BOTH))
    add_row (self, CDT_CONFLICT_BOTH, 0, _ ("Both, one below the other"), NULL);
  add_row (self, CDT_CONFLICT_OPEN, 0, _ ("Keep it open, and put it on the agenda with all positions"), NULL);
  if (can_be_written (conflict))
    {
      add_row (self, CDT_CONFLICT_WRITTEN, 0, _ ("Write it yourself…"), NULL);
      add_text (self);
    }
  gtk_widget_show_all (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

gboolean
cdt_conflict_box_is_decided (CdtConflictBox *self)
{
  g_autofree char *written = NULL;
  guint side = 0;

  g_return_val_if_fail (CDT_IS_CONFLICT_BOX (self), FALSE);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->none)))
    return FALSE;
  if (get_choice (self, &side) != CDT_CONFLICT_WRITTEN)
    return TRUE;
  written = cdt_growing_text_dup_text (self->text);
  return *written != '\0' && cdt_shape_check_value (cdt_shape_find (self->conflict->path), written, NULL);
}

void
cdt_conflict_box_settle (CdtConflictBox *self)
{
  guint side = 0;
  CdtConflictChoice choice;
  g_autofree char *written = NULL;

  g_return_if_fail (CDT_IS_CONFLICT_BOX (self));

  choice = get_choice (self, &side);
  if (choice == CDT_CONFLICT_WRITTEN)
    written = cdt_growing_text_dup_text (self->text);
  if (choice != CDT_CONFLICT_OPEN)
    cdt_merge_settle (self->merge, self->conflict, choice, side, written);
}

void
cdt_conflict_box_focus (CdtConflictBox *self)
{
  GtkWidget *row;

  g_return_if_fail (CDT_IS_CONFLICT_BOX (self));

  row = self->rows->pdata[0];
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_toggle_button_get_active (self->rows->pdata[i]))
      row = self->rows->pdata[i];
  gtk_widget_grab_focus (row);
}

gboolean
cdt_conflict_box_choose (CdtConflictBox *self, guint n)
{
  g_return_val_if_fail (CDT_IS_CONFLICT_BOX (self), FALSE);

  if (n >= self->rows->len)
    return FALSE;
  gtk_toggle_button_set_active (self->rows->pdata[n], TRUE);
  return TRUE;
}
