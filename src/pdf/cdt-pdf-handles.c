/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "cdt-pdf-handles.h"
#include "cdt-pdf-private.h"

qpdf_data
cdt_pdf_open (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  qpdf_data qpdf = qpdf_init ();

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (data != NULL && !(qpdf_read_memory (qpdf, name, data, length, NULL) & QPDF_ERRORS))
    return qpdf;
  qpdf_get_error (qpdf); /* an error that nobody took would be printed */
  g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNREADABLE,
               _ ("%s: this PDF cannot be read. It is damaged, or locked with a password."), name);
  qpdf_cleanup (&qpdf);
  return NULL;
}

/* Is the stream packed by Flate alone? *plain: it is not packed at all. */
static gboolean
is_known_packing (qpdf_data qpdf, qpdf_oh stream, gboolean *plain)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh filter = qpdf_oh_get_key (qpdf, dictionary, "/Filter");

  *plain = qpdf_oh_is_null (qpdf, filter);
  if (qpdf_oh_is_array (qpdf, filter) && qpdf_oh_get_array_n_items (qpdf, filter) == 1)
    filter = qpdf_oh_get_array_item (qpdf, filter, 0);
  return *plain
         || (qpdf_oh_is_name_and_equals (qpdf, filter, "/FlateDecode")
             && !qpdf_oh_has_key (qpdf, dictionary, "/DecodeParms"));
}

/* Unpacked here and not by libqpdf, which knows no limit. */
GBytes *
cdt_pdf_dup_stream (qpdf_data qpdf, qpdf_oh stream, gsize limit)
{
  unsigned char *raw = NULL;
  size_t length = 0;
  QPDF_BOOL filtered = QPDF_FALSE;
  gboolean plain = FALSE;
  GBytes *bytes = NULL;
  GString *unpacked = NULL;

  if (!qpdf_oh_is_stream (qpdf, stream) || !is_known_packing (qpdf, stream, &plain)
      || qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_none, &filtered, &raw, &length) & QPDF_ERRORS)
    return NULL;
  if (plain && length <= limit)
    bytes = g_bytes_new (raw, length);
  else if (!plain)
    unpacked = cdt_pdf_unpack ((const char *)raw, length, limit);
  free (raw);
  return unpacked != NULL ? g_string_free_to_bytes (unpacked) : bytes;
}

GArray *
cdt_pdf_list_contents (qpdf_data qpdf, qpdf_oh page)
{
  GArray *streams = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  qpdf_oh contents = qpdf_oh_get_key (qpdf, page, "/Contents");
  int n = qpdf_oh_is_array (qpdf, contents) ? qpdf_oh_get_array_n_items (qpdf, contents) : 0;

  if (qpdf_oh_is_stream (qpdf, contents))
    g_array_append_val (streams, contents);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh stream = qpdf_oh_get_array_item (qpdf, contents, i);

      g_array_append_val (streams, stream);
    }
  return streams;
}
