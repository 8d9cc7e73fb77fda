/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-points.h"

G_BEGIN_DECLS

/** CdtAgreeDialog: an open point becomes a settled one: what was agreed, by whom and when, and whether the
 * agreement is to say what one of the positions wants. One step of undo. */
#define CDT_TYPE_AGREE_DIALOG (cdt_agree_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtAgreeDialog, cdt_agree_dialog, CDT, AGREE_DIALOG, GtkDialog)

/* It goes when it is answered. */
CdtAgreeDialog *cdt_agree_dialog_open (GtkWindow *parent, CdtDraft *draft, const CdtPoint *point);

G_END_DECLS
