/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pdf-handles.h"
#include "cdt-pdf-private.h"
#include "cdt-pdf-reader.h"

#define MAX_DRAFT ((gsize)32 * 1024 * 1024)
#define MAX_PAGES ((gsize)256 * 1024 * 1024) /* all together: many pages may show the same stream */
#define STREAM_COST 1024                     /* bytes that each stream counts for beside what it holds */
#define MAX_NOTES 1000000                    /* of all pages: many may show the same, too */
#define MAX_ENTRIES 256 /* of lists and trees of files, which may lead back to themselves */

struct _CdtPdfFile
{
  GBytes *bytes;
  char *name;
  qpdf_data qpdf;
};

static CdtPdfFile *
open_file (GBytes *bytes, const char *name, GError **error)
{
  qpdf_data qpdf = cdt_pdf_open (bytes, name, error);
  CdtPdfFile *self;

  if (qpdf == NULL)
    return NULL;
  self = g_new0 (CdtPdfFile, 1);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->qpdf = qpdf;
  return self;
}

static void
close_file (CdtPdfFile *self)
{
  qpdf_get_error (self->qpdf);
  qpdf_cleanup (&self->qpdf);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

static guint
get_n_pages (CdtPdfFile *self)
{
  return (guint)MAX (qpdf_get_num_pages (self->qpdf), 0);
}

static char *
dup_info (CdtPdfFile *self, const char *key)
{
  qpdf_oh info = qpdf_oh_get_key_if_dict (self->qpdf, qpdf_get_trailer (self->qpdf), "/Info");
  qpdf_oh value = qpdf_oh_get_key_if_dict (self->qpdf, info, key);

  if (!qpdf_oh_is_string (self->qpdf, value))
    return NULL;
  return g_strdup (qpdf_oh_get_utf8_value (self->qpdf, value));
}

/* The file that a file specification embeds, when it is a draft; else an object that is no stream. */
static qpdf_oh
get_draft_of (qpdf_data qpdf, qpdf_oh specification)
{
  qpdf_oh embedded = qpdf_oh_get_key_if_dict (qpdf, specification, "/EF");
  qpdf_oh stream = qpdf_oh_get_key_if_dict (qpdf, embedded, "/F");
  qpdf_oh type;

  if (!qpdf_oh_is_stream (qpdf, stream))
    return qpdf_oh_new_null (qpdf);
  type = qpdf_oh_get_key (qpdf, qpdf_oh_get_dict (qpdf, stream), "/Subtype");
  return qpdf_oh_is_name_and_equals (qpdf, type, "/" CDT_PDF_DRAFT_TYPE) ? stream : qpdf_oh_new_null (qpdf);
}

static guint
count_items (qpdf_data qpdf, qpdf_oh list)
{
  return qpdf_oh_is_array (qpdf, list) ? (guint)MAX (qpdf_oh_get_array_n_items (qpdf, list), 0) : 0;
}

/* left: how many entries may still be looked at */
static qpdf_oh
find_in_list (qpdf_data qpdf, qpdf_oh list, guint *left)
{
  qpdf_oh found = qpdf_oh_new_null (qpdf);
  guint n = MIN (count_items (qpdf, list), *left);

  *left -= n;
  for (guint i = 0; i < n && !qpdf_oh_is_stream (qpdf, found); i++)
    found = get_draft_of (qpdf, qpdf_oh_get_array_item (qpdf, list, (int)i));
  return found;
}

/* Names stand in the lists too, between the files; they are none. `waiting` has the nodes of the tree that
 * are still to be looked at, the next one last. */
static qpdf_oh
find_in_names (qpdf_data qpdf, qpdf_oh root, guint *left)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  qpdf_oh found = qpdf_oh_new_null (qpdf);

  g_array_append_val (waiting, root);
  while (waiting->len > 0 && !qpdf_oh_is_stream (qpdf, found))
    {
      qpdf_oh node = g_array_index (waiting, qpdf_oh, waiting->len - 1);
      qpdf_oh kids = qpdf_oh_get_key_if_dict (qpdf, node, "/Kids");

      g_array_set_size (waiting, waiting->len - 1);
      found = find_in_list (qpdf, qpdf_oh_get_key_if_dict (qpdf, node, "/Names"), left);
      for (guint i = MIN (count_items (qpdf, kids), *left); i > 0; i--, (*left)--)
        {
          qpdf_oh kid = qpdf_oh_get_array_item (qpdf, kids, (int)i - 1);

          g_array_append_val (waiting, kid);
        }
    }
  return found;
}

