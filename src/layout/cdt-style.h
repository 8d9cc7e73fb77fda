/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-house.h"

G_BEGIN_DECLS

typedef struct _CdtPicture CdtPicture; /* of src/picture; passed on as it is */

typedef struct
{
  double red, green, blue;
} CdtColour;

/** CdtStyle: how pages look. Lengths in points (1/72 inch). A plain value; copy it with =. */
typedef struct
{
  const CdtHouse *house;
  double page_width;
  double page_height;
  double margin_side;
  double margin_top;    /* to the first line of text */
  double margin_bottom; /* below the last line of text */
  const char *family;   /* comma-separated, first found wins; a constant string */
  double size;          /* of body text */
  CdtColour accent;
  CdtPicture *logo; /* (nullable) on the cover; not owned, a layout of this style holds it */
} CdtStyle;

/* By the names in cdt-house.h, each (nullable). */
CdtStyle cdt_style_make (const char *house, const char *paper, const char *print);
/* A4, 25 mm sides, 11 pt, the Clear house style: what a document has that asks for nothing else. */
CdtStyle cdt_style_clear_a4 (void);
gboolean cdt_style_equals (const CdtStyle *a, const CdtStyle *b);
/* As a document asks, in the look that an organisation gives its documents, each (nullable): accent
 * "#rrggbb", fonts and logo. */
CdtStyle
cdt_style_make_for (const CdtDocumentInfo *info, const char *accent, const char *fonts, CdtPicture *logo);
CdtStyle cdt_style_turn (const CdtStyle *style); /* the same for a page on its side */

G_END_DECLS
