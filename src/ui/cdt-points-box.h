/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-proof.h"

G_BEGIN_DECLS

/**
 * CdtPointsBox: what is open between the partners, and the comments, all of them: what waits first, what is
 * settled folded away below. The agenda is made here. Follows the draft while it is on screen.
 *
 * Signal "place-activated" (const char *path): the person wants to go to this question.
 */
#define CDT_TYPE_POINTS_BOX (cdt_points_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtPointsBox, cdt_points_box, CDT, POINTS_BOX, GtkBox)

void cdt_points_box_set_proof (CdtPointsBox *box, CdtProof *proof); /* once */
/* The keyboard focus to the point with this id. FALSE when it is not listed. */
gboolean cdt_points_box_show_point (CdtPointsBox *box, const char *id);

G_END_DECLS
