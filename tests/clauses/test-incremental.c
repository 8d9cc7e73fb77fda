/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"
#include "cdt-clause-edit.h"
#include "random-edits.h"
#include "sample-draft.h"

/* The sanitizers, some ten times slower, watch the first of them; the same edits are all checked without. */
#if defined __SANITIZE_ADDRESS__
#define N_EDITS 60
#else
#define N_EDITS 300
#endif

/* An assembler that has seen every edit, with some clauses made in between, must say the same as one that
 * starts afresh. */

static char *
dump_all (CdtDocument *document)
{
  const CdtDocumentInfo *info = cdt_document_get_info (document);
  g_autofree char *dump = cdt_document_dump (document);

  return g_strjoin ("\n", info->title, info->kind, info->language, info->author, info->subject,
                    info->head_start, info->head_end, info->foot_start, info->foot_page, info->schedule, dump,
                    NULL);
}

static char *
assemble_afresh (CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);

  return dump_all (document);
}

/* Says the first line that differs: the whole is long. */
static void
assert_same (const char *kept, const char *afresh)
{
  g_auto (GStrv) kept_lines = g_strsplit (kept, "\n", -1);
  g_auto (GStrv) afresh_lines = g_strsplit (afresh, "\n", -1);

  for (guint i = 0; kept_lines[i] != NULL && afresh_lines[i] != NULL; i++)
    g_assert_cmpstr (kept_lines[i], ==, afresh_lines[i]);
  g_assert_cmpuint (g_strv_length (kept_lines), ==, g_strv_length (afresh_lines));
}

/* Some of the clauses, between edits, before there is a document */
static void
prepare_some (CdtAssembler *assembler)
{
  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    cdt_assembler_prepare (assembler, 0);
}

static void
check_edits (CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  for (guint i = 0; i < N_EDITS; i++)
    {
      if (i % 20 == 19)
        g_set_object (&assembler, NULL);
      if (assembler == NULL)
        assembler = cdt_assembler_new (pack, draft);
      prepare_some (assembler);
      random_edit (draft);
      prepare_some (assembler);
      random_edit (draft);
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      g_autofree char *kept = dump_all (document);
      g_autofree char *afresh = assemble_afresh (pack, draft);

      assert_same (kept, afresh);
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        if (g_test_rand_int_range (0, 4) == 0)
          random_edit_wording (assembler, draft);
        else
          random_edit (draft);
    }
}

/* Clause by clause it comes to an end, and then nothing but the document is left to make. */
static void
test_steps (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_autoptr (CdtDraft) draft = sample_draft_load_example ("healthy-homes-memorandum");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  guint n = 0;

  g_assert_no_error (error);
  while (!cdt_assembler_prepare (assembler, 0))
    g_assert_cmpuint (++n, <, 1000);
  g_assert_cmpuint (n, >, 20);
  g_assert_true (cdt_assembler_prepare (assembler, 0));
  cdt_draft_set_value (draft, "title", "Another", NULL);
  for (n = 0; !cdt_assembler_prepare (assembler, 0); n++)
    g_assert_cmpuint (n, <, 20);
}

static CdtPack *
load_standard (void)
{
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  return pack;
}

static void
test_example (gconstpointer name)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = sample_draft_load_example (name);

  check_edits (pack, draft);
}

/* Whether there is a schedule at all turns on the kind of a clause of the person's own. */
static void
test_own_kind (void)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *id = cdt_clause_edit_add_own (draft, CDT_UNIT_CLAUSE);
  g_autofree char *item = g_strdup_printf ("wording/own-clauses/own-clause[@id='%s']", id);
  g_autofree char *kind = g_strconcat (item, "/kind", NULL);
  const char *const kinds[] = { "schedule", "clause", "schedule" };

  g_assert_true (cdt_draft_set_value (draft, "closing/entire", "yes", NULL));
  cdt_clause_edit_set_text (draft, id, "One sentence.");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_true (cdt_draft_set_value (draft, kind, kinds[i], NULL));
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      g_autofree char *kept = dump_all (document);
      g_autofree char *afresh = assemble_afresh (pack, draft);

      assert_same (kept, afresh);
      g_assert_cmpint (strstr (kept, "with its schedules") != NULL, ==, g_str_equal (kinds[i], "schedule"));
    }
}

static void
test_from_empty (void)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");

  check_edits (pack, draft);
}

static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "clauses", "data", "sample", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (CdtPack) pack = cdt_pack_new (folder, NULL);
  g_autoptr (CdtDraft) draft = sample_draft_new (3);

  check_edits (pack, draft);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/clauses/incremental/memorandum", "healthy-homes-memorandum", test_example);
  g_test_add_data_func ("/clauses/incremental/agreement", "child-health-agreement", test_example);
  g_test_add_func ("/clauses/incremental/from empty", test_from_empty);
  g_test_add_func ("/clauses/incremental/own kind", test_own_kind);
  g_test_add_func ("/clauses/incremental/sample", test_sample);
  g_test_add_func ("/clauses/incremental/steps", test_steps);
  return g_test_run ();
}
