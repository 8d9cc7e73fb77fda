/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-id-table.h"

#include <string.h>

#include "cdt-id-marks.h"

#define FALLBACK_PREFIX "n"

struct _CdtIdTable
{
  GHashTable *nodes; /* id → CdtNode, not owned */
  GHashTable *used;  /* set of ids */
  GHashTable *next;  /* prefix → highest number that was ever used */
  GHashTable *given; /* prefix → highest number in what others may have */
};

typedef void (*Visit) (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data);

/* Elements of other namespaces keep ids of their own kind; they are not visited. */
static void
visit_elements (CdtIdTable *table, CdtNode *node, const CdtShape *shape, Visit visit, gpointer data)
{
  const char *name = cdt_node_get_name (node);

  if (!cdt_node_is (node, name))
    return;
  visit (table, node, shape, data);
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    visit_elements (table, child,
                    shape != NULL ? cdt_shape_get_child (shape, cdt_node_get_name (child)) : NULL, visit,
                    data);
}

static gboolean
is_item (const CdtShape *shape)
{
  return shape != NULL && cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM;
}

/* An element of a newer minor version has no shape; its ids go on as they began. */
static char *
find_prefix (const CdtShape *shape, const char *id)
{
  gsize letters = id != NULL ? strspn (id, G_CSET_a_2_z) : 0;

  if (is_item (shape) && cdt_shape_get_prefix (shape) != NULL)
    return g_strdup (cdt_shape_get_prefix (shape));

  return letters > 0 ? g_strndup (id, letters) : g_strdup (FALLBACK_PREFIX);
}

static guint
get_highest (CdtIdTable *table, const char *id, gsize prefix_length)
{
  g_autofree char *prefix = g_strndup (id, prefix_length);

  return GPOINTER_TO_UINT (g_hash_table_lookup (table->next, prefix));
}

/* Takes id. */
static void
use_id (CdtIdTable *table, char *id)
{
  gsize length = 0;
  guint number = cdt_id_mark_get_number (id, &length);

  if (number > 0 && number > get_highest (table, id, length))
    g_hash_table_replace (table->next, g_strndup (id, length), GUINT_TO_POINTER (number));
  g_hash_table_add (table->used, id);
}

static void
note_used (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  char *id = cdt_node_dup_attribute (node, "id");

  if (id != NULL)
    use_id (table, id);
}

static gboolean
fits_path (const char *id)
{
  return *id != '\0' && strpbrk (id, "'\"[]/ \t\r\n") == NULL;
}

static void
mend_id (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");
  g_autofree char *prefix = NULL;
  g_autofree char *new_id = NULL;

  if (!cdt_id_table_covers (shape))
    return;
  if (id == NULL ? !is_item (shape) : fits_path (id) && !g_hash_table_contains (table->nodes, id))
    {
      if (id != NULL)
        g_hash_table_insert (table->nodes, g_steal_pointer (&id), node);
      return;
    }
  prefix = find_prefix (shape, id);
  new_id = cdt_id_table_make_id (table, prefix);
  cdt_node_set_attribute (node, "id", new_id);
  g_hash_table_insert (table->nodes, g_steal_pointer (&new_id), node);
}

static void
renew_id (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  GHashTable *renewed = data;
  char *id = cdt_node_dup_attribute (node, "id");
  g_autofree char *prefix = NULL;
  char *new_id;

  if (id == NULL || !cdt_id_table_covers (shape))
    {
      g_free (id);
      return;
    }
  prefix = find_prefix (shape, id);
  new_id = cdt_id_table_make_id (table, prefix);
  cdt_node_set_attribute (node, "id", new_id);
  g_hash_table_insert (renewed, id, new_id);
}

static void
renew_reference (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  GHashTable *renewed = data;
  g_autofree char *id = NULL;
  const char *new_id;

  if (shape == NULL || cdt_shape_get_field_type (shape) != CDT_FIELD_REFERENCE)
    return;
  id = cdt_node_dup_text (node);
  new_id = g_hash_table_lookup (renewed, id);
  if (new_id != NULL)
    cdt_node_set_text (node, new_id);
}

static void
add_node (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  char *id = cdt_id_table_covers (shape) ? cdt_node_dup_attribute (node, "id") : NULL;

  if (id != NULL)
    g_hash_table_insert (table->nodes, id, node);
}

static void
remove_node (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  g_autofree char *id = cdt_id_table_covers (shape) ? cdt_node_dup_attribute (node, "id") : NULL;

  if (id != NULL)
    g_hash_table_remove (table->nodes, id);
}

CdtIdTable *
cdt_id_table_new (CdtNode *root)
{
  CdtIdTable *table = g_new0 (CdtIdTable, 1);
  const CdtShape *shape = cdt_shape_get_root ();

  table->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  table->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (CdtNode *child = cdt_node_first_element (root); child != NULL; child = cdt_node_next_element (child))
    visit_elements (table, child, NULL, note_used, NULL);
  for (CdtNode *child = cdt_node_first_element (root); child != NULL; child = cdt_node_next_element (child))
    visit_elements (table, child, cdt_shape_get_child (shape, cdt_node_get_name (child)), mend_id, NULL);

  return table;
}

void
cdt_id_table_free (CdtIdTable *table)
{
  g_hash_table_unref (table->nodes);
  g_hash_table_unref (table->used);
  g_hash_table_unref (table->next);
  g_hash_table_unref (table->given);
  g_free (table);
}

