/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* PDFs made in a worker, of a draft and of what changed in it */

#include <string.h>

#include "desk-export.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static void
test_export (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("out.pdf", "", 0);
  DeskExport export = { 0 };

  cdt_export_async (desk_get_draft (window), path, CDT_EXPORT_DRAFT, NULL, desk_export_progress_cb,
                    desk_export_done_cb, &export);
  desk_export_wait (&export);
  g_assert_no_error (export.error);
  g_assert_cmpfloat (export.fraction, ==, 1);
  desk_check_pdf (path, "Warm Hearths");
  desk_close (window);
}

/* The window sets pages beside those on the screen, the command line has them to itself: the same comes of
 * it. */
static void
test_export_same (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GBytes) draft = cdt_draft_to_bytes (desk_get_draft (window));
  gsize length;
  const char *content = g_bytes_get_data (draft, &length);
  g_autofree char *saved = desk_write_file ("out.concordat", content, (gssize)length);
  g_autofree char *path = desk_write_file ("out.pdf", "", 0), *other = g_strconcat (saved, ".pdf", NULL);
  char *command[] = { (char *)g_getenv ("CONCORDAT_CLI"), "export", saved, "-o", other, NULL };
  g_autofree char *ours = NULL, *theirs = NULL;
  gsize our_length, their_length;
  DeskExport export = { 0 };
  int status = -1;

  cdt_export_async (desk_get_draft (window), path, CDT_EXPORT_DRAFT, NULL, desk_export_progress_cb,
                    desk_export_done_cb, &export);
  desk_export_wait (&export);
  g_assert_no_error (export.error);
  g_assert_true (
      g_spawn_sync (NULL, command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (path, &ours, &our_length, NULL));
  g_assert_true (g_file_get_contents (other, &theirs, &their_length, NULL));
  g_assert_cmpmem (ours, our_length, theirs, their_length);
  desk_close (window);
}

static void
test_export_redline (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) before = cdt_draft_copy (desk_get_draft (window));
  g_autoptr (CdtCompareSide) from = cdt_compare_side_new ("Draft 2", before);
  g_autoptr (CdtCompareSide) to = cdt_compare_side_new ("Draft 3", desk_get_draft (window));
  g_autofree char *path = desk_write_file ("changes.pdf", "", 0);
  DeskExport export = { 0 };

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "term/length", "5 years", NULL));
  cdt_export_redline_async (from, to, path, NULL, desk_export_progress_cb, desk_export_done_cb, &export);
  desk_export_wait (&export);
  g_assert_no_error (export.error);
  desk_check_pdf (path, "Changes: Draft 2 to Draft 3");
  desk_check_pdf (path, "was “3 years” and is now “5 years”");
  desk_close (window);
}

static void
test_export_fails (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  DeskExport export = { 0 };

  cdt_export_async (desk_get_draft (window), "/nowhere/out.pdf", CDT_EXPORT_DRAFT, NULL,
                    desk_export_progress_cb, desk_export_done_cb, &export);
  desk_export_wait (&export);
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
  DeskExport export = { 0 };

  g_cancellable_cancel (cancellable);
  cdt_export_async (desk_get_draft (window), path, CDT_EXPORT_DRAFT, cancellable, desk_export_progress_cb,
                    desk_export_done_cb, &export);
  desk_export_wait (&export);
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
  g_test_add_func ("/export/same", test_export_same);
  g_test_add_func ("/export/redline", test_export_redline);
  g_test_add_func ("/export/fails", test_export_fails);
  g_test_add_func ("/export/cancelled", test_export_cancelled);
  return g_test_run ();
}
