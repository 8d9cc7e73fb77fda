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
  CDT_PIECE_HERE,    /* {here:steps}: the line is what {clause:steps} names */
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
  CDT_LINE_BULLET,     /* "* ", or another bullet that a list begins with */
  CDT_LINE_SUBHEADING, /* "# " */
  CDT_LINE_PARAGRAPH,  /* "> ": without a number */
  CDT_LINE_PART,       /* "## ": the heading of a part of a schedule */
  CDT_LINE_NUMBERED,   /* "1. ", "(a) ": an item whose number is the person's own */
} CdtLineKind;

/** CdtOwnLine: how a line of own words is to be taken. */
typedef struct
{
  CdtLineKind kind;
  gboolean deep;     /* of a list: further in than the marks of a list are */
  char *label;       /* (nullable) of NUMBERED: "1." */
  const char *words; /* of the line, not owned: what follows its mark */
} CdtOwnLine;

/* All pieces of the text, in order, without gaps. (element-type CdtPiece) */
GArray *cdt_own_words_split (const char *text);
void cdt_own_words_read_line (const char *line, CdtOwnLine *read); /* clear `read` after use */
void cdt_own_line_clear (CdtOwnLine *line);
gboolean cdt_own_words_name_line (const char *text, const char *id); /* is there {here:id}? */
/* Do both name the same lines, in the same order? Either may be NULL. */
gboolean cdt_own_words_name_same_lines (const char *a, const char *b);
const char *cdt_own_words_get_mark (CdtLineKind kind); /* "- "; of the kinds before NUMBERED */

G_END_DECLS
