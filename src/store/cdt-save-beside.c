/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left beside a file: the text that could not take its place, and what killed saves leave */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cdt-save-file.h"

enum
{
  MAX_TRIES = 20,
  MAX_STEM = 200,             /* bytes */
  N_RANDOM = 6,               /* hexadecimal digits at the end of the new file's name */
  SWEEP_AFTER = 24 * 60 * 60, /* seconds: no save takes that long */
};

static char *
name_beside (const char *name, guint number)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *stem = dot != NULL && dot != name ? g_strndup (name, dot - name) : g_strdup (name);
  const char *extension = dot != NULL && dot != name ? dot : "";

  if (strlen (stem) > MAX_STEM)
    *g_utf8_find_prev_char (stem, stem + MAX_STEM) = '\0';
  if (number == 1)
    return g_strdup_printf (_ ("%s (not saved)%s"), stem, extension);
  return g_strdup_printf (_ ("%s (not saved %u)%s"), stem, number, extension);
}

static gboolean
write_synced (int fd, GBytes *bytes)
{
  gboolean done = cdt_save_write_all (fd, bytes) && (fsync (fd) == 0 || cdt_save_is_unsupported (errno));
  int saved_errno = errno;

  if (close (fd) != 0 && done)
    return FALSE;
  errno = saved_errno;
  return done;
}

char *
cdt_save_keep_beside (int folder_fd, const char *name, GBytes *bytes)
{
  for (guint number = 1; number <= MAX_TRIES; number++)
    {
      g_autofree char *beside = name_beside (name, number);
      int fd = openat (folder_fd, beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

      if (fd < 0 && errno != EEXIST)
        return NULL;
      if (fd >= 0 && !write_synced (fd, bytes))
        {
          int saved_errno = errno;

          unlinkat (folder_fd, beside, 0);
          errno = saved_errno;
          return NULL;
        }
      if (cdt_save_holds (folder_fd, beside, bytes))
        return g_steal_pointer (&beside);
    }
  errno = EEXIST;
  return NULL;
}

static gboolean
is_left_behind (int folder_fd, const char *name)
{
  struct stat info = { 0 };

  return fstatat (folder_fd, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (info.st_mode)
         && info.st_uid == geteuid () && time (NULL) - info.st_mtime > SWEEP_AFTER;
}

void
cdt_save_sweep (int folder_fd, const char *name)
{
  g_autofree char *prefix = g_strdup_printf (".%.*s.new-", MAX_STEM, name);
  size_t length = strlen (prefix);
  int fd = openat (folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *folder = fd >= 0 ? fdopendir (fd) : NULL;
  const struct dirent *entry;

  if (folder == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  while ((entry = readdir (folder)) != NULL)
    if (strncmp (entry->d_name, prefix, length) == 0 && strlen (entry->d_name) == length + N_RANDOM
        && strspn (entry->d_name + length, "0123456789abcdef") == N_RANDOM
        && is_left_behind (folder_fd, entry->d_name))
      unlinkat (folder_fd, entry->d_name, 0);
  closedir (folder);
}
