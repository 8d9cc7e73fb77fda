/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-apart.h"
#include "cdt-kept-tree.h"
#include "cdt-load-bytes.h"
#include "cdt-picture.h"
#include "cdt-schema.h"

#define GRAMMAR "schema/pack.rng"
#define STANDARD "packs/standard"
#define FINGERPRINT_LENGTH 16 /* hexadecimal digits */

typedef struct
{
  CdtPackFiles *files;
  GFile *folder;     /* (nullable) that files are read from now; NULL: those that came with the program */
  CdtSchema *schema; /* (nullable) for the others */
  GChecksum *checksum;
} Reader;

static void
free_file (gpointer data)
{
  CdtPackFile *file = data;

  g_free (file->name);
  g_clear_pointer (&file->tree, cdt_tree_unref);
  g_free (file);
}

static void
free_language (gpointer data)
{
  CdtPackLanguage *language = data;

  g_clear_pointer (&language->file, free_file);
  g_ptr_array_unref (language->parts);
  g_free (language);
}

static gboolean
check_root (const CdtPackFile *file, const char *root_name, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (file);

  if (cdt_node_is (root, root_name))
    return TRUE;
  g_autofree char *reason = g_strdup_printf (_ ("The first element should be <%s>."), root_name);
  cdt_pack_file_set_fault (file, cdt_node_get_line (root), error, reason);
  return FALSE;
}

/* A path named in the file at `from`, as a path in the pack's folder. */
static char *
resolve_name (const char *from, const CdtNode *node)
{
  g_autofree char *href = cdt_node_dup_attribute (node, "href");
  g_autofree char *folder = g_path_get_dirname (from);

  return strcmp (folder, ".") == 0 ? g_steal_pointer (&href) : g_build_filename (folder, href, NULL);
}

/* A folder that came from somebody may hold a pipe or a device under the name of a file. */
static GBytes *
read_place (GFile *place, GError **error)
{
  const char *path = g_file_peek_path (place);

  return path != NULL ? cdt_load_bytes (path, error) : g_file_load_bytes (place, NULL, NULL, error);
}

static void
add_to_fingerprint (Reader *reader, const char *name, const char *hash)
{
  g_checksum_update (reader->checksum, (const guchar *)name, (gssize)strlen (name) + 1);
  g_checksum_update (reader->checksum, (const guchar *)hash, -1);
}

/* `from` and `node` name the file: NULL for pack.xml, which nothing names. */
static GBytes *
load_bytes (Reader *reader, const char *name, const CdtPackFile *from, const CdtNode *node, GError **error)
{
  g_autoptr (GFile) place = g_file_resolve_relative_path (reader->folder, name);
  g_autoptr (GError) fault = NULL;
  GBytes *bytes = read_place (place, &fault);

  if (bytes == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s:%u: The file “%s” cannot be read: %s"),
                   from != NULL ? from->name : name, node != NULL ? cdt_node_get_line (node) : 0, name,
                   fault->message);
      return NULL;
    }
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  add_to_fingerprint (reader, name, hash);
  return bytes;
}

/* Before it is read: it may be anything. */
static gboolean
check_size (GFile *place, GError **error)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (place, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
      && g_file_info_get_size (info) <= CDT_PICTURE_MOST_BYTES)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("It is no file of at most 4 MiB."));
  return FALSE;
}

static gboolean
is_valid (Reader *reader, const CdtPackFile *file, GError **error)
{
  g_autoptr (GPtrArray) problems = cdt_schema_validate (reader->schema, file->tree);
  if (problems->len == 0)
    return TRUE;
  const CdtSchemaProblem *problem = problems->pdata[0];
  cdt_pack_file_set_fault (file, problem->line, error, problem->message);
  return FALSE;
}

/* The pack inside the program was checked against the grammar when the program was tested. */
static void
read_kept (Reader *reader, CdtPackFile *file)
{
  g_autofree char *path = g_build_filename (STANDARD, file->name, NULL);

  file->proven = TRUE;
  file->tree = cdt_kept_tree_new (path);
  add_to_fingerprint (reader, file->name, cdt_kept_tree_get_hash (path));
}

static CdtPackFile *
read_file (
    Reader *reader, const CdtPackFile *from, const CdtNode *node, const char *root_name, GError **error)
{
  CdtPackFile *file = g_new0 (CdtPackFile, 1);

  file->name = from != NULL ? resolve_name (from->name, node) : g_strdup ("pack.xml");
  if (reader->folder == NULL)
    {
      read_kept (reader, file);
      return file;
    }
  g_autoptr (GBytes) bytes = load_bytes (reader, file->name, from, node, error);
  g_autoptr (GBytes) checked = bytes != NULL ? cdt_apart_read (bytes, file->name, FALSE, error) : NULL;
  if (checked != NULL)
    file->tree = cdt_tree_new_from_bytes (checked, file->name, error);
  if (file->tree != NULL && is_valid (reader, file, error) && check_root (file, root_name, error))
    return file;
  free_file (file);
  return NULL;
}

static gboolean
read_parts (Reader *reader, const CdtPackFile *from, GPtrArray *parts, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (from->tree);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      if (!cdt_node_is (node, "part"))
        continue;
      CdtPackFile *file = read_file (reader, from, node, "part", error);
      if (file == NULL)
        return FALSE;
      g_ptr_array_add (parts, file);
    }
  return TRUE;
}

