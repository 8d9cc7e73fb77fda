/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-layout.h"
#include "cdt-page-column.h"
#include "cdt-page-find.h"
#include "cdt-page-words.h"

G_BEGIN_DECLS

/* Zooms that follow the size of the view */
#define CDT_ZOOM_FIT_WIDTH 0.0
#define CDT_ZOOM_FIT_PAGE (-1.0)

/**
 * CdtPageView: the pages of a layout in a column, inside a #GtkScrolledWindow. Paints what is in sight
 * and keeps what is in sight where it is: when the pages change, the marked words, or else the block at
 * the top, stay at the same height on the screen.
 *
 * Signals: "place-activated" (const char *path), see #CdtPreview; "moved": another page is in sight or
 * the scale is another; "pages-changed": the layout's pages, after the view has settled on them;
 * "pages-grew": more of them are known.
 */
#define CDT_TYPE_PAGE_VIEW (cdt_page_view_get_type ())
G_DECLARE_FINAL_TYPE (CdtPageView, cdt_page_view, CDT, PAGE_VIEW, GtkDrawingArea)

void cdt_page_view_set_layout (CdtPageView *view, CdtLayout *layout);
CdtLayout *cdt_page_view_get_layout (CdtPageView *view);            /* (nullable), not owned */
const CdtPageColumn *cdt_page_view_get_column (CdtPageView *view);  /* as it is now */
void cdt_page_view_show_path (CdtPageView *view, const char *path); /* as cdt_preview_show_path() */
const char *cdt_page_view_get_path (CdtPageView *view);             /* (nullable): whose words are marked */
/* The first marked words in sight, or else of all; FALSE: there are none. place: (nullable) */
gboolean cdt_page_view_find_marked (CdtPageView *view, CdtPlace *place);
gboolean cdt_page_view_is_whole (CdtPageView *view); /* are all pages known? */
guint cdt_page_view_get_page (CdtPageView *view);    /* the first of those most in sight */
double cdt_page_view_get_zoom (CdtPageView *view);   /* or a CDT_ZOOM_FIT_ */
double cdt_page_view_get_scale (CdtPageView *view);  /* 1: 96 dpi; what the zoom comes to */
/* What is at (x, y) of the view stays there; fitting the page shows that page. */
void cdt_page_view_set_zoom (CdtPageView *view, double zoom, double x, double y);
void cdt_page_view_scroll_to (CdtPageView *view, double y); /* top of the view, column pixels */
double cdt_page_view_get_top (CdtPageView *view);           /* likewise */
int cdt_page_view_get_view_height (CdtPageView *view);
guint cdt_page_view_get_n_painted (CdtPageView *view); /* pages painted so far; for tests */
/* What is under a point of the widget; see cdt_layout_hit() */
gboolean cdt_page_view_hit (CdtPageView *view, double x, double y, const char **path, const char **link);
/* As a click there: activates the place of words, or follows a link */
gboolean cdt_page_view_activate_at (CdtPageView *view, double x, double y);
/* The words of the pages as they are now; NULL without a layout. Not owned; gone when the pages change. */
CdtPageWords *cdt_page_view_get_words (CdtPageView *view);
/* The search in these pages: set its query to begin one. Not owned. */
CdtPageFind *cdt_page_view_get_find (CdtPageView *view);
/* Looks for words from what is in sight on; NULL: for nothing */
void cdt_page_view_look_for (CdtPageView *view, const char *query);
/* Selects characters of the words, `to` the end that moves; from == to: none, but this is where keys begin */
void cdt_page_view_select (CdtPageView *view, int from, int to);
/* FALSE: nothing is selected. Else start < end. */
gboolean cdt_page_view_get_selection (CdtPageView *view, int *start, int *end);
int cdt_page_view_get_cursor (CdtPageView *view);               /* the end of the selection that moves */
void cdt_page_view_copy (CdtPageView *view, GdkAtom clipboard); /* what is selected, if anything is */
/* The place between characters nearest to a point of the widget; -1: there are none */
int cdt_page_view_find_offset (CdtPageView *view, double x, double y);
/* Scrolls only as far as is needed to have a place in sight */
void cdt_page_view_show_place (CdtPageView *view, const CdtPlace *place);
void cdt_page_view_show_page (CdtPageView *view, guint page);   /* its top, at the top of the view */
void cdt_page_view_show_block (CdtPageView *view, guint block); /* likewise; by its number */
/* Where a place stands on the widget now */
void cdt_page_view_get_place_rectangle (CdtPageView *view, const CdtPlace *place, GdkRectangle *rectangle);

G_END_DECLS
