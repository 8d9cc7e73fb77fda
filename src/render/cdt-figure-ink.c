/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-ink.h"

#include <pango/pangocairo.h>

#include "cdt-lost-letters.h"
#include "cdt-palette.h"

#define N_SHADES 4
#define STRIPE 4.0 /* from stripe to stripe, points */

static CdtColour
mix (CdtColour a, CdtColour b, double of_b)
{
  return (CdtColour){ a.red + (b.red - a.red) * of_b, a.green + (b.green - a.green) * of_b,
                      a.blue + (b.blue - a.blue) * of_b };
}

static double
get_luminance (CdtColour colour)
{
  return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

static void
stripe (cairo_t *cr, CdtColour colour, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cdt_figure_ink_set (cr, colour);
  cairo_set_line_width (cr, 0.7);
  for (double from = x - height; from < x + width; from += STRIPE)
    {
      cairo_move_to (cr, from, y + height);
      cairo_line_to (cr, from + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

CdtFigureInk
cdt_figure_ink_on_paper (const CdtStyle *style)
{
  return (CdtFigureInk){ .ink = CDT_COLOUR_INK,
                         .muted = CDT_COLOUR_MUTED,
                         .accent = style->accent,
                         .rule = CDT_COLOUR_RULE,
                         .tint = CDT_COLOUR_TINT,
                         .ground = CDT_COLOUR_WHITE };
}

CdtFigureInk
cdt_figure_ink_on_ground (const CdtStyle *style, CdtColour words, CdtColour ground)
{
  gboolean dark = get_luminance (ground) < 0.5;
  return (CdtFigureInk){ .ink = words,
                         .muted = mix (ground, words, 0.75),
                         .accent = dark ? mix (style->accent, CDT_COLOUR_WHITE, 0.5) : style->accent,
                         .rule = mix (ground, words, 0.15),
                         .tint = mix (ground, words, 0.05),
                         .ground = ground };
}

guint32
cdt_figure_ink_find_today (void)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_time_t (&date, (time_t)(g_get_real_time () / G_USEC_PER_SEC));
  return g_date_get_julian (&date);
}

/* In grey they are as far from each other as four can be; the third has a hue of its own besides. */
CdtColour
cdt_figure_ink_get_shade (const CdtFigureInk *ink, guint n)
{
  CdtColour brown = cdt_palette_make (0x8f6428);
  switch (n % N_SHADES)
    {
    case 0:
      return ink->accent;
    case 1:
      return mix (ink->accent, ink->ground, 0.5);
    case 2:
      return get_luminance (ink->ground) < 0.5 ? mix (brown, CDT_COLOUR_WHITE, 0.4) : brown;
    default:
      return mix (ink->accent, ink->ground, 0.78);
    }
}

CdtColour
cdt_figure_ink_get_contrast (CdtColour colour)
{
  return get_luminance (colour) < 0.52 ? CDT_COLOUR_WHITE : CDT_COLOUR_INK;
}

void
cdt_figure_ink_set (cairo_t *cr, CdtColour colour)
{
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

void
cdt_figure_ink_show (
    const CdtFigureInk *ink, cairo_t *cr, PangoLayout *words, CdtColour colour, double x, double y)
{
  if (ink->shown != NULL)
    {
      CdtFigureShown shown = { g_object_ref (words), x, y };
      g_array_append_val (ink->shown, shown);
      return;
    }
  cdt_figure_ink_set (cr, colour);
  cairo_move_to (cr, x, y);
  cdt_lost_letters_look_through (cr, words);
  pango_cairo_show_layout (cr, words);
}

void
cdt_figure_ink_fill (cairo_t *cr, CdtColour colour, double x, double y, double width, double height)
{
  cdt_figure_ink_set (cr, colour);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

void
cdt_figure_ink_fill_shade (
    cairo_t *cr, const CdtFigureInk *ink, guint n, double x, double y, double width, double height)
{
  CdtColour shade = cdt_figure_ink_get_shade (ink, n);
  cdt_figure_ink_fill (cr, shade, x, y, width, height);
  if (n >= N_SHADES)
    stripe (cr, cdt_figure_ink_get_contrast (shade), x, y, width, height);
}

void
cdt_figure_ink_hatch (cairo_t *cr, CdtColour colour, double x, double y, double width, double height)
{
  stripe (cr, colour, x, y, width, height);
  cdt_figure_ink_set (cr, colour);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, x + 0.35, y + 0.35, MAX (width - 0.7, 0.1), height - 0.7);
  cairo_stroke (cr);
}
