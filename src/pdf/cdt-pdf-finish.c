/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-finish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pdf-private.h"
#include "cdt-pdf-structure.h"

#define PAGE "<< /Type /Page "
#define FLATE "/FlateDecode"

/* The content of a page is in the press. */
typedef struct
{
  guint number;  /* of the page */
  guint content; /* of what is drawn on it */
  guint job;
} Page;

struct _CdtPdfFinisher
{
  CdtPdfSource *source;
  CdtPdfPress *press;
  CdtPdfDraft draft;
  GArray *pages; /* (element-type Page) in order */
  guint n_seen;  /* objects that were looked at for pages */
  gboolean is_too_long;
};

CdtPdfFinisher *
cdt_pdf_finisher_new (GBytes *draft)
{
  CdtPdfFinisher *self = g_new0 (CdtPdfFinisher, 1);

  self->source = cdt_pdf_source_new ();
  self->press = cdt_pdf_press_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  if (draft != NULL)
    self->draft = (CdtPdfDraft){ g_bytes_ref (draft), cdt_pdf_press_add (self->press, draft) };
  return self;
}

void
cdt_pdf_finisher_free (CdtPdfFinisher *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->source, cdt_pdf_source_free);
  g_clear_pointer (&self->press, cdt_pdf_press_free);
  g_clear_pointer (&self->draft.bytes, g_bytes_unref);
  g_array_unref (self->pages);
  g_free (self);
}

void
cdt_pdf_finisher_take (CdtPdfFinisher *self, const guint8 *data, gsize length)
{
  g_return_if_fail (self != NULL && data != NULL);

  self->is_too_long = self->is_too_long || !cdt_pdf_source_add (self->source, (const char *)data, length);
}

/* FALSE: it is packed in a way that is not known. */
static gboolean
find_packing (CdtPdfSpan words, gboolean *is_packed)
{
  CdtPdfSpan filter;

  *is_packed = cdt_pdf_get (words, "/Filter", &filter);
  return !*is_packed || cdt_pdf_equals (filter, FLATE);
}

/* Sends the content of a page to the press. */
static gboolean
take_page (CdtPdfFinisher *self, guint number, CdtPdfSpan words)
{
  Page page = { .number = number, .content = cdt_pdf_get_reference (words, "/Contents") };
  const CdtPdfObject *content = cdt_pdf_source_get (self->source, page.content);
  gboolean is_packed = FALSE;
  g_autoptr (GBytes) bytes = NULL;

  if (content == NULL || content->data == 0
      || !find_packing (cdt_pdf_source_get_words (self->source, page.content), &is_packed))
    return FALSE;
  bytes = g_bytes_new (self->source->bytes->str + content->data, content->length);
  page.job = cdt_pdf_press_add_page (self->press, bytes, is_packed);
  g_array_append_val (self->pages, page);
  cdt_pdf_source_cut (self->source, page.content);
  return TRUE;
}

static gboolean
take_pages (CdtPdfFinisher *self, GError **error)
{
  const GArray *order = self->source->order;

  if (self->is_too_long)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           _ ("The PDF would be larger than 2 GiB. Use smaller pictures."));
      return FALSE;
    }
  for (; self->n_seen < order->len; self->n_seen++)
    {
      guint number = g_array_index (order, guint32, self->n_seen);
      CdtPdfSpan words = cdt_pdf_source_get_words (self->source, number);

      if (!cdt_pdf_begins (words, PAGE) || take_page (self, number, words))
        continue;
      cdt_pdf_set_unknown (error, "a page", number);
      return FALSE;
    }
  return TRUE;
}

gboolean
cdt_pdf_finisher_end_page (CdtPdfFinisher *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return cdt_pdf_source_read (self->source, error) && take_pages (self, error);
}

/* Fonts and pictures: cairo always packs them where that is of use. What else it draws and says it packs or
 * leaves plain, as it was told. */
static gboolean
is_kept (CdtPdfSpan words)
{
  CdtPdfSpan value;

  return cdt_pdf_get (words, "/Length1", &value)
         || (cdt_pdf_get (words, "/Subtype", &value) && !cdt_pdf_equals (value, "/Form"));
}

