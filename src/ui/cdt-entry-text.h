/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows `text` (NULL: nothing). Leaves an entry that shows it already, and the cursor where it was. */
void cdt_entry_show_text (GtkEntry *entry, const char *text);

G_END_DECLS
