/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-merge.h"
#include "random-draft.h"

#define N_TRIPLES 1000

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
describe (const CdtConflict *conflict)
{
  static const char *const kinds[] = { "answer", "removed", "place", "rest" };

  return kinds[conflict->kind];
}

static char *
dump (const CdtMerge *merge)
{
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merge);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const CdtConflict *conflict = conflicts->pdata[i];

      g_string_append_printf (out, "%s%s %s", i > 0 ? "\n" : "", describe (conflict), conflict->path);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *base, *ours, *theirs;
  const char *conflicts;
  const char *result;       /* what stands while they are open */
  CdtConflictChoice choice; /* of the first of them; a side is theirs */
  const char *settled;
} Case;

#define P(id, name) "<partner id='" id "'><name>" name "</name></partner>"
#define ABC P ("p1", "A") P ("p2", "B") P ("p3", "C")
#define PS(inside) "<partners>" inside "</partners>"
#define VISION(text) "<goals><vision>" text "</vision></goals>"
#define LEAD(id) "<roles><lead>" id "</lead></roles>"

static const Case cases[] = {
  { .name = "apart",
    .base = "<title>T</title><purpose>P</purpose>",
    .ours = "<title>U</title><purpose>P</purpose>",
    .theirs = "<title>T</title><purpose>Q</purpose>",
    .conflicts = "",
    .result = "<title>U</title><purpose>Q</purpose>" },
  { .name = "same-edit",
    .base = "<title>T</title>",
    .ours = "<title>U</title>",
    .theirs = "<title>U</title>",
    .conflicts = "",
    .result = "<title>U</title>" },
  { .name = "answer",
    .base = "<title>T</title>",
    .ours = "<title>U</title>",
    .theirs = "<title>V</title>",
    .conflicts = "answer title",
    .result = "<title>U</title>",
    .choice = CDT_CONFLICT_SIDE,
    .settled = "<title>V</title>" },
  { .name = "answer-both",
    .base = VISION ("T"),
    .ours = VISION ("U"),
    .theirs = VISION ("V"),
    .conflicts = "answer goals/vision",
    .result = VISION ("U"),
    .choice = CDT_CONFLICT_BOTH,
    .settled = VISION ("U\nV") },
  { .name = "answer-written",
    .base = "",
    .ours = "<title>U</title>",
    .theirs = "<title>V</title>",
    .conflicts = "answer title",
    .result = "<title>U</title>",
    .choice = CDT_CONFLICT_WRITTEN,
    .settled = "<title>W</title>" },
  { .name = "answer-cleared",
    .base = "<title>T</title>",
    .ours = "",
    .theirs = "<title>V</title>",
    .conflicts = "answer title",
    .result = "",
    .choice = CDT_CONFLICT_SIDE,
    .settled = "<title>V</title>" },
  { .name = "removed-here",
    .base = PS (ABC),
    .ours = PS (P ("p1", "A") P ("p3", "C")),
    .theirs = PS (P ("p1", "A") P ("p2", "B2") P ("p3", "C")),
    .conflicts = "removed partners/partner[@id='p2']",
    .result = PS (P ("p1", "A") P ("p3", "C")),
    .choice = CDT_CONFLICT_SIDE,
    .settled = PS (P ("p1", "A") P ("p2", "B2") P ("p3", "C")) },
  { .name = "removed-there",
    .base = PS (ABC),
    .ours = PS (P ("p1", "A") P ("p2", "B2") P ("p3", "C")),
    .theirs = PS (P ("p1", "A") P ("p3", "C")),
    .conflicts = "removed partners/partner[@id='p2']",
    .result = PS (P ("p1", "A") P ("p2", "B2") P ("p3", "C")),
    .choice = CDT_CONFLICT_SIDE,
    .settled = PS (P ("p1", "A") P ("p3", "C")) },
  { .name = "removed-both",
    .base = PS (ABC),
    .ours = PS (P ("p1", "A") P ("p3", "C")),
    .theirs = PS (P ("p1", "A") P ("p3", "C")),
    .conflicts = "",
    .result = PS (P ("p1", "A") P ("p3", "C")) },
  { .name = "removed-untouched",
    .base = PS (ABC),
    .ours = PS (P ("p1", "A2") P ("p2", "B") P ("p3", "C")),
    .theirs = PS (P ("p1", "A") P ("p3", "C")),
    .conflicts = "",
    .result = PS (P ("p1", "A2") P ("p3", "C")) },
  { .name = "two-added",
    .base = PS (P ("p1", "A")),
    .ours = PS (P ("p1", "A") P ("p2", "B")),
    .theirs = PS (P ("p1", "A") P ("p2", "C")) LEAD ("p2"),
    .conflicts = "",
    .result = PS (P ("p1", "A") P ("p3", "C") P ("p2", "B")) LEAD ("p3") },
  { .name = "one-added",
    .base = PS (P ("p1", "A")),
    .ours = PS (P ("p1", "A") P ("p2", "B")),
    .theirs = PS (P ("p1", "A") P ("p2", "B")),
    .conflicts = "",
    .result = PS (P ("p1", "A") P ("p2", "B")) },
  { .name = "place",
    .base = PS (ABC),
    .ours = PS (P ("p3", "C") P ("p1", "A") P ("p2", "B")),
    .theirs = PS (P ("p1", "A") P ("p3", "C") P ("p2", "B")),
    .conflicts = "place partners/partner[@id='p3']",
    .result = PS (P ("p3", "C") P ("p1", "A") P ("p2", "B")),
    .choice = CDT_CONFLICT_SIDE,
    .settled = PS (P ("p1", "A") P ("p3", "C") P ("p2", "B")) },
  { .name = "moved-and-renamed",
    .base = PS (ABC),
    .ours = PS (P ("p3", "C") P ("p1", "A") P ("p2", "B")),
    .theirs = PS (P ("p1", "A") P ("p2", "B") P ("p3", "C2")),
    .conflicts = "",
    .result = PS (P ("p3", "C2") P ("p1", "A") P ("p2", "B")) },
  { .name = "kept",
    .base = "<wording><pack><version>1</version></pack></wording>",
    .ours = "<wording><pack><version>2</version></pack></wording>",
    .theirs = "<wording><pack><version>3</version></pack></wording>",
    .conflicts = "",
    .result = "<wording><pack><version>2</version></pack></wording>" },
  { .name = "rest",
    .base = "<title>T</title>",
    .ours = "<title>T</title>",
    .theirs = "<title>T</title><o:x>1</o:x>",
    .conflicts = "",
    .result = "<title>T</title><o:x>1</o:x>" },
  { .name = "rest-both",
    .base = "<title>T</title>",
    .ours = "<title>T</title><o:x>2</o:x>",
    .theirs = "<title>T</title><o:x>1</o:x>",
    .conflicts = "rest *",
    .result = "<title>T</title><o:x>2</o:x>",
    .choice = CDT_CONFLICT_SIDE,
    .settled = "<title>T</title><o:x>1</o:x>" },
  { .name = "attributes",
    .base = "<governance><quorum>3</quorum></governance>",
    .ours = "<governance><quorum>4</quorum></governance>",
    .theirs = "<governance o:by='me'><quorum>3</quorum></governance>",
    .conflicts = "",
    .result = "<governance o:by='me'><quorum>4</quorum></governance>" },
};

