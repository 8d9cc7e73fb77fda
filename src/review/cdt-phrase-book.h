/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/**
 * CdtPhraseBook: what the program says of its own on papers that go with an agreement: a table of words of
 * the pack, in the language of the draft whatever the person's is; in that of the pack where it has not been
 * translated. Private to src/review.
 */
typedef struct _CdtPhraseBook CdtPhraseBook;

/* Both must outlive it. */
CdtPhraseBook *cdt_phrase_book_new (CdtAssembler *assembler, const char *table);
void cdt_phrase_book_free (CdtPhraseBook *book);
/* "" when there is no such word; as long as the book lives */
const char *cdt_phrase_book_get (CdtPhraseBook *book, const char *word);
/* The word with what stands in braces filled in; then pairs of a name and a value, NULL-terminated. */
char *cdt_phrase_book_fill (CdtPhraseBook *book, const char *word, ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPhraseBook, cdt_phrase_book_free)

G_END_DECLS
