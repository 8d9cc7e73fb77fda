/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking a draft what many ask. Each answer is kept, and who asks relies on it. */

#include "cdt-evaluation.h"

#include <string.h>

/* FALSE when it is gone. */
static gboolean
find_place (CdtEvaluation *evaluation, const char *path, CdtPlace *place)
{
  *place = *path == '\0' ? evaluation->root_place : *evaluation->place;
  if (strcmp (path, place->path) == 0)
    return TRUE;
  *place = (CdtPlace){ cdt_draft_find_node (evaluation->draft, path), path, cdt_shape_find (path), 0 };
  return place->node != NULL;
}

/* FALSE when there is no such place any more. */
static gboolean
ask_now (CdtEvaluation *evaluation, CdtAnswer *answer)
{
  const CdtQuestion *question = &answer->question;
  const CdtPlace *outer = evaluation->place;
  CdtReads *outer_reads = evaluation->reads;
  CdtItemIds outer_ids = cdt_evaluation_get_ids (evaluation);
  CdtPlace place;

  if (!find_place (evaluation, question->path, &place))
    return FALSE;
  evaluation->place = &place;
  evaluation->reads = answer->reads;
  cdt_evaluation_set_ids (evaluation, (CdtItemIds){ question->item, question->outer });
  cdt_reads_clear (answer->reads);
  cdt_answer_take (answer, question->kind->find (evaluation, question));
  cdt_evaluation_set_ids (evaluation, outer_ids);
  evaluation->reads = outer_reads;
  evaluation->place = outer;
  return TRUE;
}

gconstpointer
cdt_evaluation_ask (CdtEvaluation *evaluation, const CdtQuestion *question)
{
  CdtAnswer *answer = cdt_answers_get (evaluation->answers, question);

  if (answer->stale)
    ask_now (evaluation, answer);
  cdt_reads_rely_on (evaluation->reads, answer->reads);
  return answer->value;
}

void
cdt_evaluation_ask_again (CdtEvaluation *evaluation)
{
  CdtAnswer *answer;

  while ((answer = cdt_answers_next_stale (evaluation->answers)) != NULL)
    if (!ask_now (evaluation, answer))
      cdt_answers_drop (evaluation->answers, answer);
}

CdtQuestion
cdt_evaluation_make_question (const CdtEvaluation *evaluation,
                              const CdtQuestionKind *kind,
                              const CdtXPath *xpath)
{
  CdtQuestion question
      = { .kind = kind, .xpath = xpath, .path = evaluation->place->path, .item = "", .outer = "" };

  if (strchr (cdt_xpath_get_text (xpath), '$') == NULL)
    return question;
  CdtItemIds ids = cdt_evaluation_get_ids (evaluation);
  question.item = ids.item;
  question.outer = ids.outer;
  return question;
}
