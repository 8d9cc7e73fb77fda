/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every clause of every example and of the agreements of real life, taken as a person's own words as it
 * stands, prints the same words. */

#include <gio/gio.h>
#include <string.h>

#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"
#include "real-drafts.h"

typedef struct
{
  guint n_clauses;
  guint n_other; /* that print other words */
} Count;

/* The words of the clause's blocks with their numbers, a line a block; a table by its size */
static char *
print_clause (CdtAssembler *assembler, const char *id)
{
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : NULL;

      if (g_strcmp0 (block->clause, id) != 0)
        continue;
      g_string_append_printf (lines, "%s|%s|", cdt_block_kind_get_name (block->kind),
                              block->number != NULL ? block->number : "");
      if (block->rows != NULL)
        g_string_append_printf (lines, "%u rows", block->rows->len);
      g_string_append_printf (lines, "%s\n", words != NULL ? words : "");
    }
  return g_string_free (lines, FALSE);
}

static void
tell_difference (const char *name, const char *id, const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new = g_strsplit (after, "\n", -1);
  guint i = 0;

  while (old[i] != NULL && g_strcmp0 (old[i], new[i]) == 0)
    i++;
  g_printerr ("%s, %s:\n  %s\n  %s\n", name, id, old[i] != NULL ? old[i] : "", new[i] != NULL ? new[i] : "");
}

static void
try_clause (
    CdtAssembler *assembler, CdtDraft *draft, const char *name, const CdtClauseInfo *info, Count *count)
{
  g_autofree char *source = cdt_clause_list_dup_source (assembler, info->id, info->alternative);
  g_autofree char *before = print_clause (assembler, info->id);

  cdt_clause_edit_set_text (draft, info->id, source);
  g_autofree char *after = print_clause (assembler, info->id);
  g_free (cdt_draft_undo (draft));
  count->n_clauses++;
  if (strcmp (before, after) == 0)
    return;
  tell_difference (name, info->id, before, after);
  count->n_other++;
}

static void
try_draft (const char *name, GBytes *bytes, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, name, &error);

  g_assert_no_error (error);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  for (guint i = 0; i < list->len; i++)
    {
      const CdtClauseInfo *info = list->pdata[i];

      if (info->printed && !info->own && !info->own_words && info->state != CDT_CLAUSE_NOT_USED)
        try_clause (assembler, draft, name, info, data);
    }
}

static void
test_same_words (void)
{
  Count count = { 0 };

  real_drafts_foreach (try_draft, &count);
  g_test_message ("%u clauses", count.n_clauses);
  g_assert_cmpuint (count.n_clauses, >, 550);
  g_assert_cmpuint (count.n_other, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/own-standard", test_same_words);
  return g_test_run ();
}
