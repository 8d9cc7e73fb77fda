/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-schema.h"

#define GRAMMAR(content)                                                                                     \
  "<grammar xmlns='http://relaxng.org/ns/structure/1.0' ns='u' "                                             \
  "datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><start>" content "</start></grammar>"

static const char grammar[] = GRAMMAR (
    "<element name='a'><optional><element name='n'><data type='nonNegativeInteger'/></element></optional>"
    "<optional><element name='t'><text/></element></optional>"
    "<zeroOrMore><element name='i'><attribute name='id'/><element name='h'><text/></element>"
    "<zeroOrMore><element name='d'><data "
    "type='date'/></element></zeroOrMore></element></zeroOrMore></element>");

static GBytes *
wrap (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static const struct
{
  const char *name;
  const char *text;
  const char *found; /* "line:element line:element" */
} cases[] = {
  { "valid", "<a xmlns='u'><n>4</n><t>x</t><i id='1'><h>y</h><d>2027-04-01</d></i></a>", "" },
  { "empty", "<a xmlns='u'/>", "" },
  { "wrong-value", "<a xmlns='u'>\n<n>four</n>\n<t>x</t></a>", "2:n" },
  { "unknown-element", "<a xmlns='u'>\n<n>4</n>\n<u>x</u>\n<i id='1'><h/></i></a>", "3:u" },
  { "wrong-order", "<a xmlns='u'>\n<t>x</t>\n<n>4</n></a>", "3:n" },
  { "twice", "<a xmlns='u'>\n<t>x</t>\n<t>y</t></a>", "3:t" },
  { "two-faults", "<a xmlns='u'>\n<n>four</n>\n<t>x</t>\n<u/></a>", "2:n 4:u" },
  { "inside-required", "<a xmlns='u'>\n<i id='1'>\n<h/>\n<d>2027-04-01</d>\n<d>soon</d></i></a>", "5:d" },
  { "missing-attribute", "<a xmlns='u'>\n<i>\n<h/></i></a>", "2:i" },
  { "missing-element", "<a xmlns='u'>\n<i id='1'/></a>", "2:i" },
  { "wrong-root", "<b xmlns='u'/>", "1:b" },
  { "wrong-namespace", "<a xmlns='v'><n>4</n></a>", "1:a" },
};

static CdtSchema *
read_schema (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = wrap (text);
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "grammar", error);

  return tree != NULL ? cdt_schema_new (tree, "grammar", error) : NULL;
}

static void
test_validate (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = wrap (cases[i].text);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtSchema) schema = read_schema (grammar, &error);
  g_autoptr (CdtTree) tree = cdt_tree_new_from_bytes (bytes, "file", &error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) before = NULL;

  g_assert_no_error (error);
  before = cdt_tree_to_bytes (tree);
  problems = cdt_schema_validate (schema, tree);
  for (guint k = 0; k < problems->len; k++)
    {
      const CdtSchemaProblem *problem = g_ptr_array_index (problems, k);

      g_assert_nonnull (problem->message);
      g_string_append_printf (found, "%s%u:%s", k > 0 ? " " : "", problem->line,
                              cdt_node_get_name (problem->node));
    }
  g_assert_cmpstr (found->str, ==, cases[i].found);
  after = cdt_tree_to_bytes (tree);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new ("<a xmlns='u'>");
  g_autoptr (CdtSchema) schema = read_schema (grammar, NULL);
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 120; i++)
    g_string_append (text, "<i/>");
  g_string_append (text, "</a>");
  bytes = wrap (text->str);
  tree = cdt_tree_new_from_bytes (bytes, "file", NULL);
  problems = cdt_schema_validate (schema, tree);
  g_assert_cmpuint (problems->len, ==, 50);
}

/* n items, a line each, the last one with a date that is none. (element-type CdtSchemaProblem) */
static GPtrArray *
find_in_items (CdtTree **tree, guint n)
{
  g_autoptr (GString) text = g_string_new ("<a xmlns='u'>");
  g_autoptr (CdtSchema) schema = read_schema (grammar, NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 1; i < n; i++)
    g_string_append (text, "<i id='1'><h/></i>\n");
  g_string_append (text, "<i id='1'><h/><d>soon</d></i></a>");
  bytes = wrap (text->str);
  *tree = cdt_tree_new_from_bytes (bytes, "file", NULL);
  return cdt_schema_validate (schema, *tree);
}

/* In a large file the place of the fault is found less exactly; that there is one is always said. */
static void
test_large (void)
{
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (CdtTree) large_tree = NULL;
  g_autoptr (GPtrArray) problems = find_in_items (&tree, 600);
  g_autoptr (GPtrArray) large_problems = find_in_items (&large_tree, 20000);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((CdtSchemaProblem *)problems->pdata[0])->line, ==, 600);
  g_assert_cmpuint (large_problems->len, ==, 1);
}

static void
test_bad_grammars (void)
{
  static const char *const grammars[]
      = { "<grammar", "<a/>", GRAMMAR ("<ref name='missing'/>"), GRAMMAR ("<element/>") };

  for (gsize i = 0; i < G_N_ELEMENTS (grammars); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_schema (grammars[i], &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "grammar:"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/schema/validates/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_validate);
    }
  g_test_add_func ("/schema/many-problems", test_many_problems);
  g_test_add_func ("/schema/large", test_large);
  g_test_add_func ("/schema/bad-grammars", test_bad_grammars);

  return g_test_run ();
}
