/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtClauseWords: what a clause of a document says; immutable, for any thread. Private to src/clauses. */
typedef struct
{
  char *id;
  char *heading; /* (nullable) this and what follows: not in the document in words of the pack */
  char *each;    /* (nullable) as cdt_clause_source_write_each() has it */
  char *last;    /* (nullable) what its language joins the last of several with */
} CdtClauseWords;

/* Takes what is given. */
CdtClauseWords *cdt_clause_words_new (char *id, char *heading, char *each, char *last);
CdtClauseWords *cdt_clause_words_ref (CdtClauseWords *words);
void cdt_clause_words_unref (CdtClauseWords *words);

G_END_DECLS
