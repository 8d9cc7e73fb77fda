/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CdtCountSpin: a spin button for a whole number that may also be empty, or show a text that is not a
 * number, as a draft made elsewhere may hold.
 *
 * Signal "edited" (): the person changed it, by typing or by stepping.
 */
#define CDT_TYPE_COUNT_SPIN (cdt_count_spin_get_type ())
G_DECLARE_FINAL_TYPE (CdtCountSpin, cdt_count_spin, CDT, COUNT_SPIN, GtkSpinButton)

GtkWidget *cdt_count_spin_new (void);
/* NULL or "": empty. */
void cdt_count_spin_show_text (CdtCountSpin *self, const char *text);

G_END_DECLS
