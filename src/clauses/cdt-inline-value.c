/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"
#include "cdt-format.h"

#include <string.h>

/* How the answer prints, and what the prose should take it for. */
static char *
format_answer (const CdtWords *words, CdtAs as, const char *answer, CdtProseKind *kind)
{
  *kind = CDT_PROSE_ANSWER;
  switch (as)
    {
    case CDT_AS_NUMBER:
      *kind = CDT_PROSE_PROGRAM;
      return cdt_words_format_number (words, answer);
    case CDT_AS_MONEY:
      return cdt_words_format_money (words, answer);
    case CDT_AS_PERCENT:
      return cdt_words_format_percent (words, answer);
    case CDT_AS_DATE:
      return cdt_words_format_date (words, answer);
    case CDT_AS_PERIOD:
      *kind = CDT_PROSE_PROGRAM;
      return cdt_words_format_period (words, answer);
    default:
      return g_strdup (answer);
    }
}

static CdtRunFlags
find_flags (const CdtEvaluation *evaluation, const CdtTemplate *template)
{
  return evaluation->flags | (template->bold ? CDT_RUN_BOLD : 0);
}

static char *
dup_placeholder (const CdtTemplate *template, const char *path)
{
  const CdtShape *shape = template->shape != NULL ? template->shape : cdt_shape_find (path);
  const char *label = shape != NULL ? cdt_shape_get_source_label (shape) : path;
  char first[7] = "";

  if (template->placeholder != NULL)
    return g_strdup_printf ("[%s]", template->placeholder);
  if (*label == '\0')
    return g_strdup ("[ ]");
  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (label)), first);
  return g_strdup_printf ("[%s%s]", first, g_utf8_next_char (label));
}

static void
add_placeholder (CdtEvaluation *evaluation, const CdtTemplate *template, const char *path, CdtProse *prose)
{
  g_autofree char *words = dup_placeholder (template, path);

  cdt_prose_add_value (prose, words, find_flags (evaluation, template) | CDT_RUN_PLACEHOLDER, path,
                       CDT_PROSE_NAME);
}

/* FALSE when the table has no phrase for this answer. */
static gboolean
add_phrase (CdtEvaluation *evaluation,
            const CdtTemplate *template,
            const char *answer,
            const char *path,
            CdtProse *prose)
{
  const CdtTemplate *word = cdt_wording_find_word (evaluation->wording, template->text, answer);
  const char *outer_source = evaluation->source;
  CdtRunFlags outer_flags = evaluation->flags;
  gboolean outer_phrase = evaluation->in_phrase;

  if (word == NULL)
    word = cdt_wording_find_word (cdt_pack_get_wording (evaluation->pack), template->text, answer);
  if (word == NULL)
    return FALSE;
  /* The kind chooses connecting words, "must" or "will": they are the sentence's, no place of their own. */
  evaluation->source = strcmp (path, "kind") == 0 ? outer_source : path;
  evaluation->flags = find_flags (evaluation, template);
  evaluation->in_phrase = TRUE;
  cdt_evaluation_add_inline (evaluation, word, prose);
  evaluation->source = outer_source;
  evaluation->flags = outer_flags;
  evaluation->in_phrase = outer_phrase;
  return TRUE;
}

static void
add_referred_name (CdtEvaluation *evaluation,
                   const CdtTemplate *template,
                   const char *answer,
                   const char *path,
                   CdtProse *prose)
{
  const CdtShape *shape = template->shape != NULL ? template->shape : cdt_shape_find (path);
  gboolean refers = shape != NULL && cdt_shape_get_targets (shape) != NULL;
  g_autofree char *item_path = NULL;
  CdtNode *item = refers ? cdt_evaluation_find_referred (evaluation, shape, answer, &item_path) : NULL;

  if (item != NULL)
    cdt_evaluation_add_name (evaluation, item, item_path, template, prose);
  else
    add_placeholder (evaluation, template, path, prose);
}

