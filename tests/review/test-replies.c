/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three partners edit copies of a draft of 20 pages, 40 edits each, and what they send back is merged in one
 * go. */

#include <string.h>

#include "cdt-assembler.h"
#include "cdt-kept-tree.h"
#include "cdt-layout.h"
#include "cdt-merge-words.h"
#include "cdt-merge.h"
#include "cdt-points.h"
#include "cdt-schema.h"
#include "test-draft.h"

#define N_PAGES 20
#define N_PARTNERS 3
#define N_EDITS 40
#define N_CONFLICTS 6
#define N_NEW 8
#define N_REMOVED 3
#define N_MOVED 1

/** Edit: what a partner did, and so what has to be in the end. */
typedef struct
{
  CdtDeltaKind kind;
  char *path;  /* of the item that came: of its name */
  char *value; /* (nullable) */
  gboolean conflicts;
} Edit;

static void
free_edit (Edit *edit)
{
  g_free (edit->path);
  g_free (edit->value);
  g_free (edit);
}

static void
note (GPtrArray *edits, CdtDeltaKind kind, const char *path, const char *value, gboolean conflicts)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->kind = kind;
  edit->path = g_strdup (path);
  edit->value = g_strdup (value);
  edit->conflicts = conflicts;
  g_ptr_array_add (edits, edit);
}

static char *
add_risk (CdtDraft *draft, const char *title)
{
  g_autofree char *id = cdt_draft_insert (draft, "risks", G_MAXUINT, NULL);
  char *path = g_strdup_printf ("risks/risk[@id='%s']/title", id);

  g_assert_true (cdt_draft_set_value (draft, path, title, NULL));
  return path;
}

/* An agreement of real life, and a register of risks that make it 20 pages */
static CdtDraft *
make_base (void)
{
  CdtDraft *draft = test_draft_read_example ("child-health-agreement.concordat");

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Something of the kind %u", i);

      g_free (add_risk (draft, title));
    }
  return draft;
}

static guint
count_pages (CdtDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (&error);
  g_autoptr (CdtAssembler) assembler = pack != NULL ? cdt_assembler_new (pack, draft) : NULL;
  g_autoptr (CdtDocument) document = NULL;
  g_autoptr (CdtLayout) layout = NULL;
  CdtStyle style = cdt_style_clear_a4 ();

  g_assert_no_error (error);
  document = cdt_assembler_run (assembler);
  layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return cdt_layout_get_n_pages (layout);
}

/* Questions that are answered in words, and nothing of the risks */
static GPtrArray *
list_fields (CdtDraft *draft)
{
  g_autoptr (CdtParts) parts = cdt_parts_new (draft);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];
      CdtFieldType type = cdt_shape_get_field_type (cdt_shape_find (part->path));

      if ((type == CDT_FIELD_TEXT || type == CDT_FIELD_LINE) && cdt_shape_prints (cdt_shape_find (part->path))
          && !g_str_has_prefix (part->path, "risks/") && !g_str_has_prefix (part->path, "gate/")
          && !g_str_has_prefix (part->path, "wording/"))
        g_ptr_array_add (fields, g_strdup (part->path));
    }
  return fields;
}

static void
set_field (CdtDraft *draft, GPtrArray *edits, const char *path, guint partner, gboolean conflicts)
{
  g_autofree char *value = g_strdup_printf ("As partner %u has it: %s", partner, path);

  g_assert_true (cdt_draft_set_value (draft, path, value, NULL));
  note (edits, CDT_DELTA_SET, path, value, conflicts);
}

/* The risks at the end of the register, three to each */
static char *
dup_own_risk (CdtDraft *base, guint partner, guint n)
{
  CdtItemList *risks = cdt_draft_get_list (base, "risks");
  guint last = g_list_model_get_n_items (G_LIST_MODEL (risks)) - 1;
  g_autoptr (CdtItem) risk
      = g_list_model_get_item (G_LIST_MODEL (risks), last - partner * (N_REMOVED + N_MOVED) - n);

  return g_strdup (cdt_item_get_path (risk));
}

