/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-schema.h"

#define GRAMMAR CDT_RESOURCES "/schema/pack.rng"

/* A file of the pack. `name` is its path in the folder, as messages give it. */
typedef struct
{
  char *name;
  CdtTree *tree;
} PackFile;

/* A language with its part files. */
typedef struct
{
  PackFile *file;
  GPtrArray *parts; /* (element-type PackFile) */
} LanguageFiles;

typedef struct
{
  GFile *folder;
  CdtSchema *schema; /* (nullable) */
  PackFile *pack;
  GPtrArray *languages; /* (element-type LanguageFiles); the first one's parts are the pack's own */
  CdtCompiler compiler;
} Reader;

static void
free_file (gpointer data)
{
  PackFile *file = data;

  g_free (file->name);
  g_clear_pointer (&file->tree, cdt_tree_unref);
  g_free (file);
}

static void
free_language (gpointer data)
{
  LanguageFiles *language = data;

  g_clear_pointer (&language->file, free_file);
  g_ptr_array_unref (language->parts);
  g_free (language);
}

static void
free_reader (Reader *reader)
{
  g_clear_pointer (&reader->schema, cdt_schema_unref);
  g_clear_pointer (&reader->pack, free_file);
  g_ptr_array_unref (reader->languages);
  g_hash_table_unref (reader->compiler.kinds);
  g_hash_table_unref (reader->compiler.units);
  g_hash_table_unref (reader->compiler.targets);
  g_hash_table_unref (reader->compiler.tables);
}

static void
init_reader (Reader *reader, GFile *folder)
{
  *reader = (Reader){ .folder = folder };
  reader->languages = g_ptr_array_new_with_free_func (free_language);
  reader->compiler.kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->compiler.units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->compiler.targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->compiler.tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
set_fault (const PackFile *file, guint line, GError **error, const char *reason)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%u: %s", file->name, line, reason);
}

static gboolean
check_root (const PackFile *file, const char *root_name, GError **error)
{
  if (cdt_node_is (cdt_tree_get_root (file->tree), root_name))
    return TRUE;
  g_autofree char *reason = g_strdup_printf (_ ("The first element should be <%s>."), root_name);
  set_fault (file, cdt_node_get_line (cdt_tree_get_root (file->tree)), error, reason);
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

/* `from` and `node` name the file: NULL for pack.xml, which nothing names. */
static GBytes *
load_bytes (Reader *reader, const char *name, const PackFile *from, const CdtNode *node, GError **error)
{
  g_autoptr (GFile) place = g_file_resolve_relative_path (reader->folder, name);
  g_autoptr (GError) fault = NULL;
  GBytes *bytes = g_file_load_bytes (place, NULL, NULL, &fault);

  if (bytes == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s:%u: The file “%s” cannot be read: %s"),
                 from != NULL ? from->name : name, node != NULL ? cdt_node_get_line (node) : 0, name,
                 fault->message);
  return bytes;
}

static gboolean
is_valid (Reader *reader, const PackFile *file, GError **error)
{
  if (reader->schema == NULL)
    return TRUE;
  g_autoptr (GPtrArray) problems = cdt_schema_validate (reader->schema, file->tree);
  if (problems->len == 0)
    return TRUE;
  const CdtSchemaProblem *problem = problems->pdata[0];
  set_fault (file, problem->line, error, problem->message);
  return FALSE;
}

static PackFile *
read_file (Reader *reader, const PackFile *from, const CdtNode *node, const char *root_name, GError **error)
{
  PackFile *file = g_new0 (PackFile, 1);

  file->name = from != NULL ? resolve_name (from->name, node) : g_strdup ("pack.xml");
  g_autoptr (GBytes) bytes = load_bytes (reader, file->name, from, node, error);
  if (bytes != NULL)
    file->tree = cdt_tree_new_from_bytes (bytes, file->name, error);
  if (file->tree != NULL && is_valid (reader, file, error) && check_root (file, root_name, error))
    return file;
  free_file (file);
  return NULL;
}

static gboolean
read_parts (Reader *reader, const PackFile *from, GPtrArray *parts, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (from->tree);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      if (!cdt_node_is (node, "part"))
        continue;
      PackFile *file = read_file (reader, from, node, "part", error);
      if (file == NULL)
        return FALSE;
      g_ptr_array_add (parts, file);
    }
  return TRUE;
}

static gboolean
read_language (Reader *reader, const CdtNode *node, GError **error)
{
  LanguageFiles *language = g_new0 (LanguageFiles, 1);

  language->parts = g_ptr_array_new_with_free_func (free_file);
  g_ptr_array_add (reader->languages, language);
  language->file = read_file (reader, reader->pack, node, "language", error);
  return language->file != NULL && read_parts (reader, language->file, language->parts, error);
}

/* The pack inside the program was checked against the grammar when the program was tested. */
static gboolean
read_grammar (Reader *reader, GError **error)
{
  if (g_file_has_uri_scheme (reader->folder, "resource"))
    return TRUE;
  g_autoptr (GBytes) grammar = g_resources_lookup_data (GRAMMAR, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (grammar != NULL)
    reader->schema = cdt_schema_new (grammar, "pack.rng", error);
  return reader->schema != NULL;
}

/* The pack's own language comes first. */
static gboolean
check_own_language (Reader *reader, const CdtNode *node, GError **error)
{
  const LanguageFiles *first = reader->languages->pdata[0];
  g_autofree char *own = cdt_node_dup_attribute (cdt_tree_get_root (reader->pack->tree), "language");
  g_autofree char *code = cdt_node_dup_attribute (cdt_tree_get_root (first->file->tree), "code");

  if (g_strcmp0 (own, code) == 0)
    return TRUE;
  g_autofree char *reason = g_strdup_printf (_ ("The first language should be the pack's own, “%s”."), own);
  set_fault (reader->pack, cdt_node_get_line (node), error, reason);
  return FALSE;
}

static gboolean
read_files (Reader *reader, GError **error)
{
  if (!read_grammar (reader, error))
    return FALSE;
  reader->pack = read_file (reader, NULL, NULL, "pack", error);
  if (reader->pack == NULL)
    return FALSE;
  const CdtNode *root = cdt_tree_get_root (reader->pack->tree);
  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, "language")
        && (!read_language (reader, node, error) || !check_own_language (reader, node, error)))
      return FALSE;
  LanguageFiles *own = reader->languages->pdata[0];
  return read_parts (reader, reader->pack, own->parts, error);
}

