/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reference-look.h"

#include <glib/gi18n-lib.h>

#include "cdt-field-walk.h"
#include "cdt-finding.h"
#include "cdt-item-title.h"

typedef struct
{
  CdtNode *node;
  const CdtShape *shape;
} Reference;

struct _CdtReferenceLook
{
  CdtDraft *draft;
  CdtFieldWalk walk;
  GHashTable *items;  /* id -> shape of the item */
  GArray *references; /* (element-type Reference), looked at when all items are known */
  guint n_looked_at;
  GPtrArray *findings;
};

static void
note_item (CdtReferenceLook *look)
{
  char *id = cdt_node_dup_attribute (look->walk.node, "id");

  if (id != NULL)
    g_hash_table_insert (look->items, id, (gpointer)look->walk.shape);
}

/* What the program keeps remembers those who are no partners any more: nobody can choose again. */
static void
note_reference (CdtReferenceLook *look)
{
  Reference reference = { look->walk.node, look->walk.shape };
  g_autofree char *value = NULL;

  if (cdt_shape_get_field_type (reference.shape) != CDT_FIELD_REFERENCE
      || cdt_shape_is_kept (reference.shape))
    return;
  value = cdt_node_dup_text (reference.node);
  if (*value != '\0' && cdt_shape_check_value (reference.shape, value, NULL))
    g_array_append_val (look->references, reference);
}

static void
look_at_reference (CdtReferenceLook *look, const Reference *reference)
{
  g_autofree char *id = cdt_node_dup_text (reference->node);
  const CdtShape *item = g_hash_table_lookup (look->items, id);

  if (item != NULL && cdt_shape_refers_to (reference->shape, cdt_shape_get_parent (item)))
    return;
  g_autofree char *path = cdt_draft_dup_node_path (look->draft, reference->node);
  g_autofree char *what = cdt_item_title_say (look->draft, reference->shape, reference->node,
                                              _ ("{} names something that is no longer in the draft."));
  g_ptr_array_add (look->findings, cdt_finding_new (CDT_FINDING_MUST_FIX, "reference", what,
                                                    _ ("Choose again, or clear the answer."), path));
}

CdtReferenceLook *
cdt_reference_look_new (CdtDraft *draft, GPtrArray *findings)
{
  CdtReferenceLook *look = g_new0 (CdtReferenceLook, 1);

  look->draft = g_object_ref (draft);
  look->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  look->findings = findings;
  cdt_field_walk_begin_draft (&look->walk, draft);
  return look;
}

void
cdt_reference_look_free (CdtReferenceLook *look)
{
  if (look == NULL)
    return;
  g_hash_table_unref (look->items);
  g_array_unref (look->references);
  g_object_unref (look->draft);
  g_free (look);
}

gboolean
cdt_reference_look_go_on (CdtReferenceLook *look, gint64 until)
{
  while (look->walk.node != NULL)
    {
      CdtShapeKind kind = cdt_shape_get_kind (look->walk.shape);

      if (kind == CDT_SHAPE_ITEM)
        note_item (look);
      else if (kind == CDT_SHAPE_FIELD)
        note_reference (look);
      cdt_field_walk_next (&look->walk);
      if (kind == CDT_SHAPE_ITEM && g_get_monotonic_time () >= until)
        return FALSE;
    }
  while (look->n_looked_at < look->references->len)
    {
      look_at_reference (look, &g_array_index (look->references, Reference, look->n_looked_at++));
      if (g_get_monotonic_time () >= until)
        return FALSE;
    }
  return TRUE;
}
