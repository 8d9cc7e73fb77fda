/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from how far a document binds, from its law and from how it is signed: all of them together,
 * and the panels of every way to sign as they stood when they were last read. */

#include <string.h>

#include "cdt-assembler.h"
#include "filled-draft.h"
#include "good-prose.h"
#include "sample-draft.h"

static const char *const kinds[] = { "memorandum", "heads-of-terms", "agreement" };
static const char *const laws[] = { "", "england-wales", "scotland", "northern-ireland", "none" };
static const char *const bindings[] = { "", "none", "listed", "all", "non-public" };
static gboolean regenerate;

static CdtPack *
load_standard (void)
{
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new_standard (&error);

  g_assert_no_error (error);
  return pack;
}

static void
look (CdtAssembler *assembler, const char *about)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  GoodProse prose = { document, NULL, FALSE, FALSE, about };

  good_prose_check (&prose);
}

/* What the law and the binding decide between them. */
static void
try_status (CdtAssembler *assembler, CdtDraft *draft, const char *binding, const char *law)
{
  static const char *const answers[][4] = {
    { "promises", "exclusive", "nobody", "yes" },
    { "sum", "open", "named", "no" },
  };

  sample_draft_set (draft, "status/binding", binding);
  sample_draft_set (draft, "status/law", law);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *about = g_strdup_printf ("binding=%s law=%s %s", binding, law, answers[i][0]);

      sample_draft_set (draft, "status/consideration", answers[i][0]);
      sample_draft_set (draft, "status/courts", answers[i][1]);
      sample_draft_set (draft, "status/outsiders", answers[i][2]);
      sample_draft_set (draft, "status/honour", answers[i][3]);
      look (assembler, about);
    }
}

static void
test_status (gconstpointer data)
{
  guint n_partners = GPOINTER_TO_UINT (data);
  g_autoptr (CdtPack) pack = load_standard ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CdtDraft) draft = filled_draft_new (kinds[i], n_partners, 1 + i % 2);
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

      for (guint j = 0; j < G_N_ELEMENTS (bindings); j++)
        for (guint k = 0; k < G_N_ELEMENTS (laws); k++)
          try_status (assembler, draft, bindings[j], laws[k]);
    }
}

/* Two partners that sign by one form: a body and a person. */
static CdtDraft *
make_signed (const char *law, const char *form)
{
  CdtDraft *draft = cdt_draft_new ("agreement");

  sample_draft_set (draft, "title", "Warm Homes");
  sample_draft_set (draft, "status/binding", "all");
  sample_draft_set (draft, "status/law", law);
  sample_draft_set (draft, "signing/form", form);
  for (guint i = 0; i < 2; i++)
    g_free (sample_draft_insert (draft, "partners"));
  sample_draft_set (draft, "partners/partner[1]/name", "Eastvale Ltd");
  sample_draft_set (draft, "partners/partner[1]/kind", "company");
  sample_draft_set (draft, "partners/partner[1]/signatory-position", "Director");
  sample_draft_set (draft, "partners/partner[1]/minute", "Board of directors, minute 4");
  sample_draft_set (draft, "partners/partner[2]/name", "Ann Lee");
  sample_draft_set (draft, "partners/partner[2]/kind", "individual");
  return draft;
}

static void
write_block (const CdtBlock *block, GString *out)
{
  g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

  g_string_append_printf (out, "%s\n", words);
  for (guint i = 0; block->kind == CDT_BLOCK_SIGNATURE && i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];
      g_autofree char *label = cdt_text_dup_plain (row->cells->pdata[0]);
      g_autofree char *line = cdt_text_dup_plain (row->cells->pdata[1]);

      g_string_append_printf (out, "  %s:%s%s\n", label, *line != '\0' ? " " : "", line);
    }
}

static void
write_signatures (CdtDraft *draft, GString *out)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  guint n_panels = 0;

  look (assembler, out->str);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);

      if (g_strcmp0 (block->clause, "signatures") != 0 || block->kind == CDT_BLOCK_PAGE_BREAK
          || block->kind == CDT_BLOCK_PART)
        continue;
      n_panels += block->kind == CDT_BLOCK_SIGNATURE;
      write_block (block, out);
    }
  g_assert_cmpuint (n_panels, ==, 2);
}

static void
test_signatures (void)
{
  static const char *const at[] = { "england-wales", "scotland" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "clauses", "data", "signatures.txt", NULL);
  guint n_forms;
  const CdtChoice *forms = cdt_shape_get_choices (cdt_shape_find ("signing/form"), &n_forms);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_forms * G_N_ELEMENTS (at); i++)
    {
      g_autoptr (CdtDraft) draft = make_signed (at[i / n_forms], forms[i % n_forms].value);

      g_string_append_printf (out, "\n# %s, %s\n", at[i / n_forms], forms[i % n_forms].value);
      write_signatures (draft, out);
    }
  if (regenerate)
    g_file_set_contents (path, out->str, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (out->str, ==, expected);
}

