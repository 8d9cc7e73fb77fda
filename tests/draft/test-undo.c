/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "draft-text.h"

/* Everything a person or another program may have put in a draft. */
static const char full_draft[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- kept -->\n"
      "<agreement xmlns=\"urn:concordat:agreement:1\" xmlns:x=\"urn:x\" version=\"1.1\" id=\"12345678\" "
      "x:a=\"1\">\n"
      "  <!-- before -->\n  <kind>memorandum</kind>\n  <title>A &amp; B<!-- why --></title>\n"
      "  <newer at=\"1\">\n    <thing id=\"q1\">?</thing>\n  </newer>\n"
      "  <status x:b=\"2\">\n    <law>scotland</law>\n    <x:note> <x:deep/> text</x:note>\n  </status>\n"
      "  <partners>\n    <!-- first -->\n    <partner id=\"p1\">\n      <name>Eastvale</name>\n"
      "      <duties>\n        <duty id=\"d1\">\n          <text> two\nlines </text>\n        </duty>\n      "
      "</duties>\n"
      "      <x:seal>gold</x:seal>\n    </partner>\n    <partner id=\"p2\" x:c=\"3\"/>\n    <!-- last -->\n  "
      "</partners>\n"
      "  <risks>\n    <risk id=\"r1\">\n      <title>Flood</title>\n      <owner>p1</owner>\n"
      "      <shares>\n        <share id=\"h1\">\n          <partner>p1</partner>\n        </share>\n      "
      "</shares>\n"
      "    </risk>\n  </risks>\n  <x:end><title>not ours</title></x:end>\n</agreement>\n<!-- after -->\n";

static const char *const fields[] = { "title",
                                      "purpose",
                                      "date",
                                      "status/law",
                                      "status/binds/costs",
                                      "governance/quorum",
                                      "roles/lead",
                                      "term/length",
                                      "partners/partner[1]/name",
                                      "partners/partner[2]/kind",
                                      "partners/partner[1]/duties/duty[1]/text",
                                      "risks/risk[1]/owner",
                                      "risks/risk[1]/shares/share[1]/percent",
                                      "newer/thing" };
static const char *const lists[] = {
  "partners",   "risks",       "partners/partner[1]/duties", "risks/risk[1]/shares", "governance/members",
  "background", "costs/shares"
};
static const char *const items[] = { "partners/partner[1]",
                                     "partners/partner[2]",
                                     "partners/partner[3]",
                                     "risks/risk[1]",
                                     "partners/partner[1]/duties/duty[1]",
                                     "risks/risk[1]/shares/share[1]",
                                     "governance/members/member[1]",
                                     "newer/thing" };
static const char *const values[] = { "", "x", "y", "two\nlines", "<&>", "p1", "4" };

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

/* Any edit may fail, for what it is about may not be there; that must change nothing. */
static void
edit_at_random (CdtDraft *draft, GRand *rand)
{
  guint position = g_rand_int_range (rand, 0, 5);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      g_free (cdt_draft_insert (draft, PICK (rand, lists), position, NULL));
      break;
    case 1:
      g_free (cdt_draft_duplicate (draft, PICK (rand, items), NULL));
      break;
    case 2:
      cdt_draft_remove (draft, PICK (rand, items), NULL);
      break;
    case 3:
      cdt_draft_move (draft, PICK (rand, items), position, NULL);
      break;
    case 4:
      cdt_draft_end_typing (draft);
      break;
    default:
      cdt_draft_set_value (draft, PICK (rand, fields), PICK (rand, values), NULL);
      break;
    }
}

static void
undo_all (CdtDraft *draft)
{
  while (cdt_draft_can_undo (draft))
    g_free (cdt_draft_undo (draft));
}

static void
redo_all (CdtDraft *draft)
{
  while (cdt_draft_can_redo (draft))
    g_free (cdt_draft_redo (draft));
}

/* The ids that the draft looks up are those that a fresh reading finds. */
static void
assert_sound (CdtDraft *draft)
{
  g_autofree char *text = draft_to_text (draft);
  g_autoptr (CdtDraft) fresh = draft_from_text (text);
  g_autofree char *again = draft_to_text (fresh);

  g_assert_cmpstr (text, ==, again);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *path = cdt_draft_dup_canonical_path (draft, items[i]);
      g_autofree char *expected = cdt_draft_dup_canonical_path (fresh, items[i]);

      g_assert_cmpstr (path, ==, expected);
      g_assert_cmpint (path == NULL, ==, cdt_draft_find_node (draft, path != NULL ? path : items[i]) == NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CdtItemList *list = cdt_draft_get_list (draft, lists[i]);
      CdtItemList *expected = cdt_draft_get_list (fresh, lists[i]);

      g_assert_cmpint (list == NULL, ==, expected == NULL);
      if (list != NULL)
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==,
                          g_list_model_get_n_items (G_LIST_MODEL (expected)));
    }
}

