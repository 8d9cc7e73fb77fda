/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going through the children of a template, and through what leads to others: if, choose and each. */

#include "cdt-evaluation.h"

/* One turn of a repeat for the current item, or an element outside repeats: what it adds and what it reads is
 * its own. */
static void
walk_turn (CdtEvaluation *evaluation, const CdtTemplate *template, const CdtVisitor *visitor, CdtTurn *turn)
{
  CdtTurn *outer = evaluation->turn;
  CdtReads *outer_reads = evaluation->reads;
  gboolean outer_asked = evaluation->asked_presence;

  evaluation->turn = turn;
  evaluation->reads = turn->reads;
  evaluation->asked_presence = FALSE;
  cdt_turn_begin (turn);
  if (template->kind == CDT_TEMPLATE_EACH)
    cdt_evaluation_visit_with (evaluation, template, visitor, turn->made);
  else
    visitor->visit (evaluation, template, turn->made);
  cdt_turn_end (turn);
  turn->asked_presence = evaluation->asked_presence;
  turn->position = evaluation->place->position;
  evaluation->turn = outer;
  evaluation->reads = outer_reads;
  evaluation->asked_presence = outer_asked;
}

static void
add_made (const CdtTurn *turn, const CdtVisitor *visitor, GPtrArray *made)
{
  for (guint i = 0; i < turn->made->len; i++)
    g_ptr_array_add (made, visitor->ref (turn->made->pdata[i]));
}

static void
add_turn (CdtEvaluation *evaluation, const CdtTemplate *template, const CdtVisitor *visitor, GPtrArray *made)
{
  CdtTurn *turn = cdt_turn_enter (evaluation->turn, template, evaluation->place->path, visitor->unref);

  if (turn->stale || turn->position != evaluation->place->position)
    walk_turn (evaluation, template, visitor, turn);
  add_made (turn, visitor, made);
}

static gboolean
keeps (const CdtEvaluation *evaluation, const CdtVisitor *visitor)
{
  return visitor->ref != NULL && evaluation->turn != NULL;
}

/* Of the turns of a repeat that goes through the same items as before, only the stale ones are walked. */
static void
walk_stale (CdtEvaluation *evaluation,
            const CdtTemplate *each,
            const CdtVisitor *visitor,
            const GPtrArray *turns,
            GPtrArray *made)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select (evaluation, each->xpath);

  for (guint i = 0; i < turns->len; i++)
    {
      CdtTurn *turn = turns->pdata[i];
      CdtEachWalk walk;

      if (turn->stale)
        {
          cdt_each_walk_begin_node (&walk, evaluation, nodes->pdata[i]);
          while (cdt_each_walk_next (&walk))
            walk_turn (evaluation, each, visitor, turn);
        }
      add_made (turn, visitor, made);
    }
}

static void
visit_each (CdtEvaluation *evaluation, const CdtTemplate *each, const CdtVisitor *visitor, gpointer data)
{
  guint serial = keeps (evaluation, visitor) ? cdt_evaluation_get_serial (evaluation, each->xpath) : 0;
  const GPtrArray *turns = serial != 0 ? cdt_turn_reuse (evaluation->turn, each, serial) : NULL;
  CdtEachWalk walk;
  guint n = 0;

  if (turns != NULL)
    {
      walk_stale (evaluation, each, visitor, turns, data);
      return;
    }
  cdt_each_walk_begin (&walk, evaluation, each->xpath);
  for (; cdt_each_walk_next (&walk); n++)
    if (keeps (evaluation, visitor) && *walk.place.path != '\0')
      add_turn (evaluation, each, visitor, data);
    else
      cdt_evaluation_visit_with (evaluation, each, visitor, data);
  if (serial != 0)
    cdt_turn_note_selection (evaluation->turn, each, serial, n);
}

static void
visit_child (CdtEvaluation *evaluation, const CdtTemplate *child, const CdtVisitor *visitor, gpointer data)
{
  const CdtTemplate *branch;

  switch (child->kind)
    {
    case CDT_TEMPLATE_EACH:
      visit_each (evaluation, child, visitor, data);
      break;
    case CDT_TEMPLATE_ACROSS:
      cdt_evaluation_visit_across (evaluation, child, visitor->visit, data);
      break;
    case CDT_TEMPLATE_IF:
      if (cdt_evaluation_holds (evaluation, child))
        cdt_evaluation_visit_with (evaluation, child, visitor, data);
      break;
    case CDT_TEMPLATE_CHOOSE:
      branch = cdt_evaluation_choose (evaluation, child);
      if (branch != NULL)
        cdt_evaluation_visit_with (evaluation, branch, visitor, data);
      break;
    case CDT_TEMPLATE_TEXT:
      visitor->visit (evaluation, child, data);
      break;
    default:
      /* Inside a repeat the turn as a whole is kept. */
      if (keeps (evaluation, visitor) && evaluation->place == &evaluation->root_place)
        add_turn (evaluation, child, visitor, data);
      else
        visitor->visit (evaluation, child, data);
      break;
    }
}

/* Is the template one of these, or is it gone through to one? */
static gboolean
leads_to (const CdtTemplate *template, const CdtTemplateKind *kinds)
{
  for (const CdtTemplateKind *kind = kinds; *kind != CDT_TEMPLATE_UNKNOWN; kind++)
    if (template->kind == *kind)
      return TRUE;
  switch (template->kind)
    {
    case CDT_TEMPLATE_EACH:
    case CDT_TEMPLATE_ACROSS:
    case CDT_TEMPLATE_IF:
    case CDT_TEMPLATE_CHOOSE:
    case CDT_TEMPLATE_WHEN:
    case CDT_TEMPLATE_OTHERWISE:
      break;
    default:
      return FALSE;
    }
  for (guint i = 0; i < template->children->len; i++)
    if (leads_to (template->children->pdata[i], kinds))
      return TRUE;
  return FALSE;
}

void
cdt_evaluation_visit_with (CdtEvaluation *evaluation,
                           const CdtTemplate *template,
                           const CdtVisitor *visitor,
                           gpointer data)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];

      if (visitor->kinds != NULL && !leads_to (child, visitor->kinds))
        continue;
      if (cdt_evaluation_test (evaluation, child->when))
        visit_child (evaluation, child, visitor, data);
    }
}

void
cdt_evaluation_visit (CdtEvaluation *evaluation, const CdtTemplate *template, CdtVisit visit, gpointer data)
{
  CdtVisitor visitor = { .visit = visit };

  cdt_evaluation_visit_with (evaluation, template, &visitor, data);
}
