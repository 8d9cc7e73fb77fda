/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

enum
{
  MAX_WAITS = 400,
  WAIT = 5000, /* microseconds */
};

char *
cdt_save_hash_at (int folder_fd, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[16384];
  ssize_t n_read = 0;
  int fd = openat (folder_fd, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);

  if (fd < 0)
    return NULL;
  do
    {
      n_read = read (fd, buffer, sizeof buffer);
      if (n_read > 0)
        g_checksum_update (checksum, buffer, n_read);
    }
  while (n_read > 0 || (n_read < 0 && errno == EINTR));
  if (n_read < 0)
    {
      int saved_errno = errno;

      close (fd);
      errno = saved_errno;
      return NULL;
    }
  close (fd);
  return g_strdup (g_checksum_get_string (checksum));
}

gboolean
cdt_save_write_all (int fd, GBytes *bytes)
{
  gsize left = 0;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t written = write (fd, data, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written == 0)
        errno = EIO;
      if (written <= 0)
        return FALSE;
      data += written;
      left -= written;
    }
  return TRUE;
}

gboolean
cdt_save_is_unsupported (int number)
{
  return number == EINVAL || number == ENOSYS || number == ENOTSUP;
}

int
cdt_save_take_turn (int folder_fd)
{
  int fd = openat (folder_fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  for (int waits = 0; fd >= 0 && waits < MAX_WAITS; waits++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        break;
      g_usleep (WAIT);
    }
  return fd;
}
