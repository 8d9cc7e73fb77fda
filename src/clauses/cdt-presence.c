/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"
#include "cdt-own-words.h"

/* Two blocks that each stand only while the other does would ask for ever. */
#define MAX_DEPTH 8

/* Does `step`, on the way to a block, let what is inside it be there? `next` is the step after it. */
static gboolean
lets_pass (CdtEvaluation *evaluation, const CdtTemplate *step, const CdtTemplate *next)
{
  if (!cdt_evaluation_test (evaluation, step->when))
    return FALSE;
  switch (step->kind)
    {
    case CDT_TEMPLATE_IF:
      return cdt_evaluation_holds (evaluation, step);
    case CDT_TEMPLATE_CHOOSE:
      return cdt_evaluation_choose (evaluation, step) == next;
    default:
      return TRUE;
    }
}

/* Inside an <each> one selected element is enough: what is asked of each of them is not asked here. */
static gboolean
path_is_open (CdtEvaluation *evaluation, GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const CdtTemplate *step = steps->pdata[i];

      if (!lets_pass (evaluation, step, i + 1 < steps->len ? steps->pdata[i + 1] : NULL))
        return FALSE;
      if (step->kind == CDT_TEMPLATE_EACH)
        return cdt_evaluation_count (evaluation, step->xpath) > 0;
    }
  return TRUE;
}

/* Where the block stands in the form of its unit that is in the document: NULL when it does not. `unit` is
 * that of the pack's own wording, NULL when there is no such block; `id` becomes the block's own. */
static CdtBlockPlace *
find_block (const CdtEvaluation *evaluation, const char **id, const CdtUnit **unit)
{
  const CdtWording *wording = cdt_pack_get_wording (evaluation->pack);
  const char *known = cdt_wording_find_block_id (wording, *id);
  CdtBlockPlace *place = known != NULL ? g_hash_table_lookup (wording->blocks, known) : NULL;
  const CdtClauseChoice *choice;

  *unit = place != NULL ? place->unit : NULL;
  if (place == NULL)
    return NULL;
  choice = evaluation->choices != NULL ? g_hash_table_lookup (evaluation->choices, place->unit->id) : NULL;
  if (choice != NULL && choice->text != NULL)
    return NULL;
  CdtUnitForm form
      = cdt_evaluation_find_form (evaluation, place->unit, choice != NULL ? choice->alternative : NULL);
  *id = known;
  place = g_hash_table_lookup (form.blocks, known);
  return place != NULL && place->unit == form.unit && place->body != NULL ? place : NULL;
}

/* Does a person's own words for the unit have the line that stands for this block? */
static gboolean
is_named_in_own_words (const CdtEvaluation *evaluation, const CdtUnit *unit, const char *id)
{
  const CdtClauseChoice *choice
      = evaluation->choices != NULL ? g_hash_table_lookup (evaluation->choices, unit->id) : NULL;

  return choice != NULL && choice->text != NULL && cdt_own_words_name_line (choice->text, id);
}

gboolean
cdt_evaluation_is_present (CdtEvaluation *evaluation, const char *id)
{
  const CdtUnit *unit;
  const char *own = id;
  CdtBlockPlace *block = find_block (evaluation, &own, &unit);
  const CdtPlace *outer = evaluation->place;

  evaluation->asked_presence = TRUE;
  if (g_hash_table_contains (evaluation->present, id))
    return TRUE;
  if (block == NULL && unit != NULL && is_named_in_own_words (evaluation, unit, id))
    return g_hash_table_contains (evaluation->present, unit->id);
  if (block == NULL || !g_hash_table_contains (evaluation->present, unit->id)
      || evaluation->presence_depth == MAX_DEPTH)
    return FALSE;
  evaluation->presence_depth++;
  evaluation->place = &evaluation->root_place;
  gboolean open = path_is_open (evaluation, cdt_block_place_get_steps (block, own));
  evaluation->place = outer;
  evaluation->presence_depth--;
  return open;
}

const char *
cdt_evaluation_find_target (CdtEvaluation *evaluation, const char *id)
{
  const CdtUnit *unit;
  const char *own = id;
  const CdtBlockPlace *block = find_block (evaluation, &own, &unit);

  if (unit == NULL)
    return id;
  evaluation->asked_presence = TRUE;
  return block == NULL && !is_named_in_own_words (evaluation, unit, id) ? unit->id : id;
}
