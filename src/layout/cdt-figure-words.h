/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-style.h"

G_BEGIN_DECLS

/** CdtFigureWordsStyle: how words of a figure are set, at `size` points of the 11 pt text size in as many
 * lines as `lines` at most, each as wide as `width`; what does not go into them ends in "…". A width of 0:
 * one line as long as it is. A plain value. */
typedef struct
{
  double size;
  gboolean bold;
  gboolean centred; /* each line in the middle of the width */
  double width;
  int lines;
} CdtFigureWordsStyle;

/* Kept from one edit to the next: others may have it too, so that it must not be changed. (transfer full) */
PangoLayout *cdt_figure_words_get (PangoContext *context,
                                   const CdtStyle *style,
                                   const char *words,
                                   const CdtFigureWordsStyle *how);
/* What such words take up, in points. Either may be NULL. */
void cdt_figure_words_measure (PangoLayout *words, double *width, double *height);
/* How wide they are in one line, as words that were shaped before: for the widest of many. */
double cdt_figure_words_find_width (
    PangoContext *context, const CdtStyle *style, const char *words, double size, gboolean bold);

G_END_DECLS
