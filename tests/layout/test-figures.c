/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-figure-plan.h"
#include "cdt-fonts.h"
#include "cdt-gantt-plan.h"
#include "cdt-layout.h"
#include "cdt-share-plan.h"
#include "cdt-time-axis.h"
#include "cdt-timeline-plan.h"
#include "cdt-tree-plan.h"
#include "sample-document.h"
#include "sample-figures.h"

#define WIDTH 453.5
#define ROOM 500.0
#define DUMPED 16 /* areas of a slice at most: of larger figures the heights are enough */
#define SLACK 0.6

static GArray *
slice_figure (const CdtFigure *figure)
{
  CdtStyle style = cdt_style_clear_a4 ();
  return cdt_figure_plan_slice (cdt_fonts_get_context (), &style, figure, WIDTH, ROOM);
}

static GArray *
list_areas (const CdtFigure *figure, const CdtFigureSlice *slice)
{
  CdtStyle style = cdt_style_clear_a4 ();
  return cdt_figure_plan_list_areas (cdt_fonts_get_context (), &style, figure, slice, WIDTH);
}

static void
dump_slice (GString *dump, const CdtFigure *figure, const CdtFigureSlice *slice)
{
  g_autoptr (GArray) areas = list_areas (figure, slice);
  g_string_append_printf (dump, "  rows %u+%u, %.0f high\n", slice->first, slice->n, slice->height);
  for (guint i = 0; areas->len <= DUMPED && i < areas->len; i++)
    {
      const CdtFigureArea *area = &g_array_index (areas, CdtFigureArea, i);
      g_string_append_printf (dump, "    %.0f %.0f %.0f %.0f %.30s <%s\n", area->x, area->y, area->width,
                              area->height, area->label, area->path);
    }
}

static char *
dump_figures (void)
{
  GString *dump = g_string_new (NULL);
  guint n;
  const SampleFigure *samples = sample_figures (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CdtFigure) figure = samples[i].make ();
      g_autoptr (GArray) slices = slice_figure (figure);
      g_string_append_printf (dump, "%s\n", samples[i].name);
      for (guint j = 0; j < slices->len; j++)
        dump_slice (dump, figure, &g_array_index (slices, CdtFigureSlice, j));
    }
  return g_string_free (dump, FALSE);
}

static void
test_golden (void)
{
  g_autofree char *dump = dump_figures ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "layout", "figures.golden", NULL);
  if (g_getenv ("CDT_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_autofree char *golden = NULL;
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1), expected = g_strsplit (golden, "\n", -1);
  for (guint i = 0; lines[i] != NULL || expected[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
}

/* All rows stand in one slice, and nothing stands outside of it; no slice is taller than a page has room. */
static void
test_bounds (void)
{
  guint n;
  const SampleFigure *samples = sample_figures (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CdtFigure) figure = samples[i].make ();
      g_autoptr (GArray) slices = slice_figure (figure);
      guint rows = 0;
      g_test_message ("%s", samples[i].name);
      for (guint j = 0; j < slices->len; j++)
        {
          const CdtFigureSlice *slice = &g_array_index (slices, CdtFigureSlice, j);
          g_autoptr (GArray) areas = list_areas (figure, slice);
          g_assert_cmpuint (slice->first, ==, rows);
          g_assert_cmpfloat (slice->height, <=, ROOM);
          rows += slice->n;
          for (guint k = 0; k < areas->len; k++)
            {
              const CdtFigureArea *area = &g_array_index (areas, CdtFigureArea, k);
              g_assert_cmpfloat (area->x, >=, -SLACK);
              g_assert_cmpfloat (area->y, >=, -SLACK);
              g_assert_cmpfloat (area->x + area->width, <=, WIDTH + SLACK);
              g_assert_cmpfloat (area->y + area->height, <=, slice->height + SLACK);
            }
        }
      g_assert_cmpuint (rows, ==, figure->rows->len);
    }
}

/* A point of what is uppermost means it; a point of nothing means nothing. */
static void
test_hit (void)
{
  static const char *const names[] = { "plan", "bars-two", "shares", "chart", "timeline" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CdtFigure) figure = sample_figure (names[i]);
      g_autoptr (GArray) slices = slice_figure (figure);
      g_autoptr (GArray) areas = list_areas (figure, &g_array_index (slices, CdtFigureSlice, 0));
      const CdtFigureArea *last = &g_array_index (areas, CdtFigureArea, areas->len - 1);
      const CdtFigureArea *hit
          = cdt_figure_plan_hit (areas, last->x + last->width / 2.0, last->y + last->height / 2.0);
      g_assert_true (hit == last);
      g_assert_null (cdt_figure_plan_hit (areas, -20.0, -20.0));
    }
}

