/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-words.h"

static void
clear_words (CdtClauseWords *words)
{
  g_free (words->id);
  g_free (words->heading);
  g_free (words->each);
  g_free (words->last);
}

CdtClauseWords *
cdt_clause_words_new (char *id, char *heading, char *each, char *last)
{
  CdtClauseWords *words = g_atomic_rc_box_new (CdtClauseWords);

  *words = (CdtClauseWords){ id, heading, each, last };
  return words;
}

CdtClauseWords *
cdt_clause_words_ref (CdtClauseWords *words)
{
  return g_atomic_rc_box_acquire (words);
}

void
cdt_clause_words_unref (CdtClauseWords *words)
{
  g_atomic_rc_box_release_full (words, (GDestroyNotify)clear_words);
}
