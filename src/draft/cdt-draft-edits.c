/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The four ways to change a draft, and the way back. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-clean.h"
#include "cdt-draft-private.h"
#include "cdt-path-step.h"
#include "cdt-shape-private.h"

static gboolean
find_or_fail (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (cdt_place_find (draft, path, place))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no “%s” in this agreement; the name is wrong or the item was removed."), path);

  return FALSE;
}

static gboolean
find_field (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (!find_or_fail (draft, path, place, error))
    return FALSE;
  if (place->shape != NULL && place->shape->kind == CDT_SHAPE_FIELD)
    return TRUE;
  /* What only a newer version knows is kept, not changed: nobody here can say what it means. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” is not a question, so it has no answer."), path);

  return FALSE;
}

static gboolean
find_list (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (!find_or_fail (draft, path, place, error))
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
  if (!find_or_fail (draft, path, place, error))
    return FALSE;
  if (place->path[0] != '\0' && g_str_has_suffix (place->path, "']"))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is not an item of a list."), path);

  return FALSE;
}

/* Where a new child belongs: after the last of those that come before it in the schema. What the
 * schema does not know stays where it is. */
static CdtNode *
find_schema_place (CdtNode *parent, const CdtShape *parent_shape, guint order)
{
  CdtNode *previous = NULL;

  for (CdtNode *child = cdt_node_first_element (parent); child != NULL; child = cdt_node_next_element (child))
    {
      const char *name = cdt_node_get_name (child);
      const CdtShape *shape = cdt_node_is (child, name) ? cdt_shape_get_child (parent_shape, name) : NULL;

      if (shape != NULL && shape->order <= order)
        previous = child;
    }

  return previous != NULL ? cdt_node_next_any (previous) : cdt_node_first_element (parent);
}

/* Makes what is missing on the way to a place, and the place itself. */
static CdtNode *
make_node (CdtDraft *draft, CdtEdit *edit, const char *path)
{
  const CdtShape *shape = cdt_shape_get_root ();
  CdtNode *node = draft->root;
  CdtPathStep step;

  while (cdt_path_step_next (&path, &step))
    {
      const CdtShape *parent_shape = shape;
      CdtNode *child = step.id != NULL ? cdt_id_table_find (draft->ids, step.id, step.id_length)
                                       : cdt_path_step_find (&step, node);

      shape = cdt_shape_get_child_n (parent_shape, step.name, step.name_length);
      if (child == NULL)
        child = cdt_edit_add (edit, node, shape->name, find_schema_place (node, parent_shape, shape->order));
      node = child;
    }

  return node;
}

/* A container without content is left out of the file. */
static void
prune (CdtDraft *draft, CdtEdit *edit, CdtNode *container)
{
  while (container != draft->root && cdt_node_first_element (container) == NULL
         && !cdt_node_has_attributes (container))
    {
      CdtNode *parent = cdt_node_get_parent (container);

      cdt_edit_detach (edit, container);
      container = parent;
    }
}

static CdtEdit *
make_set (CdtDraft *draft, const CdtPlace *place, const char *text)
{
  CdtEdit *edit = cdt_edit_new (CDT_CHANGE_SET, place->path);

  if (*text == '\0')
    {
      CdtNode *parent = cdt_node_get_parent (place->node);

      cdt_edit_detach (edit, place->node);
      prune (draft, edit, parent);
    }
  else if (place->node != NULL)
    {
      /* A fresh element rather than a fresh text, so that undo brings back comments and all. */
      CdtNode *parent = cdt_node_get_parent (place->node);
      CdtNode *before = cdt_node_next_any (place->node);
      CdtNode *changed = cdt_node_copy (place->node);

      cdt_node_set_text (changed, text);
      cdt_edit_detach (edit, place->node);
      cdt_edit_attach (edit, parent, changed, before);
    }
  else
    cdt_node_set_text (make_node (draft, edit, place->path), text);

  return edit;
}

static gboolean
holds_text (const CdtPlace *place, const char *text)
{
  g_autofree char *old = place->node != NULL ? cdt_node_dup_text (place->node) : NULL;

  return g_str_equal (old != NULL ? old : "", text);
}

static void
finish_edit (CdtDraft *draft, const char *name, CdtEdit *edit)
{
  cdt_history_add (draft->history, name, edit);
  cdt_draft_publish (draft, edit, FALSE);
  cdt_draft_refresh_properties (draft);
}

/* Takes back the edit that this one goes on from, so that both are one step. */
static CdtEdit *
take_back_typing (CdtDraft *draft, CdtPlace *place)
{
  CdtEdit *typing = cdt_history_take_typing (draft->history, place->path);
  g_autofree char *path = NULL;

  if (typing == NULL)
    return NULL;
  cdt_edit_undo (typing);
  path = g_steal_pointer (&place->path);
  cdt_place_find (draft, path, place);

  return typing;
}

gboolean
cdt_draft_set_value (CdtDraft *draft, const char *path, const char *value, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autoptr (CdtEdit) typing = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  guint n_removed = 0;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!find_field (draft, path, &place, error))
    return FALSE;
  text = cdt_clean_text (value != NULL ? value : "", &n_removed);
  if (n_removed > 0)
    cdt_draft_tell_cleaned (draft, n_removed);
  if (holds_text (&place, text))
    return TRUE;
  name = cdt_draft_name_change (place.shape);
  typing = take_back_typing (draft, &place);
  if (holds_text (&place, text))
    {
      /* Typed and taken out again: no step is left, but watchers saw what was typed. */
      cdt_draft_publish (draft, typing, TRUE);
      cdt_draft_refresh_properties (draft);
    }
  else
    finish_edit (draft, name, make_set (draft, &place, text));

  return TRUE;
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

char *
cdt_draft_insert (CdtDraft *draft, const char *list_path, guint position, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  const CdtShape *shape;
  CdtNode *container;
  CdtNode *item;
  CdtEdit *edit;
  guint n_items;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);
  g_return_val_if_fail (list_path != NULL, NULL);

  if (!find_list (draft, list_path, &place, error))
    return NULL;
  shape = cdt_shape_get_nth_child (place.shape, 0);
  id = cdt_id_table_make_id (draft->ids, shape->prefix);
  path = g_strdup_printf ("%s/%s[@id='%s']", place.path, shape->name, id);
  edit = cdt_edit_new (CDT_CHANGE_INSERT, path);
  container = make_node (draft, edit, place.path);
  n_items = count_items (container, shape->name);
  item = cdt_edit_add (edit, container, shape->name,
                       find_insertion_place (container, shape->name, position, n_items));
  cdt_node_set_attribute (item, "id", id);
  cdt_edit_set_item (edit, item);
  cdt_edit_set_positions (edit, MIN (position, n_items), 0);
  name = cdt_draft_name_insertion (place.shape);
  finish_edit (draft, name, edit);

  return g_steal_pointer (&id);
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
  finish_edit (draft, name, edit);

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
  cdt_edit_detach (edit, place.node);
  prune (draft, edit, container);
  finish_edit (draft, name, edit);

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
  finish_edit (draft, name, edit);

  return TRUE;
}
