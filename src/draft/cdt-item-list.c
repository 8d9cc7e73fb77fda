/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-draft-private.h"

/* Holds the ids of its items, not the items: GListModel must tell of a removal after the item has
 * left the tree, and of many at once when what holds the list goes. */
struct _CdtItemList
{
  GObject parent_instance;

  CdtDraft *draft; /* not owned: the draft owns its lists; NULL when it has gone */
  char *path;
  const char *item_name; /* of the shape */
  GPtrArray *ids;
};

static void implement_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CdtItemList,
                               cdt_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static GPtrArray *
read_ids (CdtItemList *list)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  CdtNode *container = cdt_draft_find_node (list->draft, list->path);
  CdtNode *node = container != NULL ? cdt_node_first_element (container) : NULL;

  for (; node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, list->item_name))
      g_ptr_array_add (ids, cdt_node_dup_attribute (node, "id"));

  return ids;
}

/* "partners/partner[@id='p2']" → "p2" */
static char *
dup_id (const char *path)
{
  const char *equals = strrchr (path, '=');

  g_assert (equals != NULL && g_str_has_suffix (path, "']"));

  return g_strndup (equals + 2, strlen (equals) - 4);
}

static GType
cdt_item_list_get_item_type (GListModel *model)
{
  return CDT_TYPE_ITEM;
}

static guint
cdt_item_list_get_n_items (GListModel *model)
{
  return CDT_ITEM_LIST (model)->ids->len;
}

static gpointer
cdt_item_list_get_item (GListModel *model, guint position)
{
  CdtItemList *list = CDT_ITEM_LIST (model);

  if (list->draft == NULL || position >= list->ids->len)
    return NULL;

  return cdt_draft_dup_item_by_id (list->draft, g_ptr_array_index (list->ids, position));
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = cdt_item_list_get_item_type;
  iface->get_n_items = cdt_item_list_get_n_items;
  iface->get_item = cdt_item_list_get_item;
}

static void
cdt_item_list_finalize (GObject *object)
{
  CdtItemList *list = CDT_ITEM_LIST (object);

  g_ptr_array_unref (list->ids);
  g_free (list->path);

  G_OBJECT_CLASS (cdt_item_list_parent_class)->finalize (object);
}

static void
cdt_item_list_class_init (CdtItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_item_list_finalize;
}

static void
cdt_item_list_init (CdtItemList *list)
{
}

CdtItemList *
cdt_item_list_new (CdtDraft *draft, const char *path)
{
  CdtItemList *list = g_object_new (CDT_TYPE_ITEM_LIST, NULL);

  list->draft = draft;
  list->path = g_strdup (path);
  list->item_name = cdt_shape_get_name (cdt_shape_get_nth_child (cdt_shape_find (path), 0));
  list->ids = read_ids (list);

  return list;
}

void
cdt_item_list_follow (CdtItemList *list, const CdtChange *change)
{
  switch (change->kind)
    {
    case CDT_CHANGE_INSERT:
      g_ptr_array_insert (list->ids, (int)change->position, dup_id (change->path));
      g_list_model_items_changed (G_LIST_MODEL (list), change->position, 0, 1);
      break;
    case CDT_CHANGE_REMOVE:
      g_ptr_array_remove_index (list->ids, change->position);
      g_list_model_items_changed (G_LIST_MODEL (list), change->position, 1, 0);
      break;
    case CDT_CHANGE_MOVE:
      {
        char *id = g_ptr_array_steal_index (list->ids, change->old_position);

        g_list_model_items_changed (G_LIST_MODEL (list), change->old_position, 1, 0);
        g_ptr_array_insert (list->ids, (int)change->position, id);
        g_list_model_items_changed (G_LIST_MODEL (list), change->position, 0, 1);
        break;
      }
    case CDT_CHANGE_SET:
    default:
      g_assert_not_reached ();
    }
}

void
cdt_item_list_reload (CdtItemList *list)
{
  const guint n_removed = list->ids->len;

  g_ptr_array_unref (list->ids);
  list->ids = read_ids (list);
  if (n_removed > 0 || list->ids->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (list), 0, n_removed, list->ids->len);
}

void
cdt_item_list_forget_draft (CdtItemList *list)
{
  list->draft = NULL;
}

CdtDraft *
cdt_item_list_get_draft (CdtItemList *list)
{
  g_return_val_if_fail (CDT_IS_ITEM_LIST (list), NULL);

  return list->draft;
}

const char *
cdt_item_list_get_path (CdtItemList *list)
{
  g_return_val_if_fail (CDT_IS_ITEM_LIST (list), NULL);

  return list->path;
}
