/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-shelf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-apart.h"
#include "cdt-load-bytes.h"

struct _CdtPackShelf
{
  GObject parent_instance;
  gboolean named;
  GPtrArray *packs; /* (element-type CdtShelfPack) */
  char *fault;      /* (nullable) what is wrong with the first folder of which not even the id can be read */
  GHashTable *read; /* folder, "" of the standard one -> CdtPack */
  GHashTable *refused; /* folder -> why */
};

G_DEFINE_FINAL_TYPE (CdtPackShelf, cdt_pack_shelf, G_TYPE_OBJECT)

static void
free_pack (gpointer data)
{
  CdtShelfPack *pack = data;

  g_free (pack->id);
  g_free (pack->title);
  g_free (pack->folder);
  g_free (pack);
}

static void
add_pack (CdtPackShelf *self, const char *id, const char *title, const char *folder)
{
  CdtShelfPack *pack = g_new0 (CdtShelfPack, 1);

  pack->id = g_strdup (id);
  pack->title = g_strdup (title);
  pack->folder = g_strdup (folder);
  g_ptr_array_add (self->packs, pack);
}

static char *
say_refusal (const char *folder, const GError *fault)
{
  g_autofree char *shown = g_filename_display_name (folder);

  return g_strdup_printf (_ ("The wording in the folder %s is not used: %s The standard clauses are used."),
                          shown, fault->message);
}

/* What the head of a pack says of it; the rest is read when it is used. */
static gboolean
read_head (const char *folder, char **id, char **title, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "pack.xml", NULL);
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, error);
  g_autoptr (GBytes) checked = bytes != NULL ? cdt_apart_read (bytes, "pack.xml", FALSE, error) : NULL;
  g_autoptr (CdtTree) tree = checked != NULL ? cdt_tree_new_from_bytes (checked, "pack.xml", error) : NULL;

  if (tree == NULL)
    return FALSE;
  const CdtNode *root = cdt_tree_get_root (tree);
  *id = cdt_node_dup_attribute (root, "id");
  *title = cdt_node_dup_attribute (root, "title");
  if (*id == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "pack.xml:%u: %s", cdt_node_get_line (root),
                 _ ("The pack has no id."));
  else if (strcmp (*id, CDT_PACK_STANDARD) == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "pack.xml:%u: %s", cdt_node_get_line (root),
                 _ ("The id “standard” is that of the standard clauses. Choose another."));
  else
    return TRUE;
  return FALSE;
}

static void
add_folder (CdtPackShelf *self, const char *folder)
{
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) fault = NULL;

  if (read_head (folder, &id, &title, &fault))
    {
      if (cdt_pack_shelf_find (self, id) == NULL)
        add_pack (self, id, title != NULL ? title : id, folder);
    }
  else if (self->fault == NULL)
    self->fault = say_refusal (folder, fault);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
add_installed (CdtPackShelf *self)
{
  g_autofree char *packs = g_build_filename (g_get_user_data_dir (), "concordat", "packs", NULL);
  g_autoptr (GDir) dir = g_dir_open (packs, 0, NULL);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (packs, name, "pack.xml", NULL);

      if (g_file_test (file, G_FILE_TEST_EXISTS))
        g_ptr_array_add (folders, g_build_filename (packs, name, NULL));
    }
  g_ptr_array_sort (folders, compare_names);
  for (guint i = 0; i < folders->len; i++)
    add_folder (self, folders->pdata[i]);
}

static CdtPack *
read_pack (CdtPackShelf *self, const CdtShelfPack *pack, GError **error)
{
  const char *key = pack->folder != NULL ? pack->folder : "";
  CdtPack *known = g_hash_table_lookup (self->read, key);

  if (known != NULL)
    return cdt_pack_ref (known);
  g_autoptr (GFile) file = pack->folder != NULL ? g_file_new_for_path (pack->folder) : NULL;
  CdtPack *made = file != NULL ? cdt_pack_new (file, error) : cdt_pack_new_standard (error);
  if (made != NULL)
    g_hash_table_insert (self->read, g_strdup (key), cdt_pack_ref (made));
  return made;
}

/* NULL when it is refused, and then the reason is kept. */
static CdtPack *
try_pack (CdtPackShelf *self, const CdtShelfPack *pack, char **refusal)
{
  const char *known = g_hash_table_lookup (self->refused, pack->folder);
  g_autoptr (GError) fault = NULL;
  CdtPack *made = known == NULL ? read_pack (self, pack, &fault) : NULL;

  if (made != NULL)
    return made;
  if (known == NULL)
    g_hash_table_insert (self->refused, g_strdup (pack->folder), say_refusal (pack->folder, fault));
  *refusal = g_strdup (g_hash_table_lookup (self->refused, pack->folder));
  return NULL;
}

