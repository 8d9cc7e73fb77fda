/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers: how one is set, and what all edits have in common. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-clean.h"
#include "cdt-draft-private.h"
#include "cdt-path-step.h"
#include "cdt-seal.h"
#include "cdt-shape-private.h"

/* Every edit begins here. */
gboolean
cdt_draft_find_or_fail (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (cdt_draft_is_read_only (draft))
    {
      g_autofree char *sentences = cdt_draft_say_version (draft);

      g_set_error_literal (error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER, sentences);
      return FALSE;
    }
  if (draft->is_sealed)
    {
      g_set_error (error, CDT_SEAL_ERROR, 0,
                   _ ("This agreement is signed. Start a new revision to change it."));
      return FALSE;
    }
  if (cdt_place_find (draft, path, place))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("There is no “%s” in this agreement; the name is wrong or the item was removed."), path);

  return FALSE;
}

static gboolean
find_field (CdtDraft *draft, const char *path, CdtPlace *place, GError **error)
{
  if (!cdt_draft_find_or_fail (draft, path, place, error))
    return FALSE;
  if (place->shape != NULL && place->shape->kind == CDT_SHAPE_FIELD)
    return TRUE;
  /* What only a newer version knows is kept, not changed: nobody here can say what it means. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” is not a question, so it has no answer."), path);

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
CdtNode *
cdt_draft_make_node (CdtDraft *draft, CdtEdit *edit, const char *path)
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

/* A container without content is left out of the file. That of the versions stays in the tree: what is kept
 * there is no step of undo, so no step may have taken its place away. */
void
cdt_draft_prune (CdtDraft *draft, CdtEdit *edit, CdtNode *container)
{
  while (container != draft->root && cdt_node_first_element (container) == NULL
         && !cdt_node_has_attributes (container) && !cdt_node_is (container, CDT_DRAFT_HISTORY))
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
      cdt_draft_prune (draft, edit, parent);
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
    cdt_node_set_text (cdt_draft_make_node (draft, edit, place->path), text);

  return edit;
}

static gboolean
holds_text (const CdtPlace *place, const char *text)
{
  g_autofree char *old = place->node != NULL ? cdt_node_dup_own_text (place->node) : NULL;

  return g_str_equal (old != NULL ? old : "", text);
}

void
cdt_draft_finish_edit (CdtDraft *draft, const char *name, CdtEdit *edit)
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
  gboolean had;

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
  had = place.node != NULL;
  typing = take_back_typing (draft, &place);
  if (holds_text (&place, text))
    {
      /* Typed and taken out again: no step is left, but watchers saw what was typed. */
      cdt_draft_publish (draft, typing, TRUE);
      cdt_draft_refresh_properties (draft);
    }
  else
    {
      /* Watchers saw what was typed, and undo shows what was there before that. */
      gboolean keeps = had && place.node != NULL && *text != '\0';
      CdtEdit *edit = make_set (draft, &place, text);

      cdt_edit_set_keeps (edit, keeps);
      cdt_draft_finish_edit (draft, name, edit);
    }

  return TRUE;
}
