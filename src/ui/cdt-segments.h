/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-shape.h"

G_BEGIN_DECLS

/**
 * CdtSegments: a few choices as buttons side by side, one or none of them down. Pressing the one that
 * is down takes the answer back.
 *
 * Signal "edited" (): the person chose.
 */
#define CDT_TYPE_SEGMENTS (cdt_segments_get_type ())
G_DECLARE_FINAL_TYPE (CdtSegments, cdt_segments, CDT, SEGMENTS, GtkBox)

GtkWidget *cdt_segments_new (const CdtChoice *choices, guint n_choices);
const char *cdt_segments_get_value (CdtSegments *self); /* NULL: none is down */
void cdt_segments_show_value (CdtSegments *self,
                              const char *value); /* one not among the choices gets a button */

G_END_DECLS
