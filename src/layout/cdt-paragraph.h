/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-style.h"
#include "cdt-text.h"

G_BEGIN_DECLS

/**
 * CdtParagraph: a #CdtText broken into lines of a width; reference counted, immutable. All lines have
 * the same pitch. This is the one place that knows how lines are shaped; pages see lines and heights.
 */
typedef struct _CdtParagraph CdtParagraph;

typedef struct
{
  double size;  /* points */
  double pitch; /* line height as a multiple of size */
  gboolean bold;
  PangoAlignment align;
} CdtParagraphStyle;

CdtParagraph *cdt_paragraph_new (
    PangoContext *context, const CdtStyle *style, const CdtParagraphStyle *how, CdtText *text, double width);
CdtParagraph *cdt_paragraph_ref (CdtParagraph *paragraph);
void cdt_paragraph_unref (CdtParagraph *paragraph);
gboolean cdt_paragraph_is_shared (const CdtParagraph *paragraph); /* held more than once */
CdtText *cdt_paragraph_get_text (const CdtParagraph *paragraph);
guint cdt_paragraph_get_n_lines (const CdtParagraph *paragraph);
double cdt_paragraph_get_pitch (const CdtParagraph *paragraph);               /* points a line */
double cdt_paragraph_get_baseline (const CdtParagraph *paragraph);            /* of a line, from its top */
double cdt_paragraph_get_width (const CdtParagraph *paragraph);               /* of the longest line */
double cdt_paragraph_get_line_start (const CdtParagraph *paragraph, guint n); /* where line n begins */
double cdt_paragraph_get_line_end (const CdtParagraph *paragraph, guint n);   /* where line n ends */
/* (transfer full): the words of line n, with the space that it ends in; see CdtLineParts for its glyphs */
char *cdt_paragraph_dup_line (const CdtParagraph *paragraph, guint n);
gboolean cdt_paragraph_is_line_changed (const CdtParagraph *paragraph,
                                        guint n); /* does a redline mark any of it? */
/* Was all of it set as words shaped before? For tests; lines are the same either way. */
gboolean cdt_paragraph_is_of_words (const CdtParagraph *paragraph);
/* The run at a point, or -1; x from the left edge, y from the top of the first line */
int cdt_paragraph_hit (const CdtParagraph *paragraph, double x, double y);
/* Where run n stands on line `line`: pairs x0, x1 in points from the left edge, maybe empty */
GArray *cdt_paragraph_get_run_extents (const CdtParagraph *paragraph,
                                       guint run,
                                       guint line); /* (element-type double) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtParagraph, cdt_paragraph_unref)

G_END_DECLS
