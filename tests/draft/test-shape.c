/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-kept-tree.h"
#include "cdt-schema.h"
#include "cdt-shape.h"
#include "cdt-xpath.h"
#include "draft-text.h"

typedef void (*Visit) (const CdtShape *shape, gpointer data);

static void
visit_shapes (const CdtShape *shape, Visit visit, gpointer data)
{
  visit (shape, data);
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    visit_shapes (cdt_shape_get_nth_child (shape, i), visit, data);
}

static void
check_item (const CdtShape *shape)
{
  const char *const *names = cdt_shape_get_name_fields (shape);

  g_assert_nonnull (cdt_shape_get_item_label (shape));
  g_assert_cmpuint (strspn (cdt_shape_get_prefix (shape), "abcdefghijklmnopqrstuvwxyz"), >=, 1);
  g_assert_cmpint (cdt_shape_get_kind (cdt_shape_get_parent (shape)), ==, CDT_SHAPE_LIST);
  g_assert_nonnull (names[0]);
  for (; *names != NULL; names++)
    g_assert_nonnull (cdt_shape_get_child (shape, *names));
}

static void
check_field (const CdtShape *shape)
{
  const char *const *targets = cdt_shape_get_targets (shape);
  guint n_choices;

  g_assert_cmpint (cdt_shape_get_field_type (shape), !=, CDT_FIELD_NONE);
  g_assert_cmpuint (cdt_shape_get_n_children (shape), ==, 0);
  cdt_shape_get_choices (shape, &n_choices);
  g_assert_cmpint (n_choices > 1, ==, cdt_shape_get_field_type (shape) == CDT_FIELD_CHOICE);
  g_assert_cmpint (targets != NULL, ==, cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE);
  for (; targets != NULL && *targets != NULL; targets++)
    {
      g_assert_cmpint (cdt_shape_get_kind (cdt_shape_find (*targets)), ==, CDT_SHAPE_LIST);
      g_assert_true (cdt_shape_refers_to (shape, cdt_shape_find (*targets)));
    }
}

static void
check_shape (const CdtShape *shape, gpointer data)
{
  guint *n_fields = data;
  g_autofree char *path = cdt_shape_dup_path (shape);
  g_autoptr (CdtXPath) required = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_true (cdt_shape_find (path) == shape);
  g_assert_cmpstr (cdt_shape_get_label (shape), !=, "");
  if (cdt_shape_get_parent (shape) == NULL)
    return;
  g_assert_true (cdt_shape_get_nth_child (cdt_shape_get_parent (shape), cdt_shape_get_order (shape))
                 == shape);
  /* A label of its own, not the element's name standing in for it */
  g_assert_cmpstr (cdt_shape_get_label (shape), !=,
                   cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM ? "" : cdt_shape_get_name (shape));
  if (cdt_shape_get_required (shape) != NULL && strcmp (cdt_shape_get_required (shape), "yes") != 0)
    required = cdt_xpath_new (cdt_shape_get_required (shape), &error);
  g_assert_no_error (error);
  if (cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM)
    check_item (shape);
  else if (cdt_shape_get_kind (shape) == CDT_SHAPE_FIELD)
    {
      check_field (shape);
      (*n_fields)++;
    }
  else
    g_assert_cmpint (cdt_shape_get_field_type (shape), ==, CDT_FIELD_NONE);
}

static void
test_grammar (void)
{
  guint n_fields = 0;

  visit_shapes (cdt_shape_get_root (), check_shape, &n_fields);
  g_assert_cmpuint (n_fields, >, 120);
}