/* On a page, what a row stands for is found by its path, and its path by a click. */
static void
test_on_page (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *block = sample_block (CDT_BLOCK_FIGURE, "plan", NULL);
  block->figure = sample_figure ("plan-many");
  g_ptr_array_add (blocks, block);
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), >, 2);
  CdtPlace first;
  g_assert_true (cdt_layout_find_first (layout, "activities/activity[@id='a69']/starts", &first));
  g_autoptr (GArray) places
      = cdt_layout_find_path (layout, "activities/activity[@id='a69']/starts", first.page);
  g_assert_cmpuint (places->len, ==, 2); /* its row and its bar */
  const CdtPlace *place = &g_array_index (places, CdtPlace, 1);
  const char *path = NULL;
  g_assert_cmpuint (place->page, >, 0);
  g_assert_true (cdt_layout_hit (layout, place->page, place->x + place->width / 2.0,
                                 place->y + place->height / 2.0, &path, NULL, NULL));
  g_assert_cmpstr (path, ==, "activities/activity[@id='a69']");
}

static void
assert_axis (guint32 first, guint32 last, const char *expected)
{
  static const char *const months[]
      = { "J", "F", "M", "A", "My", "Jn", "Jl", "Au", "S", "O", "N", "D", NULL };
  g_autoptr (CdtTimeAxis) axis = cdt_time_axis_new (first, last, 300.0, 18.0, months);
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const CdtTick *tick = &g_array_index (axis->ticks, CdtTick, i);
      g_string_append_printf (names, "%s%s%s%s", i > 0 ? "|" : "", tick->upper,
                              *tick->upper != '\0' ? " " : "", tick->lower);
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_true (cdt_time_axis_holds (axis, first) && cdt_time_axis_holds (axis, last));
  g_assert_cmpfloat (cdt_time_axis_place (axis, axis->first), ==, 0.0);
  g_assert_cmpfloat (cdt_time_axis_place (axis, axis->end), ==, 300.0);
}

/* The smallest units that there is room to name: weeks, months, quarters, years. */
static void
test_axis (void)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 10, G_DATE_NOVEMBER, 2027);
  guint32 start = g_date_get_julian (&date);
  assert_axis (start, start, "N 2027 8");
  assert_axis (start, start + 30, "N 2027 8|15|22|29|D 6");
  assert_axis (start - 12, start + 20, "25|N 2027 1|8|15|22|29");
  assert_axis (start, start + 150, "2027 N|D|2028 J|F|M|A");
  assert_axis (start, start + 900, "2027 O|2028 J|A|Jl|O|2029 J|A|Jl|O|2030 J|A");
  assert_axis (start, start + 3650, "2027 |2028 |2029 |2030 |2031 |2032 |2033 |2034 |2035 |2036 |2037 ");
}

static void
test_forms (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtFigure) wide = sample_figure ("shares");
  g_autoptr (CdtFigure) long_names = sample_figure ("shares-lines");
  g_autoptr (CdtFigure) tiers = sample_figure ("chart");
  g_autoptr (CdtFigure) lines = sample_figure ("chart-forty");
  g_autoptr (CdtSharePlan) stacked
      = cdt_share_plan_new (cdt_fonts_get_context (), &style, wide, 0, wide->rows->len, WIDTH);
  g_autoptr (CdtSharePlan) apart
      = cdt_share_plan_new (cdt_fonts_get_context (), &style, long_names, 0, 1, WIDTH);
  g_autoptr (CdtTreePlan) tree
      = cdt_tree_plan_new (cdt_fonts_get_context (), &style, tiers, 0, tiers->rows->len, WIDTH);
  g_autoptr (CdtTreePlan) list
      = cdt_tree_plan_new (cdt_fonts_get_context (), &style, lines, 0, lines->rows->len, WIDTH);
  g_assert_true (stacked->stacked);
  g_assert_false (apart->stacked);
  g_assert_true (tree->tiered);
  g_assert_false (list->tiered);
}

/* Words of days do not stand on each other. */
static void
test_timeline_words (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtFigure) figure = sample_figure ("timeline-monthly");
  g_autoptr (CdtTimelinePlan) plan = cdt_timeline_plan_new (cdt_fonts_get_context (), &style, figure, WIDTH);
  guint named = 0;
  for (guint i = 0; i < plan->marks->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const CdtTimelineMark *a = &g_array_index (plan->marks, CdtTimelineMark, i),
                              *b = &g_array_index (plan->marks, CdtTimelineMark, j);
        if (a->label == NULL || b->label == NULL || a->pole != b->pole)
          continue;
        g_assert_true (a->note_x >= b->note_x + b->words_width || b->note_x >= a->note_x + a->words_width);
      }
  for (guint i = 0; i < plan->marks->len; i++)
    named += g_array_index (plan->marks, CdtTimelineMark, i).label != NULL;
  g_assert_cmpuint (named, >, 5);
  g_assert_cmpuint (named, <, 36);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/figures/golden", test_golden);
  g_test_add_func ("/layout/figures/bounds", test_bounds);
  g_test_add_func ("/layout/figures/hit", test_hit);
  g_test_add_func ("/layout/figures/on-page", test_on_page);
  g_test_add_func ("/layout/figures/axis", test_axis);
  g_test_add_func ("/layout/figures/forms", test_forms);
  g_test_add_func ("/layout/figures/timeline-words", test_timeline_words);
  return g_test_run ();
}
