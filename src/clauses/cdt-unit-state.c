/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler-private.h"
#include "cdt-own-words.h"

/* Off by the person's word, on by it, or as the pack has it */
static gboolean
is_wanted (const CdtClauseChoice *choice, CdtEvaluation *evaluation)
{
  if (choice->state != CDT_CLAUSE_AS_EVER)
    return choice->state != CDT_CLAUSE_OFF;
  if (choice->unit == NULL)
    return TRUE;
  if (choice->unit->optional && choice->unit->when == NULL)
    return FALSE;
  return cdt_evaluation_test (evaluation, choice->unit->when);
}

static CdtText *
make_not_used (CdtEvaluation *evaluation)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (evaluation->language->words->not_used, CDT_RUN_MUTED, NULL));
  return cdt_text_new_take (runs);
}

static void
add_heading (CdtUnitState *state, CdtEvaluation *evaluation)
{
  const CdtClauseChoice *choice = state->choice;
  gboolean not_used = choice->state == CDT_CLAUSE_NOT_USED;
  CdtBlockKind kind = choice->kind == CDT_UNIT_CLAUSE ? CDT_BLOCK_HEADING : CDT_BLOCK_SCHEDULE;

  if (choice->kind == CDT_UNIT_SECTION)
    return;
  CdtText *text = not_used ? make_not_used (evaluation) : cdt_evaluation_make_heading (evaluation, choice);
  CdtBlock *block = cdt_block_new (kind, text);
  /* A reference to a clause that is not used finds nothing. */
  block->id = not_used ? g_strconcat ("not-used-", choice->id, NULL) : g_strdup (choice->id);
  block->clause = g_strdup (choice->id);
  block->landscape = choice->unit != NULL && !not_used ? choice->unit->landscape : CDT_LANDSCAPE_NO;
  g_ptr_array_add (state->blocks, block);
}

static void
add_body (CdtUnitState *state, CdtEvaluation *evaluation)
{
  const CdtClauseChoice *choice = state->choice;

  if (choice->state == CDT_CLAUSE_NOT_USED)
    return;
  if (choice->unit == NULL || choice->text != NULL)
    {
      cdt_evaluation_add_own_words (evaluation, choice, state->blocks);
      return;
    }
  CdtUnitForm form = cdt_evaluation_find_form (evaluation, choice->unit, choice->alternative);
  cdt_evaluation_use_wording (evaluation, form.wording);
  cdt_evaluation_add_blocks (evaluation, cdt_body_get_template (form.body), state->blocks);
}

/* What its condition relies on has changed. */
static void
mark_condition_stale (gpointer state)
{
  ((CdtUnitState *)state)->condition_stale = TRUE;
}

CdtUnitState *
cdt_unit_state_new (CdtClauseChoice *choice)
{
  CdtUnitState *state = g_new0 (CdtUnitState, 1);

  state->choice = choice;
  state->condition_stale = TRUE;
  cdt_unit_state_forget (state);
  return state;
}

void
cdt_unit_state_free (CdtUnitState *state)
{
  g_clear_pointer (&state->choice, cdt_clause_choice_free);
  g_clear_pointer (&state->condition_reads, cdt_reads_free);
  g_clear_pointer (&state->turn, cdt_turn_free);
  g_clear_pointer (&state->slips, g_ptr_array_unref);
  g_clear_pointer (&state->words, cdt_clause_words_unref);
  g_clear_pointer (&state->words_reads, cdt_reads_free);
  g_free (state);
}

void
cdt_unit_state_forget (CdtUnitState *state)
{
  g_clear_pointer (&state->turn, cdt_turn_free);
  state->turn = cdt_turn_new ((GDestroyNotify)cdt_block_unref);
  state->blocks = state->turn->made;
  state->words_stale = TRUE;
}

gboolean
cdt_unit_state_check (CdtUnitState *state, CdtEvaluation *evaluation)
{
  const CdtClauseChoice *choice = state->choice;
  gboolean before = state->present;
  gboolean for_kind = choice->unit == NULL || cdt_unit_is_for_kind (choice->unit, evaluation->kind.name);

  g_clear_pointer (&state->condition_reads, cdt_reads_free);
  state->condition_reads = cdt_reads_new_for (mark_condition_stale, state);
  evaluation->reads = state->condition_reads;
  state->printed = for_kind && is_wanted (choice, evaluation)
                   && !(choice->state == CDT_CLAUSE_NOT_USED && choice->kind == CDT_UNIT_SECTION);
  state->present = state->printed && choice->state != CDT_CLAUSE_NOT_USED;
  state->condition_stale = FALSE;
  return state->present != before;
}

void
cdt_unit_state_make (CdtUnitState *state, CdtEvaluation *evaluation)
{
  g_clear_pointer (&state->slips, g_ptr_array_unref);
  state->slips = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_slip_free);
  evaluation->turn = state->turn;
  evaluation->reads = state->turn->reads;
  evaluation->clause = state->choice->id;
  evaluation->slips = state->slips;
  evaluation->asked_presence = FALSE;
  cdt_turn_begin (state->turn);
  state->blocks = state->turn->made;
  add_heading (state, evaluation);
  add_body (state, evaluation);
  cdt_turn_end (state->turn);
  state->words_stale = TRUE;
  evaluation->turn = NULL;
  evaluation->slips = NULL;
  state->turn->asked_presence = evaluation->asked_presence;
}

gboolean
cdt_unit_state_choose (CdtUnitState *state, CdtClauseChoice *choice)
{
  CdtClauseChoice *before = state->choice;
  gboolean same_words = cdt_clause_choice_same_words (before, choice);
  /* References to a block find the clause when another form or the person's words lack the block; and others
   * ask whether there is a schedule at all. */
  gboolean other_form = before->kind != choice->kind || (before->text == NULL) != (choice->text == NULL)
                        || g_strcmp0 (before->alternative, choice->alternative) != 0
                        || !cdt_own_words_name_same_lines (before->text, choice->text);

  state->condition_stale = state->condition_stale || before->state != choice->state;
  if (!same_words)
    cdt_unit_state_forget (state);
  state->choice = choice;
  cdt_clause_choice_free (before);
  return other_form;
}
