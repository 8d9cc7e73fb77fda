/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-paragraph.h"

G_BEGIN_DECLS

/* Where the characters of a line stand. Bytes count from the start of all of the paragraph's words. */

/* The words of line n: its first byte and the one after its last, with the space that it ends in */
void cdt_line_text_get_range (const CdtParagraph *paragraph, guint n, guint *start, guint *end);
/* The line that holds a byte; the last one for what is past the end */
guint cdt_line_text_find_line (const CdtParagraph *paragraph, guint byte);
/* The byte at whose character's edge a point of line n is nearest; x from the paragraph's left edge */
guint cdt_line_text_hit (const CdtParagraph *paragraph, guint n, double x);
/* Where the bytes from `start` to before `end` stand on line n: pairs x0, x1 in points, maybe empty.
 * (transfer full) (element-type double) */
GArray *cdt_line_text_get_extents (const CdtParagraph *paragraph, guint n, guint start, guint end);

G_END_DECLS
