/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of lists: how they come, go and move. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-id-marks.h"
#include "cdt-path-step.h"
#include "cdt-shape-private.h"

static gboolean
find_list (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (!cdt_draft_find_or_fail (draft, path, place, error))
    return FALSE;
  if (place->shape != NULL && place->shape->kind == CDT_SHAPE_LIST)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” is not a list, so nothing can be added to it."), path);

  return FALSE;
}

static gboolean
find_item (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (!cdt_draft_find_or_fail (draft, path, place, error))
    return FALSE;
  if (place->path[0] != '\0' && g_str_has_suffix (place->path, "']"))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is not an item of a list."), path);

  return FALSE;
}

static CdtNode *
find_nth_item (CdtNode *container, const char *name, guint position)
{
  CdtPathStep step = { name, strlen (name), position + 1, NULL, 0 };

  return cdt_path_step_find (&step, container);
}

static guint
count_items (CdtNode *container, const char *name)
{
  guint count = 0;

  for (CdtNode *child = cdt_node_first_element (container); child != NULL;
       child = cdt_node_next_element (child))
    count += cdt_node_is (child, name) ? 1 : 0;

  return count;
}

static CdtNode *
find_insertion_place (CdtNode *container, const char *name, guint position, guint n_items)
{
  if (position < n_items)
    return find_nth_item (container, name, position);
  if (n_items > 0)
    return cdt_node_next_any (find_nth_item (container, name, n_items - 1));

  return cdt_node_first_element (container);
}

static void
set_marks (CdtDraft *draft, CdtEdit *edit, const char *marks)
{
  CdtNode *old = cdt_draft_find_node (draft, CDT_DRAFT_LAST_IDS);
  CdtNode *holder = old != NULL ? cdt_node_get_parent (old) : NULL;

  if (old != NULL)
    cdt_edit_detach (edit, old);
  if (*marks != '\0')
    cdt_node_set_text (cdt_draft_make_node (draft, edit, CDT_DRAFT_LAST_IDS), marks);
  else if (holder != NULL)
    cdt_draft_prune (draft, edit, holder);
}

/* Ids go on from the last that a draft has. Where that one goes, the draft remembers it: somebody else's copy
 * may still have the item. */
static void
mark_ids (CdtDraft *draft, CdtEdit *edit, const CdtPlace *item)
{
  g_autoptr (GPtrArray) last = cdt_id_table_list_last (draft->ids, item->node, item->shape);
  g_autofree char *marks = cdt_draft_dup_value (draft, CDT_DRAFT_LAST_IDS);

  if (last->len == 0)
    return;
  for (guint i = 0; i < last->len; i++)
    {
      g_autofree char *before = marks;

      marks = cdt_id_marks_join (before != NULL ? before : "", last->pdata[i]);
    }
  set_marks (draft, edit, marks);
}

/* An item with this id says as much as the marks of those before it. */
static void
drop_marks (CdtDraft *draft, CdtEdit *edit, const char *id)
{
  g_autofree char *marks = cdt_draft_dup_value (draft, CDT_DRAFT_LAST_IDS);
  g_autofree char *left = marks != NULL ? cdt_id_marks_drop (marks, id) : NULL;

  if (left != NULL && !g_str_equal (marks, left))
    set_marks (draft, edit, left);
}

static void
drop_marks_within (CdtDraft *draft, CdtEdit *edit, CdtNode *item, const CdtShape *shape)
{
  g_autoptr (GPtrArray) last = cdt_id_table_list_last (draft->ids, item, shape);

  for (guint i = 0; i < last->len; i++)
    drop_marks (draft, edit, last->pdata[i]);
}

void
cdt_draft_join_last_ids (CdtDraft *draft, const char *marks)
{
  g_autofree char *own = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *needed = NULL;

  g_return_if_fail (CDT_IS_DRAFT (draft) && marks != NULL);

  own = cdt_draft_dup_value (draft, CDT_DRAFT_LAST_IDS);
  joined = cdt_id_marks_join (own != NULL ? own : "", marks);
  needed = cdt_id_table_reduce (draft->ids, joined);
  cdt_draft_set_value (draft, CDT_DRAFT_LAST_IDS, needed, NULL);
}

void
cdt_draft_give_out_ids (CdtDraft *draft)
{
  g_return_if_fail (CDT_IS_DRAFT (draft));

  cdt_id_table_give_out (draft->ids);
}

char *
cdt_draft_dup_missing_marks (CdtDraft *draft)
{
  g_autofree char *marks = cdt_draft_dup_value (draft, CDT_DRAFT_LAST_IDS);
  g_autofree char *complete = cdt_id_table_complete (draft->ids, marks != NULL ? marks : "");

  return g_strcmp0 (marks != NULL ? marks : "", complete) != 0 ? g_steal_pointer (&complete) : NULL;
}

