/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-file.h"

#include "cdt-export-file.h"
#include "cdt-layout.h"
#include "cdt-pdf.h"
#include "cdt-save.h"

/* The pages look as those of the newer draft. */
static GBytes *
make_pdf (CdtDocument *redline, const CdtPack *pack, GError **error)
{
  CdtStyle style = cdt_export_make_style (redline, pack, &(CdtExportOrder){ 0 });
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);

  cdt_layout_set_document (layout, redline);
  return cdt_pdf_write (layout, NULL, NULL, NULL, NULL, error);
}

gboolean
cdt_redline_file (
    const CdtRedlineSide *old, const CdtRedlineSide *now, const char *path, gboolean force, GError **error)
{
  g_autoptr (CdtDocument) redline = cdt_redline_new (old, now);
  g_autofree char *base_hash = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!force
      && !cdt_export_check_path (cdt_document_get_info (redline)->draft_id, CDT_EXPORT_PDF, path, &base_hash,
                                 error))
    return FALSE;
  bytes = make_pdf (redline, now->pack, error);
  return bytes != NULL
         && cdt_save (path, bytes, base_hash, force || base_hash != NULL ? CDT_SAVE_NONE : CDT_SAVE_NEW,
                      error);
}
