/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-delta.h"
#include "cdt-phrase-book.h"

G_BEGIN_DECLS

/** CdtComparisonLine: one difference between two drafts, in plain words. */
typedef struct
{
  CdtDeltaKind kind;
  char *section;   /* the part of the agreement it belongs to, as the first word of its path is called; of a
                      record what that is: "Comments" */
  char *path;      /* as of the delta */
  char *sentence;  /* what changed; of a text, that it reads differently: its words are in before and after */
  char *before;    /* (nullable) as a person reads it */
  char *after;     /* (nullable) */
  gboolean quoted; /* of an answer: the sentence has all of what it was and is */
  gboolean inner;  /* an answer of an item that came or went, in a line before it */
  gboolean stamp;  /* what the program keeps for itself, and means nothing to a person */
  gboolean counted; /* it tells of a change of its own: see cdt_delta_is_counted() */
  gboolean record;  /* what is kept beside the agreement and is no part of what it says: a comment, a stage */
} CdtComparisonLine;

/* All differences, grouped by section in the order of the document, records last: what came or went with an
 * item follows it. None is left out: characters that cannot be seen stand in the sentences as codes, and
 * answers that look alike and hold other ones say so. (transfer full) (element-type CdtComparisonLine) */
GPtrArray *cdt_comparison_list (CdtDraft *first, CdtDraft *second);
/* The same in the words of the book: what that does not have is in the language of the person. */
GPtrArray *cdt_comparison_list_by (CdtPhraseBook *book, CdtDraft *first, CdtDraft *second);
/* How many of the lines tell of a change of its own */
guint cdt_comparison_count (const GPtrArray *lines);

G_END_DECLS
