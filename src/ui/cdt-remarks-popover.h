/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtRemarksPopover: what is said of one question or clause: to read, to answer, to settle and to add to.
 * Follows the draft while it is open. */
#define CDT_TYPE_REMARKS_POPOVER (cdt_remarks_popover_get_type ())
G_DECLARE_FINAL_TYPE (CdtRemarksPopover, cdt_remarks_popover, CDT, REMARKS_POPOVER, GtkPopover)

/* Opens it, with the focus where a comment is written. It goes when it is closed.
 * about: as in cdt-about.h, "" for the whole; name: what that is called */
CdtRemarksPopover *
cdt_remarks_popover_open (GtkWidget *relative_to, CdtDraft *draft, const char *about, const char *name);

G_END_DECLS
