/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person can say of a question or an item: behind the button beside it, and in the menu of a right
 * click. about: as in cdt-about.h; is_answer: it is one, with a history. */

GMenuModel *cdt_remark_menu_new (const char *about, gboolean is_answer); /* (transfer full) */
/* At the pointer; event: (nullable) of the keyboard, or none: below the widget */
void cdt_remark_menu_popup (GtkWidget *at, const char *about, gboolean is_answer, const GdkEvent *event);
/* Adds the same to the menu that a text has already. */
void cdt_remark_menu_extend (GtkMenuShell *menu, const char *about, gboolean is_answer);

G_END_DECLS
