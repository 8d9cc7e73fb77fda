/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "cdt-pack-stamp.h"
#include "cdt-wording-change.h"
#include "cdt-wording-note.h"
#include "pack-folder.h"

/* What a draft keeps of the pack it was made with, and what a person does when the pack has changed. */

#define CLAUSE(id, words) "<clause id=\"" id "\"><heading>" id "</heading><sub>" words "</sub></clause>\n"
#define BODY "<value field=\"governance/body\"/>"

static const char first[] = CLAUSE ("x", BODY " meets once.") CLAUSE ("y", "Same.") CLAUSE ("gone", "Went.");
static const char second[] = CLAUSE ("x", BODY " meets twice.") CLAUSE ("y", "Same.") CLAUSE ("new", "Came.");

typedef struct
{
  CdtPack *old;
  CdtPack *new;
  CdtDraft *draft; /* as it is read from the file again */
  CdtAssembler *assembler;
} Desk;

static CdtPack *
load (const char *part)
{
  g_autofree char *folder = pack_folder_write (NULL, "o", "", part);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;
  CdtPack *pack = cdt_pack_new (file, &error);

  g_assert_no_error (error);
  pack_folder_remove (folder);
  return pack;
}

/* The draft as it is written and read again */
static CdtDraft *
save (CdtPack *pack, CdtDraft *draft, gboolean with_words)
{
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (CdtDraft) copy = cdt_draft_copy (draft);
  g_autoptr (GBytes) bytes = NULL;

  g_autoptr (CdtWordingNote) said = with_words ? cdt_wording_note_new (assembler) : NULL;
  if (said != NULL)
    cdt_wording_note_write (said, copy);
  bytes = cdt_draft_to_bytes (copy);
  return cdt_draft_new_from_bytes (bytes, "draft", NULL);
}

static void
set_up (Desk *desk, gconstpointer no_words)
{
  g_autoptr (CdtDraft) made = NULL;

  desk->old = load (first);
  desk->new = load (second);
  made = cdt_pack_new_draft (desk->old, "agreement");
  cdt_draft_set_value (made, "governance/body", "Forum", NULL);
  desk->draft = save (desk->old, made, no_words == NULL);
  desk->assembler = cdt_assembler_new (desk->new, desk->draft);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->assembler);
  g_object_unref (desk->draft);
  cdt_pack_unref (desk->old);
  cdt_pack_unref (desk->new);
}

static CdtWordingChange *
find (GPtrArray *changes, const char *id)
{
  for (guint i = 0; i < changes->len; i++)
    if (strcmp (((CdtWordingChange *)changes->pdata[i])->id, id) == 0)
      return changes->pdata[i];
  return NULL;
}

static char *
print (CdtAssembler *assembler)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *plain = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      g_string_append_printf (words, "%s|", plain);
    }
  return g_string_free (words, FALSE);
}

static void
assert_says (CdtAssembler *assembler, const char *words, gboolean says)
{
  g_autofree char *all = print (assembler);

  if ((strstr (all, words) != NULL) != says)
    g_error ("“%s” in: %s", words, all);
}

/* Old and new words are known, fields in them live; what is the same is not listed. */
static void
test_list (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (desk->assembler);
  const CdtWordingChange *x = find (changes, "x");
  const CdtWordingChange *added = find (changes, "new");
  const CdtWordingChange *gone = find (changes, "gone");

  g_assert_false (cdt_wording_is_current (desk->assembler));
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpint (x->kind, ==, CDT_WORDING_OTHER);
  g_assert_cmpstr (x->before, ==, "{governance/body} meets once.");
  g_assert_cmpstr (x->after, ==, "{governance/body} meets twice.");
  g_assert_cmpint (added->kind, ==, CDT_WORDING_ADDED);
  g_assert_null (added->before);
  g_assert_cmpstr (added->after, ==, "Came.");
  g_assert_cmpint (gone->kind, ==, CDT_WORDING_GONE);
  g_assert_cmpstr (gone->before, ==, "Went.");
  g_assert_null (gone->after);
}

static void
test_use_new (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (desk->assembler);

  cdt_wording_choose (desk->assembler, changes);
  g_assert_true (cdt_wording_is_current (desk->assembler));
  assert_says (desk->assembler, "Forum meets twice.", TRUE);
  assert_says (desk->assembler, "Came.", TRUE);
  assert_says (desk->assembler, "Went.", FALSE);
  g_autofree char *took = cdt_draft_dup_value (desk->draft, "wording/choices/choice[1]/took");
  g_assert_cmpstr (took, ==, "new");
}

/* What is kept follows its fields; all of it is one step. */
static void
test_keep_old (Desk *desk, gconstpointer data)
{
  g_autoptr (GBytes) before = cdt_draft_to_bytes (desk->draft);
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (desk->assembler);

  for (guint i = 0; i < changes->len; i++)
    ((CdtWordingChange *)changes->pdata[i])->keep = TRUE;
  cdt_wording_choose (desk->assembler, changes);
  g_assert_true (cdt_wording_is_current (desk->assembler));
  cdt_draft_set_value (desk->draft, "governance/body", "Council", NULL);
  assert_says (desk->assembler, "Council meets once.", TRUE);
  assert_says (desk->assembler, "Came.", FALSE);
  assert_says (desk->assembler, "Went.", TRUE);
  g_autofree char *took = cdt_draft_dup_value (desk->draft, "wording/choices/choice[3]/took");
  g_autofree char *on = cdt_draft_dup_value (desk->draft, "wording/choices/choice[3]/on");
  g_assert_cmpstr (took, ==, "old");
  g_assert_cmpuint (strlen (on), ==, strlen ("2026-01-01"));
  g_free (cdt_draft_undo (desk->draft));
  g_free (cdt_draft_undo (desk->draft));
  g_assert_false (cdt_draft_can_undo (desk->draft));
  g_autoptr (GBytes) after = cdt_draft_to_bytes (desk->draft);
  g_assert_true (g_bytes_equal (before, after));
}

