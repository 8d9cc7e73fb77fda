/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-pdf-private.h"

/* As much of XMP as there is something to say */
#define HEAD                                                                                                 \
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"                                     \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"                                                                 \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"                                    \
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""                            \
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"                \
  "<dc:format>application/pdf</dc:format>\n"
#define TAIL                                                                                                 \
  "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"                                                           \
  "<?xpacket end=\"r\"?>\n"

/* Each with "%s" for the words, and what of the document's information they are */
static const struct
{
  const char *key;
  const char *form;
} lines[] = {
  { "/Title", "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n" },
  { "/Author", "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n" },
  { "/Subject",
    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n" },
  { "/Keywords", "<pdf:Keywords>%s</pdf:Keywords>\n" },
  { "/Producer", "<pdf:Producer>%s</pdf:Producer>\n" },
  { "/Creator", "<xmp:CreatorTool>%s</xmp:CreatorTool>\n" },
};

#define LANGUAGE "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
#define CREATED "<xmp:CreateDate>%s</xmp:CreateDate>\n"

static void
add_line (GString *metadata, const char *form, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  const char *gap = strstr (form, "%s");

  if (*words == '\0')
    return;
  g_string_append_len (metadata, form, gap - form);
  g_string_append (metadata, escaped);
  g_string_append (metadata, gap + strlen ("%s"));
}

char *
cdt_pdf_make_metadata (CdtPdfSpan info, const CdtPdfOrder *order)
{
  GString *metadata = g_string_new (HEAD);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      CdtPdfSpan value;
      g_autofree char *words = cdt_pdf_get (info, lines[i].key, &value) ? cdt_pdf_dup_words (value) : NULL;

      if (words != NULL)
        add_line (metadata, lines[i].form, words);
    }
  add_line (metadata, LANGUAGE, order->language);
  add_line (metadata, CREATED, order->created);
  g_string_append (metadata, TAIL);
  return g_string_free (metadata, FALSE);
}
