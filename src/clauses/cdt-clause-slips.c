/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-list.h"

#include "cdt-assembler-private.h"

static char *
dup_heading (CdtAssembler *assembler, const char *id)
{
  char *heading = cdt_clause_list_dup_heading (assembler, id);

  return heading != NULL ? heading : g_strdup (id);
}

static gboolean
person_took_out (CdtAssembler *assembler, const char *id)
{
  const CdtUnitState *state = cdt_assembler_find_state (assembler, id);

  return state != NULL
         && (state->choice->state == CDT_CLAUSE_OFF || state->choice->state == CDT_CLAUSE_NOT_USED);
}

/* A reference to one thing that is not there leaves a gap in its sentence. Where the pack refers to several
 * it expects that. In words of the pack it is the person's doing only when the person took the clause out. */
static void
check_run (CdtAssembler *assembler, const CdtUnitState *state, const CdtRun *run, GPtrArray *slips)
{
  gboolean own = state->choice->unit == NULL || state->choice->text != NULL;

  if (run->targets == NULL || run->targets[0] == NULL || run->targets[1] != NULL
      || cdt_document_find_block (assembler->last, run->targets[0]) >= 0)
    return;
  if (!own && !person_took_out (assembler, run->targets[0]))
    return;
  CdtSlip *slip = g_new0 (CdtSlip, 1);
  slip->kind = CDT_SLIP_ABSENT;
  slip->id = g_strdup (state->choice->id);
  slip->words = dup_heading (assembler, run->targets[0]);
  slip->path = own ? g_strconcat (state->choice->path, "/text", NULL) : NULL;
  slip->clause = dup_heading (assembler, state->choice->id);
  g_ptr_array_add (slips, slip);
}

static CdtSlip *
copy_slip (CdtAssembler *assembler, const CdtSlip *slip)
{
  CdtSlip *copy = g_new0 (CdtSlip, 1);

  copy->kind = slip->kind;
  copy->id = g_strdup (slip->id);
  copy->words = g_strdup (slip->words);
  copy->path = g_strdup (slip->path);
  copy->clause = dup_heading (assembler, slip->id);
  return copy;
}

static void
check_state (CdtAssembler *assembler, const CdtUnitState *state, GPtrArray *slips)
{
  for (guint i = 0; i < state->slips->len; i++)
    g_ptr_array_add (slips, copy_slip (assembler, state->slips->pdata[i]));
  for (guint i = 0; i < state->blocks->len; i++)
    {
      const CdtText *text = ((const CdtBlock *)state->blocks->pdata[i])->text;

      for (guint j = 0; text != NULL && j < cdt_text_get_n_runs (text); j++)
        check_run (assembler, state, cdt_text_get_run (text, j), slips);
    }
}

GPtrArray *
cdt_clause_list_get_slips (CdtAssembler *assembler)
{
  GPtrArray *slips = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_slip_free);

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), slips);

  cdt_document_unref (cdt_assembler_run (assembler));
  for (guint i = 0; i < assembler->states->len; i++)
    {
      const CdtUnitState *state = assembler->states->pdata[i];

      if (state->printed)
        check_state (assembler, state, slips);
    }
  return slips;
}
