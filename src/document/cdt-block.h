/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-figure.h"
#include "cdt-revision.h"
#include "cdt-text.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_BLOCK_KICKER, /* small capitals above the title */
  CDT_BLOCK_TITLE,
  CDT_BLOCK_SUBTITLE,
  CDT_BLOCK_RULE,  /* a line across the column; no text */
  CDT_BLOCK_LABEL, /* a muted line above a table: "Between" */
  CDT_BLOCK_NOTE,  /* small and muted */
  CDT_BLOCK_PARAGRAPH,
  CDT_BLOCK_BULLET,
  CDT_BLOCK_CONTENTS,    /* filled in by layout from the headings and schedules; text is its title */
  CDT_BLOCK_HEADING,     /* of a clause: 1, 2, 3 */
  CDT_BLOCK_PART,        /* a heading without a number, in the contents: "Signatures" */
  CDT_BLOCK_SCHEDULE,    /* "Schedule 1", on a new page */
  CDT_BLOCK_SUBSCHEDULE, /* "Part 1" of a schedule */
  CDT_BLOCK_SUBHEADING,  /* without a number, not in the contents */
  CDT_BLOCK_CLAUSE,      /* 1.1 */
  CDT_BLOCK_ITEM,        /* (a) */
  CDT_BLOCK_SUBITEM,     /* (i) */
  CDT_BLOCK_RECITAL,     /* (A) */
  CDT_BLOCK_TABLE,
  CDT_BLOCK_FIGURE,
  CDT_BLOCK_SIGNATURE, /* a panel that never splits: text is its heading, rows are label and value */
  CDT_BLOCK_PAGE_BREAK,
} CdtBlockKind;

typedef enum
{
  CDT_ALIGN_START,
  CDT_ALIGN_CENTRE,
  CDT_ALIGN_END, /* numbers and money */
} CdtAlign;

/* Pages on their side: of a schedule or part, from its heading to its last block. */
typedef enum
{
  CDT_LANDSCAPE_NO,
  CDT_LANDSCAPE_AUTO, /* where one of its tables is too wide for an upright page */
  CDT_LANDSCAPE_YES,
} CdtLandscape;

/** CdtColumn: a column of a table; `width` is its share of the whole in any unit. */
typedef struct
{
  double width;
  CdtAlign align;
  CdtRevision revision;
} CdtColumn;

/**
 * CdtRow: cells of a table or the label and value of a signature line. Reference counted; filled in by its
 * maker and immutable once it is in a #CdtDocument, where blocks may share it.
 */
typedef struct
{
  GPtrArray *cells; /* (element-type CdtText) */
  char *id;         /* (nullable) unique in the document, as that of a block; what links name */
  gboolean total;   /* set apart as the sum of the rows above */
  CdtRevision revision;
} CdtRow;

/**
 * CdtBlock: one piece of an agreement: a heading, a numbered sub-clause, a table. Reference counted;
 * filled in by its maker and immutable once it is in a #CdtDocument.
 */
typedef struct
{
  CdtBlockKind kind;
  char *id;           /* (nullable) unique in the document, ASCII; what references and links name */
  char *clause;       /* (nullable) id of the clause of the pack that it is from */
  char *number;       /* (nullable) set by the document: "4", "4.2", "(a)", "Schedule 1"; of a BULLET by its
                         maker: "1.", as somebody typed it */
  CdtBlockKind under; /* BULLET, PARAGRAPH: goes on with the last block of this kind above, which may have a
                         number, and lines up with its text. KICKER, which has nothing under it: none */
  CdtRevision revision;
  guint depth;            /* BULLET: 1 in a list within a list, else 0 */
  CdtText *text;          /* (nullable) */
  CdtLandscape landscape; /* SCHEDULE, PART */
  GArray *columns;        /* TABLE (element-type CdtColumn) */
  CdtRow *head;           /* TABLE (nullable) */
  GPtrArray *rows;        /* TABLE, SIGNATURE (element-type CdtRow) */
  CdtFigure *figure;      /* FIGURE */
  char *split_words; /* TABLE (nullable): too wide for any page, it splits by columns into pieces, each under
                        these words: "partners {first} to {last} of {all}". NULL: it never does */
} CdtBlock;

#define CDT_TYPE_BLOCK (cdt_block_get_type ())
GType cdt_block_get_type (void);
CdtBlock *cdt_block_new (CdtBlockKind kind, CdtText *text); /* takes text; NULL: none */
CdtBlock *cdt_block_ref (CdtBlock *block);
void cdt_block_unref (CdtBlock *block);
CdtBlock *cdt_block_copy (const CdtBlock *block); /* shares its texts and rows; may be changed */
void cdt_block_add_column (CdtBlock *block, double width, CdtAlign align);
void cdt_block_seal (CdtBlock *block);        /* keeps the hash; a document does it to all of its blocks */
guint cdt_block_hash (const CdtBlock *block); /* all that layout depends on */
CdtPlaceSet cdt_block_get_places (const CdtBlock *block); /* that its words and marks came from */
gboolean cdt_block_equal (const CdtBlock *a, const CdtBlock *b);
const char *cdt_block_kind_get_name (CdtBlockKind kind); /* for dumps: "clause" */
const char *
cdt_block_get_mark (const CdtBlock *block); /* what stands before its text: number or bullet; or NULL */
const char *cdt_list_mark (gboolean deep);  /* of a list without numbers: "•", within another "–" */

CdtRow *cdt_row_new (void);
CdtRow *cdt_row_ref (CdtRow *row);
void cdt_row_unref (CdtRow *row);
void cdt_row_add (CdtRow *row, CdtText *cell); /* takes cell */
gboolean cdt_row_has_references (const CdtRow *row);
CdtPlaceSet cdt_row_get_places (const CdtRow *row); /* as cdt_block_get_places() */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtBlock, cdt_block_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtRow, cdt_row_unref)

G_END_DECLS
