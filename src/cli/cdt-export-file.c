/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-export-file.h"

#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cdt-agenda.h"
#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-load.h"
#include "cdt-open-list.h"
#include "cdt-pdf-file.h"
#include "cdt-pdf.h"
#include "cdt-remarks.h"
#include "cdt-save.h"
#include "cdt-text-export.h"
#include "cdt-working.h"

/* The last line of a text tells which draft it is from, as a PDF does in its metadata. Never translated:
 * the next export looks for it. */
#define TEXT_MARK "Concordat draft "

/* An agenda is no agreement, and neither takes the other's place. */
static char *
dup_id (CdtDraft *draft, const CdtExportOrder *order)
{
  return order->agenda ? cdt_agenda_dup_id (draft) : g_strdup (cdt_draft_get_id (draft));
}

static char *
make_mark (const char *id)
{
  return g_strconcat (TEXT_MARK, id, "\n", NULL);
}

static GBytes *
make_text (CdtDocument *document)
{
  g_autofree char *body = cdt_text_export (document);
  g_autofree char *mark = make_mark (cdt_document_get_info (document)->draft_id);
  char *text = g_strconcat (body, g_str_has_suffix (body, "\n") ? "\n" : "\n\n", mark, NULL);

  return g_bytes_new_take (text, strlen (text));
}

/* What travels in the PDF; NULL when nothing does */
static GBytes *
dup_attached (CdtDraft *draft, const CdtExportOrder *order)
{
  CdtWorkingParts kept = CDT_WORKING_NONE;
  g_autoptr (CdtDraft) copy = NULL;

  if (order->no_draft || order->agenda)
    return NULL;
  if (order->with_working)
    kept |= CDT_WORKING_NOTES | CDT_WORKING_HISTORY;
  if (order->with_remarks)
    kept |= CDT_WORKING_REMARKS;
  copy = cdt_working_leave_out_but (draft, kept);
  return cdt_draft_to_bytes (copy);
}

/* What a PDF says of its draft, and what is let go of, worked out on a thread of its own while the pages are
 * set: that thread has draft and assembler to itself. */
typedef struct
{
  CdtDraft *draft;
  CdtAssembler *assembler; /* (nullable) */
  const CdtExportOrder *order;
  char *fingerprint; /* (nullable) */
  GBytes *attached;  /* (nullable) */
  GThread *thread;   /* NULL: it was done at once */
} Aside;

/* What an assembler keeps to assemble the next document from is as large as the document; the draft of a long
 * agreement is larger than what is to come. */
static gpointer
work_aside_cb (gpointer data)
{
  Aside *aside = data;

  g_clear_object (&aside->assembler);
  aside->fingerprint = aside->order->agenda ? NULL : cdt_working_make_fingerprint (aside->draft);
  aside->attached = dup_attached (aside->draft, aside->order);
  g_clear_object (&aside->draft);
  cdt_pdf_file_can_open (); /* loads what the PDF is read again with */
  return NULL;
}

static void
begin_aside (Aside *aside)
{
  aside->thread = g_thread_try_new ("aside", work_aside_cb, aside, NULL);
  if (aside->thread == NULL)
    work_aside_cb (aside);
}

/* What was let go of, other threads cannot use: the machine gets it back. */
static void
end_aside (Aside *aside)
{
  if (aside->thread != NULL)
    g_thread_join (aside->thread);
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static GBytes *
make_pdf (CdtDocument *document,
          CdtDraft *draft,
          CdtAssembler *assembler,
          const CdtPack *pack,
          const CdtExportOrder *order,
          GError **error)
{
  CdtStyle style = cdt_export_make_style (document, pack, order);
  g_autoptr (CdtLayout) layout = NULL;
  Aside aside = { .draft = draft, .assembler = assembler, .order = order };
  g_autofree char *fingerprint = NULL;
  g_autoptr (GBytes) attached = NULL;

  begin_aside (&aside);
  layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  end_aside (&aside);
  fingerprint = aside.fingerprint;
  attached = aside.attached;
  cdt_layout_set_fingerprint (layout, fingerprint);
  return cdt_pdf_write (layout, attached, NULL, NULL, NULL, error);
}

static gboolean
is_earlier_export (GBytes *bytes, const char *id, CdtExportFormat format)
{
  g_autofree char *mark = make_mark (id);
  gsize length = 0, mark_length = strlen (mark);
  const char *data = g_bytes_get_data (bytes, &length);

  if (format == CDT_EXPORT_PDF)
    return cdt_pdf_is_from (bytes, id);
  return length > mark_length && memcmp (data + length - mark_length, mark, mark_length) == 0;
}

gboolean
cdt_export_check_path (
    const char *id, CdtExportFormat format, const char *path, char **base_hash, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *shown = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  bytes = cdt_load_bytes (path, error);
  if (bytes == NULL)
    return FALSE;
  *base_hash = cdt_hash_bytes (bytes);
  if (is_earlier_export (bytes, id, format))
    return TRUE;
  shown = g_filename_display_basename (path);
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_EXISTS,
      _ ("%s is there already and is not an export of this draft. Choose another name, or use --force to "
         "overwrite it."),
      shown);
  return FALSE;
}

/* *assembler: that may go now; NULL where none was needed. */
static CdtDocument *
make_document (CdtDraft *draft, CdtPack *pack, const CdtExportOrder *order, CdtAssembler **assembler)
{
  g_autoptr (CdtDocument) document = NULL;

  if (order->agenda)
    return cdt_agenda_new (pack, draft);
  *assembler = cdt_assembler_new (pack, draft);
  cdt_open_list_tell (*assembler);
  document = cdt_assembler_run (*assembler);
  return order->print_remarks ? cdt_remarks_append (document, pack, draft) : g_steal_pointer (&document);
}

gboolean
cdt_export_file (
    CdtDraft *draft, CdtPack *pack, const CdtExportOrder *order, const char *path, GError **error)
{
  g_autoptr (CdtDraft) owned = draft;
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (CdtDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base_hash = NULL;
  g_autofree char *id = dup_id (draft, order);

  if (!order->force && !cdt_export_check_path (id, order->format, path, &base_hash, error))
    return FALSE;
  document = make_document (draft, pack, order, &assembler);
  bytes = order->format == CDT_EXPORT_PDF ? make_pdf (document, g_steal_pointer (&owned),
                                                      g_steal_pointer (&assembler), pack, order, error)
                                          : make_text (document);
  if (bytes == NULL)
    return FALSE;
  return cdt_save (path, bytes, base_hash, order->force || base_hash != NULL ? CDT_SAVE_NONE : CDT_SAVE_NEW,
                   error);
}

const char *
cdt_export_format_get_suffix (CdtExportFormat format)
{
  return format == CDT_EXPORT_PDF ? ".pdf" : ".txt";
}

CdtStyle
cdt_export_make_style (const CdtDocument *document, const CdtPack *pack, const CdtExportOrder *order)
{
  CdtDocumentInfo wanted = *cdt_document_get_info (document);

  if (order->house != NULL)
    wanted.house = order->house;
  if (order->paper != NULL)
    wanted.paper = order->paper;
  if (order->large_print)
    wanted.print = (char *)"large";
  return cdt_style_make_for (&wanted, cdt_pack_get_accent (pack), cdt_pack_get_fonts (pack),
                             cdt_pack_get_logo (pack));
}
