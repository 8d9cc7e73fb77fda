/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording-words.h"

#include <glib/gi18n-lib.h>

#include "cdt-clause-source.h"
#include "cdt-pack-stamp.h"
#include "cdt-wording-change.h"
#include "cdt-wording-note.h"

/* What the words rely on has changed. */
static void
mark_words_stale (gpointer state)
{
  ((CdtUnitState *)state)->words_stale = TRUE;
}

void
cdt_wording_words_begin (CdtWordingWords *words, CdtAssembler *assembler)
{
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

/* Its blocks but the heading, which comes first, with the evaluation ready to write them. (transfer full) */
static GPtrArray *
begin_source (CdtWordingWords *words, const CdtUnitState *state)
{
  const CdtClauseChoice *choice = state->choice;
  CdtUnitForm form = cdt_evaluation_find_form (&words->evaluation, choice->unit, choice->alternative);
  GPtrArray *body = g_ptr_array_new ();

  for (guint i = 1; i < state->blocks->len; i++)
    g_ptr_array_add (body, state->blocks->pdata[i]);
  words->evaluation.clause = choice->id;
  cdt_evaluation_use_wording (&words->evaluation, form.wording);
  return body;
}

char *
cdt_wording_words_dup_source (CdtWordingWords *words, const CdtUnitState *state)
{
  g_autoptr (GPtrArray) body = begin_source (words, state);

  return cdt_clause_source_write (&words->evaluation, body);
}

static CdtClauseWords *
make_words (CdtWordingWords *words, const CdtUnitState *state)
{
  g_autoptr (GPtrArray) body = NULL;
  char *heading;

  if (!cdt_wording_words_are_packed (state))
    return cdt_clause_words_new (g_strdup (state->choice->id), NULL, NULL, NULL);
  heading = cdt_wording_words_dup_heading (words, state);
  body = begin_source (words, state);
  return cdt_clause_words_new (g_strdup (state->choice->id), heading,
                               cdt_clause_source_write_each (&words->evaluation, body),
                               g_strdup (words->evaluation.words->joins[CDT_JOIN_AND]));
}

void
cdt_wording_words_ask (CdtWordingWords *words, CdtUnitState *state)
{
  g_clear_pointer (&state->words, cdt_clause_words_unref);
  g_clear_pointer (&state->words_reads, cdt_reads_free);
  state->words_reads = cdt_reads_new_for (mark_words_stale, state);
  words->evaluation.reads = state->words_reads;
  state->words = make_words (words, state);
  state->words_stale = FALSE;
  words->evaluation.reads = words->reads;
}

void
cdt_wording_ask_for (CdtAssembler *assembler, const char *id, const char *title)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL && title != NULL);

  CdtDraft *draft = assembler->draft;
  g_autoptr (CdtWordingNote) said = cdt_wording_note_new (assembler);
  /* Translators: as in "Undo other standard wording" */
  cdt_draft_begin_group (draft, _ ("other standard wording"));
  cdt_wording_note_write (said, draft);
  cdt_pack_stamp_set (draft, "wording/pack/id", id);
  cdt_pack_stamp_set (draft, "wording/pack/title", title);
  cdt_draft_end_group (draft);
}
