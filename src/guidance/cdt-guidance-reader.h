/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-guidance-entry.h"

G_BEGIN_DECLS

/**
 * CdtGuidanceReader: makes sources and entries of the elements of one file. An element that does not
 * keep to the rules is refused: the error names file, line and reason.
 */
typedef struct
{
  const char *file;
  GHashTable *sources; /* id -> CdtGuidanceSource, of this file and those before; not owned */
} CdtGuidanceReader;

CdtGuidanceSource *
cdt_guidance_reader_read_source (const CdtGuidanceReader *reader, const CdtNode *element, GError **error);
CdtGuidanceEntry *
cdt_guidance_reader_read_entry (const CdtGuidanceReader *reader, const CdtNode *element, GError **error);
void cdt_guidance_reader_set_error (const CdtGuidanceReader *reader,
                                    const CdtNode *element,
                                    GError **error,
                                    const char *format,
                                    ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
