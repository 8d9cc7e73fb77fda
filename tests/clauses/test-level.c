/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler.h"
#include "cdt-level.h"

/* The pack's words for a score are those that the colours of the map and the list of risks go by. */

static char *
find_score_cell (CdtDocument *document)
{
  int table = cdt_document_find_block (document, "risk-table");

  g_assert_cmpint (table, >=, 0);
  const CdtRow *row = cdt_document_get_block (document, (guint)table)->rows->pdata[0];
  return cdt_text_dup_plain (row->cells->pdata[2]);
}

static void
set_answer (CdtDraft *draft, const char *path, guint value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, text, &error);
  g_assert_no_error (error);
}

static void
test_standard (void)
{
  static const char *const words[]
      = { [CDT_LEVEL_LOW] = "Low", [CDT_LEVEL_MEDIUM] = "Medium", [CDT_LEVEL_HIGH] = "High" };
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("agreement");
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autofree char *id = cdt_draft_insert (draft, "risks", 0, NULL);

  for (guint likelihood = 1; likelihood <= 5; likelihood++)
    for (guint impact = 1; impact <= 5; impact++)
      {
        set_answer (draft, "risks/risk[1]/likelihood", likelihood);
        set_answer (draft, "risks/risk[1]/impact", impact);
        g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
        g_autofree char *cell = find_score_cell (document);
        g_autofree char *start = g_strdup_printf ("%u %s", likelihood * impact,
                                                  words[cdt_level_of_score (likelihood * impact, 25)]);
        g_assert_true (g_str_has_prefix (cell, start));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/level/standard", test_standard);
  return g_test_run ();
}
