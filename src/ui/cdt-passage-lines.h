/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page.h"

G_BEGIN_DECLS

/** CdtPassageLines: words as they stand on a page, in lines that are one as tall as the other: those of a
 * paragraph, or what a figure shows at one place. Bytes count from the first of the words, points from the
 * left edge and the top of the first line. A plain value that holds one of the two. */
typedef struct
{
  CdtParagraph *paragraph; /* (nullable) */
  PangoLayout *drawn;      /* (nullable) */
} CdtPassageLines;

CdtPassageLines cdt_passage_lines_of_paragraph (CdtParagraph *paragraph);
CdtPassageLines cdt_passage_lines_of_figure (PangoLayout *drawn);
void cdt_passage_lines_clear (CdtPassageLines *lines);
char *cdt_passage_lines_dup_plain (const CdtPassageLines *lines); /* (transfer full): all the words */
double cdt_passage_lines_get_pitch (const CdtPassageLines *lines);
double cdt_passage_lines_get_line_end (const CdtPassageLines *lines, guint n);
void cdt_passage_lines_get_range (const CdtPassageLines *lines, guint n, guint *start, guint *end);
guint cdt_passage_lines_find_line (const CdtPassageLines *lines, guint byte);
/* The byte between characters of line n that is nearest to x */
guint cdt_passage_lines_hit (const CdtPassageLines *lines, guint n, double x);
/* Where the bytes from start to before end stand on line n: pairs x0, x1. (transfer full) (element-type
 * double)
 */
GArray *cdt_passage_lines_get_extents (const CdtPassageLines *lines, guint n, guint start, guint end);

G_END_DECLS