/* A clause in the person's own words is theirs, whatever the pack says. */
static void
test_own_words (Desk *desk, gconstpointer data)
{
  cdt_clause_edit_set_text (desk->draft, "x", "Ours.");
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (desk->assembler);
  g_assert_null (find (changes, "x"));
}

/* A save while the person has not chosen keeps the old words. */
static void
test_saved_again (Desk *desk, gconstpointer data)
{
  g_autoptr (CdtDraft) again = save (desk->new, desk->draft, TRUE);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (desk->new, again);
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (assembler);

  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpstr (find (changes, "x")->before, ==, "{governance/body} meets once.");
}

/* A file of an earlier version has no words: the clauses are named, and cannot be kept. */
static void
test_without_words (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) changes = cdt_wording_list_changes (desk->assembler);
  CdtWordingChange *x = find (changes, "x");

  g_assert_cmpint (x->kind, ==, CDT_WORDING_OTHER);
  g_assert_null (x->before);
  g_assert_false (cdt_wording_change_can_keep (x));
  x->keep = TRUE;
  cdt_wording_choose (desk->assembler, changes);
  assert_says (desk->assembler, "Forum meets twice.", TRUE);
}

static void
test_ask_for (Desk *desk, gconstpointer data)
{
  g_autoptr (CdtAssembler) old = cdt_assembler_new (desk->old, desk->draft);
  g_autofree char *id = NULL;
  g_autofree char *undone = NULL;

  cdt_wording_ask_for (old, "standard", "Standard clauses");
  id = cdt_draft_dup_value (desk->draft, "wording/pack/id");
  g_assert_cmpstr (id, ==, "standard");
  g_free (cdt_draft_undo (desk->draft));
  undone = cdt_draft_dup_value (desk->draft, "wording/pack/id");
  g_assert_cmpstr (undone, ==, "o");
}

#define GRANT "grants/grant[1]/"

/* What a clause says may be other than before where all that it prints is the same: a sum is no name of what
 * it is the sum of, unless that has the same name. */
static const struct
{
  const char *path;
  const char *value;
  const char *words; /* of the clause; NULL: it is not in the document */
} noted[] = {
  { "governance/body", "Board", "{governance/body} has £500." },
  { GRANT "name", "£500", "{governance/body} has {grants}." },
  { GRANT "name", "Roof", "{governance/body} has £500." },
  { GRANT "amount", "700", "{governance/body} has £700." },
  { "governance/quorum", "3", "{governance/body} has £700 and meets." },
  { "kind", "heads-of-terms", NULL },
  { "kind", "agreement", "{governance/body} has £700 and meets." },
};

static char *
dup_noted_words (CdtDraft *copy)
{
  g_autoptr (GHashTable) seen = cdt_pack_stamp_index (copy);

  return cdt_pack_stamp_dup (g_hash_table_lookup (seen, "x"), "words");
}

/* What is known of it after each edit is what is found out from nothing. */
static void
test_known (void)
{
  g_autoptr (CdtPack) pack = load (
      "<clause id=\"x\" kinds=\"agreement\"><heading>x</heading><sub>" BODY
      " has <sum select=\"/agreement/grants/grant/amount\"/><if test=\"/agreement/governance/quorum\"> and "
      "meets</if>.</sub></clause>\n");
  g_autoptr (CdtDraft) draft = cdt_pack_new_draft (pack, "agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);

  g_free (cdt_draft_insert (draft, "grants", 0, NULL));
  cdt_draft_set_value (draft, GRANT "amount", "500", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      g_autoptr (CdtDraft) copy = NULL;
      g_autoptr (CdtDraft) afresh = NULL;
      g_autoptr (CdtWordingNote) known = NULL;
      g_autofree char *found = NULL;
      g_autofree char *wanted = NULL;

      g_assert_true (cdt_draft_set_value (draft, noted[i].path, noted[i].value, NULL));
      cdt_document_unref (cdt_assembler_run (assembler));
      g_assert_true (cdt_wording_note_prepare (assembler, G_MAXINT64));
      known = cdt_wording_note_new_known (assembler);
      copy = cdt_draft_copy (draft);
      cdt_wording_note_write (known, copy);
      afresh = save (pack, draft, TRUE);
      found = dup_noted_words (copy);
      wanted = dup_noted_words (afresh);
      g_assert_cmpstr (wanted, ==, noted[i].words);
      g_assert_cmpstr (found, ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wording-changes/list", Desk, NULL, set_up, test_list, tear_down);
  g_test_add ("/wording-changes/use-new", Desk, NULL, set_up, test_use_new, tear_down);
  g_test_add ("/wording-changes/keep-old", Desk, NULL, set_up, test_keep_old, tear_down);
  g_test_add ("/wording-changes/own-words", Desk, NULL, set_up, test_own_words, tear_down);
  g_test_add ("/wording-changes/saved-again", Desk, NULL, set_up, test_saved_again, tear_down);
  g_test_add ("/wording-changes/without-words", Desk, "without", set_up, test_without_words, tear_down);
  g_test_add_func ("/wording-changes/known", test_known);
  g_test_add ("/wording-changes/ask-for", Desk, NULL, set_up, test_ask_for, tear_down);
  return g_test_run ();
}
