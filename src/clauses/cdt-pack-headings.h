/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-pack.h"

G_BEGIN_DECLS

/** CdtHeading: a clause or schedule that a person may name by its heading. */
typedef struct
{
  char *id;
  char *heading;
  gboolean schedule;
} CdtHeading;

/* All clauses and schedules of the pack in the order of the document, whether or not a draft has them, then
 * those of the person's own in this draft (NULL: none). (element-type CdtHeading) (transfer full) */
GPtrArray *cdt_pack_list_headings (const CdtPack *pack, CdtDraft *draft);
/* The heading of the clause with this id; NULL when there is none. (transfer full) */
char *cdt_pack_dup_heading (const CdtPack *pack, CdtDraft *draft, const char *id);

G_END_DECLS
