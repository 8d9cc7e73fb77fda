/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-answers.h"

#include <string.h>

struct _CdtAnswers
{
  GHashTable *kept; /* set of Kept, by their questions */
  GPtrArray *stale; /* (element-type Kept) not owned; some may have been asked again since */
};

typedef struct
{
  CdtAnswer answer; /* the first member: where the one is, the other is too */
  CdtAnswers *answers;
  gboolean listed; /* as stale */
} Kept;

static guint
hash_question (gconstpointer data)
{
  const CdtQuestion *question = data;

  return g_direct_hash (question->kind) ^ (g_str_hash (cdt_xpath_get_text (question->xpath)) + question->form)
         ^ g_str_hash (question->path) * 31 ^ g_str_hash (question->item) * 961
         ^ g_str_hash (question->outer) * 29791;
}

/* Expressions of one text are the same expression. */
static gboolean
questions_equal (gconstpointer a, gconstpointer b)
{
  const CdtQuestion *one = a, *other = b;

  return one->kind == other->kind && one->form == other->form && strcmp (one->path, other->path) == 0
         && strcmp (one->item, other->item) == 0 && strcmp (one->outer, other->outer) == 0
         && (one->xpath == other->xpath
             || strcmp (cdt_xpath_get_text (one->xpath), cdt_xpath_get_text (other->xpath)) == 0);
}

static void
mark_stale (gpointer data)
{
  Kept *kept = data;

  kept->answer.stale = TRUE;
  if (kept->listed)
    return;
  kept->listed = TRUE;
  g_ptr_array_add (kept->answers->stale, kept);
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;
  CdtQuestion *question = &kept->answer.question;

  cdt_reads_free (kept->answer.reads);
  if (question->kind->free != NULL && kept->answer.value != NULL)
    question->kind->free (kept->answer.value);
  cdt_xpath_unref ((CdtXPath *)question->xpath);
  g_free ((char *)question->path);
  g_free ((char *)question->item);
  g_free ((char *)question->outer);
  g_free (kept);
}

static Kept *
new_kept (CdtAnswers *answers, const CdtQuestion *question)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->answers = answers;
  kept->answer.stale = TRUE;
  kept->answer.question = *question;
  kept->answer.question.xpath = cdt_xpath_ref ((CdtXPath *)question->xpath);
  kept->answer.question.path = g_strdup (question->path);
  kept->answer.question.item = g_strdup (question->item);
  kept->answer.question.outer = g_strdup (question->outer);
  kept->answer.reads = cdt_reads_new_for (mark_stale, kept);
  return kept;
}

CdtAnswers *
cdt_answers_new (void)
{
  CdtAnswers *answers = g_new0 (CdtAnswers, 1);

  answers->kept = g_hash_table_new_full (hash_question, questions_equal, NULL, free_kept);
  answers->stale = g_ptr_array_new ();
  return answers;
}

void
cdt_answers_free (CdtAnswers *answers)
{
  g_ptr_array_unref (answers->stale);
  g_hash_table_unref (answers->kept);
  g_free (answers);
}

void
cdt_answers_clear (CdtAnswers *answers)
{
  g_ptr_array_set_size (answers->stale, 0);
  g_hash_table_remove_all (answers->kept);
}

CdtAnswer *
cdt_answers_get (CdtAnswers *answers, const CdtQuestion *question)
{
  Kept *kept = g_hash_table_lookup (answers->kept, question);

  if (kept == NULL)
    {
      kept = new_kept (answers, question);
      g_hash_table_insert (answers->kept, &kept->answer.question, kept);
    }
  return &kept->answer;
}

CdtAnswer *
cdt_answers_next_stale (CdtAnswers *answers)
{
  while (answers->stale->len > 0)
    {
      Kept *kept = g_ptr_array_steal_index_fast (answers->stale, answers->stale->len - 1);

      kept->listed = FALSE;
      if (!kept->answer.stale)
        continue;
      if (cdt_reads_is_relied_on (kept->answer.reads))
        return &kept->answer;
      g_hash_table_remove (answers->kept, &kept->answer.question);
    }
  return NULL;
}

void
cdt_answer_take (CdtAnswer *answer, gpointer value)
{
  const CdtQuestionKind *kind = answer->question.kind;
  gpointer before = answer->value;
  gboolean other = before != NULL && !kind->equal (before, value);

  answer->value = value;
  answer->stale = FALSE;
  if (before != NULL && kind->free != NULL)
    kind->free (before);
  if (other)
    cdt_reads_tell (answer->reads);
}

void
cdt_answers_drop (CdtAnswers *answers, CdtAnswer *answer)
{
  g_ptr_array_remove_fast (answers->stale, answer);
  cdt_reads_tell (answer->reads);
  g_hash_table_remove (answers->kept, &answer->question);
}

void
cdt_answers_touch (CdtAnswers *answers, const CdtTouch *touch)
{
  GHashTableIter iter;
  gpointer kept;

  g_hash_table_iter_init (&iter, answers->kept);
  while (g_hash_table_iter_next (&iter, NULL, &kept))
    if (cdt_reads_touch (((const Kept *)kept)->answer.reads, touch))
      mark_stale (kept);
}
