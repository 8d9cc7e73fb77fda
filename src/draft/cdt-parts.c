/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-parts.h"

#include <string.h>

typedef struct
{
  CdtParts *parts;
  GString *path; /* of the element being read */
  const CdtPart *item;
} Reader;

static void
free_part (CdtPart *part)
{
  g_free (part->path);
  g_free (part->value);
  g_free (part);
}

/* NULL when the path is taken: then a second answer to one question is rest. */
static CdtPart *
add_part (Reader *reader, CdtPartKind kind, CdtNode *node, char *value)
{
  CdtPart *part;

  if (g_hash_table_contains (reader->parts->by_path, reader->path->str))
    {
      g_free (value);
      return NULL;
    }
  part = g_new0 (CdtPart, 1);
  part->kind = kind;
  part->path = g_strdup (reader->path->str);
  part->node = node;
  part->value = value;
  part->item = reader->item;
  g_ptr_array_add (reader->parts->all, part);
  g_hash_table_insert (reader->parts->by_path, part->path, part);
  return part;
}

static void
add_step (Reader *reader, const char *name, const char *id)
{
  if (reader->path->len > 0)
    g_string_append_c (reader->path, '/');
  g_string_append (reader->path, name);
  if (id != NULL)
    g_string_append_printf (reader->path, "[@id='%s']", id);
}

static void read_children (Reader *reader, CdtNode *holder, const CdtShape *shape);

static gboolean
read_field (Reader *reader, CdtNode *node)
{
  if (add_part (reader, CDT_PART_FIELD, node, cdt_node_dup_own_text (node)) == NULL)
    return FALSE;
  read_children (reader, node, NULL);
  return TRUE;
}

static gboolean
read_item (Reader *reader, CdtNode *node, const CdtShape *shape, const CdtPart **previous)
{
  const CdtPart *outer = reader->item;
  CdtPart *part = add_part (reader, CDT_PART_ITEM, node, NULL);

  if (part == NULL)
    return FALSE;
  part->previous = *previous;
  *previous = part;
  reader->item = part;
  read_children (reader, node, shape);
  reader->item = outer;
  return TRUE;
}

/* FALSE: no schema of ours knows it, or not here. */
static gboolean
read_element (Reader *reader, CdtNode *node, const CdtShape *holder, const CdtPart **previous)
{
  const char *name = cdt_node_get_name (node);
  const CdtShape *shape
      = holder != NULL && cdt_node_is (node, name) ? cdt_shape_get_child (holder, name) : NULL;
  gsize length = reader->path->len;
  g_autofree char *id = NULL;
  gboolean known = FALSE;

  if (shape == NULL)
    return FALSE;
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    id = cdt_node_dup_attribute (node, "id");
  add_step (reader, name, id);
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    known = read_field (reader, node);
  else if (cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    known = id != NULL && read_item (reader, node, shape, previous);
  else
    {
      read_children (reader, node, shape);
      known = TRUE;
    }
  g_string_truncate (reader->path, length);
  return known;
}

static void
read_children (Reader *reader, CdtNode *holder, const CdtShape *shape)
{
  g_autofree char *attributes = cdt_node_dup_foreign_attributes (holder);
  g_autoptr (GString) rest = g_string_new (attributes);
  const CdtPart *previous = NULL;
  gsize length = reader->path->len;

  for (CdtNode *child = cdt_node_first_element (holder); child != NULL; child = cdt_node_next_element (child))
    if (!read_element (reader, child, shape, &previous))
      {
        g_autofree char *xml = cdt_node_dup_xml (child);

        g_string_append (rest, xml);
      }
  if (rest->len == 0)
    return;
  add_step (reader, CDT_PART_REST_STEP, NULL);
  add_part (reader, CDT_PART_REST, holder, g_strdup (rest->str));
  g_string_truncate (reader->path, length);
}

CdtParts *
cdt_parts_new (CdtDraft *draft)
{
  CdtParts *parts = g_new0 (CdtParts, 1);
  g_autoptr (GString) path = g_string_new (NULL);
  Reader reader = { parts, path, NULL };

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  parts->all = g_ptr_array_new_with_free_func ((GDestroyNotify)free_part);
  parts->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  read_children (&reader, cdt_draft_get_root (draft), cdt_shape_get_root ());
  return parts;
}

void
cdt_parts_free (CdtParts *parts)
{
  g_hash_table_unref (parts->by_path);
  g_ptr_array_unref (parts->all);
  g_free (parts);
}

const CdtPart *
cdt_parts_find (const CdtParts *parts, const char *path)
{
  g_return_val_if_fail (parts != NULL && path != NULL, NULL);

  return g_hash_table_lookup (parts->by_path, path);
}

gboolean
cdt_part_is_within (const CdtPart *part, const char *path)
{
  gsize length = strlen (path);

  g_return_val_if_fail (part != NULL, FALSE);

  return strncmp (part->path, path, length) == 0 && (part->path[length] == '\0' || part->path[length] == '/');
}
