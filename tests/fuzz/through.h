/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program makes of a draft that could be read. It is slow beside reading: one draft in so many goes
 * through it, always the same ones. */

gboolean through_is_nth (const guint8 *data, gsize size, guint n);
/* Findings, clauses, text */
void through_words (const guint8 *data, gsize size);
/* The same, and pages and the PDF with the draft in it, which must be there again */
void through_pages (const guint8 *data, gsize size);

G_END_DECLS
