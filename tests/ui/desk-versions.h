/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-window.h"

G_BEGIN_DECLS

/* Versions and stages at the desk: the list of them, the dialog that asks for one, and what is said then. */
GtkWidget *desk_versions_get_box (CdtWindow *window);              /* goes to the review step */
gboolean desk_versions_say (GtkWidget *widget, const char *words); /* does a label inside? */
void desk_versions_wait (GtkWidget *widget, const char *words);    /* until one does */

GObject *desk_versions_get_part (const char *name); /* of the dialog that is open */
/* Fills it in and goes on; label or who NULL: as it stands there */
void desk_versions_answer (const char *label, const char *who);

const char *desk_versions_get_notice (CdtWindow *window); /* "" while there is none */
void desk_versions_wait_notice (CdtWindow *window, const char *words);

G_END_DECLS
