/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

static char **
read_ticks (const CdtTemplate *axis)
{
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < axis->children->len; i++)
    {
      const CdtTemplate *tick = axis->children->pdata[i];

      if (tick->kind == CDT_TEMPLATE_TICK)
        g_strv_builder_add (builder, tick->text);
    }
  char **ticks = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return ticks;
}

/* A whole number from 1 to the number of ticks; 0 for anything else. */
static guint
read_value (CdtEvaluation *evaluation, const CdtFieldPath *field, char **ticks)
{
  g_autofree char *path = NULL;
  g_autofree char *answer = cdt_evaluation_dup_answer (evaluation, field, &path);
  guint64 value;

  if (answer == NULL || !g_ascii_string_to_unsigned (answer, 10, 1, g_strv_length (ticks), &value, NULL))
    return 0;
  return (guint)value;
}

static char *
make_label (const char *pattern, guint position)
{
  g_autofree char *number = g_strdup_printf ("%u", position);
  GString *label = g_string_new (pattern);

  g_string_replace (label, "{n}", number, 1);
  return g_string_free (label, FALSE);
}

/* The marks, and what they say in words: "R1: Moderate, Likely; R2: ..." */
static void
add_marks (CdtEvaluation *evaluation, const CdtTemplate *template, CdtFigure *figure, GString *words)
{
  CdtEachWalk walk;

  cdt_each_walk_begin (&walk, evaluation, template->xpath);
  while (cdt_each_walk_next (&walk))
    {
      guint x = read_value (evaluation, template->x, figure->x_labels);
      guint y = read_value (evaluation, template->y, figure->y_labels);

      if (x == 0 || y == 0)
        continue;
      g_autofree char *label = make_label (template->text, walk.place.position);
      g_string_append_printf (words, "%s%s: %s, %s", figure->marks->len > 0 ? "; " : "", label,
                              figure->x_labels[x - 1], figure->y_labels[y - 1]);
      cdt_figure_add_mark (figure, label, walk.place.path, x, y);
    }
}

void
cdt_evaluation_add_figure (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  g_autoptr (CdtFigure) figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  g_autofree char *prefix
      = cdt_evaluation_make_plain (evaluation, cdt_template_find (template, CDT_TEMPLATE_WORDS));
  g_autoptr (GString) words = g_string_new (prefix);

  if (words->len > 0)
    g_string_append_c (words, ' ');
  figure->x_labels = read_ticks (cdt_template_find (template, CDT_TEMPLATE_X_AXIS));
  figure->y_labels = read_ticks (cdt_template_find (template, CDT_TEMPLATE_Y_AXIS));
  add_marks (evaluation, template, figure, words);
  if (figure->marks->len == 0)
    return;
  g_string_append_c (words, '.');
  figure->words = g_strdup (words->str);
  CdtBlock *block = cdt_evaluation_new_block (evaluation, CDT_BLOCK_FIGURE, template, NULL);
  block->figure = g_steal_pointer (&figure);
  g_ptr_array_add (blocks, block);
}