/* The words of the block with this id; NULL when the document has none. */
static char *
dup_block (CdtDraft *draft, const char *id)
{
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  int n = cdt_document_find_block (document, id);

  return n >= 0 ? cdt_text_dup_plain (cdt_document_get_block (document, (guint)n)->text) : NULL;
}

/* Numbers of the clauses that bind follow the clauses, and each clause that is not there is left out. */
static void
test_listed_numbers (void)
{
  g_autoptr (CdtDraft) draft = make_signed ("england-wales", "simple");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  sample_draft_set (draft, "status/binding", "listed");
  sample_draft_set (draft, "status/binds/ending", "yes");
  sample_draft_set (draft, "status/binds/results", "yes");
  before = dup_block (draft, "binding");
  g_assert_nonnull (strstr (before, "clauses"));
  g_free (sample_draft_insert (draft, "classes"));
  after = dup_block (draft, "binding");
  g_assert_cmpstr (before, !=, after);
}

/* Off, as a person switches it. */
static void
switch_off (CdtDraft *draft, const char *unit)
{
  g_autofree char *item = sample_draft_insert (draft, "wording/clauses");
  g_autofree char *of = g_strconcat (item, "/of", NULL);
  g_autofree char *state = g_strconcat (item, "/state", NULL);

  sample_draft_set (draft, of, unit);
  sample_draft_set (draft, state, "off");
}

/* The cover says in plain words what binds, however many clauses that are. */
static void
test_cover_status (void)
{
  static const char *const off[] = { "closing", "general", "status" };
  static const char *const rest = " Each partner should take independent legal advice before it signs.";
  g_autoptr (CdtDraft) draft = make_signed ("england-wales", "simple");
  g_autofree char *many = NULL, *one = NULL, *none = NULL;

  sample_draft_set (draft, "status/binding", "listed");
  many = dup_block (draft, "cover-status");
  g_assert_nonnull (strstr (many, "This agreement is meant to be legally binding only in clauses "));
  for (guint i = 0; i < 2; i++)
    switch_off (draft, off[i]);
  one = dup_block (draft, "cover-status");
  g_assert_nonnull (strstr (one, "This agreement is meant to be legally binding only in clause "));
  switch_off (draft, off[2]);
  none = dup_block (draft, "cover-status");
  g_assert_true (
      g_str_has_prefix (none, "This agreement is meant to be legally binding only where it says so."));
  g_assert_true (g_str_has_suffix (none, rest));
}

/* The cover names the partners or says which schedule does; where that is off, it names them. */
static void
test_cover_partners (void)
{
  g_autoptr (CdtDraft) draft = sample_draft_new (13);
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      int schedule = cdt_document_find_block (document, "partners-schedule");
      int cover = cdt_document_find_block (document, "cover-partners");

      g_assert_true ((schedule >= 0) == (i == 0));
      g_assert_true ((cover >= 0) == (i == 1));
      if (i == 1)
        g_assert_cmpuint (cdt_document_get_block (document, (guint)cover)->rows->len, ==, 13);
      switch_off (draft, "partners-schedule");
    }
}

/* The meanings of words: those of the pack and the person's own in one order. */
static void
test_sorted_meanings (void)
{
  static const char *const order[]
      = { "apple", "financial year", "in writing", "Parish", "partner ", "partnership ", "zeal" };
  g_autoptr (CdtPack) pack = load_standard ();
  g_autoptr (CdtDraft) draft = make_signed ("england-wales", "simple");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDocument) document = NULL;
  guint n_met = 0;

  sample_draft_set (draft, "costs/budget", "100");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const terms[] = { "zeal", "Parish", "apple" };
      g_autofree char *item = sample_draft_insert (draft, "definitions");
      g_autofree char *term = g_strconcat (item, "/term", NULL);

      sample_draft_set (draft, term, terms[i]);
    }
  document = cdt_assembler_run (assembler);
  for (guint i = 0; i < cdt_document_get_n_blocks (document) && n_met < G_N_ELEMENTS (order); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      if (block->kind == CDT_BLOCK_BULLET && g_str_has_prefix (words, order[n_met]))
        n_met++;
    }
  g_assert_cmpuint (n_met, ==, G_N_ELEMENTS (order));
}

int
main (int argc, char **argv)
{
  static const guint counts[] = { 0, 1, 2, 3, 40 };

  g_test_init (&argc, &argv, NULL);
  regenerate = g_getenv ("CDT_REGENERATE") != NULL || (argc > 1 && g_str_equal (argv[1], "--regenerate"));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clauses/legal/status/%u", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_status);
    }
  g_test_add_func ("/clauses/legal/signatures", test_signatures);
  g_test_add_func ("/clauses/legal/listed-numbers", test_listed_numbers);
  g_test_add_func ("/clauses/legal/cover-status", test_cover_status);
  g_test_add_func ("/clauses/legal/cover-partners", test_cover_partners);
  g_test_add_func ("/clauses/legal/sorted-meanings", test_sorted_meanings);
  return g_test_run ();
}
