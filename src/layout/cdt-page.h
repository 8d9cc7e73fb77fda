/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-paragraph.h"
#include "cdt-style.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_PIECE_LINES, /* lines of a paragraph */
  CDT_PIECE_FILL,  /* a filled rectangle */
  CDT_PIECE_FIGURE,
  CDT_PIECE_LOGO, /* of the style, as large as it goes into the piece, at its right */
  CDT_PIECE_DOTS, /* a dotted leader from x to x + width, a dot each `height` */
} CdtPieceKind;

/* What a piece is for, so that the painter can tag it: body in reading order, or page furniture */
typedef enum
{
  CDT_ROLE_FURNITURE, /* running heads, rules, fills */
  CDT_ROLE_NUMBER,    /* the number that hangs in the margin */
  CDT_ROLE_TEXT,
  CDT_ROLE_HEAD_CELL,
  CDT_ROLE_CELL,
} CdtRole;

/** CdtPiece: one thing painted on a page at (x, y), points from the page's top left. */
typedef struct
{
  CdtPieceKind kind;
  CdtRole role;
  int block;       /* index in the document, -1 for furniture */
  int row, column; /* of a table cell; else -1 */
  double x, y, width, height;
  CdtParagraph *paragraph;   /* LINES */
  guint first_line, n_lines; /* of FIGURE: its rows */
  CdtColour colour;          /* of FILL, and of the text of LINES where a run does not say otherwise */
} CdtPiece;

/** CdtPage: what stands on one page, in painting and reading order. */
typedef struct
{
  guint number; /* from 0 */
  double width, height;
  GArray *pieces; /* (element-type CdtPiece) */
} CdtPage;

/* Paints in `colour`, is of no block and no cell, and has no words yet. */
CdtPiece cdt_piece_make (
    CdtPieceKind kind, CdtRole role, double x, double y, double width, double height, CdtColour colour);

/* The page owns what its pieces hold. */
CdtPage *cdt_page_new (guint number, double width, double height);
void cdt_page_free (CdtPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPage, cdt_page_free)

G_END_DECLS
