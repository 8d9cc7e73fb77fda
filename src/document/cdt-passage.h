/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtPassageMark: what begins a line of a list that somebody typed: "- ", "• ", "1. ", "2) ", "(a) ", "b) ",
 * and what Word leaves of its bullets. Lengths are in bytes. */
typedef struct
{
  guint indent;  /* columns of white space before it; a tab goes on to the next fourth column */
  gsize start;   /* of the mark itself */
  gsize length;  /* of the mark, without what stands around it */
  gsize words;   /* where the words of the line begin */
  gboolean deep; /* a bullet of a list within a list, whatever its indent */
  char *label;   /* (nullable) as it was typed: "1.", "(a)"; NULL: a bullet */
} CdtPassageMark;

/**
 * CdtTypedPart: a paragraph or an item of what somebody typed over several lines. Within its words a line
 * break is '\n'.
 */
typedef struct
{
  gboolean item;
  guint depth;     /* of an item: 1 in a list within a list, else 0 */
  char *label;     /* (nullable) of an item: as CdtPassageMark */
  char *words;     /* empty only of an item that is a number and no more */
  gboolean parted; /* a blank line stands above it */
} CdtTypedPart;

/* Is this line, up to its end or a '\n', one of a list? Words may be missing. Then clear `mark`. */
gboolean cdt_passage_read_mark (const char *line, CdtPassageMark *mark);
void cdt_passage_mark_clear (CdtPassageMark *mark);

/* (transfer full) (element-type CdtTypedPart) All that was typed: a blank line parts paragraphs, marks at
 * the start of lines make items, and any other line break is one. A bullet without words makes nothing in a
 * list. */
GPtrArray *cdt_passage_split (const char *text);
/* Would it be anything but one paragraph of one line? Quick, and now and then TRUE of one. */
gboolean cdt_passage_has_parts (const char *text);

/* The same with marks that a keyboard has in place of a word processor's: "- ", "1. ", two spaces for a list
 * within a list. Lines that have such marks already, and all others, stay as they are. (transfer full) */
char *cdt_passage_tidy (const char *text);

G_END_DECLS
