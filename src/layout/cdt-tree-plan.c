/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-tree-plan.h"

#include "cdt-figure-words.h"
#include "cdt-look.h"

/* Lengths in points at the 11 pt text size. */
#define LABEL_SIZE 9.5
#define NOTE_SIZE 8.0
#define LABEL_LINES 3
#define NOTE_LINES 3
#define BOX_MIN 96.0
#define BOX_MAX 168.0
#define BOX_GAP 12.0
#define TIER_GAP 20.0
#define TIERS_AT_MOST 6
#define PADDING 5.0
#define STEP 22.0
#define LINE_GAP 5.0
#define STEPS_SHARE 0.4 /* of the width that steps take up at most */
#define LABEL_SHARE 0.5 /* of a line's box */

typedef struct
{
  CdtTreePlan *plan;
  PangoContext *context;
  const CdtStyle *style;
  const CdtFigure *figure;
  guint *tiers;  /* of all rows */
  guint *leaves; /* under each, itself where it has none */
  guint n_tiers;
} Planner;

static void
clear_box (gpointer data)
{
  CdtTreeBox *box = data;
  g_clear_object (&box->label);
  g_clear_object (&box->note);
}

static CdtTreeBox *
get_box (const CdtTreePlan *plan, guint n)
{
  return &g_array_index (plan->boxes, CdtTreeBox, n);
}

static void
count_tiers (Planner *planner)
{
  guint n = planner->figure->rows->len;
  planner->tiers = g_new0 (guint, n + 1);
  planner->leaves = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      int parent = cdt_figure_get_row (planner->figure, i)->parent;
      planner->tiers[i] = parent < 0 ? 0 : planner->tiers[parent] + 1;
      planner->n_tiers = MAX (planner->n_tiers, planner->tiers[i] + 1);
    }
  for (guint i = n; i-- > 0;)
    {
      int parent = cdt_figure_get_row (planner->figure, i)->parent;
      planner->leaves[i] = MAX (planner->leaves[i], 1);
      if (parent >= 0)
        planner->leaves[parent] += planner->leaves[i];
    }
}

static guint
count_leaves (const Planner *planner)
{
  guint n = 0;
  for (guint i = 0; i < planner->figure->rows->len; i++)
    if (planner->tiers[i] == 0)
      n += planner->leaves[i];
  return n;
}

static void
set_box (const Planner *planner, CdtTreeBox *box, gboolean centred, double label, double note)
{
  CdtFigureWordsStyle of_label
      = { .size = LABEL_SIZE, .bold = TRUE, .centred = centred, .width = label, .lines = LABEL_LINES };
  CdtFigureWordsStyle of_note = { .size = NOTE_SIZE, .centred = centred, .width = note, .lines = NOTE_LINES };
  box->label = cdt_figure_words_get (planner->context, planner->style, box->row->label, &of_label);
  if (box->row->note != NULL)
    box->note = cdt_figure_words_get (planner->context, planner->style, box->row->note, &of_note);
}

/* A box as wide as its column, its note below its name. */
static void
add_tiered_box (const Planner *planner, guint n, double width)
{
  CdtTreePlan *plan = planner->plan;
  double inside = width - 2.0 * PADDING * plan->scale, label, note = 0.0;
  CdtTreeBox box = { .row = cdt_figure_get_row (planner->figure, n), .width = width };
  box.tier = planner->tiers[n];
  box.parent = box.row->parent;
  set_box (planner, &box, TRUE, inside, inside);
  cdt_figure_words_measure (box.label, NULL, &label);
  if (box.note != NULL)
    cdt_figure_words_measure (box.note, NULL, &note);
  box.height = label + note + 2.0 * PADDING * plan->scale;
  g_array_append_val (plan->boxes, box);
}

/* All boxes of a tier are as tall as the tallest. */
static void
place_tiers (const Planner *planner)
{
  CdtTreePlan *plan = planner->plan;
  double y = 0.0;
  for (guint tier = 0; tier < planner->n_tiers; tier++)
    {
      double height = 0.0;
      for (guint i = 0; i < plan->boxes->len; i++)
        if (get_box (plan, i)->tier == tier)
          height = MAX (height, get_box (plan, i)->height);
      for (guint i = 0; i < plan->boxes->len; i++)
        if (get_box (plan, i)->tier == tier)
          {
            get_box (plan, i)->y = y;
            get_box (plan, i)->height = height;
          }
      y += height + TIER_GAP * plan->scale;
    }
  plan->height = MAX (y - TIER_GAP * plan->scale, 0.0) + plan->scale;
}

