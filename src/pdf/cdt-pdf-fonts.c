/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where it gets no memory for a font, cairo leaves the font out, names it on the pages all the same, and says
 * nothing: words would be gone. So what pages and fonts point at is looked for. */

#include <string.h>

#include "cdt-pdf-private.h"

static gboolean
is_there (const CdtPdfSource *source, CdtPdfSpan value)
{
  guint number = cdt_pdf_read_reference (value);

  return number == 0 || cdt_pdf_source_get (source, number) != NULL;
}

/* Of the entries "/f-0-0 7 0 R" */
static gboolean
are_there (const CdtPdfSource *source, CdtPdfSpan fonts)
{
  CdtPdfSpan rest = cdt_pdf_list_entries (fonts), key, value;

  while (cdt_pdf_next_entry (&rest, &key, &value))
    if (!is_there (source, value))
      return FALSE;
  return TRUE;
}

/* A page's resources, a font, or what describes one */
static gboolean
is_whole (const CdtPdfSource *source, CdtPdfSpan words)
{
  static const char *const parts[]
      = { "/Resources", "/FontDescriptor", "/ToUnicode", "/FontFile", "/FontFile2", "/FontFile3" };
  CdtPdfSpan resources = words, value;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (cdt_pdf_get (words, parts[i], &value) && !is_there (source, value))
      return FALSE;
  if (cdt_pdf_get (words, "/Resources", &value) && cdt_pdf_begins (value, "<<"))
    resources = value;
  return !cdt_pdf_get (resources, "/Font", &value) || are_there (source, value);
}

gboolean
cdt_pdf_source_has_fonts (const CdtPdfSource *source)
{
  for (guint i = 0; i < source->order->len; i++)
    {
      CdtPdfSpan words = cdt_pdf_source_get_words (source, g_array_index (source->order, guint32, i));
      gsize length = (gsize)(words.end - words.begin);

      if (!cdt_pdf_begins (words, CDT_PDF_ELEMENT)
          && (memmem (words.begin, length, "/Font", strlen ("/Font")) != NULL
              || memmem (words.begin, length, "/Resources", strlen ("/Resources")) != NULL)
          && !is_whole (source, words))
        return FALSE;
    }
  return TRUE;
}