static const struct
{
  const char *path;
  CdtShapeKind kind;
  CdtFieldType type;
  const char *label;
} shapes[] = {
  { "", CDT_SHAPE_CONTAINER, CDT_FIELD_NONE, "agreement" },
  { "title", CDT_SHAPE_FIELD, CDT_FIELD_LINE, "Title" },
  { "/agreement/title", CDT_SHAPE_FIELD, CDT_FIELD_LINE, "Title" },
  { "kind", CDT_SHAPE_FIELD, CDT_FIELD_CHOICE, "Kind of document" },
  { "partners", CDT_SHAPE_LIST, CDT_FIELD_NONE, "Partners" },
  { "partners/partner", CDT_SHAPE_ITEM, CDT_FIELD_NONE, "partner" },
  { "partners/partner[@id='p1']/authority-limit", CDT_SHAPE_FIELD, CDT_FIELD_MONEY, "Can commit up to" },
  { "partners/partner[2]/duties/duty[1]/text", CDT_SHAPE_FIELD, CDT_FIELD_TEXT, "Duty" },
  { "governance", CDT_SHAPE_CONTAINER, CDT_FIELD_NONE, "Governance" },
  { "governance/quorum", CDT_SHAPE_FIELD, CDT_FIELD_NUMBER, "Quorum" },
  { "governance/remote", CDT_SHAPE_FIELD, CDT_FIELD_YES_NO, "Members may join by phone or video" },
  { "costs/shares", CDT_SHAPE_LIST, CDT_FIELD_NONE, "Shares of cost" },
  { "risks/risk/shares/share/percent", CDT_SHAPE_FIELD, CDT_FIELD_PERCENT, "Share" },
  { "roles/lead", CDT_SHAPE_FIELD, CDT_FIELD_REFERENCE, "Lead partner" },
  { "term/length", CDT_SHAPE_FIELD, CDT_FIELD_PERIOD, "Length" },
  { "term/start", CDT_SHAPE_FIELD, CDT_FIELD_DATE, "Start date" },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const CdtShape *shape = cdt_shape_find (shapes[i].path);

      g_test_message ("%s", shapes[i].path);
      g_assert_nonnull (shape);
      g_assert_cmpint (cdt_shape_get_kind (shape), ==, shapes[i].kind);
      g_assert_cmpint (cdt_shape_get_field_type (shape), ==, shapes[i].type);
      g_assert_cmpstr (cdt_shape_get_label (shape), ==, shapes[i].label);
    }
  g_assert_null (cdt_shape_find ("nonsense"));
  g_assert_null (cdt_shape_find ("title/more"));
  g_assert_null (cdt_shape_find ("partners/partner/foreign"));
}

static void
test_details (void)
{
  const CdtShape *partners = cdt_shape_find ("partners");
  guint n_choices;
  const CdtChoice *choices = cdt_shape_get_choices (cdt_shape_find ("kind"), &n_choices);

  g_assert_cmpstr (cdt_shape_get_item_label (partners), ==, "partner");
  g_assert_cmpstr (cdt_shape_get_prefix (partners), ==, "p");
  g_assert_null (cdt_shape_get_item_label (cdt_shape_find ("title")));
  g_assert_cmpstr (cdt_shape_get_required (cdt_shape_find ("title")), ==, "yes");
  g_assert_cmpstr (cdt_shape_get_required (cdt_shape_find ("governance/tie")), ==,
                   "decides = 'majority' or decides = 'consensus' or decides = 'weighted'");
  g_assert_null (cdt_shape_get_required (cdt_shape_find ("marking")));
  g_assert_true (cdt_shape_prints (cdt_shape_find ("title")));
  g_assert_false (cdt_shape_prints (cdt_shape_find ("signing/notes")));
  g_assert_cmpuint (n_choices, ==, 3);
  g_assert_cmpstr (choices[1].value, ==, "heads-of-terms");
  g_assert_cmpstr (choices[1].label, ==, "Heads of terms");
}

static const struct
{
  const char *path;
  const char *value;
  gboolean fits;
} values[] = {
  { "title", "", TRUE },
  { "title", "Any title at all", TRUE },
  { "title", "Two\nlines", FALSE },
  { "goals/vision", "Two\nlines", TRUE },
  { "kind", "memorandum", TRUE },
  { "kind", "Memorandum", FALSE },
  { "governance/remote", "yes", TRUE },
  { "governance/remote", "no", TRUE },
  { "governance/remote", "maybe", FALSE },
  { "governance/quorum", "0", TRUE },
  { "governance/quorum", "1000000", TRUE },
  { "governance/quorum", "1000001", FALSE },
  { "governance/quorum", "-1", FALSE },
  { "governance/quorum", "4.5", FALSE },
  { "governance/quorum", "four", FALSE },
  { "costs/budget", "250000", TRUE },
  { "costs/budget", "99.5", TRUE },
  { "costs/budget", "99.50", TRUE },
  { "costs/budget", "999999999999.99", TRUE },
  { "costs/budget", "1000000000000", FALSE },
  { "costs/budget", "99.505", FALSE },
  { "costs/budget", "99.", FALSE },
  { "costs/budget", "£250000", FALSE },
  { "costs/budget", "250,000", FALSE },
  { "costs/shares/share/percent", "0", TRUE },
  { "costs/shares/share/percent", "33.3333", TRUE },
  { "costs/shares/share/percent", "100", TRUE },
  { "costs/shares/share/percent", "100.0000", TRUE },
  { "costs/shares/share/percent", "100.0001", FALSE },
  { "costs/shares/share/percent", "50%", FALSE },
  { "term/start", "2027-04-01", TRUE },
  { "term/start", "2028-02-29", TRUE },
  { "term/start", "2027-02-29", FALSE },
  { "term/start", "2027-4-1", FALSE },
  { "term/start", "1 April 2027", FALSE },
  { "term/length", "3 years", TRUE },
  { "term/length", "10 working-days", TRUE },
  { "term/length", "0 years", FALSE },
  { "term/length", "03 years", FALSE },
  { "term/length", "12345 days", FALSE },
  { "term/length", "3  years", FALSE },
  { "term/length", "3 decades", FALSE },
  { "roles/lead", "p1", TRUE },
  { "roles/lead", "1p", FALSE },
  { "roles/lead", "p 1", FALSE },
};

