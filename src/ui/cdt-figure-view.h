/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-figure.h"

G_BEGIN_DECLS

/**
 * CdtFigureView: a figure drawn as on the pages, in the colours of the theme around it. As tall as
 * it needs. What it shows can be pressed, and walked with the arrow keys; its words are its name for a screen
 * reader.
 *
 * Signal "mark-activated" (const char *path): the person wants the item that a mark or row stands for.
 */
#define CDT_TYPE_FIGURE_VIEW (cdt_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (CdtFigureView, cdt_figure_view, CDT, FIGURE_VIEW, GtkDrawingArea)

GtkWidget *cdt_figure_view_new (void);
/* Copies figure; NULL: nothing. */
void cdt_figure_view_set_figure (CdtFigureView *view, const CdtFigure *figure);
const CdtFigure *cdt_figure_view_get_figure (CdtFigureView *view); /* (nullable), not owned */
/* The path of what is at a point of the widget; NULL: nothing. Lives as long as the figure. */
const char *cdt_figure_view_hit (CdtFigureView *view, double x, double y);

G_END_DECLS
