/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler.h"
#include "cdt-redline.h"
#include "random-draft.h"
#include "real-drafts.h"
#include "redline-reading.h"

/* The sanitizers, some ten times slower, watch the first of them; all are checked without. */
#if defined __SANITIZE_ADDRESS__
#define N_RANDOM 60
#define N_OF_EACH_REAL 2
#else
#define N_RANDOM 600
#define N_OF_EACH_REAL 17
#endif
#define N_REAL 24

static CdtPack *pack;

static CdtDocument *
assemble (CdtDraft *draft)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  return cdt_assembler_run (assembler);
}

/* A figure in which only names are new is drawn with them, and not marked. */
static gboolean
shows_new_names (const char *line, const char *wanted, CdtNewNames *names)
{
  g_autofree char *renewed = cdt_new_names_renew (names, wanted);

  return g_str_has_prefix (line, READ_FIGURE) && g_str_equal (line, renewed);
}

static void
check_side (CdtDocument *redline, CdtDocument *document, ReadSide side, CdtNewNames *names)
{
  g_autoptr (GPtrArray) lines = redline_read (redline, side, names);
  g_autoptr (GPtrArray) wanted = redline_read (document, side, names);

  for (guint i = 0; i < MIN (lines->len, wanted->len); i++)
    if (side != READ_OLD || !shows_new_names (lines->pdata[i], wanted->pdata[i], names))
      g_assert_cmpstr (lines->pdata[i], ==, wanted->pdata[i]);
  g_assert_cmpuint (lines->len, ==, wanted->len);
}

/* Without what is inserted the redline reads as the first, without what is deleted as the second, and there
 * is nothing to mark between a draft and itself. */
static void
check_pair (CdtDraft *first, CdtDraft *second, guint *n_marked)
{
  g_autoptr (CdtDocument) a = assemble (first);
  g_autoptr (CdtDocument) b = assemble (second);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, second);
  g_autoptr (CdtDocument) redline = cdt_redline_of_documents (assembler, a, b);
  g_autoptr (CdtDocument) same = cdt_redline_of_documents (assembler, b, b);
  g_autoptr (CdtNewNames) names = cdt_new_names_new (a, b);

  check_side (redline, a, READ_OLD, names);
  check_side (redline, b, READ_NEW, names);
  g_assert_false (redline_has_marks (same));
  *n_marked += redline_has_marks (redline) ? 1 : 0;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_marked = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (CdtDraft) first = random_draft_new (rand, 80);
      g_autoptr (CdtDraft) second = cdt_draft_copy (first);

      random_draft_change (second, rand, 40);
      check_pair (first, second, &n_marked);
    }
  g_test_message ("%u of %u pairs differ on paper", n_marked, N_RANDOM);
  g_assert_cmpuint (n_marked, >, N_RANDOM / 2);
}

static void
check_real (const char *name, GBytes *bytes, gpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (name));
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) first = cdt_draft_new_from_bytes (bytes, name, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_OF_EACH_REAL; i++)
    {
      g_autoptr (CdtDraft) second = cdt_draft_copy (first);

      random_draft_change (second, rand, 30);
      check_pair (first, second, data);
    }
}

static void
test_real (void)
{
  guint n_marked = 0;

  real_drafts_foreach (check_real, &n_marked);
  g_test_message ("%u pairs differ on paper", n_marked);
  g_assert_cmpuint (n_marked, >, N_REAL * N_OF_EACH_REAL * 3 / 4);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  g_test_add_func ("/review/redline/random-pairs", test_random);
  g_test_add_func ("/review/redline/real-pairs", test_real);
  result = g_test_run ();
  cdt_pack_unref (pack);
  return result;
}
