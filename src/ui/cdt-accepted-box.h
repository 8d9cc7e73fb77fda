/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtAcceptedBox: the findings that a person has accepted, with the reason and the name; each can be taken
 * back. Not there while there are none.
 *
 * Signal: place-activated (path): go to that question.
 */
#define CDT_TYPE_ACCEPTED_BOX (cdt_accepted_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtAcceptedBox, cdt_accepted_box, CDT, ACCEPTED_BOX, GtkBox)

/* `findings`: all of a review (element-type CdtFinding) */
void cdt_accepted_box_update (CdtAcceptedBox *box, CdtDraft *draft, GPtrArray *findings);

G_END_DECLS
