/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

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

static const char *const questions[] = {
  "costs",
  "costs/basis",
  "costs/missing",
  "missing/basis",
  "costs/basis = 'equal'",
  "costs/basis=\"equal\"",
  "costs/basis = 'Equal'",
  "costs/basis = ''",
  "costs/missing = ''",
  "costs/amount = '32'",
  "costs/amount = '032'",
  "partners/partner/name = 'Trust'",
  "partners/partner/name = 'no'",
  "partners/partner = 'Eastvalecompany31'",
  "or = 'yes'",
  "text",
  "text()",
  "costs/amount = 32",
  "costs/amount > '31'",
  "costs/basis = 'equal' and or",
  "costs/basis != 'equal'",
  "costs/amount != '10'",
  "costs/missing != ''",
  "not(costs)",
  "not (costs/missing) and or",
  "costs/missing and or or text",
  "(costs/missing and or) or not(text)",
  "costs/missing or (or = 'no' or not(missing))",
  "not(not(costs) or costs/basis = 'equal')",
  "/agreement/costs/basis = 'equal'",
  "/agreement",
  "/other/costs",
  "/costs",
  "/",
  "(costs)/basis",
  "(partners/partner)[2]/name = 'Trust'",
  "or or or and and",
  "div = '3' or partners/partner/div",
};

/* A plain question gets the answer that the same one in other words gets from all of XPath. */
static void
test_questions (void)
{
  g_autoptr (CdtTree) tree = read_tree (draft);
  CdtNode *root = cdt_tree_get_root (tree);

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *other_words = g_strdup_printf ("boolean(%s)", questions[i]);
      g_autoptr (CdtXPath) question = cdt_xpath_new (questions[i], NULL);
      g_autoptr (CdtXPath) other = cdt_xpath_new (other_words, NULL);
      gboolean answer = FALSE;
      gboolean expected = TRUE;

      g_test_message ("%s", questions[i]);
      g_assert_true (cdt_xpath_test (question, root, NULL, &answer, NULL));
      g_assert_true (cdt_xpath_test (other, root, NULL, &expected, NULL));
      g_assert_cmpint (answer, ==, expected);
    }
}

/* ... and selects the same elements, in the same order. */
static void
test_selections (void)
{
  static const char *const paths[] = { "partners/partner",
                                       "partners/partner/name",
                                       "costs/amount",
                                       "missing",
                                       "/agreement",
                                       "/agreement/costs",
                                       "/other",
                                       "costs/missing/amount",
                                       "/" };
  g_autoptr (CdtTree) tree = read_tree (draft);
  CdtNode *root = cdt_tree_get_root (tree);

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *other_words = g_strdup_printf ("(%s)[true()]", paths[i]);
      g_autoptr (CdtXPath) path = cdt_xpath_new (paths[i], NULL);
      g_autoptr (CdtXPath) other = cdt_xpath_new (other_words, NULL);
      g_autoptr (GPtrArray) nodes = cdt_xpath_nodes (path, root, NULL, NULL);
      g_autoptr (GPtrArray) expected = cdt_xpath_nodes (other, root, NULL, NULL);

      g_test_message ("%s", paths[i]);
      g_assert_cmpuint (nodes->len, ==, expected->len);
      for (guint n = 0; n < nodes->len; n++)
        g_assert_true (nodes->pdata[n] == expected->pdata[n]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath-questions/answers", test_questions);
  g_test_add_func ("/xpath-questions/selections", test_selections);

  return g_test_run ();
}
