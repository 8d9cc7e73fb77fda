/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-lost-letters.h"
#include "cdt-painter.h"
#include "cdt-pdf-file.h"
#include "cdt-pdf.h"
#include "cdt-structure-links.h"
#include "cdt-structure.h"

#define KEYWORD "concordat-draft:"
/* A file must not say when it was made, or equal drafts would give unequal files. */
#define UNDATED "2000-01-01"

typedef struct
{
  CdtLayout *layout;
  CdtPdfFinisher *finisher;
  cairo_surface_t *surface;
  cairo_t *cr;
  CdtStructure *structure;
  GError *error; /* (nullable) of the thread that draws, until all is drawn */
  gint failed;   /* atomic: there is an error */
  CdtPdfProgress progress;
  gpointer data;
  gsize n_fresh;
  guint8 fresh[32768]; /* what the finisher has not got yet: cairo writes a few bytes at a time */
} Pdf;

/* In newer cairo it does more than that. */
#define PLAIN_UNTIL CAIRO_VERSION_ENCODE (1, 17, 0)

void
cdt_pdf_prepare (void)
{
  if (cairo_version () < PLAIN_UNTIL)
    g_setenv ("CAIRO_DEBUG_PDF", "plain", TRUE);
}

static void
hand_on (Pdf *pdf)
{
  cdt_pdf_finisher_take (pdf->finisher, pdf->fresh, pdf->n_fresh);
  pdf->n_fresh = 0;
}

/* Cairo is not told of a failure: it would call some files sound all the same, and end the program over
 * others. */
static cairo_status_t
take_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  Pdf *pdf = closure;
  if (length > sizeof pdf->fresh - pdf->n_fresh)
    hand_on (pdf);
  if (length > sizeof pdf->fresh)
    cdt_pdf_finisher_take (pdf->finisher, data, length);
  else
    {
      memcpy (pdf->fresh + pdf->n_fresh, data, length);
      pdf->n_fresh += length;
    }
  return CAIRO_STATUS_SUCCESS;
}

