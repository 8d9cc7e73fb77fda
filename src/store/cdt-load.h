/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-load-bytes.h"

G_BEGIN_DECLS

/* Opens a draft. The message of an error is one sentence that begins with the file's name. */
CdtDraft *cdt_load_draft (const char *path, char **hash, GError **error);

/* Opens a draft, or the one that a PDF carries: *from_pdf tells which. A draft out of a PDF is not to be
 * saved over that PDF. A file from elsewhere is read first by a process of its own, see cdt-reader.h.
 * hash: (nullable): of the file. */
CdtDraft *cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error);

G_END_DECLS
