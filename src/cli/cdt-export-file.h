/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_EXPORT_PDF,
  CDT_EXPORT_TEXT,
} CdtExportFormat;

/* Writes one draft as PDF or text to path. A file that is there is replaced only when it is an earlier
 * export of this same draft, or with force. */
gboolean cdt_export_file (
    CdtDraft *draft, CdtPack *pack, CdtExportFormat format, const char *path, gboolean force, GError **error);

const char *cdt_export_format_get_suffix (CdtExportFormat format); /* ".pdf" */

G_END_DECLS
