/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

CdtUnitForm
cdt_evaluation_find_form (const CdtEvaluation *evaluation, const CdtUnit *unit, const char *alternative)
{
  const CdtWording *own = cdt_pack_get_wording (evaluation->pack);
  const CdtUnit *translated = g_hash_table_lookup (evaluation->language->by_id, unit->id);
  const CdtAlternative *form = NULL;

  if (alternative != NULL && translated != NULL)
    form = cdt_unit_find_alternative (translated, alternative);
  if (form != NULL)
    return (CdtUnitForm){ evaluation->language, translated, form->body, form->blocks };
  if (alternative != NULL)
    form = cdt_unit_find_alternative (unit, alternative);
  if (form != NULL)
    return (CdtUnitForm){ own, unit, form->body, form->blocks };
  if (translated != NULL)
    return (CdtUnitForm){ evaluation->language, translated, translated->body, evaluation->language->blocks };
  return (CdtUnitForm){ own, unit, unit->body, own->blocks };
}

static CdtText *
make_own_heading (CdtEvaluation *evaluation, const CdtClauseChoice *choice)
{
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->language->words);
  g_autofree char *path = g_strconcat (choice->path, "/heading", NULL);

  cdt_evaluation_use_wording (evaluation, evaluation->language);
  cdt_evaluation_add_own_field (evaluation, path, prose);
  return cdt_prose_finish (prose);
}

CdtText *
cdt_evaluation_make_heading (CdtEvaluation *evaluation, const CdtClauseChoice *choice)
{
  if (choice->unit == NULL)
    return make_own_heading (evaluation, choice);
  CdtUnitForm form = cdt_evaluation_find_form (evaluation, choice->unit, NULL);
  const CdtTemplate *heading = cdt_template_find (cdt_body_get_template (form.body), CDT_TEMPLATE_HEADING);
  if (heading == NULL)
    return cdt_text_new ("");
  cdt_evaluation_use_wording (evaluation, form.wording);
  return cdt_evaluation_make_cell (evaluation, heading);
}
