/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-look.h"
#include "cdt-measured.h"
#include "cdt-paragraph-cache.h"

G_BEGIN_DECLS

/** CdtMeasure: what blocks are measured with; a plain value that owns nothing. */
typedef struct
{
  CdtParagraphCache *cache;
  const CdtStyle *style;
  double scale; /* of looks to this style's text size */
  double left;  /* of the column, from the page's left edge */
  double width; /* of the column */
} CdtMeasure;

CdtMeasure cdt_measure_make (CdtParagraphCache *cache, const CdtStyle *style);
/* `indented`: in a numbered clause, so that plain paragraphs line up with its text. Contents have a measure
 * of their own. `before`: (nullable) what stood in its place before an edit; of that is kept what is the
 * same. */
CdtMeasured *
cdt_measure_block (const CdtMeasure *measure, CdtBlock *block, gboolean indented, const CdtMeasured *before);
/* (transfer full): sizes as in a look; width in points */
CdtParagraph *cdt_measure_set (
    const CdtMeasure *measure, CdtText *text, double size, double pitch, gboolean bold, double width);
/* The same for words without places. */
CdtParagraph *cdt_measure_set_words (
    const CdtMeasure *measure, const char *words, double size, double pitch, gboolean bold, double width);
/* In one line, points */
double cdt_measure_find_width (
    const CdtMeasure *measure, const char *words, double size, double pitch, gboolean bold);
double cdt_measure_get_page_body (const CdtMeasure *measure); /* height */

G_END_DECLS
