/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* keep-trees OUTPUT FOLDER PATH...: reads XML files and writes them as cdt-kept-format.h says. Run by the
 * build. */

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cdt-kept-format.h"
#include "cdt-tree-private.h"

typedef struct
{
  GArray *entries, *nodes, *attributes, *namespaces;
  GString *strings;
  GHashTable *known;  /* string -> where it begins */
  GHashTable *spaces; /* of the tree at hand: xmlNs -> its place, from 1 */
  CdtKeptEntry *entry;
} Keeper;

static guint32
keep_string (Keeper *keeper, const char *string)
{
  gpointer known = g_hash_table_lookup (keeper->known, string);

  if (known == NULL)
    {
      known = GSIZE_TO_POINTER (keeper->strings->len);
      g_hash_table_insert (keeper->known, g_strdup (string), known);
      g_string_append_len (keeper->strings, string, (gssize)strlen (string) + 1);
    }
  return (guint32)GPOINTER_TO_SIZE (known);
}

static guint8
get_space (Keeper *keeper, const xmlNs *space)
{
  guint known = space != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (keeper->spaces, space)) : 0;

  g_assert (space == NULL || (known > 0 && known <= G_MAXUINT8));
  return (guint8)known;
}

static void
keep_namespaces (Keeper *keeper, const xmlNode *node, guint32 n)
{
  for (xmlNs *space = node->nsDef; space != NULL; space = space->next)
    {
      CdtKeptNamespace kept = { n, 0, keep_string (keeper, (const char *)space->href) };

      if (space->prefix != NULL)
        kept.prefix = keep_string (keeper, (const char *)space->prefix);
      g_array_append_val (keeper->namespaces, kept);
      g_hash_table_insert (keeper->spaces, space, GUINT_TO_POINTER (++keeper->entry->n_namespaces));
    }
}

static guint16
keep_attributes (Keeper *keeper, const xmlNode *node)
{
  guint16 n = 0;

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next, n++)
    {
      const xmlNode *value = attribute->children;
      CdtKeptAttribute kept
          = { keep_string (keeper, (const char *)attribute->name), 0, get_space (keeper, attribute->ns) };

      g_assert (value == NULL || value->next == NULL);
      if (value != NULL && value->content != NULL)
        kept.value = keep_string (keeper, (const char *)value->content);
      g_array_append_val (keeper->attributes, kept);
    }
  keeper->entry->n_attributes += n;
  return n;
}

static void
keep_nodes (Keeper *keeper, const xmlNode *first, guint32 parent)
{
  for (const xmlNode *node = first; node != NULL; node = node->next)
    {
      CdtKeptNode kept = { .parent = parent, .line = (guint16)xmlGetLineNo ((xmlNode *)node) };
      guint32 n = keeper->entry->n_nodes++;

      g_assert (xmlGetLineNo ((xmlNode *)node) < G_MAXUINT16);
      if (node->type == XML_ELEMENT_NODE)
        {
          keep_namespaces (keeper, node, n);
          kept.kind = CDT_KEPT_ELEMENT;
          kept.string = keep_string (keeper, (const char *)node->name);
          kept.space = get_space (keeper, node->ns);
          kept.n_attributes = keep_attributes (keeper, node);
        }
      else
        {
          kept.kind = node->type == XML_COMMENT_NODE ? CDT_KEPT_COMMENT : CDT_KEPT_TEXT;
          kept.string = keep_string (keeper, node->content != NULL ? (const char *)node->content : "");
        }
      g_array_append_val (keeper->nodes, kept);
      if (node->type == XML_ELEMENT_NODE)
        keep_nodes (keeper, node->children, n + 1);
    }
}

static gboolean
keep_file (Keeper *keeper, const char *folder, const char *path, GError **error)
{
  g_autofree char *file = g_build_filename (folder, path, NULL);
  g_autofree char *text = NULL;
  gsize size = 0;

  if (!g_file_get_contents (file, &text, &size, error))
    return FALSE;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, path, error);
  if (tree == NULL)
    return FALSE;
  CdtKeptEntry entry = { .path = keep_string (keeper, path),
                         .hash = keep_string (keeper, hash),
                         .first_node = keeper->nodes->len,
                         .first_attribute = keeper->attributes->len,
                         .first_namespace = keeper->namespaces->len };
  keeper->entry = &entry;
  g_hash_table_remove_all (keeper->spaces);
  keep_nodes (keeper, cdt_tree_get_doc (tree)->children, 0);
  g_array_append_val (keeper->entries, entry);
  return TRUE;
}

static void
append_array (GString *out, const GArray *array)
{
  g_string_append_len (out, array->data, (gssize)array->len * g_array_get_element_size ((GArray *)array));
}

static gboolean
write_bytes (const GString *bytes, const char *path, GError **error)
{
  FILE *file = fopen (path, "wb");
  gboolean done = file != NULL && fwrite (bytes->str, bytes->len, 1, file) == 1;

  if (file != NULL)
    done = fclose (file) == 0 && done;
  if (!done)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
  return done;
}

static gboolean
write_kept (const Keeper *keeper, const char *path, GError **error)
{
  CdtKeptHead head = { CDT_KEPT_MAGIC,          keeper->entries->len,    keeper->nodes->len,
                       keeper->attributes->len, keeper->namespaces->len, (guint32)keeper->strings->len };
  g_autoptr (GString) out = g_string_new_len ((const char *)&head, sizeof head);

  append_array (out, keeper->entries);
  append_array (out, keeper->nodes);
  append_array (out, keeper->attributes);
  append_array (out, keeper->namespaces);
  g_string_append_len (out, keeper->strings->str, (gssize)keeper->strings->len);
  return write_bytes (out, path, error);
}

static void
clear_keeper (Keeper *keeper)
{
  g_array_unref (keeper->entries);
  g_array_unref (keeper->nodes);
  g_array_unref (keeper->attributes);
  g_array_unref (keeper->namespaces);
  g_string_free (keeper->strings, TRUE);
  g_hash_table_unref (keeper->known);
  g_hash_table_unref (keeper->spaces);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

int
main (int argc, char **argv)
{
  Keeper keeper = { g_array_new (FALSE, FALSE, sizeof (CdtKeptEntry)),
                    g_array_new (FALSE, FALSE, sizeof (CdtKeptNode)),
                    g_array_new (FALSE, FALSE, sizeof (CdtKeptAttribute)),
                    g_array_new (FALSE, FALSE, sizeof (CdtKeptNamespace)),
                    g_string_new_len ("", 1),
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    g_hash_table_new (NULL, NULL),
                    NULL };
  g_autoptr (GError) error = NULL;
  gboolean done = argc > 3;

  if (done)
    qsort (argv + 3, (size_t)argc - 3, sizeof *argv, compare_paths);
  for (int i = 3; done && i < argc; i++)
    done = keep_file (&keeper, argv[2], argv[i], &error);
  done = done && write_kept (&keeper, argv[1], &error);
  if (!done)
    g_printerr ("%s\n", error != NULL ? error->message : "keep-trees OUTPUT FOLDER PATH...");
  clear_keeper (&keeper);
  return done ? 0 : 1;
}