/* Each conflict is between this partner and the next. */
static GPtrArray *
edit_copy (CdtDraft *base, CdtDraft *copy, const GPtrArray *fields, guint partner)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify)free_edit);
  guint next = N_CONFLICTS + partner;

  for (guint i = 0; i < N_CONFLICTS; i++)
    if (i % N_PARTNERS == partner || (i + 1) % N_PARTNERS == partner)
      set_field (copy, edits, fields->pdata[i], partner, TRUE);
  for (guint i = 0; i < N_NEW; i++)
    {
      g_autofree char *title = g_strdup_printf ("Risk %u that partner %u sees", i, partner);
      g_autofree char *path = add_risk (copy, title);

      note (edits, CDT_DELTA_INSERT, path, title, FALSE);
    }
  for (guint i = 0; i < N_REMOVED + N_MOVED; i++)
    {
      g_autofree char *path = dup_own_risk (base, partner, i);

      if (i < N_REMOVED)
        g_assert_true (cdt_draft_remove (copy, path, NULL));
      else
        g_assert_true (cdt_draft_move (copy, path, partner * 2, NULL));
      note (edits, i < N_REMOVED ? CDT_DELTA_REMOVE : CDT_DELTA_MOVE, path, NULL, FALSE);
    }
  for (; edits->len < N_EDITS; next += N_PARTNERS)
    set_field (copy, edits, fields->pdata[next], partner, FALSE);
  return edits;
}

static gboolean
has_value (const CdtParts *parts, const char *value)
{
  for (guint i = 0; i < parts->all->len; i++)
    if (g_strcmp0 (((const CdtPart *)parts->all->pdata[i])->value, value) == 0)
      return TRUE;
  return FALSE;
}

static const CdtConflict *
find_conflict (CdtMerge *merge, const char *path)
{
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merge);

  for (guint i = 0; i < conflicts->len; i++)
    if (g_str_equal (((const CdtConflict *)conflicts->pdata[i])->path, path))
      return conflicts->pdata[i];
  return NULL;
}

static gboolean
is_offered (const CdtConflict *conflict, const char *value)
{
  for (guint i = 0; conflict != NULL && i < conflict->sides->len; i++)
    if (g_str_equal (g_array_index (conflict->sides, CdtConflictSide, i).part->value, value))
      return TRUE;
  return FALSE;
}

static gboolean
has_moved (CdtDraft *base, CdtDraft *result, const char *path)
{
  g_autoptr (CdtParts) before = cdt_parts_new (base);
  g_autoptr (CdtParts) after = cdt_parts_new (result);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (before, after);

  for (guint i = 0; i < deltas->len; i++)
    {
      const CdtDelta *delta = deltas->pdata[i];

      if (delta->kind == CDT_DELTA_MOVE && g_str_equal (delta->path, path))
        return TRUE;
    }
  return FALSE;
}

/* Is it in the result, or offered where it is in conflict? */
static gboolean
is_kept (CdtMerge *merge, const CdtParts *result, const Edit *edit)
{
  const CdtPart *part = cdt_parts_find (result, edit->path);

  if (edit->conflicts)
    return is_offered (find_conflict (merge, edit->path), edit->value);
  if (edit->kind == CDT_DELTA_REMOVE)
    return part == NULL;
  if (edit->kind == CDT_DELTA_INSERT)
    return has_value (result, edit->value);
  if (edit->kind == CDT_DELTA_MOVE)
    return has_moved (cdt_merge_get_base (merge), cdt_merge_get_draft (merge), edit->path);
  return part != NULL && g_str_equal (part->value, edit->value);
}

static void
assert_valid (CdtDraft *draft)
{
  g_autoptr (CdtTree) rules = cdt_kept_tree_new ("schema/agreement.rng");
  g_autoptr (CdtSchema) schema = cdt_schema_new (rules, "agreement.rng", NULL);
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "result", NULL);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_nonnull (tree);
  problems = cdt_schema_validate (schema, tree);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((const CdtSchemaProblem *)problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
assert_merged (CdtMerge *merge, GPtrArray *const *edits)
{
  g_autoptr (CdtParts) result = cdt_parts_new (cdt_merge_get_draft (merge));
  guint n_lost = 0;

  g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, N_CONFLICTS);
  for (guint i = 0; i < N_PARTNERS; i++)
    for (guint k = 0; k < edits[i]->len; k++)
      if (!is_kept (merge, result, edits[i]->pdata[k]))
        {
          g_test_message ("lost: %s", ((const Edit *)edits[i]->pdata[k])->path);
          n_lost++;
        }
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpuint (cdt_merge_get_n_joined (merge), ==, N_PARTNERS * N_EDITS - 2 * N_CONFLICTS);
  assert_valid (cdt_merge_get_draft (merge));
}

