/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows `text` (NULL: nothing). A label that shows it already is left alone: GTK measures and places all that
 * is around a label anew whenever it is given a text, be it the same. For what may be said at each key. */
void cdt_label_show_text (GtkLabel *label, const char *text);

G_END_DECLS
