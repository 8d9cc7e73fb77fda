/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-guidance.h"

G_BEGIN_DECLS

/** CdtHintBox: a quiet box with what guidance knows, its source one click away. Of several entries it
 * shows one at a time. */
#define CDT_TYPE_HINT_BOX (cdt_hint_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtHintBox, cdt_hint_box, CDT, HINT_BOX, GtkBox)

/* entries: (element-type CdtGuidanceEntry), at least one; the box keeps a reference */
GtkWidget *cdt_hint_box_new (GPtrArray *entries);
const CdtGuidanceEntry *cdt_hint_box_get_entry (CdtHintBox *box); /* the one that is shown */
void cdt_hint_box_show_next (CdtHintBox *box);
/* Once: of what ends partnerships the box then says whether this draft answers it. */
void cdt_hint_box_set_draft (CdtHintBox *box, CdtDraft *draft);

G_END_DECLS
