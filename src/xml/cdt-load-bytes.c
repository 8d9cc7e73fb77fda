/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-load-bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_BYTES ((gsize)32 * 1024 * 1024)

static gboolean
refuse (const char *name, int code, const char *reason, GError **error)
{
  g_set_error (error, G_IO_ERROR, code, _ ("%s: %s"), name, reason);
  return FALSE;
}

static gboolean
fail (const char *name, int number, GError **error)
{
  const char *reason = NULL;

  if (number == ENOENT || number == ENOTDIR)
    reason = _ ("there is no such file.");
  else if (number == EACCES || number == EPERM)
    reason = _ ("you may not read this file.");
  else if (number == ELOOP)
    reason = _ ("this is a link that leads back to itself. Open the file that it was meant to lead to.");
  else if (number == ENAMETOOLONG)
    reason = _ ("the name is too long for this computer. Give the file a shorter one.");
  else if (number == ENXIO || number == ENODEV)
    reason = _ ("this is a device or a pipe, not a file.");
  if (reason != NULL)
    return refuse (name, g_io_error_from_errno (number), reason, error);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _ ("%s: the file cannot be read: %s."),
               name, g_strerror (number));
  return FALSE;
}

/* Opened without waiting: a pipe without a writer must not hold us up */
static gboolean
check_file (int fd, const char *name, GError **error)
{
  struct stat info = { 0 };

  if (fstat (fd, &info) != 0)
    return fail (name, errno, error);
  if (S_ISDIR (info.st_mode))
    return refuse (name, G_IO_ERROR_IS_DIRECTORY, _ ("this is a folder, not a file."), error);
  if (!S_ISREG (info.st_mode))
    return refuse (name, G_IO_ERROR_NOT_REGULAR_FILE, _ ("this is a device or a pipe, not a file."), error);
  if ((guint64)info.st_size > MAX_BYTES)
    return refuse (name, G_IO_ERROR_NO_SPACE, _ ("the file is larger than 32 MB, too large for a draft."),
                   error);
  return TRUE;
}

/* The size may grow while we read, so the limit holds here again */
static GBytes *
read_all (int fd, const char *name, GError **error)
{
  g_autoptr (GByteArray) read_bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  ssize_t n_read = 0;

  do
    {
      n_read = read (fd, buffer, 65536);
      if (n_read > 0)
        g_byte_array_append (read_bytes, buffer, n_read);
    }
  while ((n_read > 0 && read_bytes->len <= MAX_BYTES) || (n_read < 0 && errno == EINTR));
  if (n_read < 0)
    {
      fail (name, errno, error);
      return NULL;
    }
  if (read_bytes->len > MAX_BYTES)
    {
      refuse (name, G_IO_ERROR_NO_SPACE, _ ("the file is larger than 32 MB, too large for a draft."), error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&read_bytes));
}

GBytes *
cdt_load_bytes (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  GBytes *bytes = NULL;
  int fd = -1;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_filename_display_basename (path);
  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      fail (name, errno, error);
      return NULL;
    }
  if (check_file (fd, name, error))
    bytes = read_all (fd, name, error);
  close (fd);
  return bytes;
}
