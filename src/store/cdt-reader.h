/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Files from elsewhere are read first by concordat-reader, a process that may use little time and memory and
 * can write no file: what is wrong with such a file, or with a library that reads it, ends that process and
 * not the window with everybody's work in it.
 */

/* Where concordat-reader is: beside this program or where it was installed. NULL: nowhere. (transfer full) */
char *cdt_reader_find (void);

/* Gives the bytes to `program`. (transfer full): the draft, out of the PDF where it is one; NULL on error,
 * with the error that reading gave, or CDT_READ_ERROR_DAMAGED when the process did not live to say. */
GBytes *cdt_reader_run (const char *program, GBytes *bytes, const char *name, GError **error);

/* Of the process itself: 2 s, 600 MB, no file written. */
void cdt_reader_limit (void);

/* All of concordat-reader: the bytes come from standard input. Gives the exit status. */
int cdt_reader_main (const char *name);

G_END_DECLS
