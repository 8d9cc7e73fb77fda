/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-agenda.h"
#include "cdt-points.h"
#include "test-draft.h"

#define WHEN "2026-11-22T09:10:00Z"

/* Things to be found in the agenda, in this order */
static void
assert_says (CdtDraft *draft, const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_autoptr (CdtDocument) agenda = NULL;
  g_autoptr (CdtDocument) again = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_again = NULL;

  g_assert_no_error (error);
  agenda = cdt_agenda_new (pack, draft);
  again = cdt_agenda_new (pack, draft);
  dump = cdt_document_dump (agenda);
  dump_again = cdt_document_dump (again);
  g_assert_cmpstr (dump, ==, dump_again);
  const char *at = dump;
  for (const char *const *word = words; *word != NULL; word++)
    {
      const char *found = strstr (at, *word);

      if (found == NULL)
        g_error ("no “%s” in the agenda, or not there:\n%s", *word, dump);
      at = found + strlen (*word);
    }
}

static CdtDraft *
make_draft (void)
{
  return test_draft_new ("<kind>memorandum</kind><title>Warm and Well</title>" PARTNERS
                         "<term><start>2027-04-01</start></term>"
                         "<governance><board>Board</board><quorum>3</quorum></governance>");
}

static char *
add_point (CdtDraft *draft, const char *about, const char *question)
{
  char *id = cdt_points_add (draft, about, question, "Ada Smith", WHEN, NULL);

  g_assert_nonnull (id);
  return id;
}

static void
add_position (CdtDraft *draft, const char *point, const char *whose, const char *value, const char *text)
{
  g_autofree char *id = cdt_point_add_position (draft, point, whose, value, text, WHEN, NULL);

  g_assert_nonnull (id);
}

static void
test_nothing (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();

  assert_says (draft, (const char *const[]){ "Open points: Warm and Well",
                                             "Nothing is open between the partners", "Meeting", NULL });
}

/* Where it is and what it says now, then who wants what, the values as the agreement prints them */
static void
test_point (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *start = add_point (draft, "term/start", "When does it start?");
  g_autofree char *quorum = add_point (draft, "governance/quorum", "How many must be there?");

  add_position (draft, start, "p1", "2027-05-01", NULL);
  add_position (draft, quorum, "p1", "4", "Two from each.");
  add_position (draft, quorum, "The board", NULL, "As it is.");
  /* The clause of the governance comes before that of the term. */
  assert_says (draft, (const char *const[]){
                          "2 points for the partners to settle",
                          "To be settled",
                          "How many must be there?",
                          "Governance and decisions · Quorum. Raised by Ada Smith on 22 November 2026",
                          "As it stands: ",
                          "three members",
                          "Eastvale",
                          "Warm Hearths",
                          "The board",
                          "Answer",
                          "Four",
                          "Position",
                          "Two from each.",
                          "Not said",
                          "As it is.",
                          "What is decided",
                          "When does it start?",
                          "Answer",
                          "1 May 2027",
                          "What is decided",
                          NULL });
  g_autofree char *now = cdt_draft_dup_value (draft, "term/start");
  g_assert_cmpstr (now, ==, "2027-04-01");
}

static void
test_clause_and_whole (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *clause = add_point (draft, "clause:governance", "Is this the right board?");
  g_autofree char *whole = add_point (draft, NULL, "Do we sign at all?");

  assert_says (draft,
               (const char *const[]){ "Is this the right board?", "Clause ", "Governance and decisions",
                                      "As it stands:", "No position has been noted yet.",
                                      "Do we sign at all?", "About the agreement as a whole", NULL });
  g_assert_cmpstr (clause, !=, whole);
}

static void
test_settled (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *lost = add_point (draft, "partners/partner[2]", "Do they join?");
  g_autofree char *open = add_point (draft, "title", "What is it called?");

  g_assert_true (cdt_point_agree (draft, lost, "They do not.", "The two councils", WHEN, NULL, NULL));
  g_assert_true (cdt_draft_remove (draft, "partners/partner[2]", NULL));
  assert_says (draft,
               (const char *const[]){ "One point for the partners to settle", "What is it called?", "Settled",
                                      "Do they join?", "About something that has been taken out",
                                      "They do not.", "The two councils", "22 November 2026", NULL });
  g_assert_nonnull (open);
}

/* With many partners those that have said nothing are named below, and the pages may turn. */
static void
test_many (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *point = NULL;

  for (guint i = 3; i <= 12; i++)
    {
      g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
      g_autofree char *path = g_strdup_printf ("partners/partner[@id='%s']/name", id);
      g_autofree char *name = g_strdup_printf ("Council %u", i);

      g_assert_true (cdt_draft_set_value (draft, path, name, NULL));
    }
  point = add_point (draft, "title", "What is it called?");
  add_position (draft, point, "p1", "Warm Homes", NULL);
  assert_says (draft, (const char *const[]){ "Eastvale", "Warm Homes",
                                             "Not said yet by Warm Hearths, Council 3", "Council 12", NULL });
}

/* An answer that cannot be is still what they want; braces that they typed stay braces. */
static void
test_odd (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *point = add_point (draft, "term/start", "{date} or {n}?");

  g_assert_true (cdt_draft_set_value (draft, "title", "Warm {title}", NULL));
  add_position (draft, point, "p1", "as soon as may be", "{names}");
  assert_says (draft, (const char *const[]){ "Open points: Warm {title}", "{date} or {n}?",
                                             "as soon as may be", "{names}", NULL });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/nothing", test_nothing);
  g_test_add_func ("/agenda/point", test_point);
  g_test_add_func ("/agenda/clause-and-whole", test_clause_and_whole);
  g_test_add_func ("/agenda/settled", test_settled);
  g_test_add_func ("/agenda/many", test_many);
  g_test_add_func ("/agenda/odd", test_odd);
  return g_test_run ();
}
