/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word-list.h"

#include "cdt-kept-tree.h"

#define FOLDER "checks"

static GHashTable *lists; /* name -> GPtrArray of CdtWordEntry */

static void
read_list (const CdtNode *element)
{
  GPtrArray *list = g_ptr_array_new ();

  for (CdtNode *child = cdt_node_first_element (element); child != NULL;
       child = cdt_node_next_element (child))
    {
      CdtWordEntry *entry = g_new0 (CdtWordEntry, 1);
      g_autofree char *is = cdt_node_dup_attribute (child, "is");

      entry->text = cdt_node_dup_words (child);
      entry->is = is != NULL ? (guint)g_ascii_strtoull (is, NULL, 10) : list->len + 1;
      g_ptr_array_add (list, entry);
    }
  g_hash_table_insert (lists, cdt_node_dup_attribute (element, "name"), list);
}

static void
read_all (void)
{
  g_auto (GStrv) paths = cdt_kept_tree_list (FOLDER);

  lists = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autoptr (CdtTree) tree = cdt_kept_tree_new (*path);

      for (CdtNode *element = cdt_node_first_element (cdt_tree_get_root (tree)); element != NULL;
           element = cdt_node_next_element (element))
        if (cdt_node_is (element, "list"))
          read_list (element);
    }
}

const GPtrArray *
cdt_word_list_get (const char *name)
{
  static gsize made = 0;
  const GPtrArray *list;

  if (g_once_init_enter (&made))
    {
      read_all ();
      g_once_init_leave (&made, 1);
    }
  list = g_hash_table_lookup (lists, name);
  if (list == NULL)
    g_error ("Checks: there is no list of the name %s", name);
  return list;
}

char *
cdt_word_list_dup_alternatives (const char *name)
{
  const GPtrArray *list = cdt_word_list_get (name);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", ((const CdtWordEntry *)list->pdata[i])->text);
  return g_string_free (all, FALSE);
}

guint
cdt_word_list_find (const char *name, const char *text)
{
  const GPtrArray *list = cdt_word_list_get (name);

  for (guint i = 0; i < list->len; i++)
    {
      const CdtWordEntry *entry = list->pdata[i];

      if (g_ascii_strcasecmp (entry->text, text) == 0)
        return entry->is;
    }
  return 0;
}
