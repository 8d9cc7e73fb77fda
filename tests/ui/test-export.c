/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* PDFs made in a worker, of a draft and of what changed in it */

#include <string.h>

#include "cdt-export.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

typedef struct
{
  gboolean done;
  double fraction;
  GError *error;
} Export;

static void
progress_cb (double fraction, gpointer data)
{
  Export *export = data;

  g_assert_cmpfloat (fraction, >=, export->fraction);
  export->fraction = fraction;
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Export *export = data;

  cdt_export_finish (result, &export->error);
  export->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Export *)data)->done;
}

static void
test_export (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("out.pdf", "", 0);
  Export export = { 0 };

  cdt_export_async (desk_get_draft (window), path, CDT_EXPORT_DRAFT, NULL, progress_cb, exported_cb, &export);
  desk_wait (is_done, &export);
  g_assert_no_error (export.error);
  g_assert_cmpfloat (export.fraction, ==, 1);
  desk_check_pdf (path, "Warm Hearths");
  desk_close (window);
}

static void
test_export_redline (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) before = cdt_draft_copy (desk_get_draft (window));
  g_autofree char *path = desk_write_file ("changes.pdf", "", 0);
  Export export = { 0 };

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "term/length", "5 years", NULL));
  cdt_export_redline_async (&(CdtExportSide){ before, "Draft 2" },
                            &(CdtExportSide){ desk_get_draft (window), "Draft 3" }, path, NULL, progress_cb,
                            exported_cb, &export);
  desk_wait (is_done, &export);
  g_assert_no_error (export.error);
  desk_check_pdf (path, "Changes: Draft 2 to Draft 3");
  desk_check_pdf (path, "was “3 years” and is now “5 years”");
  desk_close (window);
}

static void
test_export_fails (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  Export export = { 0 };

  cdt_export_async (desk_get_draft (window), "/nowhere/out.pdf", CDT_EXPORT_DRAFT, NULL, progress_cb,
                    exported_cb, &export);
  desk_wait (is_done, &export);
  g_assert_nonnull (export.error);
  g_assert_nonnull (strstr (export.error->message, "out.pdf"));
  g_clear_error (&export.error);
  desk_close (window);
}

static void
test_export_cancelled (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = desk_write_file ("out.pdf", "old", -1);
  g_autofree char *content = NULL;
  Export export = { 0 };

  g_cancellable_cancel (cancellable);
  cdt_export_async (desk_get_draft (window), path, CDT_EXPORT_DRAFT, cancellable, progress_cb, exported_cb,
                    &export);
  desk_wait (is_done, &export);
  g_assert_error (export.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_clear_error (&export.error);
  desk_close (window);
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_test_add_func ("/export/draft", test_export);
  g_test_add_func ("/export/redline", test_export_redline);
  g_test_add_func ("/export/fails", test_export_fails);
  g_test_add_func ("/export/cancelled", test_export_cancelled);
  return g_test_run ();
}
