/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to a list: each is one step of undo, and the focus goes where they would go on. */

#include <glib/gi18n-lib.h>

#include "cdt-inline-field.h"
#include "cdt-item-row.h"
#include "cdt-list-field.h"
#include "cdt-pasted-list.h"
#include "cdt-shown-value.h"

static guint
count_items (CdtListField *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (cdt_list_field_get_items (self)));
}

static guint
find_item (CdtListField *self, const char *id)
{
  for (guint i = 0; i < count_items (self); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (cdt_list_field_get_items (self)), i);

      if (g_str_equal (cdt_item_get_id (item), id))
        return i;
    }
  return G_MAXUINT;
}

static CdtDraft *
begin (CdtListField *self)
{
  CdtDraft *draft = cdt_field_get_draft (CDT_FIELD (self));

  cdt_field_complain (CDT_FIELD (self), NULL);
  cdt_draft_end_typing (draft);
  return draft;
}

static void
complain (CdtListField *self, GError *error)
{
  cdt_field_complain (CDT_FIELD (self), error->message);
}

/* An empty row that a list is pasted into has served its turn. */
static void
remove_empty (CdtListField *self, CdtDraft *draft, guint position)
{
  g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (cdt_list_field_get_items (self)), position);
  GtkListBoxRow *row = cdt_list_field_get_row (self, position);

  if (CDT_IS_INLINE_FIELD (row) && !cdt_draft_has_value (draft, cdt_field_get_full_path (CDT_FIELD (row))))
    cdt_draft_remove (draft, cdt_item_get_path (item), NULL);
}

static void
clipboard_text_cb (GtkClipboard *clipboard, const char *text, gpointer data)
{
  g_autoptr (CdtListField) self = data;

  if (text == NULL)
    cdt_field_complain (CDT_FIELD (self), _ ("There is no text to paste. Copy the list first."));
  else if (cdt_field_get_draft (CDT_FIELD (self)) != NULL)
    cdt_list_field_paste (self, text, G_MAXUINT);
}

void
cdt_list_field_open_row (CdtListField *self, guint position)
{
  GtkListBoxRow *row;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));

  row = cdt_list_field_get_row (self, position);
  if (!CDT_IS_ITEM_ROW (row))
    {
      cdt_list_field_focus_row (self, position);
      return;
    }
  cdt_item_row_set_open (CDT_ITEM_ROW (row), TRUE);
  cdt_item_row_focus_first (CDT_ITEM_ROW (row));
}

void
cdt_list_field_add (CdtListField *self, guint position)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));

  id = cdt_draft_insert (begin (self), cdt_field_get_full_path (CDT_FIELD (self)), position, &error);
  if (id == NULL)
    complain (self, error);
  else
    cdt_list_field_open_row (self, find_item (self, id));
}

void
cdt_list_field_duplicate (CdtListField *self, CdtItem *item)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));
  g_return_if_fail (CDT_IS_ITEM (item));

  id = cdt_draft_duplicate (begin (self), cdt_item_get_path (item), &error);
  if (id == NULL)
    complain (self, error);
  else
    cdt_list_field_focus_row (self, find_item (self, id));
}

void
cdt_list_field_remove (CdtListField *self, CdtItem *item, gboolean focus_before)
{
  g_autoptr (CdtItem) removed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  guint position;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));
  g_return_if_fail (CDT_IS_ITEM (item));

  removed = g_object_ref (item);
  position = find_item (self, cdt_item_get_id (item));
  name = cdt_shown_value_dup_name (item);
  if (!cdt_draft_remove (begin (self), cdt_item_get_path (item), &error))
    {
      complain (self, error);
      return;
    }
  if (position > 0 && (focus_before || position >= count_items (self)))
    position--;
  cdt_list_field_focus_row (self, position);
  if (!focus_before)
    g_signal_emit_by_name (self, "item-removed", name);
}

void
cdt_list_field_move (CdtListField *self, guint from, guint to)
{
  g_autoptr (CdtItem) item = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));

  if (from >= count_items (self) || to >= count_items (self) || from == to)
    return;
  item = g_list_model_get_item (G_LIST_MODEL (cdt_list_field_get_items (self)), from);
  if (!cdt_draft_move (begin (self), cdt_item_get_path (item), to, &error))
    complain (self, error);
  cdt_list_field_focus_row (self, find_item (self, cdt_item_get_id (item)));
}

gboolean
cdt_list_field_move_by_key (CdtListField *self, GtkListBoxRow *row, guint key)
{
  int from;
  int to;

  g_return_val_if_fail (CDT_IS_LIST_FIELD (self), GDK_EVENT_PROPAGATE);
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), GDK_EVENT_PROPAGATE);

  if (key != GDK_KEY_Up && key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  from = gtk_list_box_row_get_index (row);
  to = key == GDK_KEY_Up ? from - 1 : from + 1;
  if (to >= 0)
    cdt_list_field_move (self, (guint)from, (guint)to);
  return GDK_EVENT_STOP;
}

void
cdt_list_field_paste (CdtListField *self, const char *text, guint position)
{
  const char *const *fields;
  const char *path;
  CdtDraft *draft;
  g_autoptr (GError) error = NULL;
  guint n_items;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));
  g_return_if_fail (text != NULL);

  draft = begin (self);
  path = cdt_field_get_full_path (CDT_FIELD (self));
  fields = cdt_list_field_get_paste_fields (self);
  position = MIN (position, count_items (self));
  /* Translators: a step of undo: "Undo pasted list" */
  cdt_draft_begin_group (draft, _ ("pasted list"));
  n_items = cdt_pasted_list_insert (draft, path, position, fields, text, &error);
  if (n_items > 0 && position > 0)
    {
      guint n_before = count_items (self);

      remove_empty (self, draft, position - 1);
      position -= n_before - count_items (self);
    }
  cdt_draft_end_group (draft);
  if (error != NULL)
    complain (self, error);
  else if (n_items == 0)
    cdt_field_complain (CDT_FIELD (self), _ ("There is no text to paste. Copy the list first."));
  else
    cdt_list_field_focus_row (self, position + n_items - 1);
}

void
cdt_list_field_paste_clipboard (CdtListField *self)
{
  g_return_if_fail (CDT_IS_LIST_FIELD (self));
  gtk_clipboard_request_text (gtk_widget_get_clipboard (GTK_WIDGET (self), GDK_SELECTION_CLIPBOARD),
                              clipboard_text_cb, g_object_ref (self));
}
