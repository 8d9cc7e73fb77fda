/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What concordat-reader does; why, and of which files, says cdt-apart.h. */

/* Of the process itself: 2 s, 600 MB, no file written. */
void cdt_reader_limit (void);

/* Draws a picture. FALSE with the reason when it cannot be drawn */
typedef gboolean (*CdtReaderDraw) (GBytes *bytes, GError **error);

/* All of concordat-reader NAME: the bytes come from standard input, and NAME is what messages call them. A
 * draft, or one in a PDF, is read as a draft; other XML, such as that of a pack, is parsed. With one more
 * word it is a picture, and drawn. Gives the exit status. */
int cdt_reader_main (int argc, char **argv, CdtReaderDraw draw);

G_END_DECLS
