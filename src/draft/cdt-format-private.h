/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-format.h"

G_BEGIN_DECLS

/* How numbers look in the person's locale: UTF-8 strings, never NULL. */
typedef struct
{
  char *decimal;
  char *grouping; /* never empty */
} CdtNumberMarks;

void cdt_number_marks_read (CdtNumberMarks *marks);
void cdt_number_marks_clear (CdtNumberMarks *marks);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CdtNumberMarks, cdt_number_marks_clear)

/* Reads digits, grouped or not, with up to `max_decimals` decimals, in the locale's form or the
 * British. Gives the number times 10^max_decimals. FALSE when the text is anything else. */
gboolean cdt_number_parse (const char *text, guint max_decimals, gint64 *units);
/* Reads the file's form: digits, and perhaps a point and one to `max_decimals` digits. */
gboolean cdt_number_from_file (const char *text, guint max_digits, guint max_decimals, gint64 *units);

/* The locale that a person's dates are in is C, which stands for British here. */
gboolean cdt_format_is_plain_locale (int category);

G_END_DECLS