/* For a draft that names none */
static const CdtShelfPack *
get_default (CdtPackShelf *self)
{
  return self->packs->pdata[self->packs->len == 2 ? 1 : 0];
}

/* Which pack a draft wants; NULL when it is not here. */
static const CdtShelfPack *
find_wanted (CdtPackShelf *self, CdtDraft *draft, char **missing)
{
  g_autofree char *id = draft != NULL ? cdt_draft_dup_value (draft, "wording/pack/id") : NULL;

  if (id == NULL || self->named)
    return get_default (self);
  const CdtShelfPack *found = cdt_pack_shelf_find (self, id);
  if (found != NULL)
    return found;
  *missing = cdt_draft_dup_value (draft, "wording/pack/title");
  if (*missing == NULL)
    *missing = g_steal_pointer (&id);
  return NULL;
}

static void
cdt_pack_shelf_finalize (GObject *object)
{
  CdtPackShelf *self = CDT_PACK_SHELF (object);

  g_ptr_array_unref (self->packs);
  g_free (self->fault);
  g_hash_table_unref (self->read);
  g_hash_table_unref (self->refused);
  G_OBJECT_CLASS (cdt_pack_shelf_parent_class)->finalize (object);
}

static void
cdt_pack_shelf_class_init (CdtPackShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_pack_shelf_finalize;
}

static void
cdt_pack_shelf_init (CdtPackShelf *self)
{
  self->packs = g_ptr_array_new_with_free_func (free_pack);
  self->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cdt_pack_unref);
  self->refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

CdtPackShelf *
cdt_pack_shelf_new (const char *folder)
{
  CdtPackShelf *self = g_object_new (CDT_TYPE_PACK_SHELF, NULL);

  add_pack (self, CDT_PACK_STANDARD, _ ("Standard clauses"), NULL);
  self->named = folder != NULL;
  if (folder != NULL)
    add_folder (self, folder);
  else
    add_installed (self);
  return self;
}

const GPtrArray *
cdt_pack_shelf_get_packs (CdtPackShelf *self)
{
  g_return_val_if_fail (CDT_IS_PACK_SHELF (self), NULL);

  return self->packs;
}

const CdtShelfPack *
cdt_pack_shelf_find (CdtPackShelf *self, const char *id)
{
  g_return_val_if_fail (CDT_IS_PACK_SHELF (self) && id != NULL, NULL);

  for (guint i = 0; i < self->packs->len; i++)
    {
      const CdtShelfPack *pack = self->packs->pdata[i];

      if (strcmp (pack->id, id) == 0)
        return pack;
    }
  return NULL;
}

gboolean
cdt_pack_shelf_is_named (CdtPackShelf *self)
{
  g_return_val_if_fail (CDT_IS_PACK_SHELF (self), FALSE);

  return self->named;
}

CdtPack *
cdt_pack_shelf_choose (CdtPackShelf *self, CdtDraft *draft, char **refusal, char **missing, GError **error)
{
  g_return_val_if_fail (CDT_IS_PACK_SHELF (self) && (draft == NULL || CDT_IS_DRAFT (draft)), NULL);
  g_return_val_if_fail (refusal != NULL && missing != NULL, NULL);

  *refusal = NULL;
  *missing = NULL;
  const CdtShelfPack *wanted = find_wanted (self, draft, missing);
  gboolean standard_asked = wanted != NULL && wanted->folder == NULL && draft != NULL
                            && cdt_draft_has_value (draft, "wording/pack/id");
  CdtPack *pack = wanted != NULL && wanted->folder != NULL ? try_pack (self, wanted, refusal) : NULL;
  if (pack != NULL)
    return pack;
  /* It may be the one that cannot be read. */
  if (*refusal == NULL && self->fault != NULL && (self->named || !standard_asked))
    *refusal = g_strdup (self->fault);
  return read_pack (self, self->packs->pdata[0], error);
}

char *
cdt_pack_shelf_say_missing (const char *missing)
{
  g_return_val_if_fail (missing != NULL, NULL);

  return g_strdup_printf (_ ("This agreement was made with the wording of %s, which is not on this computer: "
                             "the standard wording is used."),
                          missing);
}
