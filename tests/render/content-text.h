/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* The letters that glyphs stand for, of the fonts that were met so far; to be unreferenced */
GHashTable *content_text_fonts_new (void);
/* What is shown on a page, by the number it is marked with: UTF-8, NULL for a number that is not used.
 * (transfer full) (element-type utf8). A glyph that stands for no letter ends the test. */
GPtrArray *content_text_read (qpdf_data qpdf, GHashTable *fonts, qpdf_oh page);

G_END_DECLS
