/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "cdt-glyph-run.h"
#include "cdt-style.h"

G_BEGIN_DECLS

/**
 * CdtSheet: what is to be drawn, noted down step by step, so that it can be drawn later and on another
 * thread. Nothing in it belongs to Pango or to a layout: both may go on meanwhile. Lengths in points.
 */
typedef struct _CdtSheet CdtSheet;

CdtSheet *cdt_sheet_new (void);
void cdt_sheet_free (CdtSheet *sheet);

/* A page of a PDF begins, with what it is called. */
void cdt_sheet_begin_page (CdtSheet *sheet, double width, double height, const char *label);
void cdt_sheet_end_page (CdtSheet *sheet);
/* `name` is a constant string; attributes (nullable) as cairo reads them. */
void cdt_sheet_begin_tag (CdtSheet *sheet, const char *name, const char *attributes);
void cdt_sheet_end_tag (CdtSheet *sheet, const char *name);
void cdt_sheet_fill (CdtSheet *sheet, CdtColour colour, double x, double y, double width, double height);
/* Its outline */
void cdt_sheet_frame (
    CdtSheet *sheet, CdtColour colour, double x, double y, double width, double height, double line_width);
/* A dotted line from (x, y) to the right, a dot each `gap` */
void cdt_sheet_dot (CdtSheet *sheet, CdtColour colour, double x, double y, double width, double gap);
/* Glyphs that were put together; the run has none then. */
void cdt_sheet_show (CdtSheet *sheet, CdtColour colour, CdtGlyphRun *run);

/* Draws all steps in their order, and is empty then. TRUE when one of them ended a page. */
gboolean cdt_sheet_draw (CdtSheet *sheet, cairo_t *cr);

G_END_DECLS
