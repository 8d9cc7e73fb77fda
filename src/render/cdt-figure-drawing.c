/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-drawing.h"

#include "cdt-bar-chart.h"
#include "cdt-gantt-chart.h"
#include "cdt-heat-map.h"
#include "cdt-share-chart.h"
#include "cdt-timeline.h"
#include "cdt-tree-chart.h"

static void
clear_shown (gpointer data)
{
  g_clear_object (&((CdtFigureShown *)data)->words);
}

void
cdt_figure_draw (cairo_t *cr,
                 PangoContext *context,
                 const CdtStyle *style,
                 const CdtFigure *figure,
                 const CdtFigureSlice *slice,
                 double width,
                 const CdtFigureInk *ink)
{
  g_return_if_fail (cr != NULL && figure != NULL && slice != NULL && ink != NULL);
  switch (figure->kind)
    {
    case CDT_FIGURE_HEAT_MAP:
      cdt_heat_map_draw (cr, context, style, figure, width, slice->height, ink);
      break;
    case CDT_FIGURE_PLAN:
      cdt_gantt_chart_draw (cr, context, style, figure, slice, width, ink);
      break;
    case CDT_FIGURE_BARS:
      cdt_bar_chart_draw (cr, context, style, figure, slice, width, ink);
      break;
    case CDT_FIGURE_SHARES:
      cdt_share_chart_draw (cr, context, style, figure, slice, width, ink);
      break;
    case CDT_FIGURE_CHART:
      cdt_tree_chart_draw (cr, context, style, figure, slice, width, ink);
      break;
    case CDT_FIGURE_TIMELINE:
      cdt_timeline_draw (cr, context, style, figure, width, ink);
      break;
    }
}

GArray *
cdt_figure_list_words (PangoContext *context,
                       const CdtStyle *style,
                       const CdtFigure *figure,
                       const CdtFigureSlice *slice,
                       double width)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CdtFigureShown));
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 0, 0);
  cairo_t *cr = cairo_create (nowhere);
  CdtFigureInk ink = cdt_figure_ink_on_paper (style);
  g_array_set_clear_func (words, clear_shown);
  ink.shown = words;
  cdt_figure_draw (cr, context, style, figure, slice, width, &ink);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return words;
}
