/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reordering the rows of a list box by mouse: a handle drags its row, the list box takes it. */

/* The person dropped the row at `from` so that it is to stand at `to`. */
typedef void (*CdtItemDragFunc) (guint from, guint to, gpointer user_data);

void cdt_item_drag_add_handle (GtkWidget *handle, GtkWidget *row);
void cdt_item_drag_add_list (GtkListBox *list_box, CdtItemDragFunc dropped, GObject *user_data);

G_END_DECLS
