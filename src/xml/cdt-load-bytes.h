/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a regular file of at most 32 MiB whole; FIFOs, devices and folders are refused at once. The message
 * of an error (G_IO_ERROR) begins with the file's name. */
GBytes *cdt_load_bytes (const char *path, GError **error);

G_END_DECLS
