/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "cdt-tree.h"
#include "cdt-xpath.h"

static const char draft[]
    = "<agreement xmlns='urn:a' xmlns:f='urn:f'>"
      "<partners><partner id='p1'><name>Eastvale</name><kind>company</kind><div>3</div><and>1</and></partner>"
      "<partner id='p2'><name>Trust</name><kind>charity</kind><f:name>no</f:name></partner></partners>"
      "<costs><basis>equal</basis><amount>10</amount><amount>32</amount></costs>"
      "<or>yes</or><text>words</text></agreement>";

static CdtTree *
read_tree (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CdtTree *tree = cdt_tree_new_from_bytes (bytes, "file", &error);

  g_assert_no_error (error);

  return tree;
}

static char *
evaluate (CdtNode *node, const char *expression, GHashTable *variables, GError **error)
{
  g_autoptr (CdtXPath) xpath = cdt_xpath_new (expression, error);

  return xpath != NULL ? cdt_xpath_string (xpath, node, variables, error) : NULL;
}

static const struct
{
  const char *expression;
  const char *result;
} strings[] = {
  { "partners/partner/name", "Eastvale" },
  { "partners/partner[2]/name", "Trust" },
  { "partners/partner[@id='p2']/name", "Trust" },
  { "partners/partner[attribute::id = 'p2']/child::name", "Trust" },
  { "/agreement/costs/basis", "equal" },
  { "count(partners/partner)", "2" },
  { "count(partners/*)", "2" },
  { "count(//name)", "2" },
  { "sum(costs/amount)", "42" },
  { "sum(.//amount) div 2", "21" },
  { "sum(costs/amount) * 2", "84" },
  { "costs/amount[2] mod 5", "2" },
  { "or", "yes" },
  { "or = 'yes' and text", "true" },
  { "or or or", "true" },
  { "partners/partner[1]/div div partners/partner[1]/div", "1" },
  { "partners/partner[and and div]/name", "Eastvale" },
  { "costs/amount[last()]-costs/amount[1]", "22" },
  { "string(text)", "words" },
  { "text/text()", "words" },
  { "partners/partner[name='Trust' or name='x']/kind", "charity" },
  { "descendant::kind[. = 'charity']/../name", "Trust" },
  { "partners/partner/following-sibling::partner/name", "Trust" },
  { "concat('partners/', \"name\", '$x')", "partners/name$x" },
  { "number('4') > 3", "true" },
  { "not(costs/missing)", "true" },
  { "name(partners/*[1])", "partner" },
  { "(partners | costs)/basis", "equal" },
  { "count(partners/partner/name | costs/basis)", "3" },
  { "count(*[self::costs])", "1" },
  { "1.5 + .5", "2" },
  { "$who", "Eastvale" },
  { "partners/partner[name=$who]/@id", "p1" },
};

static void
test_strings (void)
{
  g_autoptr (CdtTree) tree = read_tree (draft);
  g_autoptr (GHashTable) variables = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (variables, "who", "Eastvale");
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *result = evaluate (cdt_tree_get_root (tree), strings[i].expression, variables, &error);

      g_test_message ("%s", strings[i].expression);
      g_assert_no_error (error);
      g_assert_cmpstr (result, ==, strings[i].result);
    }
}

static const struct
{
  const char *expression;
  const char *message;
} faults[] = {
  { "", "*it is not sound XPath*" },
  { "a[", "*it is not sound XPath*" },
  { "a = = b", "*it is not sound XPath*" },
  { "a b", "*it is not sound XPath*" },
  { "'open", "*it is not sound XPath*" },
  { "a # b", "*it is not sound XPath*" },
  { "$missing", "*a variable that is not set*" },
  { "x:name", "*a prefix that is not known*" },
  { "document('/etc/passwd')", "*a function that is not known*" },
  { "count()", "*too many or too few arguments*" },
};

static void
test_faults (void)
{
  g_autoptr (CdtTree) tree = read_tree (draft);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *result = evaluate (cdt_tree_get_root (tree), faults[i].expression, NULL, &error);

      g_test_message ("%s", faults[i].expression);
      g_assert_null (result);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      if (!g_pattern_match_simple (faults[i].message, error->message))
        g_error ("%s: %s", faults[i].expression, error->message);
    }
}

static void
test_results (void)
{
  g_autoptr (CdtTree) tree = read_tree (draft);
  CdtNode *root = cdt_tree_get_root (tree);
  g_autoptr (CdtXPath) names = cdt_xpath_new ("costs | partners/partner/name | partners/partner/@id", NULL);
  g_autoptr (CdtXPath) number = cdt_xpath_new ("costs/amount", NULL);
  g_autoptr (CdtXPath) word = cdt_xpath_new ("text", NULL);
  g_autoptr (GPtrArray) nodes = cdt_xpath_nodes (names, root, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtXPath) text = cdt_xpath_new ("'x'", NULL);
  gboolean is_true = FALSE;
  double value = 0;

  g_assert_cmpuint (nodes->len, ==, 3);
  g_assert_cmpstr (cdt_node_get_name (nodes->pdata[0]), ==, "name");
  g_assert_cmpstr (cdt_node_get_name (nodes->pdata[2]), ==, "costs");
  g_assert_null (cdt_xpath_nodes (text, root, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_true (cdt_xpath_test (number, root, NULL, &is_true, NULL));
  g_assert_true (is_true);
  g_assert_true (cdt_xpath_number (number, root, NULL, &value, NULL));
  g_assert_cmpfloat (value, ==, 10);
  g_assert_true (cdt_xpath_number (word, root, NULL, &value, NULL));
  g_assert_true (isnan (value));
}

/* No expression, however deep, is more than the stack holds. */
static void
test_deep (void)
{
  g_autoptr (CdtTree) tree = read_tree (draft);

  for (guint depth = 10; depth <= 1000000; depth *= 100)
    {
      g_autofree char *opened = g_strnfill (depth, '(');
      g_autofree char *closed = g_strnfill (depth, ')');
      g_autofree char *expression = g_strconcat (opened, "costs", closed, NULL);
      g_autofree char *result = evaluate (cdt_tree_get_root (tree), expression, NULL, NULL);

      g_assert_cmpint (result != NULL, ==, depth == 10);
    }
}

static void
test_without_namespace (void)
{
  g_autoptr (CdtTree) tree = read_tree ("<a><b>1</b><b>2</b></a>");
  g_autofree char *result = evaluate (cdt_tree_get_root (tree), "count(b)", NULL, NULL);

  g_assert_cmpstr (result, ==, "2");
}

static gpointer
evaluate_often (gpointer data)
{
  CdtXPath *xpath = data;
  g_autoptr (CdtTree) tree = read_tree (draft);

  for (guint i = 0; i < 2000; i++)
    {
      gboolean result = FALSE;

      g_assert_true (cdt_xpath_test (xpath, cdt_tree_get_root (tree), NULL, &result, NULL));
      g_assert_true (result);
    }

  return NULL;
}

/* One expression, a tree in each thread. */
static void
test_threads (void)
{
  g_autoptr (CdtXPath) xpath = cdt_xpath_new ("count(partners/partner[name != '']) = 2", NULL);
  GThread *threads[3];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("xpath", evaluate_often, xpath);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath/strings", test_strings);
  g_test_add_func ("/xpath/faults", test_faults);
  g_test_add_func ("/xpath/results", test_results);
  g_test_add_func ("/xpath/deep", test_deep);
  g_test_add_func ("/xpath/without-namespace", test_without_namespace);
  g_test_add_func ("/xpath/threads", test_threads);

  return g_test_run ();
}
