/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler-private.h"

G_BEGIN_DECLS

/* A look at what the clauses of an assembler say, as its last document has them, that leaves it as it is.
 * Private to src/clauses. */
typedef struct
{
  CdtEvaluation evaluation;
  CdtReads *reads;
} CdtWordingWords;

void cdt_wording_words_begin (CdtWordingWords *words, CdtAssembler *assembler);
void cdt_wording_words_end (CdtWordingWords *words);
/* Is it a clause or schedule in the document, in words of the pack? */
gboolean cdt_wording_words_are_packed (const CdtUnitState *state);
char *cdt_wording_words_dup_heading (CdtWordingWords *words, const CdtUnitState *state);
/* The words of one that is, as a person's own words that print the same */
char *cdt_wording_words_dup_source (CdtWordingWords *words, const CdtUnitState *state);
/* Keeps what it says with the unit, until an edit touches it. */
void cdt_wording_words_ask (CdtWordingWords *words, CdtUnitState *state);

G_END_DECLS
