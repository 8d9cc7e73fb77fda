/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-gate-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-gate-summary.h"
#include "cdt-source-button.h"

struct _CdtGateField
{
  CdtField parent_instance;
  CdtGateSummary *summary;
  GtkBox *groups;
  GHashTable *rows; /* question id -> CdtGateRow */
  CdtGateRow *first_row;
  CdtGateRow *focus_row; /* the one that is to take the focus; NULL: the first */
};

G_DEFINE_FINAL_TYPE (CdtGateField, cdt_gate_field, CDT_TYPE_FIELD)

/* An item that says nothing but which question it is for has served its turn. */
static gboolean
take_back (CdtDraft *draft, const char *path, GError **error)
{
  g_autofree char *answer = g_strconcat (path, "/answer", NULL);
  CdtNode *item;

  if (!cdt_draft_set_value (draft, answer, NULL, error))
    return FALSE;
  item = cdt_draft_find_node (draft, path);
  if (item != NULL && cdt_node_next_element (cdt_node_first_element (item)) == NULL)
    return cdt_draft_remove (draft, path, error);
  return TRUE;
}

static gboolean
give (CdtDraft *draft, const char *question, const char *value, GError **error)
{
  g_autofree char *id = cdt_draft_insert (draft, "gate", G_MAXUINT, error);
  g_autofree char *asked = id != NULL ? g_strdup_printf ("gate/answer[@id='%s']/question", id) : NULL;
  g_autofree char *answer = id != NULL ? g_strdup_printf ("gate/answer[@id='%s']/answer", id) : NULL;

  return id != NULL && cdt_draft_set_value (draft, asked, question, error)
         && cdt_draft_set_value (draft, answer, value, error);
}

static void
row_edited_cb (CdtGateRow *row, const char *value, CdtGateField *self)
{
  CdtDraft *draft = cdt_field_get_draft (CDT_FIELD (self));
  const char *question = cdt_gate_row_get_question (row)->id;
  g_autoptr (GHashTable) paths = cdt_gate_map_answers (draft);
  const char *path = g_hash_table_lookup (paths, question);
  g_autofree char *answer = path != NULL ? g_strconcat (path, "/answer", NULL) : NULL;
  g_autoptr (GError) error = NULL;

  cdt_draft_end_typing (draft);
  /* TRANSLATORS: a step of undo: "Undo answer" */
  cdt_draft_begin_group (draft, _ ("answer"));
  if (value == NULL && path != NULL)
    take_back (draft, path, &error);
  else if (value != NULL && path != NULL)
    cdt_draft_set_value (draft, answer, value, &error);
  else if (value != NULL)
    give (draft, question, value, &error);
  cdt_draft_end_group (draft);
  cdt_field_complain (CDT_FIELD (self), error != NULL ? error->message : NULL);
}

static void
question_activated_cb (CdtGateField *self, const char *question)
{
  cdt_gate_row_focus (g_hash_table_lookup (self->rows, question));
}

static GtkWidget *
add_group (CdtGateField *self, const CdtGuidanceEntry *first)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (first->group);
  GtkWidget *source = cdt_source_button_new ();
  GtkWidget *card = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (heading), "cdt-heading");
  cdt_source_button_set_entry (CDT_SOURCE_BUTTON (source), first);
  gtk_box_pack_start (GTK_BOX (head), heading, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (head), source, FALSE, FALSE, 0);
  gtk_widget_set_margin_top (head, 12);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (card), GTK_SELECTION_NONE);
  gtk_style_context_add_class (gtk_widget_get_style_context (card), "cdt-card");
  atk_object_set_name (gtk_widget_get_accessible (card), first->group);
  gtk_box_pack_start (self->groups, head, FALSE, FALSE, 0);
  gtk_box_pack_start (self->groups, card, FALSE, FALSE, 0);
  gtk_widget_show_all (head);
  gtk_widget_show (card);
  return card;
}

