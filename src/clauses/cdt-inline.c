/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

static void
add_with_flags (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose, CdtRunFlags flags)
{
  CdtRunFlags outer = evaluation->flags;

  evaluation->flags |= flags;
  cdt_evaluation_add_inline (evaluation, template, prose);
  evaluation->flags = outer;
}

static void
add_current_name (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  cdt_evaluation_add_name (evaluation, evaluation->place->node, evaluation->place->path, template, prose);
}

static void
add_names (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select (evaluation, template->xpath);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *path = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[i]);

      if (i > 0)
        cdt_prose_add_joiner (prose, cdt_evaluation_joiner (evaluation, template->join, i + 1 == nodes->len),
                              evaluation->flags);
      cdt_evaluation_add_name (evaluation, nodes->pdata[i], path, template, prose);
    }
}

static void
add_each (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  CdtEachWalk walk;
  guint n = 0;

  cdt_each_walk_begin (&walk, evaluation, template->xpath);
  while (cdt_each_walk_next (&walk))
    {
      if (n++ > 0 && template->join != CDT_JOIN_NONE)
        cdt_prose_add_joiner (prose, cdt_evaluation_joiner (evaluation, template->join, n == walk.nodes->len),
                              evaluation->flags);
      cdt_evaluation_add_inline (evaluation, template, prose);
    }
}

static void
add_reference (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  const char *targets[] = { NULL, NULL };
  g_autofree char *path = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *made = NULL;

  if (template->field != NULL)
    {
      answer = cdt_evaluation_dup_answer (evaluation, template->field, &path);
      if (answer == NULL || !cdt_evaluation_is_present (evaluation, answer))
        return;
    }
  if (template->of_item)
    made = cdt_evaluation_dup_made_id (evaluation, template->id);
  targets[0] = cdt_evaluation_find_target (evaluation, made != NULL     ? made
                                                       : answer != NULL ? answer
                                                                        : template->id);
  cdt_prose_add_reference (prose, targets, evaluation->words->joins[CDT_JOIN_AND], evaluation->flags);
}

static void
add_references (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *to = template->children->pdata[i];

      if (to->kind == CDT_TEMPLATE_TO && cdt_evaluation_test (evaluation, to->when))
        g_ptr_array_add (targets, (char *)cdt_evaluation_find_target (evaluation, to->id));
    }
  if (targets->len == 0)
    return;
  g_ptr_array_add (targets, NULL);
  cdt_prose_add_reference (prose, (const char *const *)targets->pdata,
                           evaluation->words->joins[template->join], evaluation->flags);
}

static void
add_position (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autofree char *position = g_strdup_printf ("%u", evaluation->place->position);

  cdt_prose_add_static (prose, position, evaluation->flags, evaluation->source, FALSE);
}

/* Words around it may be used where no day is meant. */
static void
add_date (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  char value[16];
  GDate date;

  if (evaluation->days == NULL)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, template->end ? evaluation->days->last : evaluation->days->first);
  g_snprintf (value, sizeof value, "%04u-%02u-%02u", (guint)g_date_get_year (&date),
              (guint)g_date_get_month (&date), (guint)g_date_get_day (&date));
  g_autofree char *text = cdt_words_format_date (evaluation->words, value);
  cdt_prose_add_value (prose, text, evaluation->flags, evaluation->source, CDT_PROSE_ANSWER);
}

static void
add_condition (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  if (cdt_evaluation_holds (evaluation, template))
    cdt_evaluation_add_inline (evaluation, template, prose);
}

static void
add_branch (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  const CdtTemplate *branch = cdt_evaluation_choose (evaluation, template);

  if (branch != NULL)
    cdt_evaluation_add_inline (evaluation, branch, prose);
}

static void
add_bold (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  add_with_flags (evaluation, template, prose, CDT_RUN_BOLD);
}

static void
add_muted (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  add_with_flags (evaluation, template, prose, CDT_RUN_MUTED);
}

static void
add_italic (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  add_with_flags (evaluation, template, prose, CDT_RUN_ITALIC);
}

static void
add_break (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  cdt_prose_add_break (prose);
}

static void
add_kind (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  gboolean label = template->kind == CDT_TEMPLATE_KIND_LABEL;

  /* The label stands for the answer. The noun is a word of the sentence around it, no place of its own. */
  cdt_prose_add_value (prose, label ? evaluation->kind.label : evaluation->kind.noun, evaluation->flags,
                       label ? "kind" : evaluation->source, CDT_PROSE_PROGRAM);
}

static void
add_static (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  cdt_prose_add_static (prose, template->text, evaluation->flags, evaluation->source, evaluation->in_phrase);
}

typedef void (*AddElement) (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose);

/* An element without a row says nothing within a line: a list after the words is for blocks to pick up. */
static const AddElement adders[] = {
  [CDT_TEMPLATE_TEXT] = add_static,
  [CDT_TEMPLATE_VALUE] = cdt_evaluation_add_value,
  [CDT_TEMPLATE_SUM] = cdt_evaluation_add_sum,
  [CDT_TEMPLATE_PORTION] = cdt_evaluation_add_portion,
  [CDT_TEMPLATE_NAME] = add_current_name,
  [CDT_TEMPLATE_NAMES] = add_names,
  [CDT_TEMPLATE_SHARE_LIST] = cdt_evaluation_add_shares,
  [CDT_TEMPLATE_EACH] = add_each,
  [CDT_TEMPLATE_IF] = add_condition,
  [CDT_TEMPLATE_CHOOSE] = add_branch,
  [CDT_TEMPLATE_PLURAL] = add_branch,
  [CDT_TEMPLATE_REF] = add_reference,
  [CDT_TEMPLATE_REFS] = add_references,
  [CDT_TEMPLATE_B] = add_bold,
  [CDT_TEMPLATE_TERM] = add_bold,
  [CDT_TEMPLATE_I] = add_italic,
  [CDT_TEMPLATE_MUTED] = add_muted,
  [CDT_TEMPLATE_BR] = add_break,
  [CDT_TEMPLATE_POSITION] = add_position,
  [CDT_TEMPLATE_DATE] = add_date,
  [CDT_TEMPLATE_KIND_LABEL] = add_kind,
  [CDT_TEMPLATE_KIND_NOUN] = add_kind,
};

void
cdt_evaluation_add_inline (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  for (guint i = 0; i < template->children->len; i++)
    {
      const CdtTemplate *child = template->children->pdata[i];
      AddElement add = child->kind < G_N_ELEMENTS (adders) ? adders[child->kind] : NULL;

      if (add != NULL)
        add (evaluation, child, prose);
    }
}

CdtText *
cdt_evaluation_make_text (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);

  cdt_evaluation_add_inline (evaluation, template, prose);
  return cdt_prose_is_empty (prose) ? NULL : cdt_prose_finish (prose);
}

CdtText *
cdt_evaluation_make_cell (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  CdtText *text = cdt_evaluation_make_text (evaluation, template);

  return text != NULL ? cdt_evaluation_drop_lone_bullet (text) : cdt_text_new ("");
}

char *
cdt_evaluation_make_plain (CdtEvaluation *evaluation, const CdtTemplate *template)
{
  g_autoptr (CdtText) text = cdt_evaluation_make_cell (evaluation, template);

  return cdt_text_dup_plain (text);
}
