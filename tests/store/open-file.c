/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "open-file.h"

#include "cdt-load.h"

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  OpenFileSave *save = data;

  cdt_file_save_finish (CDT_FILE (source), result, &save->error);
  save->done = TRUE;
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

CdtFile *
open_file_new (void)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");

  return cdt_file_new (draft);
}

void
open_file_edit (CdtFile *file, const char *title)
{
  g_assert_true (cdt_draft_set_value (cdt_file_get_draft (file), "title", title, NULL));
}

void
open_file_begin_save (CdtFile *file, const char *path, gboolean force, OpenFileSave *save)
{
  cdt_file_save_async (file, path, force, saved_cb, save);
}

void
open_file_wait (const OpenFileSave *save)
{
  while (!save->done)
    g_main_context_iteration (NULL, TRUE);
}

int
open_file_save (CdtFile *file, const char *path, gboolean force)
{
  OpenFileSave save = { 0 };
  int code;

  open_file_begin_save (file, path, force, &save);
  open_file_wait (&save);
  code = save.error != NULL ? save.error->code : -1;
  g_clear_error (&save.error);
  return code;
}

void
open_file_run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
open_file_assert_title (const char *path, const char *title)
{
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, NULL);
  g_autofree char *found = NULL;

  g_assert_nonnull (draft);
  found = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (found, ==, title);
}
