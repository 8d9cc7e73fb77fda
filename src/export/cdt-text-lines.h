/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CDT_TEXT_COLUMNS 78

/* Columns that the text takes on a terminal: none for combining marks, two for wide characters. */
guint cdt_text_lines_measure (const char *text, gsize length);

/* Appends `text` in lines of at most CDT_TEXT_COLUMNS columns. `first` begins the first line and makes
 * it at least `indent` columns wide; the other lines begin with `indent` spaces. A line break in the
 * text starts a new line. A word that fits on no line is broken. */
void cdt_text_lines_add (GString *out, const char *first, guint indent, const char *text);

/* Appends spaces up to `width` columns after `text`, or before it with `end`. */
void cdt_text_lines_pad (GString *out, const char *text, guint width, gboolean end);

G_END_DECLS
