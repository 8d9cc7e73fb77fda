/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-position-row.h"

#include <glib/gi18n-lib.h>

#include "cdt-wanted-answer.h"

struct _CdtPositionRow
{
  GtkListBoxRow parent_instance;
  CdtDraft *draft;
  char *whose;             /* (nullable) the id of a partner, or the name of somebody else */
  char *position;          /* (nullable) its id */
  char *value, *words;     /* (nullable) as they were first */
  CdtWantedAnswer *answer; /* (nullable) */
  GtkLabel *name;
  GtkEntry *other; /* shown where the person gives the name */
  GtkBox *side;
  GtkEntry *text;
};

G_DEFINE_FINAL_TYPE (CdtPositionRow, cdt_position_row, GTK_TYPE_LIST_BOX_ROW)

/* The row itself takes no focus: what is in it does. */
static gboolean
cdt_position_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_bin_get_child (GTK_BIN (widget)), direction);
}

static void
cdt_position_row_dispose (GObject *object)
{
  CdtPositionRow *self = CDT_POSITION_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->whose, g_free);
  g_clear_pointer (&self->position, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (cdt_position_row_parent_class)->dispose (object);
}

static void
cdt_position_row_class_init (CdtPositionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_position_row_dispose;
  widget_class->focus = cdt_position_row_focus;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-position-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPositionRow, name);
  gtk_widget_class_bind_template_child (widget_class, CdtPositionRow, other);
  gtk_widget_class_bind_template_child (widget_class, CdtPositionRow, side);
  gtk_widget_class_bind_template_child (widget_class, CdtPositionRow, text);
}

static void
cdt_position_row_init (CdtPositionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
take_position (CdtPositionRow *self, const CdtPosition *position)
{
  self->position = g_strdup (position->id);
  self->value = g_strdup (position->value);
  self->words = g_strdup (position->text);
  gtk_entry_set_text (self->text, position->text != NULL ? position->text : "");
}

static void
name_parts (CdtPositionRow *self, const char *name)
{
  /* Translators: %s is the name of a partner */
  g_autofree char *spoken = g_strdup_printf (_ ("Position of %s"), name);

  gtk_label_set_text (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), self->whose != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->other), self->whose == NULL);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->text)), spoken);
}

GtkWidget *
cdt_position_row_new (
    CdtDraft *draft, const char *name, const char *whose, const CdtShape *shape, const CdtPosition *position)
{
  CdtPositionRow *self;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && name != NULL, NULL);

  self = g_object_new (CDT_TYPE_POSITION_ROW, NULL);
  self->draft = g_object_ref (draft);
  self->whose = g_strdup (whose);
  if (position != NULL)
    take_position (self, position);
  name_parts (self, name);
  if (shape == NULL)
    return GTK_WIDGET (self);
  /* Translators: %s is the name of a partner */
  spoken = g_strdup_printf (_ ("Answer that %s wants"), name);
  self->answer = CDT_WANTED_ANSWER (
      cdt_wanted_answer_new (draft, shape, position != NULL ? position->value : NULL, spoken));
  gtk_container_add (GTK_CONTAINER (self->side), GTK_WIDGET (self->answer));
  return GTK_WIDGET (self);
}

static char *
dup_typed (GtkEntry *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_entry_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gboolean
cdt_position_row_store (CdtPositionRow *self, const char *point, GError **error)
{
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;
  g_autofree char *whose = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (CDT_IS_POSITION_ROW (self) && point != NULL, FALSE);

  value = self->answer != NULL ? cdt_wanted_answer_dup_value (self->answer) : g_strdup (self->value);
  words = dup_typed (self->text);
  whose = self->whose != NULL ? g_strdup (self->whose) : dup_typed (self->other);
  if (g_strcmp0 (value, self->value) == 0 && g_strcmp0 (words, self->words) == 0)
    return TRUE;
  if (self->position != NULL)
    return cdt_point_set_position (self->draft, point, self->position, value, words, error);
  id = cdt_point_add_position (self->draft, point, whose != NULL ? whose : _ ("Somebody else"), value, words,
                               NULL, error);
  return id != NULL;
}
