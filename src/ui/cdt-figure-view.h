/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-figure.h"

G_BEGIN_DECLS

/**
 * CdtFigureView: a figure drawn as on the pages, in the colours of the theme around it. Its marks can be
 * pressed, and walked with the arrow keys; its words are its name for a screen reader.
 *
 * Signal "mark-activated" (const char *path): the person wants the item that a mark stands for.
 */
#define CDT_TYPE_FIGURE_VIEW (cdt_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (CdtFigureView, cdt_figure_view, CDT, FIGURE_VIEW, GtkDrawingArea)

GtkWidget *cdt_figure_view_new (void);
void cdt_figure_view_set_figure (CdtFigureView *view, CdtFigure *figure); /* takes figure; NULL: nothing */
const CdtFigure *cdt_figure_view_get_figure (CdtFigureView *view);        /* (nullable), not owned */
/* The mark at a point of the widget; NULL: none. */
const CdtFigureMark *cdt_figure_view_hit (CdtFigureView *view, double x, double y);

G_END_DECLS