/* Without its length, which is said when it is written, and how it is packed, if that is said anew */
static GString *
list_entries (CdtPdfSpan words, gboolean packing)
{
  GString *entries = g_string_new (NULL);
  CdtPdfSpan rest = cdt_pdf_list_entries (words), key, value;

  while (cdt_pdf_next_entry (&rest, &key, &value))
    if (!cdt_pdf_equals (key, "/Length") && (packing || !cdt_pdf_equals (key, "/Filter")))
      {
        cdt_pdf_put (entries, key);
        g_string_append_c (entries, ' ');
        cdt_pdf_put_tight (entries, value);
        g_string_append_c (entries, ' ');
      }
  return entries;
}

static gboolean
put_stream (CdtPdfFinisher *self, guint number, CdtPdfWriter *writer, GError **error)
{
  const CdtPdfObject *object = cdt_pdf_source_get (self->source, number);
  CdtPdfSpan words = cdt_pdf_source_get_words (self->source, number);
  const char *data = self->source->bytes->str + object->data;
  gboolean kept = is_kept (words), is_packed = FALSE, known = kept || find_packing (words, &is_packed);
  g_autoptr (GString) entries = list_entries (words, kept), plain = NULL, packed = NULL;

  if (kept)
    {
      cdt_pdf_writer_put_stream (writer, number, entries->str, data, object->length);
      return TRUE;
    }
  if (known && is_packed)
    plain = cdt_pdf_unpack (data, object->length, CDT_PDF_MAX_PAGE);
  if (!known || (is_packed && plain == NULL))
    {
      cdt_pdf_set_unknown (error, "a stream", number);
      return FALSE;
    }
  packed = is_packed ? cdt_pdf_pack (plain->str, plain->len) : cdt_pdf_pack (data, object->length);
  g_string_append (entries, "/Filter " FLATE);
  cdt_pdf_writer_put_stream (writer, number, entries->str, packed->str, packed->len);
  return TRUE;
}

static gboolean
put_words (CdtPdfFinisher *self,
           const CdtPdfStructure *structure,
           guint number,
           CdtPdfWriter *writer,
           GError **error)
{
  CdtPdfSpan words = cdt_pdf_source_get_words (self->source, number);
  GString *out = cdt_pdf_writer_begin (writer, number);
  gboolean put = TRUE;

  if (cdt_pdf_structure_has (structure, number))
    put = cdt_pdf_structure_put (structure, number, out, error);
  else
    cdt_pdf_put_tight (out, words);
  cdt_pdf_writer_end (writer);
  return put;
}

static gboolean
put_objects (CdtPdfFinisher *self, const CdtPdfStructure *structure, CdtPdfWriter *writer, GError **error)
{
  for (guint i = 0; i < self->source->order->len; i++)
    {
      guint number = g_array_index (self->source->order, guint32, i);
      const CdtPdfObject *object = cdt_pdf_source_get (self->source, number);

      if (object == NULL || number == self->source->info || cdt_pdf_structure_is_gone (structure, number))
        continue;
      if (object->data > 0 ? !put_stream (self, number, writer, error)
                           : !put_words (self, structure, number, writer, error))
        return FALSE;
    }
  return TRUE;
}

/* Pages, with what they hang on: all that one needs to find one's way stands together. A page is gone through
 * with the keyboard in the order of what it says; its content comes later, and not as it is. */
static void
put_pages (CdtPdfFinisher *self, CdtPdfWriter *writer)
{
  guint tree = cdt_pdf_get_reference (cdt_pdf_source_get_words (self->source, self->source->root), "/Pages");

  cdt_pdf_put_tight (cdt_pdf_writer_begin (writer, tree), cdt_pdf_source_get_words (self->source, tree));
  cdt_pdf_writer_end (writer);
  cdt_pdf_source_drop (self->source, tree);
  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = &g_array_index (self->pages, Page, i);
      CdtPdfSpan words = cdt_pdf_source_get_words (self->source, page->number);
      GString *out = cdt_pdf_writer_begin (writer, page->number);

      g_string_append (out, "<<");
      cdt_pdf_put_tight (out, cdt_pdf_list_entries (words));
      g_string_append (out, " /Tabs /S>>");
      cdt_pdf_writer_end (writer);
      cdt_pdf_writer_put_later (writer, page->content, "/Filter " FLATE, page->job);
      cdt_pdf_source_drop (self->source, page->number);
      cdt_pdf_source_drop (self->source, page->content);
    }
}

