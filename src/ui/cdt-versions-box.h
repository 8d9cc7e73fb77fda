/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtVersionsBox: where the draft stands, and the versions that are kept of it, the newest first, each with
 * how much has changed since. What can be done with them are actions of the window. */
#define CDT_TYPE_VERSIONS_BOX (cdt_versions_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtVersionsBox, cdt_versions_box, CDT, VERSIONS_BOX, GtkBox)

/* Shows what the draft has now. How much has changed is counted on another thread, and only while it is seen.
 */
void cdt_versions_box_update (CdtVersionsBox *box, CdtDraft *draft);

G_END_DECLS