static void
test_random_edits (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CdtDraft) draft = draft_from_text (full_draft);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *undone_again = NULL;

      for (guint i = 0; i < 500; i++)
        {
          edit_at_random (draft, rand);
          if (g_rand_int_range (rand, 0, 10) == 0)
            g_free (cdt_draft_undo (draft));
          if (g_rand_int_range (rand, 0, 20) == 0)
            g_free (cdt_draft_redo (draft));
          if (i % 100 == 0)
            assert_sound (draft);
        }
      redo_all (draft);
      assert_sound (draft);
      after = draft_to_text (draft);
      undo_all (draft);
      undone = draft_to_text (draft);
      g_assert_cmpstr (undone, ==, full_draft);
      assert_sound (draft);
      redo_all (draft);
      redone = draft_to_text (draft);
      g_assert_cmpstr (redone, ==, after);
      undo_all (draft);
      undone_again = draft_to_text (draft);
      g_assert_cmpstr (undone_again, ==, full_draft);
    }
}

/* What Concordat does not know is in the file after edits all around it. */
static void
test_foreign_survives (void)
{
  static const char *const kept[] = { "<!-- kept -->",
                                      "x:a=\"1\"",
                                      "<!-- before -->",
                                      "<newer at=\"1\">",
                                      "<thing id=\"q1\">?</thing>",
                                      "x:b=\"2\"",
                                      "<x:note> <x:deep/> text</x:note>",
                                      "<!-- first -->",
                                      "<x:seal>gold</x:seal>",
                                      "x:c=\"3\"",
                                      "<!-- last -->",
                                      "<x:end><title>not ours</title></x:end>",
                                      "<!-- after -->" };
  g_autoptr (CdtDraft) draft = draft_from_text (full_draft);
  g_autofree char *text = NULL;

  set_value (draft, "title", "New");
  set_value (draft, "status/law", "");
  set_value (draft, "partners/partner[1]/name", "Westvale");
  set_value (draft, "partners/partner[1]/signatory-name", "Ann");
  g_assert_true (cdt_draft_move (draft, "partners/partner[1]", 1, NULL));
  g_free (cdt_draft_insert (draft, "partners", 9, NULL));
  text = draft_to_text (draft);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (text, kept[i]) == NULL)
      g_error ("“%s” is lost in %s", kept[i], text);
}

static const struct
{
  const char *path;
  const char *value;
  const char *name;
} set_names[] = {
  { "governance/quorum", "4", "change to quorum" },
  { "title", "T", "change to title" },
  { "partners/partner[1]/name", "E", "change to legal name" },
};

static void
test_names (void)
{
  g_autoptr (CdtDraft) draft
      = draft_from_content ("<partners><partner id='p1'/><partner id='p2'/></partners>");

  for (gsize i = 0; i < G_N_ELEMENTS (set_names); i++)
    {
      set_value (draft, set_names[i].path, set_names[i].value);
      g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, set_names[i].name);
    }
  g_free (cdt_draft_insert (draft, "partners", 9, NULL));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "new partner");
  set_value (draft, "partners/partner[3]/name", "Eastvale\nBorough Council");
  g_assert_true (cdt_draft_move (draft, "partners/partner[3]", 0, NULL));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "move of Eastvale…");
  g_assert_true (cdt_draft_remove (draft, "partners/partner[3]", NULL));
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "removal of partner 3");
  g_free (cdt_draft_undo (draft));
  g_assert_cmpstr (cdt_draft_get_redo_name (draft), ==, "removal of partner 3");
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "move of Eastvale…");
}

static guint
count_steps (CdtDraft *draft)
{
  guint steps = 0;

  for (; cdt_draft_can_undo (draft); steps++)
    g_free (cdt_draft_undo (draft));

  return steps;
}

