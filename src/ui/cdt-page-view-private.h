/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-anchor.h"
#include "cdt-page-cache.h"
#include "cdt-page-find.h"
#include "cdt-page-input.h"
#include "cdt-page-view.h"

G_BEGIN_DECLS

/* The view, split by job: cdt-page-view-places.c knows words and what is under the pointer,
 * cdt-page-view-zoom.c how large pages are, cdt-page-view-words.c what is selected and looked for. */
struct _CdtPageView
{
  GtkDrawingArea parent_instance;
  CdtLayout *layout;
  CdtPageColumn column;
  GArray *turned;       /* (element-type guint) of the column; none: all pages are upright */
  CdtPageAnchor anchor; /* what was in sight when the pages were last settled */
  CdtPageInput *input;
  CdtPageCache *cache;
  char *path;                  /* (nullable) whose words are marked */
  gboolean has_marked;         /* there were such words when the view settled last */
  CdtPageWords *words;         /* (nullable) of the pages as they are, made when first asked for */
  CdtDocument *words_document; /* (nullable) that these are of */
  gboolean words_whole;        /* with the numbers of all pages */
  CdtPageFind *find;
  int selected_from, selected_to; /* characters; the second is where the pointer was */
  double zoom;
  guint shown_page;
  gboolean places_wait;          /* to be shown once the view has a size */
  gboolean whole;                /* all pages were known when the view settled last */
  guint n_known;                 /* pages, then */
  guint wanted_block;            /* to be shown once its page is known, G_MAXUINT none ... */
  double wanted_top;             /* ... if the view is still where it was, as with the places of the path */
  GtkAdjustment *adjustments[2]; /* across, down */
  GtkScrollablePolicy policies[2];
};

void cdt_page_view_measure_column (CdtPageView *view);        /* from pages, zoom and allocation */
void cdt_page_view_configure_adjustments (CdtPageView *view); /* from the column */
void cdt_page_view_tell_moved (CdtPageView *view);            /* emits "moved" */
double cdt_page_view_get_across (CdtPageView *view);          /* left of the view, column pixels */
void cdt_page_view_keep_anchor (CdtPageView *view);           /* what is in sight now is to stay */
void cdt_page_view_places_show (CdtPageView *view);           /* scrolls only when none is in sight */
void cdt_page_view_places_note (CdtPageView *view);           /* whether there are marked words */
void cdt_page_view_places_go_on (CdtPageView *view);          /* what waited for a page that is known now */
void cdt_page_view_words_begin (CdtPageView *view);
void cdt_page_view_words_end (CdtPageView *view);
void cdt_page_view_words_update (CdtPageView *view);                     /* after the pages changed */
void cdt_page_view_words_go_on (CdtPageView *view);                      /* more are known */
void cdt_page_view_tell_activated (CdtPageView *view, const char *path); /* emits "place-activated" */

G_END_DECLS