static void
add_computed (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  CdtProseKind kind;
  g_autofree char *result = cdt_evaluation_string (evaluation, template->xpath);
  g_autofree char *text = format_answer (evaluation->words, template->as, result, &kind);

  cdt_prose_add_value (prose, text, find_flags (evaluation, template), evaluation->source, kind);
}

/* What may be typed over several lines */
static gboolean
is_passage (const CdtTemplate *template, const char *path)
{
  const CdtShape *shape = template->shape != NULL ? template->shape : cdt_shape_find (path);

  return shape != NULL && cdt_shape_get_field_type (shape) == CDT_FIELD_TEXT;
}

void
cdt_evaluation_add_value (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  if (template->field == NULL)
    {
      add_computed (evaluation, template, prose);
      return;
    }
  g_autofree char *path = NULL;
  g_autofree char *answer = cdt_evaluation_dup_answer (evaluation, template->field, &path);

  if (answer == NULL)
    add_placeholder (evaluation, template, path, prose);
  else if (template->as == CDT_AS_NAME || template->as == CDT_AS_FULL_NAME)
    add_referred_name (evaluation, template, answer, path, prose);
  else if (template->text == NULL || !add_phrase (evaluation, template, answer, path, prose))
    {
      CdtProseKind kind;
      g_autofree char *text = format_answer (evaluation->words, template->as, answer, &kind);

      if (template->as == CDT_AS_TEXT && is_passage (template, path))
        cdt_prose_add_passage (prose, text, find_flags (evaluation, template), path);
      else
        cdt_prose_add_value (prose, text, find_flags (evaluation, template), path, kind);
    }
}

void
cdt_evaluation_add_name (
    CdtEvaluation *evaluation, CdtNode *node, const char *path, const CdtTemplate *template, CdtProse *prose)
{
  gboolean full = template->full || template->as == CDT_AS_FULL_NAME;
  CdtNameFound name = cdt_evaluation_find_name (evaluation, node, path, full);
  CdtRunFlags flags = find_flags (evaluation, template) | (name.placeholder ? CDT_RUN_PLACEHOLDER : 0);

  cdt_prose_add_value (prose, name.text, flags, name.path, CDT_PROSE_NAME);
  cdt_name_found_clear (&name);
}

/* Those of the selected ones that have a share; to be known again when one is given */
static GPtrArray *
select_given (CdtEvaluation *evaluation, const CdtXPath *xpath)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select (evaluation, xpath);
  GPtrArray *given = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *path = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[i]);
      g_autofree char *percent_path = g_strconcat (path, "/percent", NULL);

      cdt_reads_add (evaluation->reads, percent_path);
      if (cdt_node_find_child (nodes->pdata[i], "percent") != NULL)
        g_ptr_array_add (given, nodes->pdata[i]);
    }
  return given;
}

/* "Eastvale 50%": partners without a share are left out. */
void
cdt_evaluation_add_shares (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autoptr (GPtrArray) nodes = select_given (evaluation, template->xpath);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *path = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[i]);
      g_autofree char *percent_path = g_strconcat (path, "/percent", NULL);
      g_autofree char *answer = cdt_node_dup_text (cdt_node_find_child (nodes->pdata[i], "percent"));
      g_autofree char *percent = cdt_words_format_percent (evaluation->words, answer);

      if (i > 0)
        cdt_prose_add_joiner (prose, cdt_evaluation_joiner (evaluation, template->join, i + 1 == nodes->len),
                              evaluation->flags);
      cdt_evaluation_add_name (evaluation, nodes->pdata[i], path, template, prose);
      cdt_prose_add_joiner (prose, " ", evaluation->flags);
      cdt_prose_add_value (prose, percent, evaluation->flags, percent_path, CDT_PROSE_ANSWER);
    }
}

const char *
cdt_evaluation_joiner (CdtEvaluation *evaluation, CdtJoin join, gboolean last)
{
  switch (join)
    {
    case CDT_JOIN_AND:
    case CDT_JOIN_OR:
      return last ? evaluation->words->joins[join] : ", ";
    case CDT_JOIN_COMMA:
      return ", ";
    case CDT_JOIN_SEMICOLON:
      return "; ";
    default:
      return "";
    }
}
