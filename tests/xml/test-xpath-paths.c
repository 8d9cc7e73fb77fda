/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "cdt-xpath.h"

static const struct
{
  const char *expression;
  const char *paths; /* joined by blanks */
} paths[] = {
  { "decides", "decides" },
  { "decides = 'majority'", "decides" },
  { "/agreement/costs/basis = 'own'", "/agreement/costs/basis" },
  { "../owner", "../owner" },
  { "../../a/../b", "../../b" },
  { ".", "." },
  { "a | b/c", "a b/c" },
  { "a and a or b", "a b" },
  { "count(partners/partner[kind = 'x'])", "partners/partner/kind partners/partner" },
  { "a[../b]/c", "b a/c" },
  { "a[/agreement/b = c]", "/agreement/b a/c a" },
  { "partners/partner[@id = $x]/name", "partners/partner partners/partner/name" },
  { "a/@id", "a" },
  { "@id", "." },
  { "a/text()", "a" },
  { "a/*", "a" },
  { "*", "." },
  { "//b", "/" },
  { ".//b", "." },
  { "a//b/c", "a" },
  { "a//b/../..", "/" },
  { "a/child::b", "a/b" },
  { "a/descendant::b", "a" },
  { "a/following-sibling::b", "b" },
  { "preceding-sibling::b[c]/d", "../b/c ../b/d" },
  { "a[b = preceding-sibling::a[c]/b]", "a/b a/c a" },
  { "a/following-sibling::*", "/" },
  { "ancestor::a/b", "/" },
  { "(a | b)/c", "a b" },
  { "(a | b)[../c]", "a b /" },
  { "(a)/..", "a /" },
  { "(a | b)[c]", "a b" },
  { "a//b[../../c]", "a /" },
  { "a//b[c]", "a" },
  { "//a[b = 'c']", "/" },
  { "a/@b[. = 'c']", "a" },
  { "$x", "" },
  { "true()", "" },
  { "string()", "." },
  { "string-length(normalize-space(a)) > 3", "a" },
  { "id('x')/b", "/" },
  { "likelihood * impact", "likelihood impact" },
  { "'a/b' = \"c\"", "" },
  { "a[1]/b[last()]/c", "a/b/c" },
};

static void
test_paths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtXPath) xpath = cdt_xpath_new (paths[i].expression, &error);
      g_auto (GStrv) expected = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (cdt_xpath_get_text (xpath), ==, paths[i].expression);
      expected = *paths[i].paths != '\0' ? g_strsplit (paths[i].paths, " ", -1) : g_new0 (char *, 1);
      for (guint k = 0; expected[k] != NULL; k++)
        if (!g_strv_contains (cdt_xpath_get_paths (xpath), expected[k]))
          g_error ("%s: %s is not found", paths[i].expression, expected[k]);
      if (g_strv_length (expected) != g_strv_length ((char **)cdt_xpath_get_paths (xpath)))
        {
          g_autofree char *found = g_strjoinv (" ", (char **)cdt_xpath_get_paths (xpath));

          g_error ("%s: %s", paths[i].expression, found);
        }
    }
}

/* Of each path in the order of cdt_xpath_get_paths(): p, r or v */
static const struct
{
  const char *expression;
  const char *uses;
} uses[] = {
  { "a/b", "r" },
  { "a and b/c", "pp" },
  { "a and b/c = 'x'", "pv" },
  { "a = 'x' or b", "vp" },
  { "(a or b) and not(c)", "ppp" },
  { "count(a/b) > 1", "p" },
  { "count(a/b[c = 'x']) > 1", "vp" },
  { "count(a/b[c]) > 1", "pp" },
  { "string-length(a) > 3", "v" },
  { "not(a = b)", "vv" },
  { "a/b[@id = $item]", "r" },
  { "a/b/@id = c", "pv" },
  { "count(a//b)", "v" },
  { "a/*", "v" },
  { "count(a | b)", "vv" },
  { "string(a)", "v" },
  { "a and string(a)", "v" },
  { "sum(a/b) > 1", "v" },
  { "concat(a, b)", "vv" },
  { "b[. = 'x'] and a", "vp" },
};

static void
test_uses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_autoptr (CdtXPath) xpath = cdt_xpath_new (uses[i].expression, NULL);
      g_autoptr (GString) found = g_string_new (uses[i].expression);

      g_string_append_c (found, ':');
      for (guint n = 0; cdt_xpath_get_paths (xpath)[n] != NULL; n++)
        g_string_append_c (found, "prv"[cdt_xpath_get_use (xpath, n)]);
      g_autofree char *expected = g_strconcat (uses[i].expression, ":", uses[i].uses, NULL);
      g_assert_cmpstr (found->str, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xpath-paths/paths", test_paths);
  g_test_add_func ("/xpath-paths/uses", test_uses);

  return g_test_run ();
}
