/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-print.h"

#include "cdt-agenda.h"
#include "cdt-painter.h"
#include "cdt-print-preview.h"
#include "cdt-settings.h"

static void
begin_print_cb (GtkPrintOperation *print, GtkPrintContext *context, CdtLayout *layout)
{
  gtk_print_operation_set_n_pages (print, (int)cdt_layout_get_n_pages (layout));
}

/* Each page has the paper's shape of its own: schedules can lie on their side. */
static void
request_page_setup_cb (
    GtkPrintOperation *print, GtkPrintContext *context, int n, GtkPageSetup *setup, CdtLayout *layout)
{
  const CdtPage *page = cdt_layout_get_page (layout, (guint)n);

  gtk_page_setup_set_orientation (setup, page->width > page->height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                    : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *print, GtkPrintContext *context, int n, CdtLayout *layout)
{
  const CdtPage *page = cdt_layout_get_page (layout, (guint)n);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / page->width, height / page->height);

  /* A4 on A4 differs in the last decimals only; it must come out at 100 %. */
  if (scale > 0.995 && scale < 1.005)
    scale = 1;
  cairo_save (cr);
  cairo_translate (cr, (width - page->width * scale) / 2, (height - page->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cdt_paint_page (cr, layout, (guint)n, CDT_PAINT_PAPER);
  cairo_restore (cr);
}

static gboolean
preview_cb (GtkPrintOperation *print,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent)
{
  cdt_print_preview_new (print, preview, context, parent);
  return TRUE;
}

static void
name_print (GtkPrintOperation *print, const char *title)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, title);
  gtk_print_operation_set_print_settings (print, settings);
  gtk_print_operation_set_job_name (print, title);
}

/* The print keeps the layout. */
static GtkPrintOperation *
make_print (CdtLayout *layout, const char *title)
{
  GtkPrintOperation *print = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = cdt_settings_dup_page_setup (cdt_settings_get ());

  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_embed_page_setup (print, TRUE);
  gtk_print_operation_set_allow_async (print, TRUE);
  gtk_print_operation_set_show_progress (print, TRUE);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (print, setup);
  if (title != NULL)
    name_print (print, title);
  g_signal_connect (print, "begin-print", G_CALLBACK (begin_print_cb), layout);
  g_signal_connect (print, "request-page-setup", G_CALLBACK (request_page_setup_cb), layout);
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page_cb), layout);
  g_signal_connect (print, "preview", G_CALLBACK (preview_cb), NULL);
  g_object_set_data_full (G_OBJECT (print), "layout", g_object_ref (layout), g_object_unref);
  return print;
}

GtkPrintOperation *
cdt_print_new (CdtDraft *draft, GError **error)
{
  g_autoptr (CdtDraft) copy = NULL;
  g_autoptr (CdtProof) proof = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  copy = cdt_draft_copy (draft);
  proof = cdt_proof_new (copy, error);
  if (proof == NULL)
    return NULL;
  cdt_proof_settle (proof);
  title = cdt_draft_dup_value (draft, "title");
  return make_print (cdt_proof_get_layout (proof), title);
}

GtkPrintOperation *
cdt_print_new_agenda (CdtDraft *draft, GError **error)
{
  g_autoptr (CdtPack) pack = NULL;
  g_autoptr (CdtDocument) agenda = NULL;
  g_autoptr (CdtLayout) layout = NULL;
  CdtStyle style;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  pack = cdt_proof_read_pack (draft, error);
  if (pack == NULL)
    return NULL;
  agenda = cdt_agenda_new (pack, draft);
  style = cdt_proof_get_style (pack, agenda);
  layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, agenda);
  return make_print (layout, cdt_document_get_info (agenda)->title);
}
