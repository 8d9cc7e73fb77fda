/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-working.h"
#include "draft-text.h"

/* Drafts of other versions of the format, and what only others understand */

#define DRAFT(version, content)                                                                              \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<agreement xmlns=\"urn:concordat:agreement:1\" "              \
  "version=\"" version "\" id=\"11111111-test\">" content "</agreement>\n"

typedef struct
{
  const char *name;
  const char *before;
  const char *after; /* what stands inside the root */
} Step;

static const Step steps[] = {
  { "plan",
    "<plan><name>Delivery plan</name><first-due>2027-04-01</first-due><renewed>3 years</renewed>"
    "<approver>all</approver><tolerance>2 weeks</tolerance></plan>",
    "<plan><name>Delivery plan</name><tolerance>2 weeks</tolerance></plan><governance><plans>"
    "<plan id=\"v1\"><name>Delivery plan</name><covers>3 years</covers><due>2027-04-01</due>"
    "<approver>partners</approver></plan></plans></governance>" },
  { "plan-without-name", "<plan><approver>lead</approver></plan><governance><body>Board</body></governance>",
    "<governance><body>Board</body><plans><plan id=\"v1\"><approver>lead</approver></plan></plans>"
    "</governance>" },
  { "plan-of-others", "<plan x:a=\"1\" xmlns:x=\"urn:x\"><first-due>2027-04-01</first-due></plan>",
    "<plan xmlns:x=\"urn:x\" x:a=\"1\"/><governance><plans><plan id=\"v1\"><due>2027-04-01</due></plan>"
    "</plans></governance>" },
  { "open-books", "<governance><scrutiny><records>open</records></scrutiny></governance>",
    "<accounts><open-book>yes</open-book></accounts>" },
  { "books-answered",
    "<accounts><open-book>no</open-book></accounts><governance><scrutiny><records>open</records>"
    "<attend>yes</attend></scrutiny></governance>",
    "<accounts><open-book>no</open-book></accounts><governance><scrutiny><attend>yes</attend></scrutiny>"
    "</governance>" },
  { "no-place", "<governance><scrutiny><records>each</records></scrutiny></governance>",
    "<governance><scrutiny><records>each</records></scrutiny></governance>" },
  { "nothing-to-do", "<title>T</title><newer>?</newer>", "<title>T</title><newer>?</newer>" },
};

/* Pages that were printed before have the code of the draft as it was; that its version is another is no
 * change of what is agreed. */
static void
assert_codes (CdtDraft *migrated, CdtDraft *as_it_was, gboolean changed)
{
  g_autofree char *first = cdt_working_make_first_fingerprint (migrated);
  g_autofree char *now = cdt_working_make_fingerprint (migrated);
  g_autofree char *then = cdt_working_make_fingerprint (as_it_was);

  g_assert_cmpstr (first, ==, then);
  g_assert_cmpint (g_str_equal (first, now), ==, !changed);
}

static void
test_step (gconstpointer data)
{
  const Step *step = data;
  g_autofree char *text = g_strdup_printf (DRAFT ("1.0", "%s"), step->before);
  g_autofree char *current = g_strdup_printf (DRAFT ("1.1", "%s"), step->before);
  g_autoptr (CdtDraft) draft = draft_from_text (text);
  g_autoptr (CdtDraft) same = draft_from_text (current);
  g_autofree char *content = draft_to_content (draft);
  g_autofree char *as_it_was = draft_to_content (same);
  g_autofree char *written = draft_to_text (draft);
  g_autofree char *said = cdt_draft_say_version (draft);
  gsize size;

  g_assert_cmpstr (content, ==, step->after);
  g_assert_nonnull (strstr (written, " version=\"1.1\" "));
  g_assert_nonnull (strstr (said, "(format 1.0)"));
  g_assert_cmpint (cdt_draft_get_version_kind (draft), ==, CDT_VERSION_OLDER);
  g_assert_cmpmem (g_bytes_get_data (cdt_draft_get_original (draft), &size), size, text, strlen (text));
  g_assert_false (cdt_draft_can_undo (draft));
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, 0);
  /* Only what is older is brought up to date. */
  g_assert_cmpint (cdt_draft_get_version_kind (same), ==, CDT_VERSION_SAME);
  g_assert_null (cdt_draft_get_original (same));
  if (!g_str_equal (step->before, step->after))
    g_assert_cmpstr (as_it_was, !=, step->after);
  assert_codes (draft, same, !g_str_equal (step->before, step->after));
}

static void
assert_refused (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER);
  g_assert_nonnull (strstr ((*error)->message, "(format 2.3)"));
  g_clear_error (error);
}

/* Read, never changed: not even its spaces when a copy is saved. */
static void
test_newer_major (void)
{
  static const char text[] = DRAFT ("2.3", "<title  >T</title><partners><partner id='p1'/><partner id='p2'/>"
                                           "</partners><law>?</law>");
  g_autoptr (CdtDraft) draft = draft_from_text (text);
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  g_autofree char *again = draft_to_text (copy);
  GError *error = NULL;

  g_assert_true (cdt_draft_is_read_only (draft) && cdt_draft_is_read_only (copy));
  assert_value (draft, "title", "T");
  assert_refused (cdt_draft_set_value (draft, "title", "U", &error), &error);
  assert_refused (cdt_draft_insert (draft, "partners", 0, &error) != NULL, &error);
  assert_refused (cdt_draft_duplicate (draft, "partners/partner[1]", &error) != NULL, &error);
  assert_refused (cdt_draft_remove (draft, "partners/partner[1]", &error), &error);
  assert_refused (cdt_draft_move (draft, "partners/partner[1]", 1, &error), &error);
  assert_value (draft, "title", "T");
  g_assert_cmpuint (cdt_draft_get_serial (draft), ==, 0);
  g_assert_cmpstr (again, ==, text);
}

