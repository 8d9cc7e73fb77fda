/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What no schema of ours knows, in one holder: it comes from another version of the draft, whole. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-parts.h"
#include "cdt-shape-private.h"

static gboolean
has_earlier_like (CdtNode *holder, const CdtNode *node)
{
  CdtNode *first = cdt_node_find_child (holder, cdt_node_get_name (node));

  return first != NULL && first != node;
}

/* As cdt_parts_new() has it: a second answer to one question is rest. holder_shape: NULL for a field */
static gboolean
is_rest (CdtNode *holder, const CdtShape *holder_shape, const CdtNode *node)
{
  const char *name = cdt_node_get_name (node);
  const CdtShape *shape
      = holder_shape != NULL && cdt_node_is (node, name) ? cdt_shape_get_child (holder_shape, name) : NULL;

  return shape == NULL || (shape->kind == CDT_SHAPE_FIELD && has_earlier_like (holder, node));
}

static void
take_rest_out (CdtEdit *edit, CdtNode *holder, const CdtShape *shape)
{
  for (CdtNode *node = cdt_node_first_element (holder), *next; node != NULL; node = next)
    {
      next = cdt_node_next_element (node);
      if (is_rest (holder, shape, node))
        cdt_edit_detach (edit, node);
    }
}

/* At the end, where the schema has room for it */
static void
put_rest_in (CdtEdit *edit, CdtNode *holder, const CdtShape *shape, CdtNode *from)
{
  for (CdtNode *node = cdt_node_first_element (from); node != NULL; node = cdt_node_next_element (node))
    if (is_rest (from, shape, node))
      cdt_edit_attach (edit, holder, cdt_node_copy_below (node, holder), NULL);
}

static char *
dup_holder_path (const char *path)
{
  gsize length = strlen (path) - strlen (CDT_PART_REST_STEP);

  return g_strndup (path, length > 0 ? length - 1 : 0);
}

gboolean
cdt_draft_set_rest (CdtDraft *draft, const char *path, const CdtNode *from, GError **error)
{
  g_auto (CdtPlace) place = { 0 };
  g_autofree char *holder_path = NULL;
  const CdtShape *shape;
  CdtEdit *edit;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, FALSE);
  g_return_val_if_fail (path != NULL && g_str_has_suffix (path, CDT_PART_REST_STEP), FALSE);

  holder_path = dup_holder_path (path);
  if (!cdt_draft_find_or_fail (draft, holder_path, &place, error))
    return FALSE;
  shape = place.shape != NULL && place.shape->kind != CDT_SHAPE_FIELD ? place.shape : NULL;
  edit = cdt_edit_new (CDT_CHANGE_SET, path);
  if (place.node == NULL)
    place.node = cdt_draft_make_node (draft, edit, holder_path);
  take_rest_out (edit, place.node, shape);
  cdt_edit_take_attributes (edit, place.node, from);
  if (from != NULL)
    put_rest_in (edit, place.node, shape, (CdtNode *)from);
  if (shape != NULL && shape->kind != CDT_SHAPE_ITEM)
    cdt_draft_prune (draft, edit, place.node);
  cdt_draft_finish_edit (draft, _ ("what other programs added"), edit);
  return TRUE;
}
