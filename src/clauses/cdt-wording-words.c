/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording-words.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-source.h"
#include "cdt-pack-stamp.h"
#include "cdt-wording-change.h"

/* The words of a clause that stands in the document in words of the pack */
static void
note_unit (CdtWordingWords *words, const CdtUnitState *state, const CdtNode *item, CdtDraft *copy)
{
  gboolean packed = cdt_wording_words_are_packed (state);
  g_autofree char *heading = packed ? cdt_wording_words_dup_heading (words, state) : NULL;
  g_autofree char *source = packed ? cdt_wording_words_dup_source (words, state) : NULL;
  g_autofree char *id = cdt_node_dup_attribute (item, "id");

  cdt_pack_stamp_set_in (copy, id, "heading", heading);
  cdt_pack_stamp_set_in (copy, id, "words", source);
}

void
cdt_wording_words_begin (CdtWordingWords *words, CdtAssembler *assembler)
{
  cdt_document_unref (cdt_assembler_run (assembler));
  words->reads = cdt_reads_new ();
  cdt_assembler_begin (assembler, &words->evaluation, words->reads);
}

void
cdt_wording_words_end (CdtWordingWords *words)
{
  cdt_assembler_end (&words->evaluation);
  cdt_reads_free (words->reads);
}

gboolean
cdt_wording_words_are_packed (const CdtUnitState *state)
{
  const CdtClauseChoice *choice = state->choice;

  return state->present && choice->unit != NULL && choice->kind != CDT_UNIT_SECTION && choice->text == NULL;
}

char *
cdt_wording_words_dup_heading (CdtWordingWords *words, const CdtUnitState *state)
{
  g_autoptr (CdtText) text = cdt_evaluation_make_heading (&words->evaluation, state->choice);

  return cdt_text_dup_plain (text);
}

char *
cdt_wording_words_dup_source (CdtWordingWords *words, const CdtUnitState *state)
{
  const CdtClauseChoice *choice = state->choice;
  CdtUnitForm form = cdt_evaluation_find_form (&words->evaluation, choice->unit, choice->alternative);
  g_autoptr (GPtrArray) body = g_ptr_array_new ();

  /* The heading comes first of the blocks. */
  for (guint i = 1; i < state->blocks->len; i++)
    g_ptr_array_add (body, state->blocks->pdata[i]);
  words->evaluation.clause = choice->id;
  cdt_evaluation_use_wording (&words->evaluation, form.wording);
  return cdt_clause_source_write (&words->evaluation, body);
}

void
cdt_wording_note_words (CdtAssembler *assembler, CdtDraft *copy)
{
  CdtWordingWords words;

  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && CDT_IS_DRAFT (copy));

  if (!cdt_pack_stamp_is_current (assembler->pack, copy))
    return;
  if (!cdt_pack_stamp_is_there (copy))
    cdt_pack_stamp (assembler->pack, copy);
  g_autoptr (GHashTable) seen = cdt_pack_stamp_index (copy);
  cdt_wording_words_begin (&words, assembler);
  for (guint i = 0; i < assembler->states->len; i++)
    {
      const CdtUnitState *state = assembler->states->pdata[i];
      const CdtNode *item = g_hash_table_lookup (seen, state->choice->id);

      if (item != NULL)
        note_unit (&words, state, item, copy);
    }
  cdt_wording_words_end (&words);
}

void
cdt_wording_ask_for (CdtAssembler *assembler, const char *id, const char *title)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL && title != NULL);

  CdtDraft *draft = assembler->draft;
  /* Translators: as in "Undo other standard wording" */
  cdt_draft_begin_group (draft, _ ("other standard wording"));
  cdt_wording_note_words (assembler, draft);
  cdt_pack_stamp_set (draft, "wording/pack/id", id);
  cdt_pack_stamp_set (draft, "wording/pack/title", title);
  cdt_draft_end_group (draft);
}
