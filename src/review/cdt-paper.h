/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-phrase-book.h"
#include "cdt-points.h"
#include "cdt-whereabouts.h"

G_BEGIN_DECLS

/** CdtPaper: a paper about a draft while it is written. Private to src/review. */
typedef struct
{
  CdtDraft *draft; /* not owned */
  CdtAssembler *assembler;
  CdtPhraseBook *book;
  CdtDocument *agreement;
  CdtWhereabouts *places;
  CdtAssembler *trial; /* (nullable) of a copy of the draft, to see how answers print that it does not have */
  GPtrArray *blocks;   /* (element-type CdtBlock) */
} CdtPaper;

/* table: of words of the pack, see cdt-phrase-book.h; abouts: a set of those that the paper asks for */
void cdt_paper_begin (CdtPaper *paper, CdtPack *pack, CdtDraft *draft, const char *table, GHashTable *abouts);
void cdt_paper_clear (CdtPaper *paper);
CdtDocumentInfo *cdt_paper_copy_info (const CdtDocument *document); /* (transfer full) */
/* "Clause 7.4, Governance and decisions · Quorum" */
char *cdt_paper_say_where (CdtPaper *paper, const char *about);
/* A day of a moment, or "" */
char *cdt_paper_say_day (CdtPaper *paper, const char *moment);
/* How the answer would print if it were this one */
char *cdt_paper_say_value (CdtPaper *paper, const char *about, const char *value);

CdtBlock *cdt_paper_add (CdtPaper *paper, CdtBlockKind kind, const char *words); /* not owned */
CdtBlock *cdt_paper_add_word (CdtPaper *paper, CdtBlockKind kind, const char *word);
/* Bold words, then plain ones: (transfer full) */
CdtText *cdt_paper_make_text (const char *bold, const char *plain);
void cdt_paper_add_cell (CdtRow *row, const char *words);
/* A line to write on, of a panel for signatures: (transfer full) */
CdtRow *cdt_paper_make_line (CdtPaper *paper, const char *word, const char *value);
CdtRow *cdt_paper_add_row (CdtBlock *table); /* not owned */

/* cdt-agenda-point.c: what is open, and what to settle it by */
void cdt_agenda_add_point (CdtPaper *paper, const CdtPoint *point);
/* The one table of those that are settled */
void cdt_agenda_add_settled (CdtPaper *paper, const GPtrArray *points);

G_END_DECLS
