/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

/** CdtPageWords: the words of all pages of a layout as one text, a line for each paragraph or cell, and
 * where they stand. Offsets count characters. True until the layout changes. */
typedef struct _CdtPageWords CdtPageWords;

CdtPageWords *cdt_page_words_new (CdtLayout *layout);
void cdt_page_words_free (CdtPageWords *words);
const char *cdt_page_words_get_text (const CdtPageWords *words);
int cdt_page_words_get_length (const CdtPageWords *words);
/* Where the run stands that holds this character; its first line only. FALSE past the end. */
gboolean cdt_page_words_find (const CdtPageWords *words, int offset, CdtPlace *place);
/* The first character of the paragraph nearest to a point of a page; -1 when the page has none */
int cdt_page_words_at (const CdtPageWords *words, guint page, double y);
/* The line of text round an offset: first character, and the one after its last */
void cdt_page_words_get_line (const CdtPageWords *words, int offset, int *start, int *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPageWords, cdt_page_words_free)

G_END_DECLS
