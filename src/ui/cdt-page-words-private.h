/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-words.h"
#include "cdt-passage-lines.h"

G_BEGIN_DECLS

/* Words of a paragraph, or at one place of a figure, in the text */
typedef struct
{
  int start, end; /* characters, end not included */
  gsize byte;     /* of the start */
  CdtPiece piece; /* that it begins with; what it holds is the page's */
  CdtPassageLines lines;
  guint lines_read; /* on the pages read so far */
} CdtPassage;

/* Lines of a passage on one page */
typedef struct
{
  guint passage;
  guint page;
  double x, y, width;
  guint first_line, n_lines;
} CdtPassagePart;

struct _CdtPageWords
{
  CdtLayout *layout;
  GString *text;
  int length;         /* of the text, characters */
  GArray *passages;   /* (element-type CdtPassage) */
  GArray *parts;      /* (element-type CdtPassagePart) in the order of pages */
  GArray *page_parts; /* (element-type guint) the first part of each page read, and one past the last */
};

/* Reads pages up to this one; FALSE when there is no such page. */
gboolean cdt_page_words_read_page (CdtPageWords *words, guint page);
/* Reads up to a character; NULL past the end. */
const CdtPassage *cdt_page_words_find_passage (CdtPageWords *words, int offset);
/* From bytes of the passage's words to characters of the text, and back */
int cdt_page_words_get_offset (const CdtPageWords *words, const CdtPassage *passage, guint byte);
guint cdt_page_words_get_byte (const CdtPageWords *words, const CdtPassage *passage, int offset);

G_END_DECLS
