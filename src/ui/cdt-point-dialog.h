/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtPointDialog: what is open, and where each partner stands. All that is changed in it is one step of
 * undo, and none where it is cancelled. */
#define CDT_TYPE_POINT_DIALOG (cdt_point_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CdtPointDialog, cdt_point_dialog, CDT, POINT_DIALOG, GtkDialog)

/* point: (nullable) the id of one that is there; NULL: a new one, about `about`, which may be NULL too.
 * where: what it is about, in words. It goes when it is answered. */
CdtPointDialog *cdt_point_dialog_open (
    GtkWindow *parent, CdtDraft *draft, const char *point, const char *about, const char *where);

G_END_DECLS
