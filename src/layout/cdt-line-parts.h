/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-paragraph.h"

G_BEGIN_DECLS

/** CdtLinePart: glyphs that stand together on a line, all from one run and in one font. */
typedef struct
{
  guint run;
  double x, width;        /* points, from the paragraph's left edge */
  PangoGlyphItem *glyphs; /* valid until the next part */
  const char *text;       /* that the glyphs' item counts its offset from */
} CdtLinePart;

/** CdtLineParts: goes along a line, part by part. A plain value. */
typedef struct
{
  const CdtParagraph *paragraph;
  guint line;
  double x;
  GSList *next;      /* of a line set by Pango */
  GArray *read;      /* (nullable) the parts of a line with words from right to left, as they are read */
  guint n_read;      /* of those: what comes next */
  guint word, glyph; /* of a line of words: what comes next */
  PangoItem item;    /* what the part shows is put together here */
  PangoGlyphItem whole;
} CdtLineParts;

CdtLineParts cdt_line_parts_begin (const CdtParagraph *paragraph, guint line); /* from left to right */
/* As the line is read: of words from right to left the rightmost first */
CdtLineParts cdt_line_parts_begin_as_read (const CdtParagraph *paragraph, guint line);
gboolean cdt_line_parts_next (CdtLineParts *parts, CdtLinePart *part); /* FALSE: that was the last */
void cdt_line_parts_end (CdtLineParts *parts);

G_END_DECLS
