/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R2, R3: the power is cut while a draft is saved again and again, 100 times (or CDT_CUTS times) on each kind
 * of mount. The disk is an ext4 image that lies on btrfs: a clone of the image holds, all of one moment, what
 * had reached the disk by then, and nothing that the kernel was still to write. What is found when the clone
 * is mounted is wholly one save, and none older than the last that had been acknowledged. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/fs.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

enum
{
  N_LINES = 2000,
  LINE = 9,
  N_CANARY_CUTS = 60,
  FIRST_PAUSE = 1200000, /* microseconds: the journal is written once, and with it the first of the saves */
  MOST_PAUSE = 30000,
};

typedef gboolean (*Saver) (const char *path, const char *text, gsize length);

typedef struct
{
  char *lower, *disk, *cut; /* folders: of the image, of what it holds, of what its clone holds */
  char *image, *clone;
} Rig;

typedef struct
{
  guint n_cuts, n_acknowledged, n_torn, n_lost;
} Count;

static gboolean
save_safely (const char *path, const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return cdt_save (path, bytes, NULL, CDT_SAVE_BACKUP | CDT_SAVE_BESIDE, NULL);
}

/* All as it should be but that nothing is synced */
static gboolean
save_unsynced (const char *path, const char *text, gsize length)
{
  g_autofree char *temp = g_strconcat (path, ".new", NULL);
  int fd = open (temp, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  return write (fd, text, length) == (ssize_t)length && close (fd) == 0 && g_rename (temp, path) == 0;
}

static gboolean
run_quietly (const char *program, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *errors = NULL;
  int status = 1;
  va_list more;

  g_ptr_array_add (words, (gpointer)program);
  va_start (more, program);
  for (char *word = va_arg (more, char *); word != NULL; word = va_arg (more, char *))
    g_ptr_array_add (words, word);
  va_end (more);
  g_ptr_array_add (words, NULL);
  return g_spawn_sync (NULL, (char **)words->pdata, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                       NULL, NULL, NULL, &errors, &status, NULL)
         && g_spawn_check_wait_status (status, NULL);
}

static char *
make_image (const char *folder, const char *name, off_t size)
{
  char *path = g_build_filename (folder, name, NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_no_errno (ftruncate (fd, size));
  g_assert_no_errno (close (fd));
  return path;
}

/* All of it lies in memory and is gone with this process, whatever happens */
static void
set_up_rig (Rig *rig, const char *folder, const char *options)
{
  g_autofree char *outer = NULL;

  test_folder_own_mounts ();
  g_assert_no_errno (mount ("tmpfs", folder, "tmpfs", 0, "size=600m"));
  rig->lower = g_build_filename (folder, "lower", NULL);
  rig->disk = g_build_filename (folder, "disk", NULL);
  rig->cut = g_build_filename (folder, "cut", NULL);
  g_assert_no_errno (g_mkdir (rig->lower, 0700));
  g_assert_no_errno (g_mkdir (rig->disk, 0700));
  g_assert_no_errno (g_mkdir (rig->cut, 0700));
  outer = make_image (folder, "btrfs", 400 << 20);
  if (!run_quietly ("mkfs.btrfs", "-q", outer, NULL))
    test_folder_cannot_run ("there is no mkfs.btrfs here");
  if (!run_quietly ("mount", "-o", "loop", outer, rig->lower, NULL))
    test_folder_cannot_run ("an image of a btrfs disk cannot be mounted here");
  rig->image = make_image (rig->lower, "image", 16 << 20);
  rig->clone = g_build_filename (rig->lower, "clone", NULL);
  if (!run_quietly ("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", rig->image, NULL))
    test_folder_cannot_run ("there is no mkfs.ext4 here");
  g_assert_true (run_quietly ("mount", "-o", options, rig->image, rig->disk, NULL));
}

static void
clear_rig (Rig *rig)
{
  g_assert_no_errno (umount (rig->disk));
  g_free (rig->lower);
  g_free (rig->disk);
  g_free (rig->cut);
  g_free (rig->image);
  g_free (rig->clone);
}

/* The number that a whole file holds in each of its lines; 0: there is none; -1: it is torn */
static gint64
read_whole (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return 0;
  if (length != N_LINES * LINE)
    return -1;
  for (gsize at = LINE; at < length; at += LINE)
    if (memcmp (text, text + at, LINE) != 0)
      return -1;
  return g_ascii_strtoll (text, NULL, 10);
}

static void
save_in_a_loop (Saver saver, const char *path, int *acknowledged)
{
  for (int n = 1;; n++)
    {
      g_autoptr (GString) text = g_string_sized_new (N_LINES * LINE);

      for (guint i = 0; i < N_LINES; i++)
        g_string_append_printf (text, "%08d\n", n);
      if (!saver (path, text->str, text->len))
        return;
      g_atomic_int_set (acknowledged, n);
    }
}

/* What was acknowledged is noted before the clone is made. Mounting the clone replays its journal, as at the
 * next start of a computer. */
static void
cut_once (const Rig *rig, int *acknowledged, Count *count)
{
  g_autofree char *path = g_build_filename (rig->cut, "a.concordat", NULL);
  int image = open (rig->image, O_RDONLY | O_CLOEXEC);
  int clone = open (rig->clone, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int noted;
  gint64 found;

  g_usleep (g_random_int_range (0, MOST_PAUSE));
  noted = g_atomic_int_get (acknowledged);
  g_assert_no_errno (ioctl (clone, FICLONE, image));
  g_assert_no_errno (close (clone));
  g_assert_no_errno (close (image));
  g_assert_true (run_quietly ("mount", "-o", "loop", rig->clone, rig->cut, NULL));
  found = read_whole (path);
  g_assert_no_errno (umount (rig->cut));
  g_assert_no_errno (g_unlink (rig->clone));
  count->n_cuts++;
  count->n_acknowledged = (guint)noted;
  count->n_torn += found < 0;
  count->n_lost += found >= 0 && found < noted;
}

static Count
cut_power (const char *folder, const char *options, Saver saver, guint n_cuts)
{
  Rig rig = { 0 };
  Count count = { 0 };
  g_autofree char *path = NULL;
  int *acknowledged
      = mmap (NULL, sizeof *acknowledged, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int status = 0;
  pid_t child;

  set_up_rig (&rig, folder, options);
  path = g_build_filename (rig.disk, "a.concordat", NULL);
  child = fork ();
  if (child == 0)
    {
      save_in_a_loop (saver, path, acknowledged);
      _exit (1);
    }
  g_usleep (FIRST_PAUSE);
  while (count.n_cuts < n_cuts)
    cut_once (&rig, acknowledged, &count);
  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  clear_rig (&rig);
  munmap (acknowledged, sizeof *acknowledged);
  return count;
}

static void
run_safely (const char *folder, const char *options)
{
  const char *wanted = g_getenv ("CDT_CUTS");
  Count count = cut_power (folder, options, save_safely, wanted != NULL ? (guint)atoi (wanted) : 100);

  g_test_message ("R2: %s: %u power cuts, %u acknowledged saves, %u torn, %u lost", options, count.n_cuts,
                  count.n_acknowledged, count.n_torn, count.n_lost);
  g_assert_cmpuint (count.n_acknowledged, >=, count.n_cuts);
  g_assert_cmpuint (count.n_torn + count.n_lost, ==, 0);
}

static void
run_default (const char *folder)
{
  run_safely (folder, "loop");
}

static void
run_noauto_da_alloc (const char *folder)
{
  run_safely (folder, "loop,noauto_da_alloc");
}

/* The kernel writes its journal every second, not every five: of what was not synced more reaches the disk */
static void
run_canary (const char *folder)
{
  Count count = cut_power (folder, "loop,noauto_da_alloc,commit=1", save_unsynced, N_CANARY_CUTS);

  g_test_message ("R3: of a saver that syncs nothing, %u of %u cuts found the file torn, and %u a save lost",
                  count.n_torn, count.n_cuts, count.n_lost);
  g_assert_cmpuint (count.n_torn, >=, 5);
}

static void
run_lost_canary (const char *folder)
{
  Count count = cut_power (folder, "loop,commit=1", save_unsynced, N_CANARY_CUTS);

  g_test_message ("R3: the same on a default mount: %u of %u torn, and %u times an acknowledged save lost",
                  count.n_torn, count.n_cuts, count.n_lost);
  g_assert_cmpuint (count.n_lost, >=, 5);
}

static void
test_default (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_default, folder);
}

static void
test_noauto_da_alloc (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_noauto_da_alloc, folder);
}

static void
test_canary (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_canary, folder);
}

static void
test_lost_canary (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_lost_canary, folder);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/power/default", test_default },
    { "/power/noauto-da-alloc", test_noauto_da_alloc },
    { "/power/canary", test_canary },
    { "/power/lost-canary", test_lost_canary },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