static void
test_newer_minor (void)
{
  static const char text[] = DRAFT ("1.9", "\n  <title>T</title>\n  <law>?</law>\n");
  g_autoptr (CdtDraft) draft = draft_from_text (text);
  g_autofree char *said = cdt_draft_say_version (draft);
  g_autofree char *same = NULL;

  g_assert_cmpint (cdt_draft_get_version_kind (draft), ==, CDT_VERSION_NEWER_MINOR);
  g_assert_nonnull (strstr (said, "(format 1.9)"));
  set_value (draft, "title", "U");
  set_value (draft, "title", "T");
  same = draft_to_text (draft);
  g_assert_cmpstr (same, ==, text);
}

/* In each place that there is: at the root, in a container, before, between and after items, in an item, in a
 * field, as attributes of each of them, in no namespace, in ours and in another. */
static const char everywhere[]
    = DRAFT ("1.1",
             "<x:first xmlns:x=\"urn:x\"/><title x:a=\"1\" b=\"2\" xmlns:x=\"urn:x\">T<x:in x:c=\"3\"> 4 "
             "</x:in></title>"
             "<unknown u=\"5\"><deep>6</deep></unknown><partners v=\"7\" y:v=\"8\" xmlns:y=\"urn:y\">"
             "<y:before>9</y:before><partner id=\"p1\" y:d=\"10\" e=\"11\"><name>A</name><later>12</later>"
             "<y:seal y:f=\"13\"><y:g xmlns=\"urn:z\"><z/>14</y:g></y:seal></partner><y:between/>"
             "<partner id=\"p2\"><name>B</name></partner><y:after>15</y:after></partners>"
             "<w:last xmlns:w=\"urn:w\"><partner>16</partner></w:last>");

static const char *const unknown[] = { "<x:first xmlns:x=\"urn:x\"/>",
                                       "x:a=\"1\"",
                                       "b=\"2\"",
                                       "<x:in x:c=\"3\"> 4 </x:in>",
                                       "<unknown u=\"5\">",
                                       "<deep>6</deep>",
                                       "v=\"7\"",
                                       "y:v=\"8\"",
                                       "<y:before>9</y:before>",
                                       "y:d=\"10\"",
                                       "e=\"11\"",
                                       "<later>12</later>",
                                       "<y:seal y:f=\"13\"><y:g xmlns=\"urn:z\"><z/>14</y:g></y:seal>",
                                       "<y:between/>",
                                       "<y:after>15</y:after>",
                                       "<w:last xmlns:w=\"urn:w\"><partner>16</partner></w:last>" };

static void
assert_unknown (CdtDraft *draft, const char *after_what)
{
  g_autofree char *text = draft_to_text (draft);
  g_autoptr (CdtDraft) reopened = draft_from_text (text);
  g_autofree char *again = draft_to_text (reopened);

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    if (strstr (text, unknown[i]) == NULL)
      g_error ("lost by %s: %s in\n%s", after_what, unknown[i], text);
  g_assert_cmpstr (again, ==, text);
}

static void
test_unknown (void)
{
  g_autoptr (CdtDraft) draft = draft_from_text (everywhere);
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *after = NULL;
  g_autofree char *inserted = NULL;
  g_autofree char *doubled = NULL;

  assert_unknown (draft, "reading");
  set_value (draft, "title", "Another");
  assert_value (draft, "title", "Another");
  set_value (draft, "partners/partner[1]/name", "Eastvale");
  set_value (draft, "partners/partner[1]/short-name", "E");
  set_value (draft, "governance/quorum", "3");
  assert_unknown (draft, "answers");
  g_assert_true (cdt_draft_move (draft, "partners/partner[@id='p1']", 1, NULL));
  assert_unknown (draft, "a move");
  inserted = cdt_draft_insert (draft, "partners", 1, NULL);
  doubled = cdt_draft_duplicate (draft, "partners/partner[@id='p1']", NULL);
  g_assert_true (cdt_draft_remove (draft, "partners/partner[@id='p2']", NULL));
  assert_unknown (draft, "items that come and go");
  set_value (draft, "partners/partner[@id='p1']/name", "");
  assert_unknown (draft, "an answer taken out");
  while (cdt_draft_can_undo (draft))
    {
      g_free (cdt_draft_undo (draft));
      assert_unknown (draft, "undo");
    }
  after = draft_to_text (draft);
  g_assert_cmpstr (after, ==, before);
  while (cdt_draft_can_redo (draft))
    g_free (cdt_draft_redo (draft));
  assert_unknown (draft, "redo");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/version/from-1.0/", steps[i].name, NULL);

      g_test_add_data_func (path, &steps[i], test_step);
    }
  g_test_add_func ("/version/newer-major", test_newer_major);
  g_test_add_func ("/version/newer-minor", test_newer_minor);
  g_test_add_func ("/version/unknown", test_unknown);

  return g_test_run ();
}
