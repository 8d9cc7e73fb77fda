/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-load-bytes.h"

G_BEGIN_DECLS

/* Opens a draft; cdt-apart.h says what is read apart first. The message of an error is one sentence that
 * begins with the file's name. */
CdtDraft *cdt_load_draft (const char *path, char **hash, GError **error);

/* Opens a draft, or the one that a PDF carries: *from_pdf tells which. A draft out of a PDF is not to be
 * saved over that PDF. hash: (nullable): of the file. */
CdtDraft *cdt_load_draft_or_pdf (const char *path, gboolean *from_pdf, char **hash, GError **error);

/* The bytes of a PDF that is to be verified, when reading it apart has shown that this does no harm. */
GBytes *cdt_load_pdf (const char *path, GError **error);

G_END_DECLS
