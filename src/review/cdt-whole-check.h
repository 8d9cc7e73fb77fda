/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/** CdtWholeSaid: what a finding of the whole document says; NULL where its text has no such part. */
typedef struct
{
  const char *match;
  const char *other;
  const char *where;
} CdtWholeSaid;

/* A finding with what resources/checks says for this id.
 * Private to src/review. */
CdtFinding *cdt_whole_check_find (const char *id, const char *path, const CdtWholeSaid *said);
/* The same with a fix that writes `value` for `was` in the field at the path. */
CdtFinding *cdt_whole_check_find_mendable (
    const char *id, const char *path, const CdtWholeSaid *said, const char *was, const char *value);

guint cdt_whole_check_count (void);

G_END_DECLS