/* The checks in C and the grammar agree on every value. A line is text in the grammar. */
static void
assert_schema_agrees (CdtSchema *schema, const char *path, const char *value, gboolean fits)
{
  g_autoptr (CdtDraft) draft = draft_from_content ("");
  g_autoptr (GPtrArray) problems = NULL;
  const gboolean is_line = cdt_shape_get_field_type (cdt_shape_find (path)) == CDT_FIELD_LINE;
  g_autofree char *with_item = NULL;

  if (strstr (path, "/share/") != NULL)
    {
      g_free (cdt_draft_insert (draft, "costs/shares", 0, NULL));
      with_item = g_strdup ("costs/shares/share[1]/percent");
    }
  set_value (draft, with_item != NULL ? with_item : path, value);
  problems = cdt_schema_validate (schema, cdt_draft_get_tree (draft));
  g_assert_cmpint (problems->len == 0, ==, fits || is_line);
}

static void
test_values (void)
{
  g_autoptr (CdtTree) grammar = cdt_kept_tree_new ("schema/agreement.rng");
  g_autoptr (CdtSchema) schema = cdt_schema_new (grammar, "agreement.rng", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean fits = cdt_shape_check_value (cdt_shape_find (values[i].path), values[i].value, &error);

      g_test_message ("%s %s", values[i].path, values[i].value);
      g_assert_cmpint (fits, ==, values[i].fits);
      g_assert_cmpint (fits, ==, error == NULL);
      assert_schema_agrees (schema, values[i].path, values[i].value, values[i].fits);
    }
}

/* A draft with every field, written in schema order by edits made in reverse, is valid. */
static void
fill_field (const CdtShape *shape, gpointer data)
{
  static const char *const samples[]
      = { [CDT_FIELD_LINE] = "x",          [CDT_FIELD_TEXT] = "x",        [CDT_FIELD_YES_NO] = "yes",
          [CDT_FIELD_NUMBER] = "1",        [CDT_FIELD_MONEY] = "1",       [CDT_FIELD_PERCENT] = "1",
          [CDT_FIELD_DATE] = "2027-04-01", [CDT_FIELD_PERIOD] = "1 days", [CDT_FIELD_REFERENCE] = "p1" };
  g_autofree char *path = cdt_shape_dup_path (shape);
  const char *value;
  guint n_choices;

  if (cdt_shape_get_kind (shape) == CDT_SHAPE_LIST)
    g_free (cdt_draft_insert (data, path, 0, NULL));
  if (cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD)
    return;
  value = cdt_shape_get_field_type (shape) == CDT_FIELD_CHOICE
              ? cdt_shape_get_choices (shape, &n_choices)[0].value
              : samples[cdt_shape_get_field_type (shape)];
  set_value (data, path, value);
}

static void
fill_backwards (const CdtShape *shape, CdtDraft *draft)
{
  fill_field (shape, draft);
  for (guint i = cdt_shape_get_n_children (shape); i > 0; i--)
    fill_backwards (cdt_shape_get_nth_child (shape, i - 1), draft);
}

static void
test_schema_order (void)
{
  g_autoptr (CdtTree) grammar = cdt_kept_tree_new ("schema/agreement.rng");
  g_autoptr (CdtSchema) schema = cdt_schema_new (grammar, "agreement.rng", NULL);
  g_autoptr (CdtDraft) forwards = draft_from_content ("");
  g_autoptr (CdtDraft) backwards = draft_from_content ("");
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  visit_shapes (cdt_shape_get_root (), fill_field, forwards);
  fill_backwards (cdt_shape_get_root (), backwards);
  one = draft_to_content (forwards);
  problems = cdt_schema_validate (schema, cdt_draft_get_tree (backwards));
  if (problems->len > 0)
    g_error ("%s", ((CdtSchemaProblem *)g_ptr_array_index (problems, 0))->message);
  /* Ids were given in another order; without them both are the same. */
  other = draft_to_content (backwards);
  g_assert_cmpuint (strlen (one), ==, strlen (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shape/grammar", test_grammar);
  g_test_add_func ("/shape/find", test_find);
  g_test_add_func ("/shape/details", test_details);
  g_test_add_func ("/shape/values", test_values);
  g_test_add_func ("/shape/schema-order", test_schema_order);

  return g_test_run ();
}
