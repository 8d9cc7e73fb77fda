/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-clause-words.h"
#include "cdt-evaluation.h"
#include "cdt-pack-stamp.h"

G_BEGIN_DECLS

/* What a clause came to last time, and what that depended on. */
typedef struct
{
  CdtClauseChoice *choice;
  gboolean printed; /* in the document, if only to keep its number */
  gboolean present; /* ... with words that a reference may mean */
  gboolean condition_stale;
  CdtReads *condition_reads; /* (nullable) */
  CdtTurn *turn;
  GPtrArray *blocks;     /* those of the turn (element-type CdtBlock) */
  GPtrArray *slips;      /* (nullable) (element-type CdtSlip) */
  CdtClauseWords *words; /* (nullable) what it said when that was asked last */
  CdtReads *words_reads; /* (nullable) what they were made from besides the blocks */
  gboolean words_stale;
} CdtUnitState;

struct _CdtAssembler
{
  GObject parent_instance;

  CdtPack *pack;
  CdtDraft *draft;
  GPtrArray *states; /* (element-type CdtUnitState) in the order of the document */
  CdtAnswers *answers;
  CdtReads *info_reads; /* (nullable) */
  CdtDocument *last;    /* (nullable) */
  char **open_points;   /* (nullable) */
  CdtPackStamp *stamp;  /* (nullable) of the pack, once it was asked for */
  gboolean points_stale;
  gboolean changed;
  gboolean choices_stale;
};

CdtUnitState *cdt_unit_state_new (CdtClauseChoice *choice); /* takes choice; all of it stale */
void cdt_unit_state_free (CdtUnitState *state);
void cdt_unit_state_forget (CdtUnitState *state); /* all that its words came to */
/* TRUE when the unit came or went. */
gboolean cdt_unit_state_check (CdtUnitState *state, CdtEvaluation *evaluation);
void cdt_unit_state_make (CdtUnitState *state, CdtEvaluation *evaluation);
/* Takes the person's choice in place of the one before. TRUE when what others say of it may change. */
gboolean cdt_unit_state_choose (CdtUnitState *state, CdtClauseChoice *choice);

/* Begins a walk with all that the assembler knows; `reads` is what it is to note what it reads in. */
void cdt_assembler_begin (CdtAssembler *assembler, CdtEvaluation *evaluation, CdtReads *reads);
void cdt_assembler_end (CdtEvaluation *evaluation);
/* Begins a run: asks again what is stale. Afterwards it is known of each clause whether it is there. TRUE:
 * some came, went or moved. */
gboolean cdt_assembler_begin_run (CdtAssembler *assembler, CdtEvaluation *evaluation);
/* Ends it: takes parts (element-type GPtrArray of CdtBlock), and gives the document of them.
 * `behind`: not all of them are as the draft is now. (transfer full) */
CdtDocument *cdt_assembler_end_run (CdtAssembler *assembler,
                                    CdtEvaluation *evaluation,
                                    GPtrArray *parts,
                                    CdtDocument *previous,
                                    gboolean behind);
CdtUnitState *cdt_assembler_find_state (CdtAssembler *assembler, const char *id); /* NULL when none */

G_END_DECLS