static void
place_words (const CdtTreePlan *plan, CdtTreeBox *box)
{
  double label, note = 0.0;
  cdt_figure_words_measure (box->label, NULL, &label);
  if (box->note != NULL)
    cdt_figure_words_measure (box->note, NULL, &note);
  box->label_y = box->y + (box->height - label - note) / 2.0;
  box->note_x = box->x + PADDING * plan->scale;
  box->note_y = box->label_y + label;
}

/* Every box over the middle of the columns of those below it. */
static void
make_tiers (const Planner *planner, double slot)
{
  CdtTreePlan *plan = planner->plan;
  double gap = BOX_GAP * plan->scale, width = MIN (slot - gap, BOX_MAX * plan->scale);
  g_autofree double *starts = g_new0 (double, planner->figure->rows->len + 1);
  double top = 0.0;
  for (guint i = 0; i < planner->figure->rows->len; i++)
    {
      int parent = cdt_figure_get_row (planner->figure, i)->parent;
      double *next = parent < 0 ? &top : &starts[parent];
      double span = planner->leaves[i] * slot;
      add_tiered_box (planner, i, width);
      get_box (plan, i)->x = *next + (span - gap - width) / 2.0;
      starts[i] = *next;
      *next += span;
    }
  place_tiers (planner);
  for (guint i = 0; i < plan->boxes->len; i++)
    place_words (plan, get_box (plan, i));
}

/* Name and note beside each other. */
static void
add_line_box (const Planner *planner, guint n, guint first)
{
  CdtTreePlan *plan = planner->plan;
  double padding = PADDING * plan->scale, label, note = 0.0;
  CdtTreeBox box = { .row = cdt_figure_get_row (planner->figure, n), .tier = planner->tiers[n] };
  box.parent = box.row->parent < (int)first ? -1 : box.row->parent - (int)first;
  box.x = box.tier * plan->step;
  box.y = plan->height;
  box.width = plan->width - box.x;
  double middle = LABEL_SHARE * box.width;
  set_box (planner, &box, FALSE, middle - 2.0 * padding, box.width - middle - padding);
  cdt_figure_words_measure (box.label, NULL, &label);
  if (box.note != NULL)
    cdt_figure_words_measure (box.note, NULL, &note);
  box.height = MAX (label, note) + 2.0 * padding * 0.8;
  box.label_y = box.y + (box.height - label) / 2.0;
  box.note_x = box.x + middle;
  box.note_y = box.y + (box.height - note) / 2.0;
  plan->height += box.height + LINE_GAP * plan->scale;
  g_array_append_val (plan->boxes, box);
}

CdtTreePlan *
cdt_tree_plan_new (
    PangoContext *context, const CdtStyle *style, const CdtFigure *figure, guint first, guint n, double width)
{
  g_return_val_if_fail (figure != NULL && first + n <= figure->rows->len, NULL);
  CdtTreePlan *plan = g_new0 (CdtTreePlan, 1);
  plan->scale = cdt_look_scale (style);
  plan->width = width;
  plan->boxes = g_array_new (FALSE, FALSE, sizeof (CdtTreeBox));
  g_array_set_clear_func (plan->boxes, clear_box);
  Planner planner = { .plan = plan, .context = context, .style = style, .figure = figure };
  count_tiers (&planner);
  double slot = (width + BOX_GAP * plan->scale) / MAX (count_leaves (&planner), 1);
  plan->tiered = slot >= (BOX_MIN + BOX_GAP) * plan->scale && planner.n_tiers <= TIERS_AT_MOST;
  plan->step = MIN (STEP * plan->scale, STEPS_SHARE * width / MAX (planner.n_tiers, 1));
  if (plan->tiered)
    make_tiers (&planner, slot);
  for (guint i = first; !plan->tiered && i < first + n; i++)
    add_line_box (&planner, i, first);
  g_free (planner.tiers);
  g_free (planner.leaves);
  return plan;
}

void
cdt_tree_plan_free (CdtTreePlan *plan)
{
  g_array_unref (plan->boxes);
  g_free (plan);
}
