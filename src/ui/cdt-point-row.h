/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-points.h"

G_BEGIN_DECLS

/** CdtPointRow: an open point, or one that is settled, with what a person can do about it.
 * Signals: "go" (const char *about): to what it is about, NULL the whole; "edit" (): its positions. */
#define CDT_TYPE_POINT_ROW (cdt_point_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtPointRow, cdt_point_row, CDT, POINT_ROW, GtkListBoxRow)

/* point: as it is now, kept until the row goes (transfer full); where: what it is about */
GtkWidget *cdt_point_row_new (CdtDraft *draft, CdtPoint *point, const char *where, gboolean can_go);
const CdtPoint *cdt_point_row_get_point (CdtPointRow *row);

G_END_DECLS
