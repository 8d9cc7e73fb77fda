/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-style.h"

static CdtColour
make_colour (guint rgb)
{
  return (CdtColour){ (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0 };
}

CdtStyle
cdt_style_make (const char *house_name, const char *paper_name, const char *print_name)
{
  const CdtHouse *house = cdt_house_find (house_name);
  const CdtPaper *paper = cdt_paper_find (paper_name);
  const CdtPrint *print = cdt_print_find (print_name);
  return (CdtStyle){
    .house = house,
    .page_width = paper->width,
    .page_height = paper->height,
    .margin_side = print->margin_side,
    .margin_top = 84.0,
    .margin_bottom = 72.0,
    .family = house->family,
    .size = print->size,
    .accent = make_colour (house->accent),
  };
}

CdtStyle
cdt_style_clear_a4 (void)
{
  return cdt_style_make (NULL, NULL, NULL);
}

gboolean
cdt_style_equals (const CdtStyle *a, const CdtStyle *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->house == b->house && a->page_width == b->page_width && a->page_height == b->page_height
         && a->margin_side == b->margin_side && a->margin_top == b->margin_top
         && a->margin_bottom == b->margin_bottom && g_str_equal (a->family, b->family) && a->size == b->size
         && a->accent.red == b->accent.red && a->accent.green == b->accent.green
         && a->accent.blue == b->accent.blue && a->logo == b->logo;
}

CdtStyle
cdt_style_make_for (const CdtDocumentInfo *info, const char *accent, const char *fonts, CdtPicture *logo)
{
  CdtStyle style = cdt_style_make (info->house, info->paper, info->print);

  if (accent != NULL && *accent == '#')
    style.accent = make_colour ((guint)g_ascii_strtoull (accent + 1, NULL, 16));
  /* Styles are plain values that nobody frees. */
  if (fonts != NULL && *fonts != '\0')
    style.family = g_intern_string (fonts);
  style.logo = logo;
  return style;
}

CdtStyle
cdt_style_turn (const CdtStyle *style)
{
  CdtStyle turned = *style;
  turned.page_width = style->page_height;
  turned.page_height = style->page_width;
  return turned;
}
