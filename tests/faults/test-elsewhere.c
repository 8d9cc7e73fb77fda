/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R10: changes made to an open draft's file by others, with no monitor that tells. Linked with --wrap. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-file.h"
#include "cdt-save.h"
#include "test-folder.h"

#define NFS 0x6969

static gboolean has_monitor, on_share;

GFileMonitor *
__real_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error);
GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error);
/* With large files that is what statfs() is called by */
int __real_statfs64 (const char *path, struct statfs *info);
int __wrap_statfs64 (const char *path, struct statfs *info);

/* A monitor of another file tells as little as one of a share */
GFileMonitor *
__wrap_g_file_monitor_file (GFile *file, GFileMonitorFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) other = g_file_new_for_path ("/nowhere/at/all");

  return has_monitor ? __real_g_file_monitor_file (other, flags, cancellable, NULL) : NULL;
}

int
__wrap_statfs64 (const char *path, struct statfs *info)
{
  int result = __real_statfs64 (path, info);

  if (on_share)
    info->f_type = NFS;
  return result;
}

typedef enum
{
  CHANGE_REPLACED,
  CHANGE_IN_PLACE,
  CHANGE_TOUCHED,
  CHANGE_TIME_KEPT,
  CHANGE_DELETED,
  CHANGE_TRUNCATED,
  N_CHANGES
} Change;

typedef struct
{
  CdtFile *file;
  char *path;
} Case;

static void
write_in_place (const char *path, const char *text)
{
  FILE *out = fopen (path, "r+");

  g_assert_nonnull (out);
  g_assert_cmpint (fputs (text, out), >=, 0);
  g_assert_no_errno (fclose (out));
}

static void
change (const Case *one, Change how)
{
  GStatBuf info;
  struct utimbuf times;

  g_assert_no_errno (g_stat (one->path, &info));
  times = (struct utimbuf){ info.st_atime, info.st_mtime };
  if (how == CHANGE_REPLACED)
    g_assert_true (g_file_set_contents (one->path, "theirs", -1, NULL));
  else if (how == CHANGE_IN_PLACE || how == CHANGE_TIME_KEPT)
    write_in_place (one->path, "<?xml version='1.1'");
  else if (how == CHANGE_DELETED)
    g_assert_no_errno (g_unlink (one->path));
  else if (how == CHANGE_TRUNCATED)
    g_assert_no_errno (truncate (one->path, 20));
  if (how == CHANGE_TOUCHED)
    g_assert_no_errno (utime (one->path, NULL));
  if (how == CHANGE_TIME_KEPT)
    g_assert_no_errno (utime (one->path, &times));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *)data = TRUE;
  cdt_file_save_finish (CDT_FILE (source), result, NULL);
}

static void
save (CdtFile *file, const char *path)
{
  gboolean done = FALSE;

  cdt_file_save_async (file, path, FALSE, saved_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_case (TestFolder *folder, Case *one, guint number)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autofree char *name = g_strdup_printf ("%u.concordat", number);

  one->file = cdt_file_new (draft);
  one->path = test_folder_path (folder, name);
  save (one->file, one->path);
  g_assert_cmpint (cdt_file_get_state (one->file), ==, CDT_FILE_SAVED);
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_seen (Case *cases)
{
  guint n = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    n += i != CHANGE_TOUCHED && cdt_file_get_changed_on_disk (cases[i].file);
  return n;
}

/* All six at once, so that the wait is one. The promise is 6 s; a machine under load gets a little more. */
static guint
change_all (Case *cases, guint *tenths)
{
  for (guint i = 0; i < N_CHANGES; i++)
    change (&cases[i], i);
  for (*tenths = 0; *tenths < 60 || (*tenths < 90 && count_seen (cases) < N_CHANGES - 1); *tenths += 1)
    run_for (100);
  return count_seen (cases);
}

/* A save finds out too, and writes over nothing: only a file that is gone may be written again */
static guint
count_refused (Case *cases)
{
  guint n = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_assert_true (cdt_draft_set_value (cdt_file_get_draft (cases[i].file), "title", "Mine", NULL));
      save (cases[i].file, NULL);
      n += g_error_matches (cdt_file_get_error (cases[i].file), CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED);
    }
  return n;
}

static void
close_cases (Case *cases)
{
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_free (cdt_file_discard (cases[i].file));
      g_object_unref (cases[i].file);
      g_free (cases[i].path);
    }
}

static void
test_poll (TestFolder *folder, gconstpointer data)
{
  Case cases[2][N_CHANGES] = { 0 };
  gboolean touch_seen;

  for (guint share = 0; share < 2; share++)
    {
      guint seen, refused, tenths = 0;

      has_monitor = on_share = share == 1;
      for (guint i = 0; i < N_CHANGES; i++)
        open_case (folder, &cases[share][i], share * N_CHANGES + i);
      run_for (300);
      seen = change_all (cases[share], &tenths);
      touch_seen = cdt_file_get_changed_on_disk (cases[share][CHANGE_TOUCHED].file);
      refused = count_refused (cases[share]);
      g_test_message ("R10: %s: %u of 5 changes seen in %u.%u s, touch %s, %u of 4 saves refused",
                      share ? "share" : "no monitor", seen, tenths / 10, tenths % 10,
                      touch_seen ? "reported" : "silent", refused);
      g_assert_cmpuint (seen, ==, 5);
      g_assert_false (touch_seen);
      g_assert_cmpuint (refused, ==, 4);
      close_cases (cases[share]);
    }
}

/* The canary: where it is not polled, a monitor that is deaf sees none of them */
static void
test_canary (TestFolder *folder, gconstpointer data)
{
  Case cases[N_CHANGES] = { 0 };
  guint seen, tenths = 0;

  has_monitor = TRUE;
  on_share = FALSE;
  for (guint i = 0; i < N_CHANGES; i++)
    open_case (folder, &cases[i], i);
  run_for (300);
  seen = change_all (cases, &tenths);
  g_test_message ("R10 canary: with a deaf monitor and no polling %u of 5 seen", seen);
  g_assert_cmpuint (seen, ==, 0);
  close_cases (cases);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/elsewhere/poll", test_poll },
    { "/elsewhere/canary", test_canary },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