CdtNode *
cdt_id_table_find (const CdtIdTable *table, const char *id, gsize length)
{
  char key[64];
  g_autofree char *long_key = NULL;

  if (length >= sizeof key)
    {
      long_key = g_strndup (id, length);
      return g_hash_table_lookup (table->nodes, long_key);
    }
  memcpy (key, id, length);
  key[length] = '\0';

  return g_hash_table_lookup (table->nodes, key);
}

char *
cdt_id_table_make_id (CdtIdTable *table, const char *prefix)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (table->next, prefix));
  g_autofree char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s%u", prefix, ++number);
    }
  while (g_hash_table_contains (table->used, id));
  g_hash_table_replace (table->next, g_strdup (prefix), GUINT_TO_POINTER (number));
  g_hash_table_add (table->used, g_strdup (id));

  return g_steal_pointer (&id);
}

gboolean
cdt_id_table_take (CdtIdTable *table, const char *id)
{
  if (!fits_path (id) || g_hash_table_contains (table->nodes, id))
    return FALSE;
  use_id (table, g_strdup (id));

  return TRUE;
}

void
cdt_id_table_note (CdtIdTable *table, const char *ids)
{
  g_auto (GStrv) words = g_strsplit_set (ids, " \t\n", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      use_id (table, g_strdup (*word));
}

static void
note_last (CdtIdTable *table, CdtNode *node, const CdtShape *shape, gpointer data)
{
  GPtrArray *last = data;
  g_autofree char *id = cdt_node_dup_attribute (node, "id");
  gsize length = 0;
  guint number = id != NULL ? cdt_id_mark_get_number (id, &length) : 0, highest;
  g_autofree char *mark = NULL;

  if (number == 0)
    return;
  highest = get_highest (table, id, length);
  mark = g_strdup_printf ("%.*s%u", (int)length, id, highest);
  /* Where the last one has gone before, this was the last that still kept the others from coming again. */
  if (number == highest || !g_hash_table_contains (table->nodes, mark))
    g_ptr_array_add (last, g_steal_pointer (&mark));
}

GPtrArray *
cdt_id_table_list_last (CdtIdTable *table, CdtNode *node, const CdtShape *shape)
{
  GPtrArray *last = g_ptr_array_new_with_free_func (g_free);

  visit_elements (table, node, shape, note_last, last);
  return last;
}

char *
cdt_id_table_reduce (CdtIdTable *table, const char *marks)
{
  char *needed = g_strdup (marks);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, table->nodes);
  while (*needed != '\0' && g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *before = needed;

      needed = cdt_id_marks_drop (before, id);
    }
  return needed;
}

/* prefix → highest number that an item has */
static GHashTable *
list_highest (CdtIdTable *table)
{
  GHashTable *highest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, table->nodes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      gsize length = 0;
      guint number = cdt_id_mark_get_number (id, &length);
      g_autofree char *prefix = g_strndup (id, length);

      if (number > GPOINTER_TO_UINT (g_hash_table_lookup (highest, prefix)))
        g_hash_table_replace (highest, g_steal_pointer (&prefix), GUINT_TO_POINTER (number));
    }
  return highest;
}

void
cdt_id_table_give_out (CdtIdTable *table)
{
  g_autoptr (GHashTable) highest = list_highest (table);
  GHashTableIter iter;
  gpointer prefix, number;

  g_hash_table_iter_init (&iter, highest);
  while (g_hash_table_iter_next (&iter, &prefix, &number))
    if (GPOINTER_TO_UINT (number) > GPOINTER_TO_UINT (g_hash_table_lookup (table->given, prefix)))
      g_hash_table_replace (table->given, g_strdup (prefix), number);
}

char *
cdt_id_table_complete (CdtIdTable *table, const char *marks)
{
  g_autoptr (GHashTable) highest = g_hash_table_size (table->given) > 0 ? list_highest (table) : NULL;
  char *complete = g_strdup (marks);
  GHashTableIter iter;
  gpointer prefix, number;

  g_hash_table_iter_init (&iter, table->given);
  while (g_hash_table_iter_next (&iter, &prefix, &number))
    if (GPOINTER_TO_UINT (number) > GPOINTER_TO_UINT (g_hash_table_lookup (highest, prefix)))
      {
        g_autofree char *before = complete;
        g_autofree char *mark = g_strdup_printf ("%s%u", (const char *)prefix, GPOINTER_TO_UINT (number));

        complete = cdt_id_marks_join (before, mark);
      }
  return complete;
}

gboolean
cdt_id_table_covers (const CdtShape *shape)
{
  return shape == NULL || is_item (shape);
}

void
cdt_id_table_add (CdtIdTable *table, CdtNode *node, const CdtShape *shape)
{
  visit_elements (table, node, shape, add_node, NULL);
}

void
cdt_id_table_remove (CdtIdTable *table, CdtNode *node, const CdtShape *shape)
{
  visit_elements (table, node, shape, remove_node, NULL);
}

void
cdt_id_table_renew (CdtIdTable *table, CdtNode *node, const CdtShape *shape)
{
  g_autoptr (GHashTable) renewed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  visit_elements (table, node, shape, renew_id, renewed);
  visit_elements (table, node, shape, renew_reference, renewed);
}