static char *
hash_pages (CdtPdfFinisher *self)
{
  g_autoptr (GChecksum) all = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->pages->len; i++)
    {
      guint32 sum = cdt_pdf_press_get_sum (self->press, g_array_index (self->pages, Page, i).job);

      cdt_pdf_add_sum (all, sum);
    }
  return g_strndup (g_checksum_get_string (all), CDT_PDF_HASH_LENGTH);
}

/* All but what is still in the press, and the information, which says what that is */
static gboolean
put_all (CdtPdfFinisher *self, const CdtPdfOrder *order, CdtPdfWriter *writer, GError **error)
{
  g_autoptr (CdtPdfStructure) structure = cdt_pdf_structure_new (self->source, order->tags, error);

  if (structure == NULL)
    return FALSE;
  put_pages (self, writer);
  cdt_pdf_put_document (self->source, order, &self->draft, writer);
  cdt_pdf_writer_close_stream (writer);
  return put_objects (self, structure, writer, error);
}

/* What cairo wrote goes when it is not needed any more: what comes after it takes as much again. */
static GBytes *
write_out (CdtPdfFinisher *self, const CdtPdfOrder *order, GError **error)
{
  g_autoptr (CdtPdfWriter) writer = cdt_pdf_writer_new (self->press, self->source->objects->len);
  guint root = self->source->root, info = self->source->info;
  CdtPdfSpan words = cdt_pdf_source_get_words (self->source, info);
  g_autoptr (GString) kept = g_string_new_len (words.begin, words.end - words.begin);
  g_autofree char *hash = NULL;

  if (!put_all (self, order, writer, error))
    return NULL;
  g_clear_pointer (&self->source, cdt_pdf_source_free);
  if (!cdt_pdf_writer_flush (writer))
    {
      cdt_pdf_set_unknown (error, "what a page draws", 0);
      return NULL;
    }
  hash = hash_pages (self);
  words = (CdtPdfSpan){ kept->str, kept->str + kept->len };
  cdt_pdf_put_info (words, info, order, hash, writer);
  return cdt_pdf_writer_finish (writer, root, info);
}

static gboolean
refuse_incomplete (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF came out incomplete. Try again."));
  return FALSE;
}

/* Read again as anybody would: has it all its pages and the draft as it was given? */
static gboolean
verify (GBytes *finished, GBytes *draft, guint n_pages, GError **error)
{
  g_autoptr (CdtPdfFile) file = NULL;
  g_autoptr (GBytes) carried = NULL;

  if (!cdt_pdf_file_can_open ())
    return TRUE;
  file = cdt_pdf_file_new (finished, "PDF", error);
  if (file == NULL)
    return FALSE;
  if (draft != NULL)
    carried = cdt_pdf_file_dup_draft (file, NULL);
  if (cdt_pdf_file_get_n_pages (file) == n_pages
      && (draft == NULL || (carried != NULL && g_bytes_equal (carried, draft))))
    return TRUE;
  return refuse_incomplete (error);
}

GBytes *
cdt_pdf_finisher_finish (CdtPdfFinisher *self, const CdtPdfOrder *order, GError **error)
{
  g_autoptr (GBytes) finished = NULL;

  g_return_val_if_fail (self != NULL && self->source != NULL, NULL);
  g_return_val_if_fail (order != NULL && order->tags != NULL, NULL);

  if (!cdt_pdf_source_close (self->source, error) || !take_pages (self, error))
    return NULL;
  if (self->pages->len != order->n_pages)
    {
      cdt_pdf_set_unknown (error, "the number of pages", self->pages->len);
      return NULL;
    }
  if (!cdt_pdf_source_has_fonts (self->source))
    {
      refuse_incomplete (error);
      return NULL;
    }
  finished = write_out (self, order, error);
  g_clear_pointer (&self->press, cdt_pdf_press_free);
  g_clear_pointer (&self->source, cdt_pdf_source_free);
  if (finished != NULL && !verify (finished, self->draft.bytes, order->n_pages, error))
    return NULL;
  return g_steal_pointer (&finished);
}
