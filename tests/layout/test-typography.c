/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-layout.h"
#include "typography-cases.h"

/* Each rule of how an agreement is set, on a document as small as shows it. What comes of it is in
 * goldens/NAME.golden, to be read: a line for each piece on each page. */

static const CdtTypographyCase *const tables[] = { typography_cases, typography_tables };

static char *
dump_case (const CdtTypographyCase *rule)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  rule->add (blocks);
  CdtDocumentInfo *info = sample_info ();
  g_free (info->marking);
  info->marking = g_strdup (rule->marking);
  g_autoptr (CdtDocument) document = cdt_document_new (info, blocks, NULL);
  CdtStyle style = cdt_style_make (rule->house, rule->paper, rule->print);
  if (rule->paper == NULL)
    {
      style.page_width = TYPOGRAPHY_WIDTH;
      style.page_height = TYPOGRAPHY_HEIGHT;
      style.margin_side = TYPOGRAPHY_MARGIN;
    }
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return cdt_layout_dump (layout);
}

static void
test_rule (gconstpointer data)
{
  const CdtTypographyCase *rule = data;
  g_autofree char *dump = dump_case (rule);
  g_autofree char *name = g_strconcat (rule->name, ".golden", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "goldens", name, NULL);
  if (g_getenv ("CDT_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_autofree char *golden = NULL;
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1), expected = g_strsplit (golden, "\n", -1);
  for (guint i = 0; lines[i] != NULL || expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
}

/* The list of rules, with the golden that shows each: none is left out of it. */
static void
test_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "goldens", "README.md", NULL);
  g_autofree char *list = NULL;
  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const CdtTypographyCase *rule = tables[i]; rule->name != NULL; rule++)
      {
        g_autofree char *name = g_strconcat ("`", rule->name, "`", NULL);
        g_assert_nonnull (strstr (list, name));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const CdtTypographyCase *rule = tables[i]; rule->name != NULL; rule++)
      {
        g_autofree char *path = g_strdup_printf ("/layout/typography/%s", rule->name);
        g_test_add_data_func (path, rule, test_rule);
      }
  g_test_add_func ("/layout/typography/list", test_list);
  return g_test_run ();
}
