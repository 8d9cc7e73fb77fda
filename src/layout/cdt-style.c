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

CdtStyle
cdt_style_turn (const CdtStyle *style)
{
  CdtStyle turned = *style;
  turned.page_width = style->page_height;
  turned.page_height = style->page_width;
  return turned;
}
