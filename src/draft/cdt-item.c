/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-draft-private.h"

struct _CdtItem
{
  GObject parent_instance;

  CdtDraft *draft;
  char *id;
  char *path;
};

G_DEFINE_FINAL_TYPE (CdtItem, cdt_item, G_TYPE_OBJECT)

static char *
join_path (const CdtItem *item, const char *relative_path)
{
  return *relative_path != '\0' ? g_strconcat (item->path, "/", relative_path, NULL) : g_strdup (item->path);
}

static void
cdt_item_finalize (GObject *object)
{
  CdtItem *item = CDT_ITEM (object);

  cdt_draft_forget_item (item->draft, item);
  g_object_unref (item->draft);
  g_free (item->id);
  g_free (item->path);

  G_OBJECT_CLASS (cdt_item_parent_class)->finalize (object);
}

static void
cdt_item_class_init (CdtItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_item_finalize;
}

static void
cdt_item_init (CdtItem *item)
{
}

CdtItem *
cdt_item_new (CdtDraft *draft, const char *id, const char *path)
{
  CdtItem *item = g_object_new (CDT_TYPE_ITEM, NULL);

  item->draft = g_object_ref (draft);
  item->id = g_strdup (id);
  item->path = g_strdup (path);

  return item;
}

CdtDraft *
cdt_item_get_draft (CdtItem *item)
{
  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  return item->draft;
}

const char *
cdt_item_get_id (CdtItem *item)
{
  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  return item->id;
}

const char *
cdt_item_get_path (CdtItem *item)
{
  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  return item->path;
}

char *
cdt_item_dup_value (CdtItem *item, const char *relative_path)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);
  g_return_val_if_fail (relative_path != NULL, NULL);

  path = join_path (item, relative_path);

  return cdt_draft_dup_value (item->draft, path);
}

gboolean
cdt_item_set_value (CdtItem *item, const char *relative_path, const char *value, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CDT_IS_ITEM (item), FALSE);
  g_return_val_if_fail (relative_path != NULL, FALSE);

  path = join_path (item, relative_path);

  return cdt_draft_set_value (item->draft, path, value, error);
}

char *
cdt_item_dup_name (CdtItem *item)
{
  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  return cdt_draft_dup_item_name (item->draft, item->path);
}
