/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-export.h"

#include "cdt-agenda.h"
#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-open-list.h"
#include "cdt-pdf.h"
#include "cdt-proof.h"
#include "cdt-redline.h"
#include "cdt-remarks.h"
#include "cdt-save.h"
#include "cdt-working.h"

typedef struct
{
  CdtDraft *draft;          /* a copy of our own; of a redline: NULL until the worker has read both sides */
  CdtDraft *older;          /* (nullable) of a redline: the same of what the draft is compared with */
  CdtCompareSide *sides[2]; /* of a redline, the older first; else NULL */
  char *path;
  CdtExportContents contents;
  CdtExportProgress progress;
  gpointer data;
} Order;

typedef struct
{
  GTask *task;
  double fraction;
} Report;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->draft);
  g_clear_object (&order->older);
  g_clear_object (&order->sides[0]);
  g_clear_object (&order->sides[1]);
  g_free (order->path);
  g_free (order);
}

static void
free_report (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  Order *order = g_task_get_task_data (report->task);

  if (!g_task_get_completed (report->task))
    order->progress (report->fraction, order->data);
  return G_SOURCE_REMOVE;
}

static void
page_written_cb (guint page, guint n_pages, gpointer data)
{
  Report *report = g_new0 (Report, 1);

  report->task = g_object_ref (G_TASK (data));
  report->fraction = n_pages > 0 ? (double)page / n_pages : 1;
  g_idle_add_full (G_PRIORITY_DEFAULT, report_cb, report, free_report);
}

/* What travels in the PDF; NULL when nothing does */
static GBytes *
dup_attached (const Order *order)
{
  CdtWorkingParts kept = CDT_WORKING_NONE;
  g_autoptr (CdtDraft) copy = NULL;

  if ((order->contents & CDT_EXPORT_DRAFT) == 0)
    return NULL;
  if (order->contents & CDT_EXPORT_NOTES)
    kept |= CDT_WORKING_NOTES | CDT_WORKING_HISTORY;
  if (order->contents & CDT_EXPORT_REMARKS)
    kept |= CDT_WORKING_REMARKS;
  copy = cdt_working_leave_out_but (order->draft, kept);
  return cdt_draft_to_bytes (copy);
}

static gboolean
read_sides (Order *order, GError **error)
{
  g_autofree char *leaves_out = NULL;

  return order->sides[0] == NULL
         || cdt_compare_side_read_both (order->sides[0], order->sides[1], &order->older, &order->draft,
                                        &leaves_out, error);
}

static CdtDocument *
make_redline (const Order *order, CdtPack *pack, GError **error)
{
  g_autoptr (CdtPack) old_pack = cdt_proof_read_pack_afresh (order->older, error);

  if (old_pack == NULL)
    return NULL;
  return cdt_redline_new (
      &(CdtRedlineSide){ order->older, old_pack, cdt_compare_side_get_name (order->sides[0]) },
      &(CdtRedlineSide){ order->draft, pack, cdt_compare_side_get_name (order->sides[1]) });
}

static CdtDocument *
make_document (const Order *order, CdtPack *pack, GError **error)
{
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (CdtDocument) document = NULL;

  if (order->older != NULL)
    return make_redline (order, pack, error);
  if (order->contents & CDT_EXPORT_AGENDA)
    return cdt_agenda_new (pack, order->draft);
  assembler = cdt_assembler_new (pack, order->draft);
  cdt_open_list_tell (assembler);
  document = cdt_assembler_run (assembler);
  return order->contents & CDT_EXPORT_PRINT_REMARKS ? cdt_remarks_append (document, pack, order->draft)
                                                    : g_steal_pointer (&document);
}

/* Fonts, pack and pages belong to the thread that made them, so the worker makes its own. */
static GBytes *
make_pdf (GTask *task, const Order *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (CdtPack) pack = cdt_proof_read_pack_afresh (order->draft, error);
  CdtStyle style;
  g_autofree char *fingerprint = NULL;
  g_autoptr (GBytes) attached = dup_attached (order);
  g_autoptr (CdtDocument) document = NULL;
  g_autoptr (CdtLayout) layout = NULL;

  if (pack == NULL)
    return NULL;
  document = make_document (order, pack, error);
  if (document == NULL)
    return NULL;
  if (order->older == NULL && !(order->contents & CDT_EXPORT_AGENDA))
    fingerprint = cdt_working_make_fingerprint (order->draft);
  style = cdt_proof_get_style (pack, document);
  layout = cdt_layout_new (&style);
  cdt_layout_set_fingerprint (layout, fingerprint);
  cdt_layout_set_document (layout, document);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return cdt_pdf_write (layout, attached, page_written_cb, task, cancellable, error);
}

static void
export_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gboolean saved = FALSE;

  if (read_sides (order, &error) && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    pdf = make_pdf (task, order, cancellable, &error);
  if (pdf != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    saved = cdt_save (order->path, pdf, NULL, CDT_SAVE_NONE, &error);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes order */
static void
run (Order *order, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, order->data);

  g_task_set_source_tag (task, cdt_export_async);
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, export_in_thread_cb);
}

static Order *
make_order (const char *path, CdtExportProgress progress, gpointer data)
{
  Order *order = g_new0 (Order, 1);

  order->path = g_strdup (path);
  order->progress = progress;
  order->data = data;
  return order;
}

void
cdt_export_async (CdtDraft *draft,
                  const char *path,
                  CdtExportContents contents,
                  GCancellable *cancellable,
                  CdtExportProgress progress,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  Order *order;

  g_return_if_fail (CDT_IS_DRAFT (draft));
  g_return_if_fail (path != NULL && progress != NULL);

  order = make_order (path, progress, data);
  order->draft = cdt_draft_copy (draft);
  order->contents = contents;
  run (order, cancellable, callback);
}

void
cdt_export_redline_async (CdtCompareSide *from,
                          CdtCompareSide *to,
                          const char *path,
                          GCancellable *cancellable,
                          CdtExportProgress progress,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  Order *order;

  g_return_if_fail (CDT_IS_COMPARE_SIDE (from) && CDT_IS_COMPARE_SIDE (to));
  g_return_if_fail (path != NULL && progress != NULL);

  order = make_order (path, progress, data);
  order->sides[0] = cdt_compare_side_fix (from);
  order->sides[1] = cdt_compare_side_fix (to);
  run (order, cancellable, callback);
}

gboolean
cdt_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
cdt_export_get_path (GAsyncResult *result)
{
  const Order *order = g_task_get_task_data (G_TASK (result));

  return order->path;
}
