/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-title.h"

#include "cdt-kept-tree.h"

#define FOLDER "packs/standard"

static GHashTable *headings; /* id of a clause or schedule -> its heading */

static void
read_headings (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);

  headings = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);

      for (CdtNode *unit = cdt_node_first_element (cdt_tree_get_root (tree)); unit != NULL;
           unit = cdt_node_next_element (unit))
        {
          const CdtNode *heading = cdt_node_find_child (unit, "heading");

          if (heading != NULL)
            g_hash_table_insert (headings, cdt_node_dup_attribute (unit, "id"), cdt_node_dup_words (heading));
        }
    }
}

char *
cdt_clause_title_dup (const CdtNode *node)
{
  static gsize made = 0;
  const CdtNode *of = cdt_node_is (node, "clause") ? cdt_node_find_child (node, "of") : NULL;

  if (of == NULL)
    return NULL;
  if (g_once_init_enter (&made))
    {
      read_headings ();
      g_once_init_leave (&made, 1);
    }
  g_autofree char *id = cdt_node_dup_text (of);
  return g_strdup (g_hash_table_lookup (headings, id));
}
