/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-givers.h"

struct _CdtGivers
{
  GPtrArray *every;    /* ids of all partners */
  GHashTable *named;   /* id of a partner -> that id alone */
  GHashTable *classes; /* id of a class -> ids of its partners */
  GHashTable *known;   /* node -> Given: what was asked already */
};

/* Who gives a node */
typedef struct
{
  const GPtrArray *ids; /* (nullable) */
  guint count;
} Given;

typedef enum
{
  BY_PARTNER,
  BY_CLASS,
  BY_EVERY,
} By;

static char *
dup_child (const CdtNode *node, const char *name)
{
  const CdtNode *child = cdt_node_find_child (node, name);

  return child != NULL ? cdt_node_dup_text (child) : NULL;
}

static void
add_to (GHashTable *groups, const char *key, const char *id)
{
  GPtrArray *ids = g_hash_table_lookup (groups, key);

  if (ids == NULL)
    {
      ids = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (groups, g_strdup (key), ids);
    }
  g_ptr_array_add (ids, g_strdup (id));
}

static void
add_partner (CdtGivers *givers, const CdtNode *partner)
{
  g_autofree char *id = cdt_node_dup_attribute (partner, "id");
  g_autofree char *class = dup_child (partner, "class");

  if (id == NULL)
    return;
  g_ptr_array_add (givers->every, g_strdup (id));
  add_to (givers->named, id, id);
  if (class != NULL)
    add_to (givers->classes, class, id);
}

static By
read_by (const CdtNode *item)
{
  g_autofree char *by = dup_child (item, "by");

  if (g_strcmp0 (by, "every") == 0)
    return BY_EVERY;
  return g_strcmp0 (by, "class") == 0 ? BY_CLASS : BY_PARTNER;
}

/* The element around `node`, or it, that says who gives */
static const CdtNode *
find_item (const CdtNode *node)
{
  while (node != NULL && cdt_node_find_child (node, "by") == NULL
         && cdt_node_find_child (node, "partner") == NULL)
    node = cdt_node_get_parent (node);
  return node;
}

static Given *
find_given (const CdtGivers *givers, const CdtNode *node)
{
  const CdtNode *item = find_item (node);
  By by = item != NULL ? read_by (item) : BY_PARTNER;
  g_autofree char *id = item != NULL ? dup_child (item, by == BY_CLASS ? "class" : "partner") : NULL;
  Given *given = g_new (Given, 1);

  given->ids = by == BY_EVERY ? givers->every : NULL;
  if (by != BY_EVERY && id != NULL)
    given->ids = g_hash_table_lookup (by == BY_CLASS ? givers->classes : givers->named, id);
  given->count = given->ids != NULL ? given->ids->len : 0;
  if (by == BY_PARTNER)
    given->count = 1;
  return given;
}

/* Many sums ask for the same nodes. */
static const Given *
get_given (const CdtGivers *givers, const CdtNode *node)
{
  Given *given = g_hash_table_lookup (givers->known, node);

  if (given == NULL)
    {
      given = find_given (givers, node);
      g_hash_table_insert (givers->known, (gpointer)node, given);
    }
  return given;
}

CdtGivers *
cdt_givers_new (CdtDraft *draft)
{
  CdtGivers *givers;
  const CdtNode *partners;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  givers = g_new0 (CdtGivers, 1);
  givers->every = g_ptr_array_new_with_free_func (g_free);
  givers->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  givers->classes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  givers->known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  partners = cdt_draft_find_node (draft, "partners");
  for (const CdtNode *node = partners != NULL ? cdt_node_first_element (partners) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    if (cdt_node_is (node, "partner"))
      add_partner (givers, node);
  return givers;
}

void
cdt_givers_free (CdtGivers *givers)
{
  g_ptr_array_unref (givers->every);
  g_hash_table_unref (givers->named);
  g_hash_table_unref (givers->classes);
  g_hash_table_unref (givers->known);
  g_free (givers);
}

const GPtrArray *
cdt_givers_find (const CdtGivers *givers, const CdtNode *node)
{
  g_return_val_if_fail (givers != NULL && node != NULL, NULL);

  return get_given (givers, node)->ids;
}

guint
cdt_givers_count (const CdtGivers *givers, const CdtNode *node)
{
  g_return_val_if_fail (givers != NULL && node != NULL, 0);

  return get_given (givers, node)->count;
}
