/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-field-walk.h"

/* To the first that the schema knows, from this one of the elements of a container on. Elements that it does
 * not know are a newer version's and are let be. */
static gboolean
step_to (CdtFieldWalk *walk, CdtNode *node, const CdtShape *container)
{
  for (; node != NULL; node = cdt_node_next_element (node))
    {
      const char *name = cdt_node_get_name (node);
      const CdtShape *shape = cdt_node_is (node, name) ? cdt_shape_get_child (container, name) : NULL;

      if (shape == NULL)
        continue;
      walk->node = node;
      walk->shape = shape;
      return TRUE;
    }
  return FALSE;
}

void
cdt_field_walk_begin (CdtFieldWalk *walk, CdtNode *node, const CdtShape *shape)
{
  g_return_if_fail (walk != NULL);

  *walk = (CdtFieldWalk){ node, shape != NULL ? node : NULL, shape };
}

void
cdt_field_walk_begin_draft (CdtFieldWalk *walk, CdtDraft *draft)
{
  cdt_field_walk_begin (walk, cdt_draft_get_root (draft), cdt_shape_get_root ());
}

void
cdt_field_walk_next (CdtFieldWalk *walk)
{
  g_return_if_fail (walk != NULL && walk->node != NULL);

  if (cdt_shape_get_kind (walk->shape) != CDT_SHAPE_FIELD
      && step_to (walk, cdt_node_first_element (walk->node), walk->shape))
    return;
  while (walk->node != walk->top)
    {
      const CdtShape *container = cdt_shape_get_parent (walk->shape);

      if (step_to (walk, cdt_node_next_element (walk->node), container))
        return;
      walk->node = cdt_node_get_parent (walk->node);
      walk->shape = container;
    }
  walk->node = NULL;
}
