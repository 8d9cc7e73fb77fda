/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* Lines for a person, in the encoding of the terminal: at once, or held back by a thread that does its work
 * out of turn. */

/* A line end is added. */
void cdt_lines_write (FILE *stream, const char *text);
/* From now on what this thread writes is held back. */
void cdt_lines_hold (void);
/* What was held back so far; it is not any more. (transfer full) */
GPtrArray *cdt_lines_take (void);
/* Writes what another thread had held back. lines: (transfer full) */
void cdt_lines_put (GPtrArray *lines);

G_END_DECLS
