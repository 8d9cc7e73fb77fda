/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cdt-draft.h"
#include "cdt-recent.h"
#include "cdt-recovery.h"

G_BEGIN_DECLS

/** CdtAgreement: one of the person's agreements as the start screen lists it: a file opened before, a
 * draft that has no name yet, or a file with edits that were not saved. Immutable. */
#define CDT_TYPE_AGREEMENT (cdt_agreement_get_type ())
G_DECLARE_FINAL_TYPE (CdtAgreement, cdt_agreement, CDT, AGREEMENT, GObject)

/* All that there are, newest first: a #GListStore of #CdtAgreement. (transfer full) */
GListModel *cdt_agreement_list (void);
/* Puts a named draft among the recent ones, as it is now. */
gboolean cdt_agreement_remember (CdtDraft *draft, const char *path, GError **error);

const char *cdt_agreement_get_title (CdtAgreement *agreement);
const char *cdt_agreement_get_partners (CdtAgreement *agreement);  /* may be "" */
const char *cdt_agreement_get_version (CdtAgreement *agreement);   /* (nullable) */
const char *cdt_agreement_get_path (CdtAgreement *agreement);      /* (nullable) the file it is kept in */
gint64 cdt_agreement_get_when (CdtAgreement *agreement);           /* opened or written; Unix seconds */
double cdt_agreement_get_share_answered (CdtAgreement *agreement); /* 0 to 1 */
const CdtRecovered *cdt_agreement_get_recovered (CdtAgreement *agreement); /* (nullable) edits not saved */
/* Does it have all of these words, in its title, partners or file name? */
gboolean cdt_agreement_matches (CdtAgreement *agreement, const char *words);
/* Takes it off the list: a file stays where it is, edits not saved and drafts without a name are deleted.
 * Can be taken back as long as the object lives. */
gboolean cdt_agreement_forget (CdtAgreement *agreement, GError **error);
gboolean cdt_agreement_bring_back (CdtAgreement *agreement, GError **error);

G_END_DECLS
