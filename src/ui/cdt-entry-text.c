/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-entry-text.h"

void
cdt_entry_show_text (GtkEntry *entry, const char *text)
{
  const char *shown = text != NULL ? text : "";
  int position;

  g_return_if_fail (GTK_IS_ENTRY (entry));

  if (g_str_equal (gtk_entry_get_text (entry), shown))
    return;
  position = gtk_editable_get_position (GTK_EDITABLE (entry));
  gtk_entry_set_text (entry, shown);
  gtk_editable_set_position (GTK_EDITABLE (entry), MIN (position, (int)g_utf8_strlen (shown, -1)));
}
