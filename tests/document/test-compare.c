/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document-compare.h"

/* A document of blocks "kind:clause:words"; h is a heading, p a paragraph, > a reference to a heading. */
static CdtDocument *
make (const char *blocks)
{
  g_auto (GStrv) lines = g_strsplit (blocks, "|", -1);
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);

  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      g_auto (GStrv) parts = g_strsplit (*line, ":", 3);
      GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
      CdtRun *run = cdt_run_new (*parts[0] == '>' ? "" : parts[2], CDT_RUN_PLAIN, NULL);
      CdtBlock *block;

      if (*parts[0] == '>')
        {
          run->targets = g_strsplit (parts[2], ",", -1);
          run->one = g_strdup ("clause");
          run->many = g_strdup ("clauses");
          run->joiner = g_strdup (" and ");
        }
      g_ptr_array_add (runs, run);
      block
          = cdt_block_new (*parts[0] == 'h' ? CDT_BLOCK_HEADING : CDT_BLOCK_CLAUSE, cdt_text_new_take (runs));
      block->clause = *parts[1] != '\0' ? g_strdup (parts[1]) : NULL;
      block->id = *parts[0] == 'h' ? g_strdup (parts[1]) : NULL;
      g_ptr_array_add (made, block);
    }
  return cdt_document_new (cdt_document_info_new (), made, NULL);
}

static const struct
{
  const char *first;
  const char *second;
  const char *told; /* kind and name of each difference */
} cases[] = {
  { "h:a:Costs|p:a:One", "h:a:Costs|p:a:One", "" },
  { "h:a:Costs|p:a:One", "h:a:Costs|p:a:Two", "0 1 Costs;" },
  { "h:a:Costs", "h:a:Money", "0 1 Money;" },
  { "h:a:Costs", "h:a:Costs|h:b:Term", "2 2 Term;" },
  { "h:a:Costs|h:b:Term", "h:b:Term", "1 1 Costs;" },
  { "p::Front", "p::Back", "0 -;" },
  /* A clause that moved down has another number, and so has what refers to it. */
  { "h:a:Costs|h:b:Term|>:b:a", "h:n:New|h:a:Costs|h:b:Term|>:b:a", "2 1 New;" },
  { "h:a:Costs|h:b:Term|>:b:a", "h:a:Costs|h:b:Term|>:b:b", "0 2 Term;" },
};

static void
test_compare (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtDocument) first = make (cases[i].first);
      g_autoptr (CdtDocument) second = make (cases[i].second);
      g_autoptr (GPtrArray) differences = cdt_document_compare (first, second);
      g_autoptr (GString) told = g_string_new (NULL);

      for (guint n = 0; n < differences->len; n++)
        {
          const CdtDifference *difference = g_ptr_array_index (differences, n);

          g_string_append_printf (told, "%d %s;", difference->kind,
                                  difference->name != NULL ? difference->name : "-");
        }
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/compare", test_compare);
  return g_test_run ();
}
