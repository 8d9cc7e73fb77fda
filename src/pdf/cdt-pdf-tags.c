/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-finish.h"

static void
clear_tag (gpointer data)
{
  g_free (((CdtPdfTag *)data)->alternative);
}

GArray *
cdt_pdf_tags_new (void)
{
  GArray *tags = g_array_new (FALSE, TRUE, sizeof (CdtPdfTag));

  g_array_set_clear_func (tags, clear_tag);
  return tags;
}
