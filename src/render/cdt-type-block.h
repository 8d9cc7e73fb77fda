/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-type-case.h"

G_BEGIN_DECLS

/* A glyph as cairo wrote it; what it points at is good as long as the block. */
typedef struct
{
  CdtPdfSpan font;   /* "/f-0-1" */
  CdtPdfSpan actual; /* "/Span << /ActualText <FEFF0066> >> BDC"; begins with NULL: none */
  gboolean in_digits;
  guint8 n_code;
  char code[CDT_TYPE_MAX_CODE];
} CdtTypeSeen;

/* The glyphs of what cairo wrote between BT and ET, (element-type CdtTypeSeen) (transfer full). NULL: they
 * are not so many, or it is something else. */
GArray *cdt_type_block_list (CdtPdfSpan block, guint n_glyphs);

G_END_DECLS
