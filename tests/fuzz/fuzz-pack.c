/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-kept-tree.h"
#include "cdt-pack-names.h"
#include "cdt-pack-reader.h"
#include "cdt-pack-settings.h"
#include "cdt-schema.h"
#include "exercise.h"
#include "fuzz.h"

#define NAME "part.xml"
#define PACK                                                                                                 \
  "<pack xmlns='urn:concordat:pack:1' id='a' version='1.0' language='en-GB' title='A'>"                      \
  "<kind name='memorandum' label='Memorandum' noun='memorandum'/></pack>"

static CdtTree *
read_pack (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (PACK, sizeof PACK - 1);

  return cdt_tree_new_from_bytes (bytes, "pack.xml", NULL);
}

static void
check_fault (gboolean done, const GError *error)
{
  if (!done)
    exercise_refusal (error, NAME);
}

/* The only part of a pack that has a language and a kind of document, and nothing else */
static gboolean
compile (CdtCompiler *compiler, CdtPackFile *file, const CdtPackFile *language, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) laid = g_ptr_array_new ();
  g_autoptr (CdtWording) wording = NULL;
  CdtPackLanguage own = { (CdtPackFile *)language, parts };
  CdtPackFile pack = { (char *)"pack.xml", read_pack (), FALSE };
  CdtPackFiles files = { &pack, NULL, languages, laid, NULL, NULL };
  gboolean done;

  g_ptr_array_add (parts, file);
  g_ptr_array_add (languages, &own);
  wording = cdt_wording_new (cdt_words_new (cdt_pack_file_get_root (language), language->name, NULL));
  cdt_wording_add_kinds (wording, cdt_pack_file_get_root (&pack));
  compiler->file = file->name;
  done = cdt_pack_names_collect (&files, compiler, error)
         && cdt_wording_add_part (wording, compiler, cdt_pack_file_get_root (file), error)
         && cdt_wording_compile (wording, error);
  cdt_tree_unref (pack.tree);
  return done;
}

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
compile_part (CdtPackFile *file)
{
  static CdtPackFile language = { (char *)"en-GB.xml", NULL, FALSE };
  g_autoptr (GHashTable) kinds = make_set ();
  g_autoptr (GHashTable) units = make_set ();
  g_autoptr (GHashTable) targets = make_set ();
  g_autoptr (GHashTable) tables = make_set ();
  g_autoptr (GError) error = NULL;
  CdtCompiler compiler = { .kinds = kinds, .units = units, .targets = targets, .tables = tables };
  gboolean done;

  if (language.tree == NULL)
    language.tree = cdt_kept_tree_new ("packs/standard/languages/en-GB.xml");
  done = compile (&compiler, file, &language, &error);
  check_fault (done, error);
}

static void
read_language (CdtPackFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtWords) words = cdt_words_new (cdt_pack_file_get_root (file), file->name, &error);

  check_fault (words != NULL, error);
}

static void
read_settings (CdtPackFile *file)
{
  g_autoptr (GError) error = NULL;
  CdtPackFiles files = { file };
  CdtPackContent content = { 0 };
  gboolean done;

  done = cdt_pack_settings_read (&content, &files, &error);
  check_fault (done, error);
  g_free (content.title);
  g_free (content.id);
  g_free (content.version);
  g_free (content.accent);
  g_free (content.fonts);
  g_clear_pointer (&content.defaults, g_ptr_array_unref);
}

static gboolean
is_valid (CdtTree *tree)
{
  static CdtSchema *schema;
  g_autoptr (GPtrArray) problems = NULL;

  if (schema == NULL)
    {
      g_autoptr (CdtTree) grammar = cdt_kept_tree_new ("schema/pack.rng");

      schema = cdt_schema_new (grammar, "pack.rng", NULL);
    }
  problems = cdt_schema_validate (schema, tree);
  return problems->len == 0;
}

/* A file of a pack: read, held against the grammar, and then what a pack has it for */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, NAME, &error);
  CdtPackFile file = { (char *)NAME, tree, FALSE };

  if (tree == NULL)
    {
      exercise_refusal (error, NAME);
      return 0;
    }
  if (!is_valid (tree))
    return 0;
  if (cdt_node_is (cdt_tree_get_root (tree), "part"))
    compile_part (&file);
  else if (cdt_node_is (cdt_tree_get_root (tree), "language"))
    read_language (&file);
  else
    read_settings (&file);
  return 0;
}