/* `id` is free, and is used from now on. */
static void
insert_item (CdtDraft *draft, const CdtPlace *list, const char *id, guint position)
{
  const CdtShape *shape = cdt_shape_get_nth_child (list->shape, 0);
  g_autofree char *path = g_strdup_printf ("%s/%s[@id='%s']", list->path, shape->name, id);
  g_autofree char *name = cdt_draft_name_insertion (list->shape);
  CdtEdit *edit = cdt_edit_new (CDT_CHANGE_INSERT, path);
  CdtNode *container = cdt_draft_make_node (draft, edit, list->path);
  guint n_items = count_items (container, shape->name);
  CdtNode *item = cdt_edit_add (edit, container, shape->name,
                                find_insertion_place (container, shape->name, position, n_items));

  cdt_node_set_attribute (item, "id", id);
  cdt_edit_set_item (edit, item);
  cdt_edit_set_positions (edit, MIN (position, n_items), 0);
  drop_marks (draft, edit, id);
  cdt_draft_finish_edit (draft, name, edit);
}

char *
cdt_draft_insert (CdtDraft *draft, const char *list_path, guint position, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  char *id;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);
  g_return_val_if_fail (list_path != NULL, NULL);

  if (!find_list (draft, list_path, &place, error))
    return NULL;
  id = cdt_id_table_make_id (draft->ids, cdt_shape_get_nth_child (place.shape, 0)->prefix);
  insert_item (draft, &place, id, position);

  return id;
}

gboolean
cdt_draft_insert_as (CdtDraft *draft, const char *list_path, const char *id, guint position, GError **error)
{
  g_auto (CdtPlace) place = { 0 };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, FALSE);
  g_return_val_if_fail (list_path != NULL && id != NULL, FALSE);

  if (!find_list (draft, list_path, &place, error))
    return FALSE;
  if (!cdt_id_table_take (draft->ids, id))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is another item's id in this agreement."),
                   id);
      return FALSE;
    }
  insert_item (draft, &place, id, position);

  return TRUE;
}

static char *
make_sibling_path (const char *item_path, const char *id)
{
  const char *predicate = strrchr (item_path, '[');

  return g_strdup_printf ("%.*s[@id='%s']", (int)(predicate - item_path), item_path, id);
}

char *
cdt_draft_duplicate (CdtDraft *draft, const char *item_path, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  CdtNode *copy;
  CdtEdit *edit;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);
  g_return_val_if_fail (item_path != NULL, NULL);

  if (!find_item (draft, item_path, &place, error))
    return NULL;
  name = cdt_draft_name_copy (draft, place.path);
  copy = cdt_node_copy (place.node);
  cdt_id_table_renew (draft->ids, copy, place.shape);
  id = cdt_node_dup_attribute (copy, "id");
  path = make_sibling_path (place.path, id);
  edit = cdt_edit_new (CDT_CHANGE_INSERT, path);
  cdt_edit_attach (edit, cdt_node_get_parent (place.node), copy, cdt_node_next_any (place.node));
  cdt_edit_set_item (edit, copy);
  cdt_edit_set_positions (edit, cdt_draft_find_position (copy), 0);
  drop_marks_within (draft, edit, copy, place.shape);
  cdt_draft_finish_edit (draft, name, edit);

  return g_steal_pointer (&id);
}

gboolean
cdt_draft_remove (CdtDraft *draft, const char *item_path, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autofree char *name = NULL;
  CdtNode *container;
  CdtEdit *edit;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, FALSE);
  g_return_val_if_fail (item_path != NULL, FALSE);

  if (!find_item (draft, item_path, &place, error))
    return FALSE;
  name = cdt_draft_name_removal (draft, place.path);
  edit = cdt_edit_new (CDT_CHANGE_REMOVE, place.path);
  cdt_edit_set_item (edit, place.node);
  cdt_edit_set_positions (edit, cdt_draft_find_position (place.node), 0);
  container = cdt_node_get_parent (place.node);
  mark_ids (draft, edit, &place);
  cdt_edit_detach (edit, place.node);
  cdt_draft_prune (draft, edit, container);
  cdt_draft_finish_edit (draft, name, edit);

  return TRUE;
}

gboolean
cdt_draft_move (CdtDraft *draft, const char *item_path, guint position, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autofree char *name = NULL;
  const char *item_name;
  CdtNode *container;
  CdtNode *target;
  guint old_position;
  CdtEdit *edit;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, FALSE);
  g_return_val_if_fail (item_path != NULL, FALSE);

  if (!find_item (draft, item_path, &place, error))
    return FALSE;
  container = cdt_node_get_parent (place.node);
  item_name = cdt_node_get_name (place.node);
  position = MIN (position, count_items (container, item_name) - 1);
  old_position = cdt_draft_find_position (place.node);
  if (position == old_position)
    return TRUE;
  name = cdt_draft_name_move (draft, place.path);
  target = find_nth_item (container, item_name, position);
  edit = cdt_edit_new (CDT_CHANGE_MOVE, place.path);
  cdt_edit_move (edit, place.node, position > old_position ? cdt_node_next_any (target) : target);
  cdt_edit_set_positions (edit, position, old_position);
  cdt_draft_finish_edit (draft, name, edit);

  return TRUE;
}