static void
test_typing (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>Old</title>");

  set_value (draft, "title", "O");
  set_value (draft, "title", "");
  set_value (draft, "title", "N");
  set_value (draft, "title", "Ne");
  set_value (draft, "governance/quorum", "1");
  set_value (draft, "governance/quorum", "12");
  set_value (draft, "title", "New");
  cdt_draft_end_typing (draft);
  set_value (draft, "title", "Newer");
  g_free (cdt_draft_undo (draft));
  assert_value (draft, "title", "New");
  g_free (cdt_draft_undo (draft));
  assert_value (draft, "title", "Ne");
  g_free (cdt_draft_undo (draft));
  assert_value (draft, "governance/quorum", NULL);
  g_free (cdt_draft_undo (draft));
  assert_value (draft, "title", "Old");
  g_assert_false (cdt_draft_can_undo (draft));
}

/* Typed and taken out again leaves nothing to undo. */
static void
test_typing_to_nothing (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<kind>k</kind>");
  g_autofree char *before = draft_to_text (draft);
  g_autofree char *after = NULL;
  guint64 serial;

  set_value (draft, "term/length", "3");
  serial = cdt_draft_get_serial (draft);
  set_value (draft, "term/length", "");
  after = draft_to_text (draft);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (cdt_draft_get_serial (draft), >, serial);
  g_assert_cmpuint (count_steps (draft), ==, 0);
}

/* Undo, then typing in the same field, is a new step and not part of the one before. */
static void
test_typing_after_undo (void)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("<title>Old</title>");

  set_value (draft, "title", "One");
  cdt_draft_end_typing (draft);
  set_value (draft, "title", "Two");
  g_free (cdt_draft_undo (draft));
  set_value (draft, "title", "Three");
  g_assert_false (cdt_draft_can_redo (draft));
  g_free (cdt_draft_undo (draft));
  assert_value (draft, "title", "One");
}

static void
test_pause (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);

  set_value (draft, "title", "a");
  g_usleep (2.1 * G_USEC_PER_SEC);
  set_value (draft, "title", "ab");
  g_assert_cmpuint (count_steps (draft), ==, 2);
}

static void
test_groups (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);

  cdt_draft_begin_group (draft, "nothing");
  cdt_draft_end_group (draft);
  g_assert_false (cdt_draft_can_undo (draft));
  cdt_draft_begin_group (draft, "outer");
  set_value (draft, "title", "a");
  cdt_draft_begin_group (draft, "inner");
  set_value (draft, "title", "b");
  set_value (draft, "purpose", "c");
  cdt_draft_end_group (draft);
  g_assert_false (cdt_draft_can_undo (draft));
  cdt_draft_end_group (draft);
  g_assert_cmpstr (cdt_draft_get_undo_name (draft), ==, "outer");
  set_value (draft, "purpose", "d");
  g_assert_cmpuint (count_steps (draft), ==, 2);
  assert_value (draft, "title", NULL);
}

static void
count_cb (GObject *object, GParamSpec *pspec, GString *log)
{
  g_string_append_printf (log, "%s ", g_param_spec_get_name (pspec));
}

static void
test_properties (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new (NULL);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  gboolean can_undo = FALSE;
  gboolean can_redo = TRUE;

  g_signal_connect (draft, "notify", G_CALLBACK (count_cb), log);
  set_value (draft, "title", "T");
  g_assert_cmpstr (log->str, ==, "title undo-name can-undo ");
  g_object_get (draft, "title", &title, "undo-name", &name, "can-undo", &can_undo, "can-redo", &can_redo,
                NULL);
  g_assert_cmpstr (title, ==, "T");
  g_assert_cmpstr (name, ==, "change to title");
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_string_truncate (log, 0);
  set_value (draft, "title", "Ti");
  g_assert_cmpstr (log->str, ==, "title ");
  g_string_truncate (log, 0);
  g_free (cdt_draft_undo (draft));
  g_assert_cmpstr (log->str, ==, "title undo-name can-undo redo-name can-redo ");
  g_assert_null (cdt_draft_undo (draft));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/random-edits", test_random_edits);
  g_test_add_func ("/undo/foreign-survives", test_foreign_survives);
  g_test_add_func ("/undo/names", test_names);
  g_test_add_func ("/undo/typing", test_typing);
  g_test_add_func ("/undo/typing-to-nothing", test_typing_to_nothing);
  g_test_add_func ("/undo/typing-after-undo", test_typing_after_undo);
  g_test_add_func ("/undo/pause", test_pause);
  g_test_add_func ("/undo/groups", test_groups);
  g_test_add_func ("/undo/properties", test_properties);

  return g_test_run ();
}
