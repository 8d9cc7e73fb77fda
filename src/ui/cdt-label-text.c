/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-label-text.h"

void
cdt_label_show_text (GtkLabel *label, const char *text)
{
  const char *shown = text != NULL ? text : "";

  g_return_if_fail (GTK_IS_LABEL (label));

  if (!g_str_equal (gtk_label_get_text (label), shown))
    gtk_label_set_text (label, shown);
}
