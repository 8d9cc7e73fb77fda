/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Reads a regular file of at most 32 MiB whole; FIFOs, devices and folders are refused at once. */
GBytes *cdt_load_bytes (const char *path, GError **error);

/* Opens a draft. The message of an error is one sentence that begins with the file's name. */
CdtDraft *cdt_load_draft (const char *path, char **hash, GError **error);

/* Opens a draft, or the one that a PDF carries: *from_pdf tells which. A draft out of a PDF is not to be
 * saved over that PDF. hash: (nullable): of the file. */
CdtDraft *cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error);

G_END_DECLS
