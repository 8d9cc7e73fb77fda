/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-points.h"
#include "test-draft.h"

#define WHEN "2026-11-22T09:10:00Z"
#define LATER "2026-11-23T10:00:00Z"

static CdtDraft *
make_draft (void)
{
  return test_draft_new ("<title>Warm and Well</title>" PARTNERS
                         "<governance><quorum>3</quorum></governance>");
}

static char *
add_quorum (CdtDraft *draft)
{
  char *id = cdt_points_add (draft, "governance/quorum", "How many must be there?", "Ada Smith", WHEN, NULL);

  g_assert_nonnull (id);
  return id;
}

static void
assert_undone (CdtDraft *draft, GBytes *before, const char *name)
{
  g_autoptr (GBytes) back = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, name);
  undone = cdt_draft_undo (draft);
  back = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (before, back));
  redone = cdt_draft_redo (draft);
}

static CdtPoint *
get_only (GPtrArray *points)
{
  g_assert_cmpuint (points->len, ==, 1);
  return points->pdata[0];
}

static void
test_positions (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autoptr (GBytes) empty = cdt_draft_to_bytes (draft);
  g_autofree char *id = add_quorum (draft);
  g_autoptr (GPtrArray) points = NULL;

  assert_undone (draft, empty, "new open point");
  g_autoptr (GBytes) before = cdt_draft_to_bytes (draft);
  g_autofree char *first
      = cdt_point_add_position (draft, id, "p1", "4", "Each partner has two seats.", WHEN, NULL);
  assert_undone (draft, before, "new position");
  g_autofree char *second = cdt_point_add_position (draft, id, "The board", NULL, "As it is.", LATER, NULL);
  g_assert_nonnull (second);
  points = cdt_points_list (draft);
  CdtPoint *point = get_only (points);
  g_assert_cmpstr (point->about, ==, "governance/quorum");
  g_assert_cmpstr (point->question, ==, "How many must be there?");
  g_assert_false (point->settled);
  g_assert_cmpuint (point->positions->len, ==, 2);
  CdtPosition *of_partner = point->positions->pdata[0];
  CdtPosition *of_board = point->positions->pdata[1];
  g_assert_cmpstr (of_partner->id, ==, first);
  g_assert_cmpstr (of_partner->partner, ==, "p1");
  g_assert_cmpstr (of_partner->who, ==, "Eastvale");
  g_assert_cmpstr (of_partner->value, ==, "4");
  g_assert_cmpstr (of_board->partner, ==, NULL);
  g_assert_cmpstr (of_board->who, ==, "The board");
  g_assert_cmpstr (of_board->text, ==, "As it is.");
  g_assert_cmpstr (of_board->when, ==, LATER);
}

/* A position is whose it was, whatever the partner is called now and when there is none any more. */
static void
test_whose (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = add_quorum (draft);
  g_autofree char *position = cdt_point_add_position (draft, id, "p2", "4", NULL, WHEN, NULL);
  g_autoptr (GPtrArray) points = cdt_points_list (draft);
  CdtPosition *noted = get_only (points)->positions->pdata[0];

  g_assert_cmpstr (noted->id, ==, position);
  g_assert_true (cdt_draft_set_value (draft, "partners/partner[2]/short-name", "Hearths", NULL));
  g_autofree char *now = cdt_point_dup_whose (draft, noted);
  g_assert_cmpstr (now, ==, "Hearths");
  g_assert_true (cdt_draft_remove (draft, "partners/partner[2]", NULL));
  g_autoptr (GPtrArray) after = cdt_points_list (draft);
  g_autofree char *then = cdt_point_dup_whose (draft, get_only (after)->positions->pdata[0]);
  g_assert_cmpstr (then, ==, "Warm Hearths");
}

