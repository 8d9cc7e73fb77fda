/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "through.h"

#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-open-list.h"
#include "cdt-pdf.h"
#include "cdt-review.h"
#include "cdt-text-export.h"
#include "cdt-working.h"

gboolean
through_is_nth (const guint8 *data, gsize size, guint n)
{
  guint hash = 5381;

  for (gsize i = 0; i < size; i++)
    hash = hash * 33 + data[i];
  return hash % n == 0;
}

static CdtDraft *
read_draft (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return cdt_draft_new_from_bytes (bytes, "file", NULL);
}

static CdtDocument *
assemble (CdtDraft *draft)
{
  static CdtPack *pack;
  g_autoptr (CdtAssembler) assembler = NULL;

  if (pack == NULL)
    pack = cdt_pack_new_standard (NULL);
  assembler = cdt_assembler_new (pack, draft);
  cdt_open_list_tell (assembler);
  return cdt_assembler_run (assembler);
}

void
through_words (const guint8 *data, gsize size)
{
  g_autoptr (CdtDraft) draft = read_draft (data, size);
  g_autoptr (GPtrArray) findings G_GNUC_UNUSED = cdt_review_run (draft, CDT_FINDING_NOTE);
  g_autoptr (CdtDocument) document = assemble (draft);
  g_autofree char *text = cdt_text_export (document);

  if (!g_utf8_validate (text, -1, NULL))
    g_error ("an agreement that is no text");
}

void
through_pages (const guint8 *data, gsize size)
{
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtDraft) draft = read_draft (data, size);
  g_autoptr (CdtDocument) document = assemble (draft);
  g_autofree char *fingerprint = cdt_working_make_fingerprint (draft);
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = cdt_draft_to_bytes (draft);
  g_autoptr (GBytes) pdf = NULL;

  cdt_layout_set_fingerprint (layout, fingerprint);
  cdt_layout_set_document (layout, document);
  pdf = cdt_pdf_write (layout, written, NULL, NULL, NULL, &error);
  if (pdf == NULL)
    g_error ("a draft without a PDF: %s", error->message);
}
