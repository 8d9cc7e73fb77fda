/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

/** CdtPageWords: the words of the pages of a layout as one text in reading order, and where they stand. The
 * lines of a paragraph are one line of it; cells of a row have tabs between them; the words that a figure
 * shows stand in the order in which they are drawn; heads and feet of pages are no part of it. Pages are read
 * when they are asked for, and cdt_page_words_read() reads one after another, so that a long document need
 * not be read at once. Offsets count characters. True until the layout changes. */
typedef struct _CdtPageWords CdtPageWords;

typedef enum
{
  CDT_WORDS_CHARACTER,
  CDT_WORDS_WORD,
  CDT_WORDS_SENTENCE,
  CDT_WORDS_LINE, /* as it stands on the page */
  CDT_WORDS_PARAGRAPH,
} CdtWordsUnit;

CdtPageWords *cdt_page_words_new (CdtLayout *layout);
void cdt_page_words_free (CdtPageWords *words);
/* Reads the next page. FALSE: all are read that are known. */
gboolean cdt_page_words_read (CdtPageWords *words);
gboolean cdt_page_words_are_whole (const CdtPageWords *words); /* are all pages read? */
guint cdt_page_words_get_n_read (const CdtPageWords *words);   /* pages */
/* What is read so far and how many bytes that is; good until more is read */
const char *cdt_page_words_get_text_read (const CdtPageWords *words, gsize *n_bytes);
/* Of all pages that are known */
const char *cdt_page_words_get_text (CdtPageWords *words);
int cdt_page_words_get_length (CdtPageWords *words);
char *cdt_page_words_dup (CdtPageWords *words, int start, int end); /* end not included */
/* Where a character stands. FALSE past the end. */
gboolean cdt_page_words_find (CdtPageWords *words, int offset, CdtPlace *place);
/* Where the characters from start to before end stand on one page (element-type CdtPlace): a place for each
 * line, more where directions of writing mix. Added to `places`. */
void cdt_page_words_add_places (CdtPageWords *words, int start, int end, guint page, GArray *places);
/* The place between characters that is nearest to a point of a page; -1 when the page has no words */
int cdt_page_words_hit (CdtPageWords *words, guint page, double x, double y);
/* The offset of the first character of a page's words, or of what comes after it */
int cdt_page_words_get_page_start (CdtPageWords *words, guint page);
/* The word, line or so on that holds a character: its first one, and the one after its last */
void cdt_page_words_get_bounds (CdtPageWords *words, int offset, CdtWordsUnit unit, int *start, int *end);
/* The offset of the character at this byte of what is read */
int cdt_page_words_count_to (const CdtPageWords *words, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPageWords, cdt_page_words_free)

G_END_DECLS
