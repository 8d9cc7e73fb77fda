/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "cdt-style.h"

G_BEGIN_DECLS

/** CdtFigureInk: the colours that a figure is drawn in, on paper or on the ground of a theme. A plain value.
 */
typedef struct
{
  CdtColour ink;    /* words */
  CdtColour muted;  /* less important words */
  CdtColour accent; /* what the figure is about */
  CdtColour rule;   /* lines between */
  CdtColour tint;   /* every other stripe */
  CdtColour ground; /* what is behind */
  guint32 today;    /* Julian day to draw a line at; 0: none, as in all that is kept */
  GArray *shown;    /* (nullable) (element-type CdtFigureShown) notes words instead of painting them */
} CdtFigureInk;

/** CdtFigureShown: words that a figure shows, with their top left there. */
typedef struct
{
  PangoLayout *words; /* held */
  double x, y;
} CdtFigureShown;

#define CDT_FIGURE_INK_TODAY ((CdtColour){ 0.78, 0.16, 0.16 }) /* of the line at today */

CdtFigureInk cdt_figure_ink_on_paper (const CdtStyle *style);
/* For words of that colour on that ground, light or dark. */
CdtFigureInk cdt_figure_ink_on_ground (const CdtStyle *style, CdtColour words, CdtColour ground);

/* The Julian day that it is here. */
guint32 cdt_figure_ink_find_today (void);

/* The n-th of the colours of bars, from 0: they differ in grey too, and come again after four. */
CdtColour cdt_figure_ink_get_shade (const CdtFigureInk *ink, guint n);
/* Black or white, whichever reads on that colour. */
CdtColour cdt_figure_ink_get_contrast (CdtColour colour);

void cdt_figure_ink_set (cairo_t *cr, CdtColour colour);
/* With the words' top left there. */
void cdt_figure_ink_show (
    const CdtFigureInk *ink, cairo_t *cr, PangoLayout *words, CdtColour colour, double x, double y);
void cdt_figure_ink_fill (cairo_t *cr, CdtColour colour, double x, double y, double width, double height);
/* A bar of the n-th shade; from the fifth on it is striped too, so that none looks like another. */
void cdt_figure_ink_fill_shade (
    cairo_t *cr, const CdtFigureInk *ink, guint n, double x, double y, double width, double height);
/* Stripes from one corner to the other inside an outline. */
void cdt_figure_ink_hatch (cairo_t *cr, CdtColour colour, double x, double y, double width, double height);

G_END_DECLS
