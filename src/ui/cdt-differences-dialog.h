/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtDifferencesDialog: the questions that a file and the draft on the screen answer differently, each with
 * both answers. It only shows; what to do is asked in the window's bar.
 */
#define CDT_TYPE_DIFFERENCES_DIALOG (cdt_differences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtDifferencesDialog, cdt_differences_dialog, CDT, DIFFERENCES_DIALOG, GtkDialog)

/* Shows it, over the window; it goes by itself. (transfer none) */
CdtDifferencesDialog *cdt_differences_dialog_open (GtkWindow *parent, CdtDraft *in_file, CdtDraft *mine);
guint cdt_differences_dialog_get_n_differences (CdtDifferencesDialog *dialog);

G_END_DECLS
