/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A combo of answers whose first row takes the answer back; that row's id is "". */
GtkWidget *cdt_combo_choices_new (const char *none_label);
/* Shows the row with this id; a value without one gets a row of its own, called `label`. NULL: none. */
void cdt_combo_choices_show (GtkComboBoxText *combo, const char *value, const char *label);
void cdt_combo_choices_clear (GtkComboBoxText *combo); /* all rows but the first */

G_END_DECLS