static char *
dup_text (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What was decided can be thought over: then it is as if it had not been. */
static void
assert_reopens (CdtMerge *merge)
{
  const GPtrArray *conflicts = cdt_merge_get_conflicts (merge);
  g_autofree char *before = dup_text (cdt_merge_get_draft (merge));
  g_autofree char *after = NULL;

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < conflicts->len; i++)
        {
          CdtConflict *conflict = conflicts->pdata[i];
          const CdtConflictSide *last
              = &g_array_index (conflict->sides, CdtConflictSide, conflict->sides->len - 1);

          cdt_merge_settle (merge, conflict, CDT_CONFLICT_SIDE, last->side, NULL);
        }
      cdt_merge_reopen (merge);
    }
  after = dup_text (cdt_merge_get_draft (merge));
  g_assert_cmpstr (after, ==, before);
}

static void
assert_points (CdtMerge *merge)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_merge_name_free);
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < cdt_merge_get_n_sides (merge); i++)
    g_ptr_array_add (names, cdt_merge_name_new (cdt_merge_get_side (merge, i), "Somebody"));
  g_assert_true (cdt_merge_note_points (merge, (const CdtMergeName *const *)names->pdata, "Ada", &error));
  g_assert_no_error (error);
  points = cdt_points_list (cdt_merge_get_draft (merge));
  g_assert_cmpuint (points->len, ==, N_CONFLICTS);
  for (guint i = 0; i < points->len; i++)
    g_assert_cmpuint (((const CdtPoint *)points->pdata[i])->positions->len, ==, 2);
  assert_valid (cdt_merge_get_draft (merge));
}

static void
test_three_partners (void)
{
  g_autoptr (CdtDraft) base = make_base ();
  g_autoptr (GPtrArray) fields = list_fields (base);
  CdtDraft *copies[N_PARTNERS], *turned[N_PARTNERS];
  GPtrArray *edits[N_PARTNERS];
  guint n_pages = count_pages (base);

  g_test_message ("%u pages", n_pages);
  g_assert_cmpuint (n_pages, >=, N_PAGES);

  for (guint i = 0; i < N_PARTNERS; i++)
    {
      copies[i] = turned[N_PARTNERS - 1 - i] = cdt_draft_copy (base);
      edits[i] = edit_copy (base, copies[i], fields, i);
      g_assert_cmpuint (edits[i]->len, ==, N_EDITS);
    }
  {
    g_autoptr (CdtMerge) merge = cdt_merge_new (base, base, copies, N_PARTNERS);
    g_autoptr (CdtMerge) other = cdt_merge_new (base, base, turned, N_PARTNERS);
    g_autoptr (CdtMerge) own = cdt_merge_new (base, copies[0], copies + 1, N_PARTNERS - 1);

    assert_merged (merge, edits);
    assert_merged (other, edits);
    g_assert_cmpuint (cdt_merge_get_conflicts (own)->len, ==, N_CONFLICTS);
    assert_reopens (merge);
    assert_points (merge);
  }
  for (guint i = 0; i < N_PARTNERS; i++)
    {
      g_object_unref (copies[i]);
      g_ptr_array_unref (edits[i]);
    }
}

/* The same edit of several is one, whatever the others do; and a conflict names everyone who is in it. */
static void
test_same_edit (void)
{
  g_autoptr (CdtDraft) base = make_base ();
  g_autoptr (CdtDraft) one = cdt_draft_copy (base);
  g_autoptr (CdtDraft) two = cdt_draft_copy (base);
  g_autoptr (CdtDraft) three = cdt_draft_copy (base);
  CdtDraft *replies[] = { one, two, three };
  g_autoptr (CdtMerge) merge = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_assert_true (cdt_draft_set_value (replies[i], "purpose", "One purpose", NULL));
      g_free (add_risk (replies[i], i < 2 ? "Seen by two" : "Seen by one"));
      g_assert_true (cdt_draft_set_value (replies[i], "title", i == 1 ? "Other" : "Another", NULL));
    }
  merge = cdt_merge_new (base, base, replies, G_N_ELEMENTS (replies));
  g_assert_cmpuint (cdt_merge_get_n_joined (merge), ==, 3);
  g_assert_cmpuint (cdt_merge_get_conflicts (merge)->len, ==, 1);
  g_assert_cmpuint (((const CdtConflict *)cdt_merge_get_conflicts (merge)->pdata[0])->sides->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/replies/three-partners", test_three_partners);
  g_test_add_func ("/review/replies/same-edit", test_same_edit);
  return g_test_run ();
}
