/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"
#include "cdt-style.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_EXPORT_PDF,
  CDT_EXPORT_TEXT,
} CdtExportFormat;

/** CdtExportOrder: how to write a draft. */
typedef struct
{
  gboolean agenda; /* of its open points, instead of the agreement */
  CdtExportFormat format;
  gboolean force;         /* replace any file */
  gboolean no_draft;      /* the PDF does not carry the draft */
  gboolean with_working;  /* the draft in the PDF keeps its working information */
  gboolean with_remarks;  /* ... and comments and open points */
  gboolean print_remarks; /* lists comments and open points after the last page */
  char *house;            /* (nullable) "clear" or "formal", whatever the draft says */
  char *paper;            /* (nullable) "a4" or "letter" */
  gboolean large_print;
} CdtExportOrder;

/* Writes one draft, or its agenda, as PDF or text to path. A file that is there is replaced only when it is
 * an earlier export of this same draft, of the same sort, or with force. The draft (transfer full) goes as
 * soon as it is not needed. */
gboolean cdt_export_file (
    CdtDraft *draft, CdtPack *pack, const CdtExportOrder *order, const char *path, GError **error);

/* May path be written with what has this id? *base_hash is then what stands there, an earlier one; NULL:
 * nothing does. */
gboolean cdt_export_check_path (
    const char *id, CdtExportFormat format, const char *path, char **base_hash, GError **error);

/* How the pages look: as the draft says, where the command does not say otherwise */
CdtStyle
cdt_export_make_style (const CdtDocument *document, const CdtPack *pack, const CdtExportOrder *order);

const char *cdt_export_format_get_suffix (CdtExportFormat format); /* ".pdf" */

G_END_DECLS
