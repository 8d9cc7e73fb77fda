/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-comparison.h"

G_BEGIN_DECLS

/* What a comparison says of a difference. Private to src/review. */

typedef enum
{
  CDT_SAYING_ANSWERED,
  CDT_SAYING_ANSWERED_LONG,
  CDT_SAYING_EMPTIED,
  CDT_SAYING_EMPTIED_LONG,
  CDT_SAYING_ALIKE,
  CDT_SAYING_ALIKE_LONG,
  CDT_SAYING_CHANGED,
  CDT_SAYING_CHANGED_LONG,
  CDT_SAYING_INNER_NOW,
  CDT_SAYING_INNER_WAS,
  CDT_SAYING_NEW,
  CDT_SAYING_GONE,
  CDT_SAYING_FIRST,
  CDT_SAYING_AFTER,
  CDT_SAYING_UNKNOWN,
  CDT_SAYING_STAMP,
  CDT_SAYING_OF_ITEM,
  CDT_SAYING_WHOLE,
} CdtSaying;

/* The form: in the words of the book (nullable), or else in the language of the person. {} in it is the
 * question or item, {1} what was and {2} what is. */
const char *cdt_saying_get (CdtPhraseBook *book, CdtSaying saying);
/* Filled in; what the form does not have may be NULL. (transfer full) */
char *cdt_saying_fill (
    CdtPhraseBook *book, CdtSaying saying, const char *subject, const char *before, const char *after);
/* The sentence for a line that has all but that. (transfer full) */
char *cdt_saying_of_answer (CdtPhraseBook *book, const CdtComparisonLine *line, const char *subject);

G_END_DECLS
