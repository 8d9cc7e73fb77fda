/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R10: changes made to an open draft's file by others, with no monitor that tells. Linked with --wrap. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utime.h>

#include "cdt-save.h"
#include "open-file.h"
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
open_case (TestFolder *folder, Case *one, guint number)
{
  g_autofree char *name = g_strdup_printf ("%u.concordat", number);

  one->file = open_file_new ();
  one->path = test_folder_path (folder, name);
  g_assert_cmpint (open_file_save (one->file, one->path, FALSE), ==, -1);
}

static guint
count_seen (Case *cases)
{
  guint n = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    n += i != CHANGE_TOUCHED && cdt_file_get_changed_on_disk (cases[i].file);
  return n;
}

/* A save finds out too, and writes over nothing: only a file that is gone may be written again */
static guint
count_refused (Case *cases)
{
  guint n = 0;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      open_file_edit (cases[i].file, "Mine");
      n += open_file_save (cases[i].file, NULL, FALSE) == CDT_SAVE_ERROR_CHANGED;
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

typedef struct
{
  const char *name;
  gboolean monitor, share;
  guint n_seen, n_refused; /* that must be */
} Way;

/* The last is the canary: where it is not polled, a monitor that is deaf sees none of them. */
static const Way ways[] = {
  { "no monitor", FALSE, FALSE, 5, 4 },
  { "share", TRUE, TRUE, 5, 4 },
  { "canary: a deaf monitor and no polling", TRUE, FALSE, 0, 4 },
};

#define N_WAYS G_N_ELEMENTS (ways)

static gboolean
is_all_seen (Case cases[N_WAYS][N_CHANGES])
{
  for (guint way = 0; way < N_WAYS; way++)
    if (count_seen (cases[way]) < ways[way].n_seen)
      return FALSE;
  return TRUE;
}

/* All at once, so that the wait is one. The promise is 6 s; a machine under load gets a little more. */
static guint
change_all (Case cases[N_WAYS][N_CHANGES])
{
  guint tenths;

  for (guint i = 0; i < N_WAYS * N_CHANGES; i++)
    change (&cases[i / N_CHANGES][i % N_CHANGES], i % N_CHANGES);
  for (tenths = 0; tenths < 60 || (tenths < 90 && !is_all_seen (cases)); tenths++)
    open_file_run_for (100);
  return tenths;
}

static void
check_way (Case *cases, const Way *way, guint tenths)
{
  guint seen = count_seen (cases);
  gboolean touch_seen = cdt_file_get_changed_on_disk (cases[CHANGE_TOUCHED].file);
  guint refused = count_refused (cases);

  g_test_message ("R10: %s: %u of 5 changes seen in %u.%u s, touch %s, %u of 4 saves refused", way->name,
                  seen, tenths / 10, tenths % 10, touch_seen ? "reported" : "silent", refused);
  g_assert_cmpuint (seen, ==, way->n_seen);
  g_assert_false (touch_seen);
  g_assert_cmpuint (refused, ==, way->n_refused);
  close_cases (cases);
}

static void
test_changes (TestFolder *folder, gconstpointer data)
{
  Case cases[N_WAYS][N_CHANGES] = { 0 };
  guint tenths;

  for (guint way = 0; way < N_WAYS; way++)
    {
      has_monitor = ways[way].monitor;
      on_share = ways[way].share;
      for (guint i = 0; i < N_CHANGES; i++)
        open_case (folder, &cases[way][i], way * N_CHANGES + i);
    }
  open_file_run_for (300);
  tenths = change_all (cases);
  for (guint way = 0; way < N_WAYS; way++)
    check_way (cases[way], &ways[way], tenths);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/elsewhere/changes", test_changes },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
