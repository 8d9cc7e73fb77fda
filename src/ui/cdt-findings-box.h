/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtFindingsBox: what a review found and nobody has accepted, in three groups by how severe it is. Each has
 * a button that goes to its question, one to accept it, and where there is one right answer one that gives
 * it.
 *
 * Signal: place-activated (path): go to that question.
 */
#define CDT_TYPE_FINDINGS_BOX (cdt_findings_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtFindingsBox, cdt_findings_box, CDT, FINDINGS_BOX, GtkBox)

/* `findings`: all of a review (element-type CdtFinding) */
void cdt_findings_box_update (CdtFindingsBox *box, CdtDraft *draft, GPtrArray *findings);

G_END_DECLS
