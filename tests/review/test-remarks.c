/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-assembler.h"
#include "cdt-comments.h"
#include "cdt-points.h"
#include "cdt-remarks.h"
#include "test-draft.h"

#define WHEN "2026-11-22T09:10:00Z"

static CdtDraft *
make_draft (void)
{
  return test_draft_new ("<kind>memorandum</kind><title>Warm and Well</title>" PARTNERS
                         "<governance><board>Board</board><quorum>3</quorum></governance>");
}

static CdtDocument *
append (CdtDraft *draft, CdtDocument **agreement)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_autoptr (CdtAssembler) assembler = NULL;

  g_assert_no_error (error);
  assembler = cdt_assembler_new (pack, draft);
  *agreement = cdt_assembler_run (assembler);
  return cdt_remarks_append (*agreement, pack, draft);
}

static void
test_none (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (CdtDocument) agreement = NULL;
  g_autoptr (CdtDocument) same = append (draft, &agreement);

  g_assert_true (same == agreement);
}

/* All that is said is there, in its order, after all of the agreement, which stays as it is. */
static void
test_lists (void)
{
  static const char *const words[] = { "Comments",
                                       "Governance and decisions · Quorum",
                                       "Too few?",
                                       "Ada Smith, 22 November 2026",
                                       "– Enough.",
                                       "Bo Khan, 22 November 2026",
                                       "Settled by Ada Smith, 22 November 2026",
                                       "Open points",
                                       "What is it called?",
                                       "Eastvale",
                                       "Warm Homes. Shorter." };
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = cdt_comments_add (draft, "governance/quorum", "Too few?", "Ada Smith", WHEN, NULL);
  g_autofree char *reply = cdt_comments_reply (draft, id, "Enough.", "Bo Khan", WHEN, NULL);
  g_autofree char *point = cdt_points_add (draft, "title", "What is it called?", NULL, WHEN, NULL);
  g_autofree char *position
      = cdt_point_add_position (draft, point, "p1", "Warm Homes", "Shorter.", WHEN, NULL);
  g_autoptr (CdtDocument) agreement = NULL;
  g_autoptr (CdtDocument) whole = NULL;

  g_assert_true (reply != NULL && position != NULL);
  g_assert_true (cdt_comments_resolve (draft, id, "Ada Smith", WHEN, NULL));
  whole = append (draft, &agreement);
  guint n = cdt_document_get_n_blocks (agreement);
  g_assert_cmpuint (cdt_document_get_n_blocks (whole), ==, n + 7);
  for (guint i = 0; i < n; i++)
    g_assert_true (cdt_document_get_block (whole, i) == cdt_document_get_block (agreement, i));
  g_autofree char *before = cdt_document_dump (agreement);
  g_autofree char *dump = cdt_document_dump (whole);
  const char *at = dump + strlen (before);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = strstr (at, words[i]);

      if (found == NULL)
        g_error ("no “%s”, or not there:\n%s", words[i], dump + strlen (before));
      at = found + strlen (words[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remarks/none", test_none);
  g_test_add_func ("/remarks/lists", test_lists);
  return g_test_run ();
}
