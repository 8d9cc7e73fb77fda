/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lost-letters.h"

static const cairo_user_data_key_t are_on;

/* The letters of English are in every font: where another font than that of the text was taken, and has not
 * even those, it was for want of memory too. */
static gboolean
is_lost (PangoFont *font, PangoGlyph glyph)
{
  gunichar letter = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
  if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 || !g_unichar_isgraph (letter))
    return FALSE;
  return letter < 0x80 || (font != NULL && pango_font_has_char (font, letter));
}

void
cdt_lost_letters_look (cairo_t *cr, const PangoGlyphItem *glyphs)
{
  for (int i = 0; i < glyphs->glyphs->num_glyphs; i++)
    if (is_lost (glyphs->item->analysis.font, glyphs->glyphs->glyphs[i].glyph))
      cairo_set_user_data (cr, &are_on, (gpointer)&are_on, NULL);
}

void
cdt_lost_letters_look_through (cairo_t *cr, PangoLayout *words)
{
  for (GSList *line = pango_layout_get_lines_readonly (words); line != NULL; line = line->next)
    for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run != NULL; run = run->next)
      cdt_lost_letters_look (cr, run->data);
}

gboolean
cdt_lost_letters_are_on (cairo_t *cr)
{
  return cairo_get_user_data (cr, &are_on) != NULL;
}
