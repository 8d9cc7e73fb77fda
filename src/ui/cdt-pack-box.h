/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-proof.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtPackBox: above the clauses of the wording step: which pack they come from, what is to be said of that,
 * and what the person chose when it had changed.
 */
#define CDT_TYPE_PACK_BOX (cdt_pack_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtPackBox, cdt_pack_box, CDT, PACK_BOX, GtkBin)

void cdt_pack_box_set_proof (CdtPackBox *box, CdtProof *proof); /* once */
void cdt_pack_box_update (CdtPackBox *box);
GtkComboBox *cdt_pack_box_get_combo (CdtPackBox *box);
const char *cdt_pack_box_get_notes (CdtPackBox *box); /* "" when the person did not have to choose */

G_END_DECLS