static void
assert_says (CdtMerge *merge, const char *inside)
{
  g_autoptr (CdtDraft) expected = parse (inside);
  g_autofree char *wanted = dup_xml (expected);
  g_autofree char *found = dup_xml (cdt_merge_get_draft (merge));

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (CdtDraft) base = parse (row->base);
  g_autoptr (CdtDraft) ours = parse (row->ours);
  g_autoptr (CdtDraft) theirs = parse (row->theirs);
  g_autoptr (CdtMerge) merge = cdt_merge_new (base, ours, &theirs, 1);
  g_autofree char *conflicts = dump (merge);

  g_assert_cmpstr (conflicts, ==, row->conflicts);
  assert_says (merge, row->result);
  if (row->choice == CDT_CONFLICT_OPEN)
    return;
  cdt_merge_settle (merge, cdt_merge_get_conflicts (merge)->pdata[0], row->choice, 1, "W");
  assert_says (merge, row->settled);
}

static void
assert_merges_to (CdtDraft *base, CdtDraft *ours, CdtDraft *theirs, const char *wanted)
{
  g_autoptr (CdtMerge) merge = cdt_merge_new (base, ours, &theirs, 1);
  g_autofree char *found = dup_xml (cdt_merge_get_draft (merge));

  g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 0);
  g_assert_cmpstr (found, ==, wanted);
}

static gboolean
is_told (const CdtMerge *merge, const CdtPart *part)
{
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merge);

  for (guint i = 0; i < conflicts->len; i++)
    if (cdt_part_is_within (part, ((const CdtConflict *)conflicts->pdata[i])->path))
      return TRUE;
  return FALSE;
}

static gboolean
has_value (const CdtParts *parts, const char *value)
{
  for (guint i = 0; i < parts->all->len; i++)
    if (g_strcmp0 (((const CdtPart *)parts->all->pdata[i])->value, value) == 0)
      return TRUE;
  return FALSE;
}

/* Every answer that a side changed is in the result, or a conflict names it. An item that both added under
 * one id has another path now: there its words are looked for anywhere. */
