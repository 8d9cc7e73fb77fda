/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* The shares of one list of shares, by partner. Percents are in the file's form, sums in
 * ten-thousandths of a percent, so that they are exact. */

#define CDT_WHOLE_UNITS G_GINT64_CONSTANT (1000000) /* 100 % */

char *cdt_share_set_dup_percent (CdtDraft *draft,
                                 const char *shares_path,
                                 const char *partner_id); /* NULL when there is none */
/* Makes the share when there is none yet. NULL or "" takes the percent back. */
gboolean cdt_share_set_store (
    CdtDraft *draft, const char *shares_path, const char *partner_id, const char *percent, GError **error);
/* One step of undo. To two decimals where 100 cannot be divided; the first partners get what is over. */
gboolean cdt_share_set_divide_equally (CdtDraft *draft, const char *shares_path, GError **error);
gboolean
cdt_share_set_remove (CdtDraft *draft, const char *shares_path, const char *partner_id, GError **error);

/* Partner ids in the order of the partners, then those of shares whose partner has gone. */
GPtrArray *cdt_share_set_dup_partner_ids (CdtDraft *draft, const char *shares_path);

G_END_DECLS