static GBytes *
dup_draft (CdtPdfFile *self, GError **error)
{
  guint left = MAX_ENTRIES;
  qpdf_oh root = qpdf_get_root (self->qpdf);
  qpdf_oh found = find_in_list (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, root, "/AF"), &left);
  qpdf_oh names = qpdf_oh_get_key_if_dict (self->qpdf, root, "/Names");
  GBytes *draft;

  if (!qpdf_oh_is_stream (self->qpdf, found))
    found = find_in_names (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, names, "/EmbeddedFiles"), &left);
  if (!qpdf_oh_is_stream (self->qpdf, found))
    {
      g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_NO_DRAFT,
                   _ ("%s: this PDF carries no draft. Only a PDF that Concordat exported with its editable "
                      "draft can be opened."),
                   self->name);
      return NULL;
    }
  draft = cdt_pdf_dup_stream (self->qpdf, found, MAX_DRAFT);
  if (draft == NULL)
    g_set_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNREADABLE,
                 _ ("%s: the draft in this PDF is damaged. Open another copy of it."), self->name);
  return draft;
}

/* left: how many bytes the pages may still come to */
static gboolean
hash_page (qpdf_data qpdf, qpdf_oh page, GChecksum *all, gsize *left)
{
  g_autoptr (GArray) streams = cdt_pdf_list_contents (qpdf, page);
  guint32 sum = 0;

  for (guint i = 0; i < streams->len; i++)
    {
      g_autoptr (GBytes) bytes
          = cdt_pdf_dup_stream (qpdf, g_array_index (streams, qpdf_oh, i), CDT_PDF_MAX_PAGE);

      if (bytes == NULL || g_bytes_get_size (bytes) + STREAM_COST > *left)
        return FALSE;
      *left -= g_bytes_get_size (bytes) + STREAM_COST;
      sum = cdt_pdf_sum (sum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  cdt_pdf_add_sum (all, sum);
  return TRUE;
}

static char *
hash_pages (CdtPdfFile *self)
{
  g_autoptr (GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);
  gsize left = MAX_PAGES;
  guint n = get_n_pages (self);

  for (guint i = 0; i < n; i++)
    if (!hash_page (self->qpdf, qpdf_get_page_n (self->qpdf, i), all, &left))
      return NULL;
  return g_strndup (g_checksum_get_string (all), CDT_PDF_HASH_LENGTH);
}

/* left: how many may still be looked at */
static gboolean
has_notes_on (qpdf_data qpdf, qpdf_oh page, guint *left)
{
  qpdf_oh notes = qpdf_oh_get_key (qpdf, page, "/Annots");
  guint n = count_items (qpdf, notes);

  if (n > *left)
    return TRUE;
  *left -= n;
  for (guint i = 0; i < n; i++)
    {
      qpdf_oh note = qpdf_oh_get_array_item (qpdf, notes, (int)i);
      qpdf_oh type = qpdf_oh_is_dictionary (qpdf, note) ? qpdf_oh_get_key (qpdf, note, "/Subtype") : note;
      gboolean known = qpdf_oh_is_name_and_equals (qpdf, type, "/Link")
                       || qpdf_oh_is_name_and_equals (qpdf, type, "/Widget");

      qpdf_oh_release (qpdf, note);
      if (!known)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_notes (CdtPdfFile *self)
{
  guint n = get_n_pages (self), left = MAX_NOTES;

  for (guint i = 0; i < n; i++)
    if (has_notes_on (self->qpdf, qpdf_get_page_n (self->qpdf, i), &left))
      return TRUE;
  return FALSE;
}

const CdtPdfReader cdt_pdf_qpdf = {
  .open = open_file,
  .close = close_file,
  .get_n_pages = get_n_pages,
  .dup_info = dup_info,
  .dup_draft = dup_draft,
  .hash_pages = hash_pages,
  .has_notes = has_notes,
};
