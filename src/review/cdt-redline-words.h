/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/* Of the words of a text, of the cells of a row or of all that a block says. A reference counts for what it
 * leads to, so that numbers make no difference. Begin with 0. */
guint cdt_redline_hash_text (guint hash, const CdtText *text);
guint cdt_redline_hash_row (guint hash, const CdtRow *row);
guint cdt_redline_hash_block (const CdtBlock *block);

/* The item of the draft, or else the field, that most of the words are from; NULL: none. (transfer full) */
char *cdt_redline_find_source (const CdtText *text, const CdtRow *row);

/* Words as numbers, in their order of size; (transfer full) (element-type guint) */
GArray *cdt_redline_list_words (const CdtText *text, const CdtRow *row);
/* From 0 to 1: how many of the words of both such lists do they have in common? */
double cdt_redline_compare_words (const GArray *a, const GArray *b);

G_END_DECLS
