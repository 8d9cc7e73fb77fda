/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text.h"

G_BEGIN_DECLS

/* What words shaped before came to, beside Pango's full layout of the same text */
typedef struct
{
  guint n_paragraphs;
  guint n_of_words; /* of them, set as words alone */
  guint n_lines;
  guint n_different; /* lines that differ in break, place, run or glyph */
} SameLines;

/* Sets the text in several looks and widths both ways. Differences are told in the test's output. */
void same_lines_compare (SameLines *same, CdtText *text);

G_END_DECLS
