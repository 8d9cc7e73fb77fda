/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtBeside: two children, side by side in equal shares where there is the width, else the second below the
 * first. Property "least-width": of one of them when they stand side by side, in pixels.
 */
#define CDT_TYPE_BESIDE (cdt_beside_get_type ())
G_DECLARE_FINAL_TYPE (CdtBeside, cdt_beside, CDT, BESIDE, GtkBox)

/* Whether the second child is shown where it has no room beside the first; TRUE at first */
void cdt_beside_set_stacks (CdtBeside *beside, gboolean stacks);

G_END_DECLS
