/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cdt-lock-file.h"
#include "cdt-recovery.h"
#include "fuzz.h"

#define MEMORY "/dev/shm" /* a folder that no disk waits behind, where there is one */
#define LONGEST_NAME 60

static char *data_home; /* of this process alone, so that two may run beside each other */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_unlink (inner) != 0)
        remove_folder (inner);
    }
  g_rmdir (path);
}

static void
tidy_up (void)
{
  remove_folder (data_home);
  g_clear_pointer (&data_home, g_free);
}

static char *
make_folder (void)
{
  gboolean memory = g_access (MEMORY, W_OK) == 0;
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;

  data_home = g_build_filename (memory ? MEMORY : g_get_tmp_dir (), "fuzz-recovery-XXXXXX", NULL);
  g_mkdtemp (data_home);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  folder = g_build_filename (data_home, "concordat", "recovery", NULL);
  copy = g_build_filename (folder, "a.concordat", NULL);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (copy, "<agreement/>", -1, NULL);
  atexit (tidy_up);
  return g_steal_pointer (&folder);
}

/* Not g_file_set_contents(), which waits for the disk. */
static void
put (const char *path, const guint8 *data, gsize size)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  if (fd < 0 || write (fd, data, size) != (ssize_t)size || close (fd) != 0)
    g_error ("%s cannot be written", path);
}

/* Whatever its note says, the copy beside it is found, and offered once at most. */
static void
read_note (void)
{
  g_autoptr (GPtrArray) found = cdt_recovery_list ();
  g_autoptr (CdtRecovered) recovered = cdt_recovery_find ("a");

  if (recovered == NULL || found->len > 1)
    g_error ("a note hides the copy that it stands beside");
}

static void
check_shown (const char *name)
{
  if (!g_utf8_validate (name, -1, NULL) || g_utf8_strlen (name, -1) > LONGEST_NAME
      || strpbrk (name, "\n\r\t") != NULL)
    g_error ("a lock names somebody so that it cannot be shown: “%s”", name);
}

/* A lock is advice: it names somebody, or nobody. */
static void
read_lock (const char *draft)
{
  g_autoptr (CdtLockHolder) holder = cdt_lock_file_take (draft);

  if (holder != NULL)
    {
      check_shown (holder->person);
      check_shown (holder->host);
    }
}

/* What stands beside drafts: the note of a recovery copy, and a lock that somebody's program wrote */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static char *note, *lock, *draft;

  if (note == NULL)
    {
      g_autofree char *folder = make_folder ();

      note = g_build_filename (folder, "a.ini", NULL);
      draft = g_build_filename (data_home, "b.concordat", NULL);
      lock = cdt_lock_file_path (draft);
    }
  put (note, data, size);
  read_note ();
  put (lock, data, size);
  read_lock (draft);
  return 0;
}
