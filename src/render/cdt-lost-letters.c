/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lost-letters.h"

static const cairo_user_data_key_t are_on;

static gboolean
is_english (gunichar letter)
{
  return letter < 0x80 && g_ascii_isgraph ((char)letter);
}

/* The letters of English are in every font: where another font than that of the text was taken, and has not
 * even those, it was for want of memory too. */
static gboolean
is_lost_in_box (PangoFont *font, PangoGlyph glyph)
{
  gunichar letter = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
  if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0)
    return FALSE;
  return is_english (letter)
         || (g_unichar_isgraph (letter) && font != NULL && pango_font_has_char (font, letter));
}

/* Under the letters after it. Marks that stand over a letter have no width of their own. */
static gboolean
is_lost_under_next (const PangoGlyphInfo *info, gunichar letter)
{
  return info->geometry.width == 0 && info->glyph != PANGO_GLYPH_EMPTY && info->attr.is_cluster_start
         && is_english (letter);
}

void
cdt_lost_letters_look (cairo_t *cr, const char *text, const PangoGlyphItem *glyphs)
{
  const PangoGlyphString *all = glyphs->glyphs;
  for (int i = 0; i < all->num_glyphs; i++)
    {
      gunichar letter = g_utf8_get_char (text + glyphs->item->offset + all->log_clusters[i]);
      if (is_lost_in_box (glyphs->item->analysis.font, all->glyphs[i].glyph)
          || is_lost_under_next (&all->glyphs[i], letter))
        cairo_set_user_data (cr, &are_on, (gpointer)&are_on, NULL);
    }
}

void
cdt_lost_letters_look_through (cairo_t *cr, PangoLayout *words)
{
  const char *text = pango_layout_get_text (words);
  for (GSList *line = pango_layout_get_lines_readonly (words); line != NULL; line = line->next)
    for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run != NULL; run = run->next)
      cdt_lost_letters_look (cr, text, run->data);
}

gboolean
cdt_lost_letters_are_on (cairo_t *cr)
{
  return cairo_get_user_data (cr, &are_on) != NULL;
}
