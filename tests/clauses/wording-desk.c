/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "wording-desk.h"

#include "cdt-clause-list.h"
#include "sample-draft.h"

void
wording_desk_init (WordingDesk *desk, guint n_partners)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "clauses", "data", "sample", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new (folder, &error);

  g_assert_no_error (error);
  desk->draft = sample_draft_new (n_partners);
  desk->assembler = cdt_assembler_new (pack, desk->draft);
}

void
wording_desk_clear (WordingDesk *desk)
{
  g_object_unref (desk->assembler);
  g_object_unref (desk->draft);
}

/* The words of one clause, a line a block, with their numbers */
char *
wording_desk_print_clause (WordingDesk *desk, const char *id)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (desk->assembler);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("-");

      if (g_strcmp0 (block->clause, id) == 0)
        g_string_append_printf (lines, "%s|%s|%s\n", cdt_block_kind_get_name (block->kind),
                                block->number != NULL ? block->number : "", words);
    }
  return g_string_free (lines, FALSE);
}

void
wording_desk_assert_clause (WordingDesk *desk, const char *id, const char *expected)
{
  g_autofree char *printed = wording_desk_print_clause (desk, id);

  g_assert_cmpstr (printed, ==, expected);
}

/* "partners values lists": the clauses and schedules in order, with "-" before those that are not there */
char *
wording_desk_list_ids (WordingDesk *desk)
{
  g_autoptr (GPtrArray) list = cdt_clause_list_get (desk->assembler);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];

      g_string_append_printf (ids, "%s%s%s", i > 0 ? " " : "", info->printed ? "" : "-", info->id);
    }
  return g_string_free (ids, FALSE);
}

void
wording_desk_assert_ids (WordingDesk *desk, const char *expected)
{
  g_autofree char *ids = wording_desk_list_ids (desk);

  g_assert_cmpstr (ids, ==, expected);
}
