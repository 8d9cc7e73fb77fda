/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain words of the parts of a figure, kept from one walk to the next: a figure is made anew as a whole,
 * while most of what its rows and marks say is as it was. */

#include "cdt-evaluation.h"

/* What words turn on beside the draft: the items that they are made for, and the days of their mark */
static char *
make_key (const CdtEvaluation *evaluation)
{
  const char *outer = g_hash_table_lookup (evaluation->variables, "outer");
  const char *path = evaluation->place->path;

  if (evaluation->days != NULL)
    return g_strdup_printf ("%s %s %u %u", path, outer, evaluation->days->first, evaluation->days->last);
  return g_strconcat (path, " ", outer, NULL);
}

static void
make_again (CdtEvaluation *evaluation, const CdtTemplate *part, CdtMakeWords make, CdtTurn *turn)
{
  CdtTurn *outer = evaluation->turn;
  CdtReads *outer_reads = evaluation->reads;
  gboolean outer_asked = evaluation->asked_presence;

  evaluation->turn = turn;
  evaluation->reads = turn->reads;
  evaluation->asked_presence = FALSE;
  cdt_turn_begin (turn);
  char *words = make (evaluation, part);
  if (words != NULL)
    g_ptr_array_add (turn->made, words);
  cdt_turn_end (turn);
  turn->asked_presence = evaluation->asked_presence;
  turn->position = evaluation->place->position;
  evaluation->turn = outer;
  evaluation->reads = outer_reads;
  evaluation->asked_presence = outer_asked;
}

char *
cdt_evaluation_keep_words (CdtEvaluation *evaluation, const CdtTemplate *part, CdtMakeWords make)
{
  if (evaluation->turn == NULL)
    return make (evaluation, part);
  g_autofree char *key = make_key (evaluation);
  CdtTurn *turn = cdt_turn_enter (evaluation->turn, part, key, g_free);

  if (turn->stale || turn->position != evaluation->place->position)
    make_again (evaluation, part, make, turn);
  return turn->made->len > 0 ? g_strdup (turn->made->pdata[0]) : NULL;
}