static void
test_agree (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = add_quorum (draft);
  g_autofree char *position = cdt_point_add_position (draft, id, "p1", "4", NULL, WHEN, NULL);
  g_autoptr (GBytes) before = cdt_draft_to_bytes (draft);

  g_assert_cmpuint (cdt_points_count_open (draft), ==, 1);
  g_assert_true (cdt_point_agree (draft, id, "Four, for the first year", "The board", LATER, position, NULL));
  assert_undone (draft, before, "agreed point");
  g_autofree char *quorum = cdt_draft_dup_value (draft, "governance/quorum");
  g_assert_cmpstr (quorum, ==, "4");
  g_assert_cmpuint (cdt_points_count_open (draft), ==, 0);
  g_autoptr (GPtrArray) points = cdt_points_list (draft);
  g_assert_true (get_only (points)->settled);
  g_assert_cmpstr (get_only (points)->agreed, ==, "Four, for the first year");
  g_assert_cmpstr (get_only (points)->agreed_by, ==, "The board");
  g_assert_cmpstr (get_only (points)->agreed_when, ==, LATER);
  g_assert_true (cdt_point_reopen (draft, id, NULL));
  g_assert_cmpuint (cdt_points_count_open (draft), ==, 1);
  g_assert_true (cdt_point_withdraw (draft, id, NULL));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "removal of an open point");
  g_assert_null (cdt_draft_find_node (draft, "review/points"));
}

static void
test_set_position (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = add_quorum (draft);
  g_autofree char *position = cdt_point_add_position (draft, id, "p1", "4", NULL, WHEN, NULL);

  g_assert_true (cdt_point_set_position (draft, id, position, NULL, "Five, or none.", NULL));
  g_autoptr (GPtrArray) points = cdt_points_list (draft);
  CdtPosition *noted = get_only (points)->positions->pdata[0];
  g_assert_cmpstr (noted->value, ==, NULL);
  g_assert_cmpstr (noted->text, ==, "Five, or none.");
  g_assert_true (cdt_point_set_position (draft, id, position, "", " ", NULL));
  g_autoptr (GPtrArray) without = cdt_points_list (draft);
  g_assert_cmpuint (get_only (without)->positions->len, ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (CdtDraft) draft = make_draft ();
  g_autofree char *id = add_quorum (draft);
  g_autofree char *words = cdt_point_add_position (draft, id, "p1", NULL, "Not so many.", WHEN, NULL);
  g_autofree char *lost = cdt_points_add (draft, "partners/partner[1]/name", "Which name?", NULL, WHEN, NULL);
  g_autofree char *name = cdt_point_add_position (draft, lost, "Bo", "East Vale", NULL, WHEN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_draft_remove (draft, "partners/partner[1]", NULL));
  g_autoptr (GBytes) before = cdt_draft_to_bytes (draft);
  g_assert_null (cdt_points_add (draft, "title", "", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (cdt_point_add_position (draft, id, "p2", " ", NULL, NULL, NULL));
  g_assert_null (cdt_point_add_position (draft, words, "p2", "3", NULL, NULL, NULL));
  g_assert_false (cdt_point_set_question (draft, id, "", NULL));
  g_assert_false (cdt_point_agree (draft, id, "So be it", "All", NULL, words, NULL));
  g_assert_false (cdt_point_agree (draft, lost, NULL, "All", NULL, name, NULL));
  g_assert_false (cdt_point_agree (draft, id, NULL, "All", NULL, name, NULL));
  g_assert_false (cdt_point_set_position (draft, id, name, "x", NULL, NULL));
  g_assert_false (cdt_point_withdraw (draft, "p2", NULL));
  g_assert_false (cdt_point_reopen (draft, words, NULL));
  g_autoptr (GBytes) after = cdt_draft_to_bytes (draft);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/points/positions", test_positions);
  g_test_add_func ("/points/whose", test_whose);
  g_test_add_func ("/points/agree", test_agree);
  g_test_add_func ("/points/set-position", test_set_position);
  g_test_add_func ("/points/refused", test_refused);
  return g_test_run ();
}
