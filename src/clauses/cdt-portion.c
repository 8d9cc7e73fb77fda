/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The part that one figure is of all of them, in hundredths of a percent that add up to 100 % exactly. */

#include "cdt-evaluation.h"
#include "cdt-format.h"

#define WHOLE 10000        /* hundredths of a percent */
#define UNITS_PER_PART 100 /* ten-thousandths of a percent, which percentages are counted in */

static gint64
read_figure (const CdtNode *node)
{
  g_autofree char *text = cdt_node_dup_text (node);
  gint64 figure = g_ascii_strtoll (text, NULL, 10);

  /* The schema lets no greater figure through; one that came another way must not overflow */
  return CLAMP (figure, 0, G_GINT64_CONSTANT (1000000000));
}

static gint64
sum_figures (GPtrArray *nodes)
{
  gint64 sum = 0;

  for (guint i = 0; i < nodes->len; i++)
    sum += read_figure (nodes->pdata[i]);
  return sum;
}

/* What rounding down leaves over goes to those it took the most from, the first of equals first. */
static gint64
share_out (GPtrArray *nodes, guint own, gint64 sum)
{
  gint64 own_left = read_figure (nodes->pdata[own]) * WHOLE % sum;
  gint64 over = WHOLE;
  gint64 before = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 whole = read_figure (nodes->pdata[i]) * WHOLE;

      over -= whole / sum;
      before += whole % sum > own_left || (whole % sum == own_left && i < own);
    }
  return read_figure (nodes->pdata[own]) * WHOLE / sum + (before < over ? 1 : 0);
}

gint64
cdt_evaluation_get_portion (CdtEvaluation *evaluation, const CdtTemplate *template, char **path)
{
  g_autoptr (GPtrArray) nodes = cdt_evaluation_select_values (evaluation, template->xpath);
  gint64 sum = sum_figures (nodes);
  guint own;

  for (own = 0; own < nodes->len; own++)
    if (cdt_node_get_parent (nodes->pdata[own]) == evaluation->place->node)
      break;
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *read = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[i]);

      cdt_reads_add (evaluation->reads, read);
    }
  *path = NULL;
  if (own == nodes->len || sum == 0)
    return -1;
  *path = cdt_draft_dup_node_path (evaluation->draft, nodes->pdata[own]);
  return share_out (nodes, own, sum);
}

void
cdt_evaluation_add_portion (CdtEvaluation *evaluation, const CdtTemplate *template, CdtProse *prose)
{
  g_autofree char *path = NULL;
  gint64 portion = cdt_evaluation_get_portion (evaluation, template, &path);

  if (portion < 0)
    return;
  g_autofree char *units = cdt_percent_from_units (portion * UNITS_PER_PART);
  g_autofree char *percent = cdt_words_format_percent (evaluation->words, units);
  cdt_prose_add_value (prose, percent, evaluation->flags, path, CDT_PROSE_ANSWER);
}
