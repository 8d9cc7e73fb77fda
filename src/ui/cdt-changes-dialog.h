/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-proof.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtChangesDialog: the clauses that read differently because the standard wording changed, each with its old
 * and its new words and the choice between them. What is chosen is done all at once, by the button.
 */
#define CDT_TYPE_CHANGES_DIALOG (cdt_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtChangesDialog, cdt_changes_dialog, CDT, CHANGES_DIALOG, GtkDialog)

/* Shows it, over the window; it goes by itself. (transfer none) */
CdtChangesDialog *cdt_changes_dialog_open (GtkWindow *parent, CdtProof *proof);
guint cdt_changes_dialog_get_n_changes (CdtChangesDialog *dialog);
void cdt_changes_dialog_choose (CdtChangesDialog *dialog, const char *clause, gboolean keep);
/* The old or the new words that it shows of a clause; NULL when there are none. (transfer full) */
char *cdt_changes_dialog_dup_shown (CdtChangesDialog *dialog, const char *clause, gboolean old);

G_END_DECLS
