/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-style.h"

G_BEGIN_DECLS

/* The colours of a page that no organisation changes. Every text colour here reaches 4.5:1 on white
 * and on the tint. */
static inline CdtColour
cdt_palette_make (guint rgb)
{
  return (CdtColour){ ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0 };
}

#define CDT_COLOUR_INK (cdt_palette_make (0x1e2128))
#define CDT_COLOUR_MUTED (cdt_palette_make (0x656d7a))
#define CDT_COLOUR_RULE (cdt_palette_make (0xdae0e3))
#define CDT_COLOUR_LINE (cdt_palette_make (0x8a929c)) /* to be written on */
#define CDT_COLOUR_DOTS (cdt_palette_make (0xb4bcc4))
#define CDT_COLOUR_TINT (cdt_palette_make (0xf1f7f8))
#define CDT_COLOUR_WHITE (cdt_palette_make (0xffffff))
#define CDT_COLOUR_PLACEHOLDER (cdt_palette_make (0x8f500c))
/* A character that is hidden or misleading: it must stand out on grey paper too */
#define CDT_COLOUR_CODE (cdt_palette_make (0xa51d2d))
#define CDT_COLOUR_CODE_TINT (cdt_palette_make (0xfbe9eb))
/* Of a redline; the lines under or through the words say the same without colour */
#define CDT_COLOUR_INSERTED (cdt_palette_make (0x17643a))
#define CDT_COLOUR_DELETED (cdt_palette_make (0xa02c28))
#define CDT_COLOUR_MOVED (cdt_palette_make (0x5a3d8c))
#define CDT_COLOUR_BAR CDT_COLOUR_DELETED
#define CDT_COLOUR_PLACEHOLDER_TINT (cdt_palette_make (0xfdf1e0))

G_END_DECLS
