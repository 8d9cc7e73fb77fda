/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-points.h"

G_BEGIN_DECLS

/** CdtPositionRow: where one partner, or somebody else, stands in an open point: the answer that it would
 * have, where the point is about a question, and words. */
#define CDT_TYPE_POSITION_ROW (cdt_position_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtPositionRow, cdt_position_row, CDT, POSITION_ROW, GtkListBoxRow)

/* name: whose position it is; whose: (nullable) the id of the partner; NULL where the person gives the name.
 * shape: (nullable) of the question; position: (nullable) as it is */
GtkWidget *cdt_position_row_new (
    CdtDraft *draft, const char *name, const char *whose, const CdtShape *shape, const CdtPosition *position);
/* Keeps in the draft what the row says, where that is not what it said first. Part of a group. */
gboolean cdt_position_row_store (CdtPositionRow *row, const char *point, GError **error);

G_END_DECLS
