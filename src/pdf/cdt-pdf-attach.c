/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-private.h"

#define FILE_NAME "draft.concordat"

/* PDF writes a "/" in a name as #2F. */
#define TYPE_NAME "/application#2Fx-concordat+xml"

static qpdf_oh
make_stream (qpdf_data qpdf, GBytes *draft, const char *date)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (draft, &length);
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);
  g_autofree char *params = g_strdup_printf ("<< /Size %" G_GSIZE_FORMAT " /ModDate (%s) >>", length, date);

  qpdf_oh_replace_stream_data (qpdf, stream, data, length, qpdf_oh_new_null (qpdf), qpdf_oh_new_null (qpdf));
  cdt_pdf_set (qpdf, dictionary, "/Type", "/EmbeddedFile");
  cdt_pdf_set (qpdf, dictionary, "/Subtype", TYPE_NAME);
  cdt_pdf_set (qpdf, dictionary, "/Params", params);
  return stream;
}

static qpdf_oh
make_specification (qpdf_data qpdf, qpdf_oh stream)
{
  qpdf_oh embedded = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh specification = qpdf_oh_new_dictionary (qpdf);

  qpdf_oh_replace_key (qpdf, embedded, "/F", stream);
  qpdf_oh_replace_key (qpdf, embedded, "/UF", stream);
  cdt_pdf_set (qpdf, specification, "/Type", "/Filespec");
  cdt_pdf_set (qpdf, specification, "/F", "(" FILE_NAME ")");
  cdt_pdf_set (qpdf, specification, "/UF", "(" FILE_NAME ")");
  cdt_pdf_set (qpdf, specification, "/AFRelationship", "/Source");
  cdt_pdf_set (qpdf, specification, "/Desc", "(The draft of this agreement, to be opened in Concordat)");
  qpdf_oh_replace_key (qpdf, specification, "/EF", embedded);
  return qpdf_make_indirect_object (qpdf, specification);
}

void
cdt_pdf_attach (qpdf_data qpdf, GBytes *draft, const char *date)
{
  qpdf_oh root = qpdf_get_root (qpdf);
  qpdf_oh specification = make_specification (qpdf, make_stream (qpdf, draft, date));
  qpdf_oh files = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh list = qpdf_oh_new_array (qpdf);
  qpdf_oh names = qpdf_oh_get_key (qpdf, root, "/Names");

  if (!qpdf_oh_is_dictionary (qpdf, names))
    {
      names = qpdf_oh_new_dictionary (qpdf);
      qpdf_oh_replace_key (qpdf, root, "/Names", names);
    }
  qpdf_oh_append_item (qpdf, list, qpdf_oh_new_string (qpdf, FILE_NAME));
  qpdf_oh_append_item (qpdf, list, specification);
  qpdf_oh_replace_key (qpdf, files, "/Names", list);
  qpdf_oh_replace_key (qpdf, names, "/EmbeddedFiles", qpdf_make_indirect_object (qpdf, files));
  qpdf_oh_replace_key (qpdf, root, "/AF", qpdf_oh_wrap_in_array (qpdf, specification));
}
