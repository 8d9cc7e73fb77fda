/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "cdt-paragraph.h"
#include "cdt-word-cache.h"

G_BEGIN_DECLS

/* The one Pango context of this thread, on its one font map: units are points, metric hinting is off
 * and glyph positions are not rounded, so that a page is the same at every zoom and on paper. Not
 * owned. Never hand it, or a layout made with it, to another thread. */
PangoContext *cdt_fonts_get_context (void);

/* The same for the families of a house style, a constant string, alone: for text that they have all letters
 * of. */
PangoContext *cdt_fonts_get_house_context (const char *family);

/* The words that this thread has shaped in that context. Not owned. */
CdtWordCache *cdt_fonts_get_words (void);

/* (transfer full): with an absolute size */
PangoFontDescription *cdt_fonts_describe (const CdtStyle *style, double size, gboolean bold);

/* How far the letters of this face reach above and below the baseline, in points. */
void
cdt_fonts_get_reach (const CdtStyle *style, const CdtParagraphStyle *how, double *ascent, double *descent);

G_END_DECLS