static char *
make_date (const char *date)
{
  g_autoptr (GDate) parsed = g_date_new ();
  int year, month, day;
  if (date != NULL && sscanf (date, "%d-%d-%d", &year, &month, &day) == 3 && year > 0 && year < 10000
      && month > 0 && month < 13 && day > 0
      && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", year, month, day);
  return g_strdup (UNDATED "T00:00:00Z");
}

static void
set_metadata (cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *words)
{
  if (words != NULL && *words != '\0')
    cairo_pdf_surface_set_metadata (surface, key, words);
}

static void
describe (const Pdf *pdf)
{
  const CdtDocumentInfo *info = cdt_document_get_info (cdt_layout_get_document (pdf->layout));
  g_autofree char *keywords = g_strconcat (KEYWORD, info->draft_id, NULL);
  g_autofree char *date = make_date (info->date);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_CREATOR, "Concordat " CDT_VERSION);
  set_metadata (pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

/* Gives the bookmark's number. */
static int
add_bookmark (const Pdf *pdf, int parent, guint n)
{
  CdtDocument *document = cdt_layout_get_document (pdf->layout);
  const CdtBlock *block = cdt_document_get_block (document, n);
  g_autofree char *words = block->text == NULL ? g_strdup ("") : cdt_text_dup_plain (block->text);
  g_autofree char *name = cdt_structure_name_target (block->id);
  g_autofree char *link = g_strdup_printf ("dest='%s'", name);
  g_autofree char *title
      = block->number == NULL ? g_strdup (words) : g_strconcat (block->number, "  ", words, NULL);
  g_strdelimit (title, "\n", ' ');
  return cairo_pdf_surface_add_outline (pdf->surface, parent, title, link, 0);
}

/* Parts of a schedule stand below it. */
static void
add_bookmarks (const Pdf *pdf)
{
  int schedule = CAIRO_PDF_OUTLINE_ROOT;
  CdtDocument *document = cdt_layout_get_document (pdf->layout);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      if (!cdt_structure_is_bookmarked (block) || block->id == NULL)
        continue;
      gboolean nested = block->kind == CDT_BLOCK_SUBSCHEDULE;
      int bookmark = add_bookmark (pdf, nested ? schedule : CAIRO_PDF_OUTLINE_ROOT, i);
      if (!nested)
        schedule = block->kind == CDT_BLOCK_SCHEDULE ? bookmark : CAIRO_PDF_OUTLINE_ROOT;
    }
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
check_letters (cairo_t *cr, GError **error)
{
  if (!cdt_lost_letters_are_on (cr))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF came out incomplete. Try again."));
  return FALSE;
}

/* Each page that was drawn goes to the finisher, until one fails. */
static void
take_page_cb (gpointer data)
{
  Pdf *pdf = data;
  hand_on (pdf);
  if (pdf->error == NULL && check_status (cairo_status (pdf->cr), &pdf->error))
    cdt_pdf_finisher_end_page (pdf->finisher, &pdf->error);
  g_atomic_int_set (&pdf->failed, pdf->error != NULL);
}

static void
note_page (const Pdf *pdf, CdtHand *hand, guint n)
{
  const CdtPage *page = cdt_layout_get_page (pdf->layout, n);
  g_autofree char *label = g_strdup_printf ("%u", n + 1);
  cdt_sheet_begin_page (cdt_hand_get_sheet (hand), page->width, page->height, label);
  cdt_paint_tagged_page (hand, pdf->layout, n, pdf->structure);
  cdt_sheet_end_page (cdt_hand_get_sheet (hand));
  cdt_hand_give (hand);
  cdt_layout_let_go (pdf->layout, n);
}

/* FALSE: it was cancelled, or a page failed. */
static gboolean
note_pages (Pdf *pdf, CdtHand *hand, GCancellable *cancellable)
{
  guint n_pages = cdt_layout_get_n_pages (pdf->layout);
  for (guint n = 0; n < n_pages; n++)
    {
      if (g_cancellable_is_cancelled (cancellable) || g_atomic_int_get (&pdf->failed))
        return FALSE;
      note_page (pdf, hand, n);
      if (pdf->progress != NULL)
        pdf->progress (n + 1, n_pages, pdf->data);
    }
  return TRUE;
}

/* cairo puts a page together while the next are composed: it takes longer for that than all else does. */
static gboolean
paint_pages (Pdf *pdf, GCancellable *cancellable, GError **error)
{
  CdtHand *hand = cdt_hand_new_apart (pdf->cr, take_page_cb, pdf);
  gboolean noted = note_pages (pdf, hand, cancellable);
  cdt_hand_free (hand);
  if (pdf->error == NULL)
    return noted || !g_cancellable_set_error_if_cancelled (cancellable, error);
  g_propagate_error (error, g_steal_pointer (&pdf->error));
  return FALSE;
}

/* The surface is finished even after an error, so that nothing calls back later. */
static gboolean
write_surface (Pdf *pdf, GCancellable *cancellable, GError **error)
{
  const CdtStyle *style = cdt_layout_get_style (pdf->layout);
  pdf->surface
      = cairo_pdf_surface_create_for_stream (take_bytes_cb, pdf, style->page_width, style->page_height);
  pdf->cr = cairo_create (pdf->surface);
  describe (pdf);
  add_bookmarks (pdf);
  gboolean painted = paint_pages (pdf, cancellable, error) && check_letters (pdf->cr, error);
  cairo_destroy (pdf->cr);
  cairo_surface_finish (pdf->surface);
  gboolean finished = painted && check_status (cairo_surface_status (pdf->surface), error);
  cairo_surface_destroy (pdf->surface);
  hand_on (pdf);
  return finished;
}

/* What cairo leaves out is put in, and what came of that is looked at again. */
static GBytes *
finish (const Pdf *pdf, GError **error)
{
  g_autoptr (GArray) tags = cdt_structure_dup_tags (pdf->structure);
  const CdtDocumentInfo *info = cdt_document_get_info (cdt_layout_get_document (pdf->layout));
  g_autofree char *date = make_date (info->date);
  CdtPdfOrder order = {
    .language = info->language,
    .created = date,
    .fingerprint = cdt_layout_get_fingerprint (pdf->layout),
    .tags = tags,
    .n_pages = cdt_layout_get_n_pages (pdf->layout),
  };
  return cdt_pdf_finisher_finish (pdf->finisher, &order, error);
}

GBytes *
cdt_pdf_write (CdtLayout *layout,
               GBytes *draft,
               CdtPdfProgress progress,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  g_return_val_if_fail (CDT_IS_LAYOUT (layout) && cdt_layout_get_document (layout) != NULL, NULL);
  g_autoptr (CdtPdfFinisher) finisher = cdt_pdf_finisher_new (draft);
  g_autoptr (GBytes) finished = NULL;
  g_autoptr (CdtStructure) structure = cdt_structure_new (cdt_layout_get_document (layout));
  Pdf pdf = {
    .layout = layout, .finisher = finisher, .structure = structure, .progress = progress, .data = data
  };
  if (write_surface (&pdf, cancellable, error))
    finished = finish (&pdf, error);
  return g_steal_pointer (&finished);
}

static const char *
find_bytes (const char *where, gsize length, const char *what)
{
  return memmem (where, length, what, strlen (what));
}

/* As it is written here, in the open */
static gboolean
has_keyword (GBytes *pdf, const char *keyword)
{
  gsize length;
  const char *text = g_bytes_get_data (pdf, &length), *end = text + length;
  for (const char *at = find_bytes (text, length, keyword); at != NULL;
       at = find_bytes (at + 1, (gsize)(end - at - 1), keyword))
    {
      const char *after = at + strlen (keyword);
      if (after < end && !g_ascii_isalnum (*after) && *after != '-' && *after != '_' && *after != '.')
        return TRUE;
    }
  return FALSE;
}

gboolean
cdt_pdf_is_from (GBytes *pdf, const char *draft_id)
{
  g_return_val_if_fail (pdf != NULL && draft_id != NULL, FALSE);
  g_autofree char *keyword = g_strconcat (KEYWORD, draft_id, NULL);
  if (*draft_id == '\0' || !cdt_pdf_file_is_pdf (pdf))
    return FALSE;
  if (has_keyword (pdf, keyword))
    return TRUE;
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (pdf, "PDF", NULL);
  g_autofree char *keywords = file == NULL ? NULL : cdt_pdf_file_dup_info (file, "/Keywords");
  return g_strcmp0 (keywords, keyword) == 0;
}
