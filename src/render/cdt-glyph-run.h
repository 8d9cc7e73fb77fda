/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CdtGlyphRun: glyphs of one font with the text that they stand for, put together from parts of lines to be
 * shown at once: each call costs cairo more than the glyphs do. A plain value; what it holds is used again.
 */
typedef struct
{
  PangoFont *font;  /* (nullable) of all glyphs; not held: good until the run is shown */
  GString *text;    /* UTF-8 */
  GArray *glyphs;   /* (element-type cairo_glyph_t) */
  GArray *clusters; /* (element-type cairo_text_cluster_t) */
} CdtGlyphRun;

CdtGlyphRun cdt_glyph_run_begin (void);
void cdt_glyph_run_end (CdtGlyphRun *run);
/* Adds glyphs that begin at (x, y). FALSE, with nothing done: they are in another font than those before,
 * which are to be shown first, or in one that only Pango can show. */
gboolean
cdt_glyph_run_add (CdtGlyphRun *run, const char *text, const PangoGlyphItem *glyphs, double x, double y);
/* Adds a space that shows nothing, for whoever takes text from the page. FALSE as above. */
gboolean cdt_glyph_run_add_space (CdtGlyphRun *run, PangoFont *font, double x, double y);
/* Has nothing then. */
void cdt_glyph_run_clear (CdtGlyphRun *run);

G_END_DECLS
