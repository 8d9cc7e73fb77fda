/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kept-tree.h"

#include <gio/gio.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "cdt-kept-format.h"
#include "cdt-tree-private.h"

#define RESOURCE CDT_RESOURCES "/kept-trees"

typedef struct
{
  GBytes *bytes; /* hold all that follows */
  guint32 n_trees;
  const CdtKeptEntry *entries;
  const CdtKeptNode *nodes;
  const CdtKeptAttribute *attributes;
  const CdtKeptNamespace *namespaces;
  const char *strings;
} Kept;

/* The nodes of a tree in one block of memory */
typedef struct
{
  const Kept *kept;
  const CdtKeptEntry *entry;
  xmlDoc *doc;
  xmlNode *nodes;
  xmlAttr *attributes;
  xmlNode *values; /* of each attribute */
  xmlNs *namespaces;
} Growing;

/* It comes with the program and lives as long: a fault in it is a fault of the build. */
static Kept *
open_resource (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  Kept *kept = g_new0 (Kept, 1);

  if (bytes == NULL)
    g_error ("%s", error->message);
  const CdtKeptHead *head = g_bytes_get_data (bytes, NULL);
  g_assert (GPOINTER_TO_SIZE (head) % sizeof (guint32) == 0 && head->magic == CDT_KEPT_MAGIC);
  kept->bytes = bytes;
  kept->n_trees = head->n_trees;
  kept->entries = (const CdtKeptEntry *)(head + 1);
  kept->nodes = (const CdtKeptNode *)(kept->entries + head->n_trees);
  kept->attributes = (const CdtKeptAttribute *)(kept->nodes + head->n_nodes);
  kept->namespaces = (const CdtKeptNamespace *)(kept->attributes + head->n_attributes);
  kept->strings = (const char *)(kept->namespaces + head->n_namespaces);
  return kept;
}

static const Kept *
get_kept (void)
{
  static gsize kept = 0;

  if (g_once_init_enter (&kept))
    g_once_init_leave (&kept, (gsize)open_resource ());
  return (const Kept *)kept;
}

static const CdtKeptEntry *
find_entry (const Kept *kept, const char *path)
{
  for (guint32 i = 0; i < kept->n_trees; i++)
    if (strcmp (kept->strings + kept->entries[i].path, path) == 0)
      return &kept->entries[i];
  return NULL;
}

/* libxml2 changes no string that it is given in a tree, though it does not say so. */
static xmlChar *
get_string (const Growing *growing, guint32 string)
{
  return (xmlChar *)growing->kept->strings + string;
}

static xmlNs *
get_space (const Growing *growing, guint32 space)
{
  return space > 0 ? &growing->namespaces[space - 1] : NULL;
}

static void
grow_namespaces (const Growing *growing)
{
  const CdtKeptNamespace *kept = growing->kept->namespaces + growing->entry->first_namespace;

  /* From the last, so that those of one element stand in their order. */
  for (guint32 i = growing->entry->n_namespaces; i > 0; i--)
    {
      xmlNs *space = &growing->namespaces[i - 1];

      space->type = XML_LOCAL_NAMESPACE;
      space->href = get_string (growing, kept[i - 1].href);
      space->prefix = kept[i - 1].prefix != 0 ? get_string (growing, kept[i - 1].prefix) : NULL;
      space->next = growing->nodes[kept[i - 1].node].nsDef;
      growing->nodes[kept[i - 1].node].nsDef = space;
    }
}

/* Adds the nth attribute of the tree after `last` of its element. */
static void
grow_attribute (const Growing *growing, xmlNode *node, guint32 n, xmlAttr *last)
{
  const CdtKeptAttribute *kept = &growing->kept->attributes[growing->entry->first_attribute + n];
  xmlAttr *attribute = &growing->attributes[n];
  xmlNode *value = &growing->values[n];

  attribute->type = XML_ATTRIBUTE_NODE;
  attribute->name = get_string (growing, kept->name);
  attribute->ns = get_space (growing, kept->space);
  attribute->parent = node;
  attribute->doc = growing->doc;
  attribute->children = attribute->last = value;
  value->type = XML_TEXT_NODE;
  value->name = xmlStringText;
  value->content = get_string (growing, kept->value);
  value->parent = (xmlNode *)attribute;
  value->doc = growing->doc;
  attribute->prev = last;
  if (last != NULL)
    last->next = attribute;
  else
    node->properties = attribute;
}

/* A document begins as a node does. */
static void
hang_up (xmlNode *node, xmlNode *parent)
{
  node->parent = parent;
  node->prev = parent->last;
  if (parent->last != NULL)
    parent->last->next = node;
  else
    parent->children = node;
  parent->last = node;
}

static void
grow_nodes (const Growing *growing)
{
  const CdtKeptNode *kept = growing->kept->nodes + growing->entry->first_node;
  guint32 n_attributes = 0;

  for (guint32 i = 0; i < growing->entry->n_nodes; i++)
    {
      xmlNode *node = &growing->nodes[i];

      node->doc = growing->doc;
      node->line = kept[i].line;
      hang_up (node, kept[i].parent > 0 ? &growing->nodes[kept[i].parent - 1] : (xmlNode *)growing->doc);
      if (kept[i].kind != CDT_KEPT_ELEMENT)
        {
          node->type = kept[i].kind == CDT_KEPT_TEXT ? XML_TEXT_NODE : XML_COMMENT_NODE;
          node->name = kept[i].kind == CDT_KEPT_TEXT ? xmlStringText : xmlStringComment;
          node->content = get_string (growing, kept[i].string);
          continue;
        }
      node->type = XML_ELEMENT_NODE;
      node->name = get_string (growing, kept[i].string);
      node->ns = get_space (growing, kept[i].space);
      for (guint16 j = 0; j < kept[i].n_attributes; j++, n_attributes++)
        grow_attribute (growing, node, n_attributes, j > 0 ? &growing->attributes[n_attributes - 1] : NULL);
    }
}

CdtTree *
cdt_kept_tree_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  const Kept *kept = get_kept ();
  const CdtKeptEntry *entry = find_entry (kept, path);
  if (entry == NULL)
    return NULL;
  gsize n_nodes = entry->n_nodes + entry->n_attributes;
  gsize size = n_nodes * sizeof (xmlNode) + entry->n_attributes * sizeof (xmlAttr)
               + entry->n_namespaces * sizeof (xmlNs);
  Growing growing = { kept, entry, xmlNewDoc (BAD_CAST "1.0"), g_malloc0 (size), NULL, NULL, NULL };
  growing.values = growing.nodes + entry->n_nodes;
  growing.attributes = (xmlAttr *)(growing.nodes + n_nodes);
  growing.namespaces = (xmlNs *)(growing.attributes + entry->n_attributes);
  grow_namespaces (&growing);
  grow_nodes (&growing);
  return cdt_tree_new_take_block (growing.doc, growing.nodes);
}

const char *
cdt_kept_tree_get_hash (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  const Kept *kept = get_kept ();
  const CdtKeptEntry *entry = find_entry (kept, path);
  return entry != NULL ? kept->strings + entry->hash : NULL;
}

char **
cdt_kept_tree_list (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  const Kept *kept = get_kept ();
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  gsize length = strlen (folder);
  for (guint32 i = 0; i < kept->n_trees; i++)
    {
      const char *path = kept->strings + kept->entries[i].path;

      if (strncmp (path, folder, length) == 0 && path[length] == '/'
          && strchr (path + length + 1, '/') == NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}
