/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-style.h"

#define MM (72.0 / 25.4)

static CdtStyle
clear (double width, double height)
{
  return (CdtStyle){
    .page_width = width,
    .page_height = height,
    .margin_side = 25.0 * MM,
    .margin_top = 84.0,
    .margin_bottom = 72.0,
    .family = "Carlito, Calibri, Liberation Sans, Noto Sans, sans-serif",
    .size = 11.0,
    .accent = { 0x0c / 255.0, 0x4a / 255.0, 0x5c / 255.0 },
  };
}

CdtStyle
cdt_style_clear_a4 (void)
{
  return clear (210.0 * MM, 297.0 * MM);
}

CdtStyle
cdt_style_clear_letter (void)
{
  return clear (612.0, 792.0);
}

void
cdt_style_set_look (CdtStyle *style, const char *accent, const char *fonts)
{
  g_return_if_fail (style != NULL);

  if (accent != NULL && *accent == '#')
    {
      guint all = (guint)g_ascii_strtoull (accent + 1, NULL, 16);

      style->accent
          = (CdtColour){ (all >> 16 & 0xff) / 255.0, (all >> 8 & 0xff) / 255.0, (all & 0xff) / 255.0 };
    }
  /* Styles are plain values that nobody frees. */
  if (fonts != NULL && *fonts != '\0')
    style->family = g_intern_string (fonts);
}

CdtStyle
cdt_style_turn (const CdtStyle *style)
{
  CdtStyle turned = *style;
  turned.page_width = style->page_height;
  turned.page_height = style->page_width;
  return turned;
}
