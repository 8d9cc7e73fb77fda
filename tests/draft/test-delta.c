/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-delta.h"
#include "random-draft.h"

#define N_PAIRS 1000

static char *
dup_xml (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CdtDraft *
parse (const char *inside)
{
  g_autofree char *xml
      = g_strdup_printf ("<agreement xmlns='urn:concordat:agreement:1' xmlns:o='urn:other' version='1.0' "
                         "id='00000000-0000-4000-8000-000000000000'>%s</agreement>",
                         inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  return draft;
}

static const char *
describe (const CdtDelta *delta)
{
  static const char *const kinds[] = { "set", "insert", "remove", "move", "rest" };

  return kinds[delta->kind];
}

/* "insert partners/partner[@id='p3']\n..." */
static char *
dump (const GPtrArray *deltas)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];

      g_string_append_printf (out, "%s%s %s", i > 0 ? "\n" : "", describe (delta), delta->path);
      if (delta->kind == CDT_DELTA_SET)
        g_string_append_printf (out, " %s -> %s", delta->first != NULL ? delta->first->value : "-",
                                delta->second != NULL ? delta->second->value : "-");
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *first;
  const char *second;
  const char *deltas;
} Case;

#define P(id, name) "<partner id='" id "'><name>" name "</name></partner>"
#define ABC P ("p1", "A") P ("p2", "B") P ("p3", "C")

static const Case cases[] = {
  { "same", "<title>T</title>", "<title>T</title>", "" },
  { "answer", "<title>T</title><purpose>P</purpose>", "<title>U</title><purpose>P</purpose>",
    "set title T -> U" },
  { "comes", "", "<title>T</title>", "set title - -> T" },
  { "goes", "<governance><quorum>3</quorum></governance>", "", "set governance/quorum 3 -> -" },
  { "spaces", "<title>T</title>", "<title>T </title>", "set title T -> T " },
  { "invisible", "<title>T</title>", "<title>T\xe2\x80\x8b</title>", "set title T -> T\xe2\x80\x8b" },
  { "indented", "<governance><quorum>3</quorum></governance>",
    "\n <governance>\n  <!-- c --><quorum>3</quorum> </governance>", "" },
  { "item-comes", "<partners>" P ("p1", "A") "</partners>",
    "<partners>" P ("p1", "A") P ("p2", "B") "</partners>",
    "insert partners/partner[@id='p2']\nset partners/partner[@id='p2']/name - -> B" },
  { "item-goes", "<partners>" ABC "</partners>", "<partners>" P ("p1", "A") P ("p3", "C") "</partners>",
    "remove partners/partner[@id='p2']" },
  { "last-to-first", "<partners>" ABC "</partners>",
    "<partners>" P ("p3", "C") P ("p1", "A") P ("p2", "B") "</partners>", "move partners/partner[@id='p3']" },
  { "first-to-last", "<partners>" ABC "</partners>",
    "<partners>" P ("p2", "B") P ("p3", "C") P ("p1", "A") "</partners>", "move partners/partner[@id='p1']" },
  { "foreign", "<title>T</title>", "<title>T</title><o:x>1</o:x>", "rest *" },
  { "foreign-attribute", "<governance><quorum>3</quorum></governance>",
    "<governance o:by='me'><quorum>3</quorum></governance>", "rest governance/*" },
  { "newer", "<partners>" P ("p1", "A") "</partners>",
    "<partners><partner id='p1'><name>A</name><colour>red</colour></partner></partners>",
    "rest partners/partner[@id='p1']/*" },
  { "foreign-inside", "<title>T</title>", "<title>T<o:x o:y='1'>1</o:x></title>", "rest title/*" },
  { "answered-twice", "<title>T</title>", "<title>T</title><title>U</title>", "rest *" },
  { "foreign-only", "<title>T</title>",
    "<title>T</title><governance><q:x xmlns:q='urn:q' o:z='2'/></governance>", "rest governance/*" },
  { "foreign-goes", "<governance o:by='a'><quorum>3</quorum><o:x>1</o:x></governance>",
    "<governance><quorum>3</quorum></governance>", "rest governance/*" },
  { "undeclared", "<governance><quorum>3</quorum></governance>",
    "<governance q:by='b' xmlns:q='urn:q'><quorum>3</quorum></governance>", "rest governance/*" },
};

static guint
list_between (CdtDraft *first, CdtDraft *second, CdtDraft *apply_to)
{
  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first_parts, second_parts);
  g_autoptr (GError) error = NULL;

  if (apply_to != NULL)
    {
      g_assert_true (cdt_delta_apply (deltas, apply_to, "test", &error));
      g_assert_no_error (error);
    }
  return deltas->len;
}

static void
assert_applies (CdtDraft *first, CdtDraft *second)
{
  g_autoptr (CdtDraft) made = cdt_draft_copy (first);

  if (list_between (first, second, made) > 0)
    {
      g_assert_cmpuint (list_between (made, second, NULL), ==, 0);
      g_free (cdt_draft_undo (made));
    }
  g_assert_cmpuint (list_between (made, first, NULL), ==, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (CdtDraft) first = parse (row->first);
  g_autoptr (CdtDraft) second = parse (row->second);
  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first_parts, second_parts);
  g_autofree char *dumped = dump (deltas);

  g_assert_cmpstr (dumped, ==, row->deltas);
  assert_applies (first, second);
}

/* What is listed makes the second draft of the first, one undo takes it back, and nothing is listed between
 * a draft and itself. */
static void
test_pairs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_deltas = 0, n_same = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (CdtDraft) first = random_draft_new (rand, 80);
      g_autoptr (CdtDraft) second = cdt_draft_copy (first);
      g_autoptr (CdtDraft) made = cdt_draft_copy (first);
      random_draft_change (second, rand, 40);
      g_autofree char *before = dup_xml (first);
      g_autofree char *after = dup_xml (second);
      guint n = list_between (first, second, made);
      g_autofree char *result = dup_xml (made);

      g_assert_cmpstr (result, ==, after);
      g_assert_true ((n == 0) == g_str_equal (before, after));
      g_assert_cmpuint (list_between (second, second, NULL), ==, 0);
      if (n > 0)
        g_free (cdt_draft_undo (made));
      g_autofree char *undone = dup_xml (made);
      g_assert_cmpstr (undone, ==, before);
      n_deltas += n;
      n_same += n == 0 ? 1 : 0;
    }
  g_test_message ("%u pairs, %u of them the same, %u differences", N_PAIRS, n_same, n_deltas);
  g_assert_cmpuint (n_deltas, >, 5 * N_PAIRS);
}

/* A list that does not fit changes nothing. */
static void
test_misfit (void)
{
  g_autoptr (CdtDraft) first = parse ("<partners>" P ("p1", "A") "</partners>");
  g_autoptr (CdtDraft) second = parse ("<title>T</title>");
  g_autoptr (CdtDraft) other = parse ("<purpose>P</purpose>");
  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (second_parts, first_parts);
  g_autoptr (GPtrArray) back = cdt_delta_list (first_parts, second_parts);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_xml (other);

  g_assert_true (cdt_delta_apply (deltas, first, "test", NULL) == FALSE);
  g_assert_false (cdt_delta_apply (back, other, "test", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_autofree char *after = dup_xml (other);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/draft/delta/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/draft/delta/pairs", test_pairs);
  g_test_add_func ("/draft/delta/misfit", test_misfit);
  return g_test_run ();
}
