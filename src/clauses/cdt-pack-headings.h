/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"

G_BEGIN_DECLS

/** CdtHeading: a clause or schedule that a person may name by its heading. */
typedef struct
{
  const char *id; /* lives as long as the pack */
  char *heading;
  gboolean schedule;
} CdtHeading;

/* All clauses and schedules in the order of the document, whether or not a draft has them
 * (element-type CdtHeading) (transfer full) */
GPtrArray *cdt_pack_list_headings (const CdtPack *pack);

G_END_DECLS
