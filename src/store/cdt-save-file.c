/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

typedef gboolean (*TakePiece) (const guchar *piece, gsize length, gpointer data);

/* What a file has yet to hold */
typedef struct
{
  const guchar *at;
  gsize length;
  gboolean same; /* up to here */
} Rest;

enum
{
  MAX_WAITS = 400,
  WAIT = 5000, /* microseconds */
};

/* Gives all that the file holds to func, piece by piece, until that returns FALSE. FALSE with errno */
static gboolean
read_file (int folder_fd, const char *name, TakePiece func, gpointer data)
{
  guchar buffer[16384];
  ssize_t n_read = 0;
  int fd = openat (folder_fd, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  int saved_errno = 0;

  if (fd < 0)
    return FALSE;
  do
    n_read = read (fd, buffer, sizeof buffer);
  while ((n_read > 0 && func (buffer, (gsize)n_read, data)) || (n_read < 0 && errno == EINTR));
  saved_errno = errno;
  close (fd);
  errno = saved_errno;
  return n_read >= 0;
}

static gboolean
add_to_checksum (const guchar *piece, gsize length, gpointer data)
{
  g_checksum_update (data, piece, (gssize)length);
  return TRUE;
}

/* Takes the piece off what is left to find. */
static gboolean
is_next (const guchar *piece, gsize length, gpointer data)
{
  Rest *rest = data;

  rest->same = length <= rest->length && memcmp (rest->at, piece, length) == 0;
  rest->at += rest->same ? length : 0;
  rest->length -= rest->same ? length : 0;
  return rest->same;
}

char *
cdt_save_hash_at (int folder_fd, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!read_file (folder_fd, name, add_to_checksum, checksum))
    return NULL;
  return g_strdup (g_checksum_get_string (checksum));
}

gboolean
cdt_save_holds (int folder_fd, const char *name, GBytes *bytes)
{
  Rest rest = { .same = TRUE };

  rest.at = g_bytes_get_data (bytes, &rest.length);
  return read_file (folder_fd, name, is_next, &rest) && rest.same && rest.length == 0;
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
