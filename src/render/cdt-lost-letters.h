/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Pango draws boxes with numbers for letters that no font has. Where there is no memory it does so for others
 * too, or draws letters one over the other, and says nothing. Those are lost letters; the context that they
 * were drawn on remembers that there are some. */

/* Looks at glyphs that only Pango can show, as they are drawn. Their item counts its offset from text. */
void cdt_lost_letters_look (cairo_t *cr, const char *text, const PangoGlyphItem *glyphs);
void cdt_lost_letters_look_through (cairo_t *cr, PangoLayout *words);
/* Were any seen on this context? */
gboolean cdt_lost_letters_are_on (cairo_t *cr);

G_END_DECLS