static void
add_questions (CdtGateField *self)
{
  const GPtrArray *questions = cdt_guidance_list (cdt_guidance_get (), CDT_GUIDANCE_QUESTION);
  const char *group = NULL;
  GtkWidget *card = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      const CdtGuidanceEntry *question = g_ptr_array_index (questions, i);
      GtkWidget *row = cdt_gate_row_new (question);

      if (g_strcmp0 (question->group, group) != 0)
        card = add_group (self, question);
      group = question->group;
      g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, 0);
      gtk_list_box_insert (GTK_LIST_BOX (card), row, -1);
      g_hash_table_insert (self->rows, question->id, row);
      self->first_row = self->first_row != NULL ? self->first_row : CDT_GATE_ROW (row);
    }
}

static void
cdt_gate_field_refresh (CdtField *field)
{
  CdtGateField *self = CDT_GATE_FIELD (field);
  CdtDraft *draft = cdt_field_get_draft (field);
  g_autoptr (GHashTable) paths = cdt_gate_map_answers (draft);
  g_autoptr (CdtGateReading) reading = cdt_gate_reading_new (cdt_guidance_get (), draft);
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    cdt_gate_row_show_answer (row, draft, g_hash_table_lookup (paths, id));
  cdt_gate_summary_show (self->summary, reading);
}

static gboolean
cdt_gate_field_changed (CdtField *field, const CdtChange *change)
{
  return cdt_change_touches (change, "gate");
}

static CdtField *
cdt_gate_field_find (CdtField *field, const char *path)
{
  CdtGateField *self = CDT_GATE_FIELD (field);
  g_autoptr (GHashTable) paths = NULL;
  GHashTableIter iter;
  gpointer id;
  gpointer answer_path;

  self->focus_row = NULL;
  if (g_strcmp0 (path, cdt_field_get_full_path (field)) == 0)
    return field;
  if (!g_str_has_prefix (path, "gate/"))
    return NULL;
  paths = cdt_gate_map_answers (cdt_field_get_draft (field));
  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &id, &answer_path))
    {
      CdtGateRow *row = g_hash_table_lookup (self->rows, id);
      CdtField *found = NULL;

      if (row == NULL || !g_str_has_prefix (path, answer_path))
        continue;
      found = cdt_gate_row_find_field (row, path);
      self->focus_row = row;
      return found != NULL ? found : field;
    }
  return NULL;
}

static void
cdt_gate_field_focus (CdtField *field)
{
  CdtGateField *self = CDT_GATE_FIELD (field);

  if (self->focus_row != NULL || self->first_row != NULL)
    cdt_gate_row_focus (self->focus_row != NULL ? self->focus_row : self->first_row);
}

static void
cdt_gate_field_finalize (GObject *object)
{
  g_hash_table_unref (CDT_GATE_FIELD (object)->rows);
  G_OBJECT_CLASS (cdt_gate_field_parent_class)->finalize (object);
}

static void
cdt_gate_field_class_init (CdtGateFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_gate_field_finalize;
  field_class->bound = cdt_gate_field_refresh;
  field_class->changed = cdt_gate_field_changed;
  field_class->refresh = cdt_gate_field_refresh;
  field_class->find = cdt_gate_field_find;
  field_class->focus = cdt_gate_field_focus;

  g_type_ensure (CDT_TYPE_GATE_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-gate-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtGateField, summary);
  gtk_widget_class_bind_template_child (widget_class, CdtGateField, groups);
  gtk_widget_class_bind_template_callback (widget_class, question_activated_cb);
}

static void
cdt_gate_field_init (CdtGateField *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_style_context_add_class (gtk_widget_get_style_context (gtk_bin_get_child (GTK_BIN (self))), "cdt-list");
  add_questions (self);
}

CdtGateRow *
cdt_gate_field_get_row (CdtGateField *self, const char *question)
{
  g_return_val_if_fail (CDT_IS_GATE_FIELD (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return g_hash_table_lookup (self->rows, question);
}
