/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-path-step.h"
#include "cdt-shape-private.h"

static CdtNode *
find_step (CdtDraft *draft, CdtNode *parent, const CdtPathStep *step)
{
  CdtNode *node;
  const char *name;

  if (step->id == NULL)
    return cdt_path_step_find (step, parent);
  node = cdt_id_table_find (draft->ids, step->id, step->id_length);
  if (node == NULL || cdt_node_get_parent (node) != parent)
    return NULL;
  name = cdt_node_get_name (node);

  return strlen (name) == step->name_length && memcmp (name, step->name, step->name_length) == 0 ? node
                                                                                                 : NULL;
}

static void
append_step (GString *path, const char *name, gsize length, const char *id)
{
  if (path->len > 0)
    g_string_append_c (path, '/');
  g_string_append_len (path, name, length);
  if (id == NULL)
    return;
  g_string_append (path, "[@id='");
  g_string_append (path, id);
  g_string_append (path, "']");
}

static gboolean
follow_step (CdtDraft *draft, CdtPlace *place, const CdtPathStep *step, GString *path)
{
  g_autofree char *id = NULL;

  if (place->node != NULL)
    place->node = find_step (draft, place->node, step);
  if (place->shape != NULL)
    place->shape = cdt_shape_get_child_n (place->shape, step->name, step->name_length);
  if (place->node != NULL && cdt_id_table_covers (place->shape))
    id = cdt_node_dup_attribute (place->node, "id");
  append_step (path, step->name, step->name_length, id);

  return place->node != NULL
         || (place->shape != NULL && place->shape->kind != CDT_SHAPE_ITEM && step->id == NULL
             && step->number <= 1);
}

gboolean
cdt_place_find (CdtDraft *draft, const char *path, CdtPlace *place)
{
  g_autoptr (GString) canonical = g_string_new (NULL);
  const char *at = cdt_path_first_step (path);
  CdtPathStep step;

  place->path = NULL;
  place->node = draft->root;
  place->shape = cdt_shape_get_root ();
  while (cdt_path_step_next (&at, &step))
    if (!follow_step (draft, place, &step, canonical))
      return FALSE;
  if (*at != '\0')
    return FALSE;
  place->path = g_strdup (canonical->str);

  return TRUE;
}

void
cdt_place_clear (CdtPlace *place)
{
  g_clear_pointer (&place->path, g_free);
}

CdtNode *
cdt_draft_find_node (CdtDraft *draft, const char *path)
{
  CdtNode *node;
  CdtPathStep step;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  node = draft->root;
  path = cdt_path_first_step (path);
  while (node != NULL && cdt_path_step_next (&path, &step))
    node = find_step (draft, node, &step);

  return *path == '\0' ? node : NULL;
}

/* Steps from the draft down to a node. */
typedef struct
{
  GString *path;
  const CdtShape *shape; /* (nullable) */
  gboolean foreign;      /* what is inside such an element belongs to its holder */
} Steps;

/* FALSE: the node is not in the draft. */
static gboolean
append_steps (CdtDraft *draft, const CdtNode *node, Steps *steps)
{
  g_autofree char *id = NULL;
  const char *name;

  if (node == NULL || node == draft->root)
    return node != NULL;
  if (!append_steps (draft, cdt_node_get_parent (node), steps))
    return FALSE;
  name = cdt_node_get_name (node);
  steps->foreign = steps->foreign || name == NULL || !cdt_node_is (node, name);
  if (steps->foreign)
    return TRUE;
  steps->shape = steps->shape != NULL ? cdt_shape_get_child (steps->shape, name) : NULL;
  if (cdt_id_table_covers (steps->shape))
    id = cdt_node_dup_attribute (node, "id");
  append_step (steps->path, name, strlen (name), id);

  return TRUE;
}

char *
cdt_draft_dup_node_path (CdtDraft *draft, const CdtNode *node)
{
  g_autoptr (GString) path = g_string_sized_new (64);
  Steps steps = { path, cdt_shape_get_root (), FALSE };

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (node != NULL, NULL);

  return append_steps (draft, node, &steps) ? g_string_free (g_steal_pointer (&path), FALSE) : NULL;
}

char *
cdt_draft_dup_canonical_path (CdtDraft *draft, const char *path)
{
  g_auto (CdtPlace) place = { 0 };

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return cdt_place_find (draft, path, &place) ? g_steal_pointer (&place.path) : NULL;
}
