/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-draft.h"
#include "cdt-field-path.h"
#include "sample-draft.h"

/* From the element at `base`, `path` is the field at `canonical` and reads `answer`. */
static const struct
{
  const char *path;
  const char *base;
  const char *canonical;
  const char *answer;
} cases[] = {
  { "title", "", "title", "A title" },
  { "governance/quorum", "", "governance/quorum", "3" },
  { "governance/chair", "", "governance/chair", NULL },
  { "information/sharing", "", "information/sharing", NULL },
  { "short-name", "partners/partner[@id='p2']", "partners/partner[@id='p2']/short-name", "the Trust" },
  { "address", "partners/partner[@id='p2']", "partners/partner[@id='p2']/address", NULL },
  { "../partner[1]/short-name", "partners/partner[@id='p2']", "partners/partner[@id='p1']/short-name",
    "Eastvale" },
  { "/agreement/title", "partners/partner[@id='p2']", "title", "A title" },
  { "partners/partner[2]/name", "", "partners/partner[@id='p2']/name", "Northmoor Trust" },
  { "partners/partner[@id='p1']/name", "", "partners/partner[@id='p1']/name", "Eastvale District Council" },
  { "partners/partner[9]/name", "", "partners", NULL },
  { "partners/partner[@id='p9']/name", "", "partners", NULL },
  { "background/recital[1]/text", "", "background", NULL },
};

static void
test_follow (void)
{
  g_autoptr (CdtDraft) draft = sample_draft_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtFieldPath) path = cdt_field_path_new (cases[i].path);
      CdtNode *from
          = *cases[i].base != '\0' ? cdt_draft_find_node (draft, cases[i].base) : cdt_draft_get_root (draft);
      CdtNode *node = NULL;
      g_autofree char *canonical = cdt_field_path_follow (path, draft, from, cases[i].base, &node);
      g_autofree char *answer = node != NULL ? cdt_node_dup_text (node) : NULL;

      g_assert_cmpstr (canonical, ==, cases[i].canonical);
      g_assert_cmpstr (answer, ==, cases[i].answer);
      g_assert_nonnull (cdt_field_path_find_shape (path, cdt_shape_find (cases[i].base)));
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",         "/",          "/title",  "//title",      "a//b",      "a b",
    "count(a)", "a[0]",       "a[x]",    "a[@name='x']", "a[@id='']", "a[1",
    "a/@id",    "/agreement", "a[1][2]", "$kind",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CdtFieldPath) path = cdt_field_path_new (texts[i]);

      if (path != NULL)
        g_error ("“%s” is taken for a path", texts[i]);
    }
}

static void
test_unknown (void)
{
  static const char *const texts[]
      = { "titel", "partners", "partners/partner", "partners/partner/name", "../title", "governance" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CdtFieldPath) path = cdt_field_path_new (texts[i]);

      if (cdt_field_path_find_shape (path, cdt_shape_get_root ()) != NULL)
        g_error ("“%s” is taken for a field", texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/field-path/follow", test_follow);
  g_test_add_func ("/clauses/field-path/refused", test_refused);
  g_test_add_func ("/clauses/field-path/unknown", test_unknown);
  return g_test_run ();
}
