/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answers.h"

struct _CdtAnswers
{
  GHashTable *kept; /* key -> Answer */
};

typedef struct
{
  CdtReads *reads;
  gpointer answer;
  GDestroyNotify free_answer; /* (nullable) */
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  cdt_reads_free (answer->reads);
  if (answer->free_answer != NULL)
    answer->free_answer (answer->answer);
  g_free (answer);
}

CdtAnswers *
cdt_answers_new (void)
{
  CdtAnswers *answers = g_new0 (CdtAnswers, 1);

  answers->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_answer);
  return answers;
}

void
cdt_answers_free (CdtAnswers *answers)
{
  g_hash_table_unref (answers->kept);
  g_free (answers);
}

void
cdt_answers_clear (CdtAnswers *answers)
{
  g_hash_table_remove_all (answers->kept);
}

gpointer
cdt_answers_find (const CdtAnswers *answers, const char *key)
{
  const Answer *answer = g_hash_table_lookup (answers->kept, key);

  return answer != NULL ? answer->answer : NULL;
}

void
cdt_answers_keep (
    CdtAnswers *answers, const char *key, CdtReads *reads, gpointer answer, GDestroyNotify free_kept)
{
  Answer *kept = g_new (Answer, 1);

  g_assert (answer != NULL);
  *kept = (Answer){ reads, answer, free_kept };
  g_hash_table_insert (answers->kept, g_strdup (key), kept);
}

void
cdt_answers_touch (CdtAnswers *answers, const char *path, CdtEditOf what)
{
  GHashTableIter iter;
  gpointer answer;

  g_hash_table_iter_init (&iter, answers->kept);
  while (g_hash_table_iter_next (&iter, NULL, &answer))
    if (cdt_reads_touch (((const Answer *)answer)->reads, path, what))
      g_hash_table_iter_remove (&iter);
}
