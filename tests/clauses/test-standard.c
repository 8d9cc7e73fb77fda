/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler.h"
#include "good-prose.h"
#include "sample-draft.h"

/* The standard pack as people get it. */

static const char *const examples[]
    = { "healthy-homes-memorandum", "child-health-agreement", "joint-workspace-heads-of-terms" };

static CdtPack *
load_standard (void)
{
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  return pack;
}

static CdtDocument *
assemble (CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  return cdt_assembler_run (assembler);
}

/* What stands in the contents can be gone to from there. */
static void
check_headings (const CdtDocument *document)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);

      if (block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_PART
          || block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_SUBSCHEDULE)
        g_assert_nonnull (block->id);
    }
}

static void
check_document (const CdtDocument *document, gboolean complete)
{
  GoodProse prose = { document, NULL, complete, FALSE, "standard" };

  check_headings (document);
  good_prose_check (&prose);
}

static void
test_example (gconstpointer name)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = sample_draft_load_example (name);
  g_autoptr (CdtDocument) document = assemble (pack, draft);

  g_assert_cmpuint (cdt_document_get_n_blocks (document), >, 60);
  check_document (document, TRUE);
}

/* Nothing answered, in each kind; and a few partners with almost nothing said of them. */
static void
test_unanswered (gconstpointer kind)
{
  g_autoptr (CdtPack) pack = load_standard ();

  for (guint n_partners = 0; n_partners < 4; n_partners++)
    {
      g_autoptr (CdtDraft) draft = cdt_draft_new (kind);

      for (guint i = 0; i < n_partners; i++)
        g_free (sample_draft_insert (draft, "partners"));
      g_autoptr (CdtDocument) document = assemble (pack, draft);
      check_document (document, FALSE);
    }
}

static void
test_partners (gconstpointer data)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = sample_draft_new (GPOINTER_TO_UINT (data));
  g_autoptr (CdtDocument) document = assemble (pack, draft);

  check_document (document, FALSE);
}

/* The pack inside the program is not checked against the grammar when it is read, so it is here. */
static void
test_grammar (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "packs", "standard", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cdt_pack_get_title (pack), ==, "Standard clauses");
}

static void
add_tests (void)
{
  static const char *const kinds[] = { "memorandum", "heads-of-terms", "agreement" };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/standard/example/", examples[i], NULL);

      g_test_add_data_func (path, examples[i], test_example);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/clauses/standard/unanswered/", kinds[i], NULL);

      g_test_add_data_func (path, kinds[i], test_unanswered);
    }
}

/* A draft compiles what it needs; here all is, in every language. */
static void
test_compiles (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  cdt_pack_compile (pack, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  static const guint counts[] = { 0, 1, 2, 3, 40 };

  g_test_init (&argc, &argv, NULL);
  add_tests ();
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/standard/partners/%u", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_partners);
    }
  g_test_add_func ("/clauses/standard/compiles", test_compiles);
  g_test_add_func ("/clauses/standard/grammar", test_grammar);
  return g_test_run ();
}