static gboolean
read_language (Reader *reader, const CdtPackFile *pack, const CdtNode *node, GError **error)
{
  CdtPackLanguage *language = g_new0 (CdtPackLanguage, 1);

  language->parts = g_ptr_array_new_with_free_func (free_file);
  g_ptr_array_add (reader->files->languages, language);
  language->file = read_file (reader, pack, node, "language", error);
  return language->file != NULL && read_parts (reader, language->file, language->parts, error);
}

static gboolean
read_grammar (Reader *reader, GError **error)
{
  if (reader->folder == NULL)
    return TRUE;
  g_autoptr (CdtTree) grammar = cdt_kept_tree_new (GRAMMAR);
  reader->schema = cdt_schema_new (grammar, "pack.rng", error);
  return reader->schema != NULL;
}

/* The pack's own language comes first. */
static gboolean
check_own_language (Reader *reader, const CdtPackFile *pack, const CdtNode *node, GError **error)
{
  const CdtPackLanguage *first = reader->files->languages->pdata[0];
  g_autofree char *own = cdt_node_dup_attribute (cdt_pack_file_get_root (pack), "language");
  g_autofree char *code = cdt_node_dup_attribute (cdt_pack_file_get_root (first->file), "code");

  if (g_strcmp0 (own, code) == 0)
    return TRUE;
  g_autofree char *reason = g_strdup_printf (_ ("The first language should be the pack's own, “%s”."), own);
  cdt_pack_file_set_fault (pack, cdt_node_get_line (node), error, reason);
  return FALSE;
}

/* The languages and parts that a whole pack names */
static gboolean
read_content (Reader *reader, const CdtPackFile *pack, GError **error)
{
  const CdtNode *root = cdt_pack_file_get_root (pack);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, "language")
        && (!read_language (reader, pack, node, error) || !check_own_language (reader, pack, node, error)))
      return FALSE;
  CdtPackLanguage *own = reader->files->languages->pdata[0];
  return read_parts (reader, pack, own->parts, error);
}

static gboolean
read_base (Reader *reader, GError **error)
{
  GFile *folder = reader->folder;

  reader->folder = NULL;
  reader->files->base = read_file (reader, NULL, NULL, "pack", error);
  gboolean done = reader->files->base != NULL && read_content (reader, reader->files->base, error);
  reader->folder = folder;
  return done;
}

/* The picture that <look> names */
static gboolean
read_logo (Reader *reader, GError **error)
{
  const CdtPackFile *pack = reader->files->pack;
  const CdtNode *look = cdt_node_first_element (cdt_pack_file_get_root (pack));
  g_autoptr (GError) fault = NULL;

  while (look != NULL && !cdt_node_is (look, "look"))
    look = cdt_node_next_element (look);
  g_autofree char *name = look != NULL ? cdt_node_dup_attribute (look, "logo") : NULL;
  if (name == NULL)
    return TRUE;
  g_autoptr (GFile) place = g_file_get_child (reader->folder, name);
  if (check_size (place, &fault))
    reader->files->logo = load_bytes (reader, name, pack, look, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s:%u: The file “%s” cannot be read: %s"),
                 pack->name, cdt_node_get_line (look), name, fault->message);
  return reader->files->logo != NULL;
}

static gboolean
read_all (Reader *reader, GError **error)
{
  CdtPackFiles *files = reader->files;

  if (!read_grammar (reader, error))
    return FALSE;
  files->pack = read_file (reader, NULL, NULL, "pack", error);
  if (files->pack == NULL || !read_logo (reader, error))
    return FALSE;
  g_autofree char *extends = cdt_node_dup_attribute (cdt_pack_file_get_root (files->pack), "extends");
  if (extends == NULL)
    return read_content (reader, files->pack, error);
  return read_base (reader, error) && read_parts (reader, files->pack, files->laid, error);
}

gboolean
cdt_pack_files_read (CdtPackFiles *files, GFile *folder, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Reader reader = { files, folder, NULL, checksum };

  *files = (CdtPackFiles){ 0 };
  files->languages = g_ptr_array_new_with_free_func (free_language);
  files->laid = g_ptr_array_new_with_free_func (free_file);
  gboolean done = read_all (&reader, error);
  files->fingerprint = g_strndup (g_checksum_get_string (checksum), FINGERPRINT_LENGTH);
  g_clear_pointer (&reader.schema, cdt_schema_unref);
  return done;
}

void
cdt_pack_files_clear (CdtPackFiles *files)
{
  g_clear_pointer (&files->pack, free_file);
  g_clear_pointer (&files->base, free_file);
  g_clear_pointer (&files->languages, g_ptr_array_unref);
  g_clear_pointer (&files->laid, g_ptr_array_unref);
  g_clear_pointer (&files->logo, g_bytes_unref);
  g_clear_pointer (&files->fingerprint, g_free);
}

void
cdt_pack_file_set_fault (const CdtPackFile *file, guint line, GError **error, const char *reason)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: %s", file->name, line, reason);
}

const CdtNode *
cdt_pack_file_get_root (const CdtPackFile *file)
{
  return cdt_tree_get_root (file->tree);
}
