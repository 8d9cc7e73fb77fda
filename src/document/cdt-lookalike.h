/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called for each letter or digit found: where it stands in bytes, and the one it passes for. */
typedef void (*CdtLookalikeFound) (gsize at, gunichar character, gunichar passes_for, gpointer data);

/* Finds the letters of `text` that pass for letters of another alphabet: Cyrillic or Greek ones within a word
 * of Latin letters, or the other way round; whole words of such letters among Latin ones; and digits of
 * another script within a number. A word or a sentence that keeps to one alphabet has none. */
void cdt_lookalike_find (const char *text, CdtLookalikeFound found, gpointer data);

G_END_DECLS
