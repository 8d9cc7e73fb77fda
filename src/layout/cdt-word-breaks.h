/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Is all of it letters and signs that any font for Latin has? */
gboolean cdt_word_breaks_is_latin (const char *text, guint length);

/* Is the text such that words set one after another are what Pango would set: one script, from left to
 * right, with single spaces and none at its ends? `letters` becomes TRUE when some of it is Latin. */
gboolean cdt_word_breaks_is_simple (const char *text, guint length, gboolean *letters);

/* Marks where a line of simple text may begin, by the rules of Unicode: one byte for each of the text's. */
void cdt_word_breaks_find (const char *text, guint length, guint8 *may_begin);

G_END_DECLS
