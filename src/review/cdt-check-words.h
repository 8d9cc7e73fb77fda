/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-word-check.h"

G_BEGIN_DECLS

/** CdtWordUse: words that can only be judged beside the rest of the agreement, where it uses them. */
typedef struct
{
  const CdtWordCheck *check;
  const char *group;
  char *words;
  char *where; /* “Purpose” */
  char *path;
} CdtWordUse;

GArray *cdt_word_uses_new (void); /* (element-type CdtWordUse) */

/* Adds what all checks of words that are at least this severe find in an answer; `uses` gets what can only be
 * judged beside all other answers. Private to src/review. */
void cdt_check_words_in (CdtDraft *draft,
                         CdtNode *node,
                         const CdtShape *shape,
                         const char *value,
                         CdtSeverity least,
                         GPtrArray *findings,
                         GArray *uses);
/* Does the question print, and is its answer words but no name? An own clause that is off does not print. */
gboolean cdt_check_words_are_prose (const CdtShape *shape, const CdtNode *node);
/* Adds what the uses of all answers, in the order of the draft, come to. */
void cdt_check_words_together (const GPtrArray *uses, GPtrArray *findings);

G_END_DECLS
