/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-finding-order.h"

struct _CdtFindingOrder
{
  GHashTable *numbers; /* id of an item -> its place among all items of the draft */
  GHashTable *places;  /* path -> what make_place() gives, of all that were asked for */
};

typedef struct
{
  CdtFinding *finding; /* not owned */
  const char *place;   /* not owned; sorts as the document does */
} Entry;

static void
number_items (CdtNode *node, GHashTable *numbers)
{
  for (CdtNode *child = cdt_node_first_element (node); child != NULL; child = cdt_node_next_element (child))
    {
      char *id = cdt_node_dup_attribute (child, "id");

      if (id != NULL)
        g_hash_table_insert (numbers, id, GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
      number_items (child, numbers);
    }
}

/* "partners/partner[@id='p2']/name" as the schema's order of each part and the item's number */
static char *
make_place (const char *path, GHashTable *numbers)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  const CdtShape *shape = cdt_shape_get_root ();
  g_autoptr (GString) place = g_string_new (NULL);

  for (char **part = parts; *part != NULL && **part != '\0' && shape != NULL; part++)
    {
      char *id = strstr (*part, "[@id='");
      char *end = strchr (*part, '[');
      gpointer number = NULL;

      if (id != NULL)
        {
          id += strlen ("[@id='");
          id[strcspn (id, "'")] = '\0';
          number = g_hash_table_lookup (numbers, id);
        }
      if (end != NULL)
        *end = '\0';
      shape = cdt_shape_get_child (shape, *part);
      if (shape != NULL)
        g_string_append_printf (place, "%04u.%06u/", cdt_shape_get_order (shape), GPOINTER_TO_UINT (number));
    }
  return g_string_free (g_steal_pointer (&place), FALSE);
}

static const char *
find_place (CdtFindingOrder *order, const char *path)
{
  char *place = g_hash_table_lookup (order->places, path);

  if (place != NULL)
    return place;
  place = make_place (path, order->numbers);
  g_hash_table_insert (order->places, g_strdup (path), place);
  return place;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->finding->severity != second->finding->severity)
    return first->finding->severity < second->finding->severity ? -1 : 1;
  return strcmp (first->place, second->place);
}

CdtFindingOrder *
cdt_finding_order_new (CdtDraft *draft)
{
  CdtFindingOrder *order = g_new (CdtFindingOrder, 1);

  order->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  order->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  number_items (cdt_draft_get_root (draft), order->numbers);
  return order;
}

void
cdt_finding_order_free (CdtFindingOrder *order)
{
  if (order == NULL)
    return;
  g_hash_table_unref (order->numbers);
  g_hash_table_unref (order->places);
  g_free (order);
}

void
cdt_finding_order_sort (CdtFindingOrder *order, GPtrArray *findings)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), findings->len);

  for (guint i = 0; i < findings->len; i++)
    {
      CdtFinding *finding = g_ptr_array_index (findings, i);
      Entry entry = { finding, find_place (order, finding->path) };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    findings->pdata[i] = g_array_index (entries, Entry, i).finding;
}
