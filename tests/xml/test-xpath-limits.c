/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R25: a condition that would take too long is given up, and what a person types is never part of one. */

#include <errno.h>
#include <gio/gio.h>
#include <string.h>
#include <time.h>

#include "cdt-tree.h"
#include "cdt-xpath.h"

/* Of the processor, for what is given up */
#if defined __SANITIZE_ADDRESS__
#define MOST_SECONDS 1.0
#else
#define MOST_SECONDS 0.1
#endif

#define DRAFT                                                                                                \
  "<agreement xmlns='urn:a'><partners><partner id='p1'><name>Eastvale</name></partner>"                      \
  "<partner id='p2'><name>Trust</name></partner></partners></agreement>"

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
evaluate (CdtNode *node, const char *expression, GError **error)
{
  g_autoptr (CdtXPath) xpath = cdt_xpath_new (expression, error);

  return xpath != NULL ? cdt_xpath_string (xpath, node, NULL, error) : NULL;
}

/* What a person types is a value, never a part of the expression. */
static void
test_injection (void)
{
  static const char *const attacks[] = { "' or '1'='1",
                                         "\" or 1=1 or \"",
                                         "x'] | //name | a['",
                                         "$who",
                                         "p1' or true() or '",
                                         "p1'] | //* | a['",
                                         "*",
                                         "@id",
                                         "p1\" or \"1\"=\"1",
                                         "&#39; or 1=1",
                                         "p1'/../*/@id" };
  g_autoptr (CdtTree) tree = read_tree (DRAFT);
  g_autoptr (CdtXPath) xpath = cdt_xpath_new ("partners/partner[@id=$who]", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (GHashTable) variables = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GPtrArray) nodes = NULL;

      g_hash_table_insert (variables, "who", (gpointer)attacks[i]);
      nodes = cdt_xpath_nodes (xpath, cdt_tree_get_root (tree), variables, NULL);
      g_assert_cmpuint (nodes->len, ==, 0);
    }
  g_test_message ("R25: %zu texts made to be part of a condition match nothing", G_N_ELEMENTS (attacks));
}

static double
get_seconds (void)
{
  struct timespec now;

  g_assert_no_errno (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now));
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* R25: each would take far more than a million steps. (Where one compares two large sets of nodes, it is
 * stopped later: libxml2 counts their nodes, not how often it compares two.) */
static void
test_operation_limit (void)
{
  static const char *const costly[] = {
    "count(b[c = //d])",
    "count(b[d = following-sibling::b/c])",
    "count(//b[count(//c) < count(//d)])",
    "//b[//c[. = //d]]",
    "count(b/preceding::c[. = following::d])",
    "sum(b[count(../b) = 1]/c) + count(//*//*//*[//*])",
  };
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (CdtTree) tree = NULL;
  double longest = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "<b><c>%u</c><d>%u</d></b>", i, i + 3000);
  g_string_append (text, "</a>");
  tree = read_tree (text->str);
  for (gsize i = 0; i < G_N_ELEMENTS (costly); i++)
    {
      g_autoptr (GError) error = NULL;
      double start = get_seconds ();
      g_autofree char *result = evaluate (cdt_tree_get_root (tree), costly[i], &error);
      double taken = get_seconds () - start;
      /* The count begins anew each time. */
      g_autofree char *next = evaluate (cdt_tree_get_root (tree), "count(b)", NULL);

      g_test_message ("%s: stopped after %.3f s", costly[i], taken);
      g_assert_null (result);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, "it would take too long"));
      g_assert_cmpstr (next, ==, "3000");
      longest = MAX (longest, taken);
    }
  g_test_message ("R25: %zu conditions of more than 1,000,000 steps, the slowest stopped after %.3f s",
                  G_N_ELEMENTS (costly), longest);
  g_assert_cmpfloat (longest, <, MOST_SECONDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath-limits/injection", test_injection);
  g_test_add_func ("/xpath-limits/operations", test_operation_limit);
  return g_test_run ();
}
