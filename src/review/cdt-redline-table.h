/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-phrase-book.h"
#include "cdt-text-tokens.h"

G_BEGIN_DECLS

/* Two tables, or two signature blocks, as one, row by row and cell by cell: rows and columns that are gone
 * or new stand in it too. The same object as `b` when they read the same. `kept` marks what is in both. NULL:
 * hardly a column is the same, so that each is better read by itself. (transfer full) */
CdtBlock *cdt_redline_merge_tables (
    CdtPhraseBook *book, CdtTokenKeys *keys, const CdtBlock *a, CdtBlock *b, CdtRunFlags kept);

/* The row with all of its words marked. (transfer full) */
CdtRow *cdt_redline_mark_row (const CdtRow *row, CdtRevision revision, CdtRunFlags flags);

G_END_DECLS
