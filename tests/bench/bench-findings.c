/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-findings DRAFT...: all findings from nothing, in processor time, beside reading the draft and making
 * its document; then what a key costs, and the longest that one of the steps takes that another key would
 * wait for.
 */

#include <time.h>

#include "cdt-review-wording.h"
#include "cdt-review.h"
#include "cdt-reviewer.h"

#define ROUNDS 15
#define STEP_MICROSECONDS 3000

static const char *const typed[]
    = { "goals/vision", "partners/partner[1]/short-name", "governance/remit", "title" };

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1000000.0;
}

/* What is as large as a look through all of it: the draft is read, and its document made. */
static double
bench_document (GBytes *bytes, CdtPack *pack)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begin = get_milliseconds ();
      g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "", NULL);
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

      cdt_document_unref (cdt_assembler_run (assembler));
      best = MIN (best, get_milliseconds () - begin);
    }
  return best;
}

static void
bench_whole (CdtAssembler *assembler, const char *name, double document)
{
  double best = G_MAXDOUBLE;
  guint n = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begin = get_milliseconds ();
      g_autoptr (GPtrArray) findings = cdt_review_run (cdt_assembler_get_draft (assembler), CDT_FINDING_NOTE);

      cdt_review_wording (assembler, findings);
      best = MIN (best, get_milliseconds () - begin);
      n = findings->len;
    }
  g_print (
      "%s: %u findings from nothing in %.1f ms, %.2f of the %.1f that reading it and its document take\n",
      name, n, best, best / document, document);
}

static void
bench_key (CdtAssembler *assembler, CdtReviewer *reviewer, const char *path)
{
  double best = G_MAXDOUBLE, longest = G_MAXDOUBLE, together = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *words = g_strdup_printf ("Homes that are warm %u", i);
      double whole = 0, most = 0;
      gboolean done = FALSE;

      cdt_draft_set_value (cdt_assembler_get_draft (assembler), path, words, NULL);
      /* The pages come first. */
      cdt_document_unref (cdt_assembler_run (assembler));
      while (!done)
        {
          double begin = get_milliseconds ();

          done = cdt_reviewer_go_on (reviewer, g_get_monotonic_time () + STEP_MICROSECONDS);
          most = MAX (most, get_milliseconds () - begin);
          whole += get_milliseconds () - begin;
        }
      best = MIN (best, whole);
      longest = MIN (longest, most);
      double begin = get_milliseconds ();
      g_autoptr (GPtrArray) findings = cdt_reviewer_get_findings (reviewer);
      together = MIN (together, get_milliseconds () - begin);
    }
  g_print ("  a key in %s: %.2f ms, the longest step %.2f, all put in order in %.2f\n", path, best, longest,
           together);
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *name = g_path_get_basename (argv[i]);
      gsize length = 0;

      if (!g_file_get_contents (argv[i], &text, &length, NULL))
        return 1;
      g_autoptr (GBytes) bytes = g_bytes_new (text, length);
      g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, name, NULL);
      g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
      g_autoptr (CdtReviewer) reviewer = cdt_reviewer_new (assembler);

      bench_whole (assembler, name, bench_document (bytes, pack));
      cdt_reviewer_go_on (reviewer, G_MAXINT64);
      for (gsize j = 0; j < G_N_ELEMENTS (typed); j++)
        bench_key (assembler, reviewer, typed[j]);
    }
  return 0;
}
