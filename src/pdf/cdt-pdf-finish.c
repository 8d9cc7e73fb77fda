/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-finish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pdf-private.h"

#define VERSION "1.7"

/* 2026-11-20T00:00:00Z as PDF writes it: D:20261120000000Z */
static char *
make_date (const char *iso)
{
  GString *date = g_string_new ("D:");

  for (const char *c = iso; *c != '\0'; c++)
    if (g_ascii_isdigit (*c) || *c == 'Z')
      g_string_append_c (date, *c);
  return g_string_free (date, FALSE);
}

static void
set_metadata (qpdf_data qpdf, const CdtPdfOrder *order)
{
  g_autofree char *words = cdt_pdf_make_metadata (qpdf, order);
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);

  qpdf_oh_replace_stream_data (qpdf, stream, (const guint8 *)words, strlen (words), qpdf_oh_new_null (qpdf),
                               qpdf_oh_new_null (qpdf));
  cdt_pdf_set (qpdf, dictionary, "/Type", "/Metadata");
  cdt_pdf_set (qpdf, dictionary, "/Subtype", "/XML");
  qpdf_oh_replace_key (qpdf, qpdf_get_root (qpdf), "/Metadata", stream);
}

static void
set_catalogue (qpdf_data qpdf, const CdtPdfOrder *order)
{
  qpdf_oh root = qpdf_get_root (qpdf);
  int n = qpdf_get_num_pages (qpdf);

  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_string (qpdf, order->language));
  cdt_pdf_set (qpdf, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  for (int i = 0; i < n; i++)
    cdt_pdf_set (qpdf, qpdf_get_page_n (qpdf, (size_t)i), "/Tabs", "/S");
}

static gboolean
edit (qpdf_data qpdf, const CdtPdfOrder *order, GError **error)
{
  g_autofree char *date = make_date (order->created);
  g_autofree char *hash = cdt_pdf_mark_artifacts (qpdf, error);

  if (hash == NULL)
    return FALSE;
  cdt_pdf_finish_structure (qpdf, order->tags);
  set_catalogue (qpdf, order);
  qpdf_set_info_key (qpdf, "/CreationDate", date);
  qpdf_set_info_key (qpdf, CDT_PDF_INFO_PAGES, hash);
  if (order->fingerprint != NULL)
    qpdf_set_info_key (qpdf, CDT_PDF_INFO_FINGERPRINT, order->fingerprint);
  set_metadata (qpdf, order);
  if (order->draft != NULL)
    cdt_pdf_attach (qpdf, order->draft, date);
  return cdt_pdf_check (qpdf, error);
}

static GBytes *
write_out (qpdf_data qpdf, GError **error)
{
  gboolean written = !(qpdf_init_write_memory (qpdf) & QPDF_ERRORS);

  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (qpdf, VERSION);
  written = written && !(qpdf_write (qpdf) & QPDF_ERRORS);
  if (!cdt_pdf_check (qpdf, error) || !written)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

/* Read again as anybody would: has it all its pages and the draft as it was given? */
static gboolean
verify (GBytes *finished, const CdtPdfOrder *order, int n_pages, GError **error)
{
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (finished, "PDF", error);
  g_autoptr (GBytes) draft = NULL;

  if (file == NULL)
    return FALSE;
  if (order->draft != NULL)
    draft = cdt_pdf_file_dup_draft (file, NULL);
  if (cdt_pdf_file_get_n_pages (file) == (guint)n_pages
      && (order->draft == NULL || (draft != NULL && g_bytes_equal (draft, order->draft))))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF came out incomplete. Try again."));
  return FALSE;
}

gboolean
cdt_pdf_can_finish (void)
{
  return TRUE;
}

GBytes *
cdt_pdf_finish (GBytes *pdf, const CdtPdfOrder *order, GError **error)
{
  g_autoptr (GBytes) finished = NULL;
  qpdf_data qpdf;
  int n_pages;

  g_return_val_if_fail (pdf != NULL && order != NULL && order->tags != NULL, NULL);

  qpdf = cdt_pdf_open (pdf, "PDF", error);
  if (qpdf == NULL)
    return NULL;
  n_pages = qpdf_get_num_pages (qpdf);
  if (edit (qpdf, order, error))
    finished = write_out (qpdf, error);
  qpdf_cleanup (&qpdf);
  if (finished != NULL && !verify (finished, order, n_pages, error))
    g_clear_pointer (&finished, g_bytes_unref);
  return g_steal_pointer (&finished);
}
