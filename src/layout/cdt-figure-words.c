/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-words.h"

#include "cdt-fonts.h"
#include "cdt-look.h"
#include "cdt-paragraph.h"

#define UNBOUNDED 10000.0

PangoLayout *
cdt_figure_words_set (PangoContext *context,
                      const CdtStyle *style,
                      const char *words,
                      double size,
                      gboolean bold,
                      double width,
                      int lines)
{
  g_autoptr (PangoFontDescription) description
      = cdt_fonts_describe (style, size * cdt_look_scale (style), bold);
  PangoLayout *layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, words, -1);
  if (width > 0.0)
    {
      pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
      pango_layout_set_height (layout, -lines);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

void
cdt_figure_words_measure (PangoLayout *words, double *width, double *height)
{
  int across, down;
  pango_layout_get_size (words, &across, &down);
  if (width != NULL)
    *width = across / (double)PANGO_SCALE;
  if (height != NULL)
    *height = down / (double)PANGO_SCALE;
}

double
cdt_figure_words_find_width (
    PangoContext *context, const CdtStyle *style, const char *words, double size, gboolean bold)
{
  CdtParagraphStyle how = { .size = size * cdt_look_scale (style), .pitch = 1.0, .bold = bold };
  g_autoptr (CdtText) text = cdt_text_new (words);
  CdtParagraph *line = cdt_paragraph_new (context, style, &how, text, UNBOUNDED);
  double width = cdt_paragraph_get_width (line);
  cdt_paragraph_unref (line);
  return width;
}