static gboolean
add_target (Reader *reader, const PackFile *file, const CdtNode *node, GError **error)
{
  g_autofree char *id = cdt_node_dup_attribute (node, "id");

  if (id == NULL || cdt_node_is (node, "to"))
    return TRUE;
  if (!g_hash_table_contains (reader->compiler.targets, id)
      && !g_hash_table_contains (reader->compiler.units, id))
    {
      /* A section has no number that a reference could give. */
      GHashTable *set = cdt_node_is (node, "section") ? reader->compiler.units : reader->compiler.targets;

      g_hash_table_add (set, g_steal_pointer (&id));
      return TRUE;
    }
  g_autofree char *reason = g_strdup_printf (_ ("The id “%s” is used twice."), id);
  set_fault (file, cdt_node_get_line (node), error, reason);
  return FALSE;
}

static gboolean
collect_targets (Reader *reader, const PackFile *file, const CdtNode *node, GError **error)
{
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    if (!add_target (reader, file, child, error) || !collect_targets (reader, file, child, error))
      return FALSE;
  return TRUE;
}

/* What the pack's own part declares, before any of it is compiled. */
static gboolean
collect_names (Reader *reader, const PackFile *file, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (file->tree);

  if (!collect_targets (reader, file, root, error))
    return FALSE;
  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, "words"))
      g_hash_table_add (reader->compiler.tables, cdt_node_dup_attribute (node, "name"));
    else if (!cdt_node_is (node, "running"))
      g_hash_table_add (reader->compiler.units, cdt_node_dup_attribute (node, "id"));
  return TRUE;
}

/* What a translation holds stands for something of the pack's own. */
static gboolean
check_translation (Reader *reader, const PackFile *file, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (file->tree);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    {
      gboolean table = cdt_node_is (node, "words");
      g_autofree char *name = cdt_node_dup_attribute (node, table ? "name" : "id");

      if (name == NULL
          || g_hash_table_contains (table ? reader->compiler.tables : reader->compiler.units, name))
        continue;
      g_autofree char *reason = g_strdup_printf (_ ("The pack has nothing named “%s” to translate."), name);
      set_fault (file, cdt_node_get_line (node), error, reason);
      return FALSE;
    }
  return TRUE;
}

static gboolean
collect_all_names (Reader *reader, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (reader->pack->tree);

  for (const CdtNode *node = cdt_node_first_element (root); node != NULL; node = cdt_node_next_element (node))
    if (cdt_node_is (node, "kind"))
      g_hash_table_add (reader->compiler.kinds, cdt_node_dup_attribute (node, "name"));
  for (guint i = 0; i < reader->languages->len; i++)
    {
      const LanguageFiles *language = reader->languages->pdata[i];

      for (guint j = 0; j < language->parts->len; j++)
        if (!(i == 0 ? collect_names : check_translation) (reader, language->parts->pdata[j], error))
          return FALSE;
    }
  return TRUE;
}

static CdtWording *
compile_language (Reader *reader, const LanguageFiles *language, GError **error)
{
  const CdtNode *root = cdt_tree_get_root (language->file->tree);
  CdtWords *words = cdt_words_new (root, language->file->name, error);

  if (words == NULL)
    return NULL;
  g_autoptr (CdtWording) wording = cdt_wording_new (words);
  cdt_wording_add_kinds (wording, root);
  for (guint i = 0; i < language->parts->len; i++)
    {
      const PackFile *file = language->parts->pdata[i];

      reader->compiler.file = file->name;
      if (!cdt_wording_add_part (wording, &reader->compiler, cdt_tree_get_root (file->tree), error))
        return NULL;
    }
  return g_steal_pointer (&wording);
}

static gboolean
compile_all (Reader *reader, CdtPackContent *content, GError **error)
{
  for (guint i = 0; i < reader->languages->len; i++)
    {
      CdtWording *wording = compile_language (reader, reader->languages->pdata[i], error);

      if (wording == NULL)
        return FALSE;
      g_ptr_array_add (content->wordings, wording);
    }
  cdt_wording_add_kinds (content->wordings->pdata[0], cdt_tree_get_root (reader->pack->tree));
  return TRUE;
}

gboolean
cdt_pack_content_read (CdtPackContent *content, GFile *folder, GError **error)
{
  Reader reader;

  content->wordings = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_wording_free);
  init_reader (&reader, folder);
  gboolean done = read_files (&reader, error) && collect_all_names (&reader, error)
                  && compile_all (&reader, content, error);
  if (done)
    content->title = cdt_node_dup_attribute (cdt_tree_get_root (reader.pack->tree), "title");
  free_reader (&reader);
  return done;
}

void
cdt_pack_content_clear (CdtPackContent *content)
{
  g_clear_pointer (&content->title, g_free);
  g_clear_pointer (&content->wordings, g_ptr_array_unref);
}
