/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtClamp: keeps its child narrow enough to be read. As wide as there is room for up to the property
 * "tightening-threshold", then slower and slower, and never wider than "maximum-size" (in pixels), it stands
 * in the middle. (HdyClamp does the same; to begin libhandy took a twentieth of the time to the first
 * window.) */
#define CDT_TYPE_CLAMP (cdt_clamp_get_type ())
G_DECLARE_FINAL_TYPE (CdtClamp, cdt_clamp, CDT, CLAMP, GtkBin)

G_END_DECLS
