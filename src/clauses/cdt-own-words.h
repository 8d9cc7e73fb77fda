/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a piece of a person's own words is */
typedef enum
{
  CDT_PIECE_WORDS,
  CDT_PIECE_BOLD,    /* "**": begins or ends words in bold */
  CDT_PIECE_FIELD,   /* {governance/notice} */
  CDT_PIECE_CLAUSE,  /* {clause:disputes}; several, with "," for "and", "|" for "or" between them */
  CDT_PIECE_TABLE,   /* {table:dispute-table} on a line of its own: from the standard text */
  CDT_PIECE_UNKNOWN, /* other braces: printed as they are */
} CdtPieceKind;

/** CdtPiece: part of a person's own words. */
typedef struct
{
  CdtPieceKind kind;
  gsize start; /* byte in the text */
  gsize length;
  char *name; /* (nullable) the field's path, or the id */
} CdtPiece;

/* How a line of own words begins, and what it is */
typedef enum
{
  CDT_LINE_SUB,        /* a sub-clause */
  CDT_LINE_ITEM,       /* "- " */
  CDT_LINE_SUBITEM,    /* "-- " */
  CDT_LINE_BULLET,     /* "* " */
  CDT_LINE_SUBHEADING, /* "# " */
  CDT_LINE_PARAGRAPH,  /* "> ": without a number */
} CdtLineKind;

/* All pieces of the text, in order, without gaps. (element-type CdtPiece) */
GArray *cdt_own_words_split (const char *text);
/* Takes what says its kind off the start of a line. */
CdtLineKind cdt_own_words_read_line (const char **line);
const char *cdt_own_words_get_mark (CdtLineKind kind); /* "- " */

G_END_DECLS
