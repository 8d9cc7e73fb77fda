/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-layout.h"

G_BEGIN_DECLS

#define CDT_PAGE_COLUMN_MARGIN 18.0 /* around the column and between pages */

/** CdtPageColumn: where pages stand when they are shown one below the other, upright ones and ones that lie
 * on their side. A plain value. Pages are measured in points, everything else in pixels from the top left of
 * the whole column. */
typedef struct
{
  guint n_pages; /* those that are not known yet too */
  const guint
      *turned; /* (nullable) how many of the pages above page n lie on their side; n_pages + 1 numbers */
  double page_width; /* of an upright one */
  double page_height;
  double scale;      /* pixels a point, of an upright page */
  gboolean fits;     /* each page is as wide as the view, so that turned ones have a smaller scale */
  double view_width; /* pages narrower than this stand in its middle */
} CdtPageColumn;

/* Takes the number and the sizes of pages from a layout, NULL for none; `turned` (element-type guint) keeps
 * the numbers that the column points at. */
void cdt_page_column_set_pages (CdtPageColumn *column, CdtLayout *layout, GArray *turned);
/* Pixels a point on this page */
double cdt_page_column_get_scale (const CdtPageColumn *column, guint page);
/* Of this page, in pixels; each may be NULL */
void cdt_page_column_get_size (const CdtPageColumn *column, guint page, double *width, double *height);
/* The scale at which a page and its margins fill the view */
double cdt_page_column_get_fit_scale (const CdtPageColumn *column);
/* The scale at which one page and its margins stand in the view as a whole */
double cdt_page_column_get_fit_page_scale (const CdtPageColumn *column, double view_height);
double cdt_page_column_get_width (const CdtPageColumn *column);
double cdt_page_column_get_height (const CdtPageColumn *column);
double cdt_page_column_get_left (const CdtPageColumn *column, guint page);
double cdt_page_column_get_top (const CdtPageColumn *column, guint page);
/* The page at this height or the nearest one above; 0 when there is none */
guint cdt_page_column_get_page_at (const CdtPageColumn *column, double y);
/* FALSE between pages; else the page, and the point of it in points */
gboolean cdt_page_column_hit (
    const CdtPageColumn *column, double x, double y, guint *page, double *page_x, double *page_y);

G_END_DECLS
