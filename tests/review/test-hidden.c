/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An invisible character that somebody slips in is a change like any other. */

#include <string.h>

#include "cdt-acceptance.h"
#include "cdt-document-compare.h"
#include "cdt-review.h"
#include "cdt-working.h"
#include "misleading-words.h"
#include "test-draft.h"

#define N_CHANGES 120

/* The n-th: within the word, and after all of them have been, at its end. */
static char *
make_changed (guint n)
{
  const char *changed = misleading_words[n % N_INVISIBLE];
  g_autofree char *plain = NULL;

  if (n < N_INVISIBLE)
    return g_strdup (changed);
  plain = dup_without_invisible (n % N_INVISIBLE);
  return g_strdup_printf ("%s%.*s", plain, (int)(strlen (changed) - strlen (plain)), changed + 4);
}

static CdtDocument *
make_document (const char *words)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);

  g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_CLAUSE, cdt_text_new (words)));
  return cdt_document_new (cdt_document_info_new (), blocks, NULL);
}

/* Of a draft that came as a file: nothing cleaned it. */
static char *
make_fingerprint (const char *purpose)
{
  g_autofree char *inside = g_strdup_printf ("<purpose>%s</purpose>", purpose);
  g_autoptr (CdtDraft) draft = test_draft_new (inside);

  return cdt_working_make_fingerprint (draft);
}

static guint
count_differences (const char *first, const char *second)
{
  g_autoptr (CdtDocument) one = make_document (first);
  g_autoptr (CdtDocument) other = make_document (second);
  g_autoptr (GPtrArray) differences = cdt_document_compare (one, other);

  return differences->len;
}

static void
test_slipped_in (void)
{
  guint n_seen = 0;

  for (guint n = 0; n < N_CHANGES; n++)
    {
      g_autofree char *plain = dup_without_invisible (n % N_INVISIBLE);
      g_autofree char *changed = make_changed (n);
      g_autofree char *before = make_fingerprint (plain);
      g_autofree char *after = make_fingerprint (changed);

      g_assert_cmpstr (plain, !=, changed);
      if (count_differences (plain, plain) == 0 && count_differences (plain, changed) == 1
          && !g_str_equal (before, after))
        n_seen++;
      else
        g_test_message ("not seen: %u, U+%04X", n, g_utf8_get_char (changed + 4));
    }
  g_test_message ("%u of %d hidden changes seen", n_seen, N_CHANGES);
  g_assert_cmpuint (n_seen, ==, N_CHANGES);
}

static CdtFinding *
find_unusual (CdtDraft *draft)
{
  g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);

  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CdtFinding *)findings->pdata[i])->check, CDT_CHECK_UNUSUAL))
      return cdt_finding_copy (findings->pdata[i]);
  return NULL;
}

static void
assert_severity (CdtDraft *draft, CdtSeverity severity)
{
  g_autoptr (CdtFinding) finding = find_unusual (draft);

  g_assert_nonnull (finding);
  g_assert_cmpint (finding->severity, ==, severity);
}

/* A name may be written so: it is accepted with a reason, in just these words and no others, and what is
 * agreed still has it. */
static void
test_accepted (void)
{
  g_autoptr (CdtDraft) draft = test_draft_new ("<title>The P\u0435ter Trust</title>");
  g_autofree char *before = cdt_working_make_fingerprint (draft);
  g_autofree char *after = NULL;
  g_autofree char *said = NULL;
  g_autofree char *back = NULL;
  g_autoptr (CdtFinding) finding = find_unusual (draft);
  g_autoptr (CdtFinding) accepted = NULL;

  assert_severity (draft, CDT_FINDING_WORTH_A_LOOK);
  g_assert_true (cdt_acceptance_add (draft, finding, "So it is registered", "Ada Smith", "2026-11-22"));
  assert_severity (draft, CDT_FINDING_ACCEPTED);
  accepted = find_unusual (draft);
  said = cdt_acceptance_say (draft, accepted);
  g_assert_nonnull (strstr (said, "So it is registered"));
  after = cdt_working_make_fingerprint (draft);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (cdt_draft_set_value (draft, "title", "The P\u0435ter \u202eTrust", NULL));
  assert_severity (draft, CDT_FINDING_WORTH_A_LOOK);
  g_assert_true (cdt_draft_set_value (draft, "title", "The P\u0435ter Trust", NULL));
  assert_severity (draft, CDT_FINDING_ACCEPTED);
  cdt_acceptance_take_back (draft, accepted);
  assert_severity (draft, CDT_FINDING_WORTH_A_LOOK);
  back = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (back, ==, "The P\u0435ter Trust");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hidden/slipped-in", test_slipped_in);
  g_test_add_func ("/hidden/accepted", test_accepted);

  return g_test_run ();
}
