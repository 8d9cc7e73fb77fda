/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

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

static const CdtBlockPlace *
find_block (const CdtEvaluation *evaluation, const char *id)
{
  const CdtWording *own = cdt_pack_get_wording (evaluation->pack);
  const CdtBlockPlace *place = g_hash_table_lookup (own->blocks, id);

  if (place == NULL || g_hash_table_lookup (evaluation->language->by_id, place->unit->id) == NULL)
    return place;
  return g_hash_table_lookup (evaluation->language->blocks, id);
}

gboolean
cdt_evaluation_is_present (CdtEvaluation *evaluation, const char *id)
{
  const CdtBlockPlace *block = find_block (evaluation, id);
  const CdtPlace *outer = evaluation->place;

  evaluation->asked_presence = TRUE;
  if (g_hash_table_contains (evaluation->present, id))
    return TRUE;
  if (block == NULL || !g_hash_table_contains (evaluation->present, block->unit->id)
      || evaluation->presence_depth == MAX_DEPTH)
    return FALSE;
  evaluation->presence_depth++;
  evaluation->place = &evaluation->root_place;
  gboolean open = path_is_open (evaluation, block->steps);
  evaluation->place = outer;
  evaluation->presence_depth--;
  return open;
}
