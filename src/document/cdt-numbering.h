/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"

G_BEGIN_DECLS

/**
 * CdtNumber: the place of a block in the numbering of its document. Plain numbers, so that two can be
 * compared without making a string. All zero: the block has no number.
 */
typedef struct
{
  guint8 kind;     /* CdtBlockKind of a numbered block, else 0 */
  guint8 enclosed; /* without a number itself, but what a reference to it names is as below */
  guint16 schedule;
  guint16 part; /* of the schedule */
  guint32 heading;
  guint32 clause;
  guint32 item;
  guint32 subitem;
} CdtNumber;

/** CdtNumberWords: what numbers are said with; as in CdtDocumentInfo, not owned. */
typedef struct
{
  const char *schedule; /* "Schedule" */
  const char *part;     /* "Part {n}" or "Annex {letter}" */
  const char *part_of;  /* "{part} of {schedule}" */
} CdtNumberWords;

/** CdtNumbering: the count so far, walking down a document. Begin with all zero. */
typedef struct
{
  CdtNumber at;
  guint32 recitals;
  guint16 schedules;
  guint32 headings; /* of the body, kept while inside a schedule */
  const char *unit; /* (nullable) clause id of the block before */
} CdtNumbering;

/* The number of the next block down. */
CdtNumber cdt_numbering_next (CdtNumbering *numbering, const CdtBlock *block);
/* Tells the count that the next block is this one: what was counted in a clause before it is forgotten. */
void cdt_numbering_reach (CdtNumbering *numbering, const CdtBlock *block);
/* Do the same blocks get the same numbers from here on? Of counts that have reached the next block. */
gboolean cdt_numbering_equal (const CdtNumbering *a, const CdtNumbering *b);
gboolean cdt_number_equal (const CdtNumber *a, const CdtNumber *b);
char *cdt_number_format (const CdtNumber *number,
                         const CdtNumberWords *words); /* "4.2", "(a)"; NULL without one */
/* What a reference says: "4.2", "4.2(a)", "Schedule 2", "Part 1 of Schedule 2"; NULL when there is nothing to
 * name. */
char *cdt_number_format_reference (const CdtNumber *number, const CdtNumberWords *words);

G_END_DECLS