static void
assert_nothing_lost (CdtMerge *merge, CdtDraft *base, CdtDraft *side, gboolean ours)
{
  g_autoptr (CdtParts) base_parts = cdt_parts_new (base);
  g_autoptr (CdtParts) side_parts = cdt_parts_new (side);
  g_autoptr (CdtParts) result = cdt_parts_new (cdt_merge_get_draft (merge));
  g_autoptr (GPtrArray) deltas = cdt_delta_list (base_parts, side_parts);

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];
      const CdtPart *now = cdt_parts_find (result, delta->path);

      if (cdt_shape_is_kept (cdt_shape_find (delta->path)))
        continue;
      if (delta->kind == CDT_DELTA_SET && delta->second != NULL && !is_told (merge, delta->second)
          && (now == NULL || g_strcmp0 (now->value, delta->second->value) != 0))
        g_assert_true (has_value (result, delta->second->value)
                       || cdt_shape_get_field_type (cdt_shape_find (delta->path)) == CDT_FIELD_REFERENCE);
      else if (delta->kind == CDT_DELTA_REMOVE && !is_told (merge, delta->first))
        g_assert_null (now);
      else if (delta->kind == CDT_DELTA_INSERT && ours)
        g_assert_nonnull (now);
    }
}

/* But for the program's own notes, of which ours stand */
static guint
count_parts (CdtMerge *merge)
{
  g_autoptr (CdtParts) parts = cdt_parts_new (cdt_merge_get_draft (merge));
  guint n = 0;

  for (guint i = 0; i < parts->all->len; i++)
    n += cdt_shape_is_kept (cdt_shape_find (((const CdtPart *)parts->all->pdata[i])->path)) ? 0 : 1;
  return n;
}

/* What the two ways round make of three drafts, for whoever has to find out why they differ */
static void
tell (CdtDraft *base, CdtDraft *ours, CdtDraft *theirs, CdtMerge *merge, CdtMerge *turned)
{
  g_autofree char *base_text = dup_xml (base);
  g_autofree char *our_text = dup_xml (ours);
  g_autofree char *their_text = dup_xml (theirs);
  g_autofree char *one = dump (merge);
  g_autofree char *other = dump (turned);

  g_test_message ("%s\n%s\n%s\n%s\n---\n%s", base_text, our_text, their_text, one, other);
}

/* Versions that were kept, and whose copy a draft is, stay ours: there merge (b, b, a) is not a. */
static void
drop_own (CdtDraft *draft)
{
  static const char *const own[] = { "history", "review/reply" };
  g_autoptr (CdtParts) parts = cdt_parts_new (draft);

  for (guint i = parts->all->len; i > 0; i--)
    {
      const CdtPart *part = parts->all->pdata[i - 1];

      for (guint k = 0; k < G_N_ELEMENTS (own); k++)
        if (cdt_part_is_within (part, own[k]) && part->kind == CDT_PART_ITEM)
          g_assert_true (cdt_draft_remove (draft, part->path, NULL));
        else if (cdt_part_is_within (part, own[k]))
          g_assert_true (cdt_draft_set_value (draft, part->path, NULL, NULL));
    }
}

static void
test_triples (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_joined = 0, n_conflicts = 0;

  for (guint i = 0; i < N_TRIPLES; i++)
    {
      g_autoptr (CdtDraft) base = random_draft_new (rand, 60);
      drop_own (base);
      g_autoptr (CdtDraft) ours = cdt_draft_copy (base);
      g_autoptr (CdtDraft) theirs = cdt_draft_copy (base);
      random_draft_change (ours, rand, 20);
      random_draft_change (theirs, rand, 20);
      drop_own (ours);
      drop_own (theirs);
      g_autofree char *our_text = dup_xml (ours);
      g_autofree char *their_text = dup_xml (theirs);
      g_autoptr (CdtMerge) merge = cdt_merge_new (base, ours, &theirs, 1);
      g_autoptr (CdtMerge) turned = cdt_merge_new (base, theirs, &ours, 1);
      guint n = cdt_merge_get_conflicts (merge)->len;

      assert_merges_to (base, ours, ours, our_text);
      assert_merges_to (base, base, theirs, their_text);
      assert_merges_to (base, ours, base, our_text);
      assert_nothing_lost (merge, base, ours, TRUE);
      assert_nothing_lost (merge, base, theirs, FALSE);
      if (cdt_merge_get_conflicts (turned)->len != n)
        tell (base, ours, theirs, merge, turned);
      g_assert_cmpuint (cdt_merge_get_conflicts (turned)->len, ==, n);
      if (n == 0)
        g_assert_cmpuint (count_parts (merge), ==, count_parts (turned));
      n_joined += cdt_merge_get_n_joined (merge);
      n_conflicts += n;
    }
  g_test_message ("%u triples: %u differences joined, %u conflicts", N_TRIPLES, n_joined, n_conflicts);
  g_assert_cmpuint (n_joined, >, 3 * N_TRIPLES);
  g_assert_cmpuint (n_conflicts, >, N_TRIPLES / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/review/merge/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/review/merge/triples", test_triples);
  return g_test_run ();
}
