/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-pdf-finish.h"
#include "cdt-sheet.h"

G_BEGIN_DECLS

/**
 * CdtStructureWords: the leaf that words stand in: a Span, a Link, or one of these for words that a redline
 * marks. A PDF has no element for what is inserted or deleted; the leaf says it as a line under or through
 * the words, which few readers look at, and in words, which all do: "deleted: every month". A plain value;
 * all zero: there is no leaf.
 */
typedef struct
{
  const char *leaf; /* (nullable) that is open */
  const char *link; /* (nullable) of the leaf; not owned */
  CdtRunFlags change;
  guint tag;     /* of the leaf */
  GString *said; /* (nullable) what stands in it, where a redline marks it */
} CdtStructureWords;

void cdt_structure_words_clear (CdtStructureWords *words);
/* Opens a leaf where the one that is open will not do. `tags` is what it is noted in. */
void cdt_structure_words_begin (CdtStructureWords *words,
                                CdtSheet *sheet,
                                CdtDocument *document,
                                GArray *tags,
                                const char *link,
                                CdtRunFlags change);
void
cdt_structure_words_say (CdtStructureWords *words, const char *text, gsize length); /* in the open leaf */
void cdt_structure_words_end (CdtStructureWords *words, CdtSheet *sheet, CdtDocument *document, GArray *tags);

G_END_DECLS
