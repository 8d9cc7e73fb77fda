/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-check.h"
#include "cdt-reads.h"

G_BEGIN_DECLS

/* What a check of a table reads, in its conditions and for what it says. (transfer full) Private to
 * src/review. */
CdtReads *cdt_reviewer_reads_new (const CdtCheck *check);
/* What the conditions of all checks of words read, language included, but for what excuses a match. (transfer
 * full)
 */
CdtReads *cdt_reviewer_reads_new_of_words (void);
/* May other parts of the draft name an item by this field, which was changed? */
gboolean cdt_reviewer_reads_is_name (const char *path);

G_END_DECLS
