/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"
#include "sample-draft.h"

static gboolean regenerate;

static CdtPack *
load_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "clauses", "data", "sample", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new (folder, &error);

  g_assert_no_error (error);
  return pack;
}

static char *
assemble (CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);

  return cdt_document_dump (document);
}

static void
check_golden (const char *name, const char *dump)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "clauses", "data", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (regenerate)
    g_file_set_contents (path, dump, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, expected);
}

/* The sample pack over a draft with so many partners */
static void
test_partners (gconstpointer data)
{
  guint n_partners = GPOINTER_TO_UINT (data);
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (n_partners);
  g_autofree char *dump = assemble (pack, draft);
  g_autofree char *name = g_strdup_printf ("partners-%u", n_partners);

  check_golden (name, dump);
}

/* Nothing answered: every question shows its place. */
static void
test_empty (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autofree char *dump = assemble (pack, draft);

  check_golden ("empty", dump);
}

/* A clause in Welsh among those that are not translated */
static void
test_welsh (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (3);

  sample_draft_set (draft, "language", "cy");
  g_autofree char *dump = assemble (pack, draft);
  check_golden ("welsh", dump);
}

static void
test_info (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (2);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  const CdtDocumentInfo *info = cdt_document_get_info (document);

  g_assert_cmpstr (info->title, ==, "A title");
  g_assert_cmpstr (info->kind, ==, "Memorandum");
  g_assert_cmpstr (info->language, ==, "en-GB");
  g_assert_cmpstr (info->author, ==, "Eastvale District Council, Northmoor Trust");
  g_assert_cmpstr (info->subject, ==, "To do good");
  g_assert_cmpstr (info->draft_id, ==, cdt_draft_get_id (draft));
  g_assert_cmpstr (info->date, ==, "2026-11-20");
  g_assert_cmpstr (info->head_start, ==, "A title");
  g_assert_cmpstr (info->head_end, ==, "Memorandum");
  g_assert_cmpstr (info->foot_start, ==, "Draft, 20 November 2026");
  g_assert_cmpstr (info->foot_page, ==, "Page {page} of {pages}");
  g_assert_cmpstr (info->marking, ==, "OFFICIAL");
  g_assert_cmpstr (info->schedule, ==, "Schedule");
}

static CdtDocument *
edit_and_run (CdtAssembler *assembler, CdtDraft *draft, const char *path, const char *value)
{
  sample_draft_set (draft, path, value);
  return cdt_assembler_run (assembler);
}

/* An edit makes new only the blocks that print it. */
static void
test_identity (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (3);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) before = cdt_assembler_run (assembler);
  g_autoptr (CdtDocument) again = cdt_assembler_run (assembler);
  g_autoptr (CdtDocument) after = edit_and_run (assembler, draft, "governance/quorum", "4");
  guint n_new = 0;

  g_assert_true (again == before);
  g_assert_cmpuint (cdt_document_get_n_blocks (after), ==, cdt_document_get_n_blocks (before));
  for (guint i = 0; i < cdt_document_get_n_blocks (after); i++)
    n_new += cdt_document_get_block (after, i) != cdt_document_get_block (before, i);
  g_assert_cmpuint (n_new, ==, 1);
}

static const struct
{
  const char *path;
  gboolean read;
} reads[] = {
  { "kind", TRUE },
  { "title", TRUE },
  { "governance/quorum", TRUE },
  { "governance/chair", FALSE },
  { "governance", FALSE },
  { "term/review", FALSE },
  { "partners/partner[@id='p1']/short-name", TRUE },
  { "partners/partner[@id='p1']/signatory-name", TRUE },
  { "partners/partner[@id='p1']/address", FALSE },
  { "roles/lead", TRUE },
  { "risks/risk[@id='r1']/impact", TRUE },
  { "risks/risk[@id='r1']/owner", FALSE },
  { "background/recital[@id='b1']/text", FALSE },
  { "contributions/contribution[@id='c1']/amount", TRUE },
  { "contributions/contribution[@id='c1']/item", FALSE },
};

static void
test_reads (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (2);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);

  for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
    if (cdt_assembler_has_read (assembler, reads[i].path) != reads[i].read)
      g_error ("%s should%s be read", reads[i].path, reads[i].read ? "" : " not");
}

/* A reference whose item went prints as a question, at the reference. */
static void
test_lost_reference (void)
{
  g_autoptr (CdtPack) pack = load_sample ();
  g_autoptr (CdtDraft) draft = sample_draft_new (2);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) before = cdt_assembler_run (assembler);

  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  g_autoptr (CdtDocument) after = cdt_assembler_run (assembler);
  g_autofree char *dump = cdt_document_dump (after);
  g_assert_nonnull (strstr (dump, "{p|[lead partner]|<roles/lead} leads."));
}

int
main (int argc, char **argv)
{
  static const guint counts[] = { 0, 1, 2, 3, 40 };

  g_test_init (&argc, &argv, NULL);
  regenerate = argc > 1 && strcmp (argv[1], "--regenerate") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/assembler/partners/%u", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_partners);
    }
  g_test_add_func ("/clauses/assembler/empty", test_empty);
  g_test_add_func ("/clauses/assembler/welsh", test_welsh);
  g_test_add_func ("/clauses/assembler/info", test_info);
  g_test_add_func ("/clauses/assembler/identity", test_identity);
  g_test_add_func ("/clauses/assembler/reads", test_reads);
  g_test_add_func ("/clauses/assembler/lost reference", test_lost_reference);
  return g_test_run ();
}
