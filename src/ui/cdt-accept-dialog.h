/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtAcceptDialog: asks why a finding is to be left as it is, and who says so; both are needed.
 */
#define CDT_TYPE_ACCEPT_DIALOG (cdt_accept_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtAcceptDialog, cdt_accept_dialog, CDT, ACCEPT_DIALOG, GtkDialog)

/* Shows it, over the window; it goes by itself. The finding is copied. (transfer none) */
CdtAcceptDialog *cdt_accept_dialog_open (GtkWindow *parent, CdtDraft *draft, const CdtFinding *finding);

G_END_DECLS
