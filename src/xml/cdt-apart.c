/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-apart.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cdt-own-file.h"
#include "cdt-tree.h"

#define PROGRAM "concordat-reader"
#define SAYS_FOUND 'D'
#define SAYS_REFUSED 'R' /* then the name of the domain, a line end, the code, a space, the message */

static CdtApart apart;
static char *reader_path; /* NULL: there is none */
static GMutex lock;
static GHashTable *sound; /* hashes of what was read apart and not refused; under the lock */

void
cdt_apart_begin (CdtApart what, const char *reader)
{
  g_free (reader_path);
  reader_path = reader != NULL ? g_strdup (reader) : cdt_own_file_find (PROGRAM);
  apart = reader_path != NULL ? what : CDT_APART_NOTHING;
}

static gboolean
was_sound (const char *hash)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  return sound != NULL && g_hash_table_contains (sound, hash);
}

static void
note_sound (char *hash)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (sound == NULL)
    sound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (sound, hash);
}

static GBytes *
take_answer (GBytes *answer, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (answer, &size);

  if (size > 0 && data[0] == SAYS_FOUND)
    return g_bytes_new_from_bytes (answer, 1, size - 1);
  if (size > 1 && data[0] == SAYS_REFUSED && g_utf8_validate (data + 1, (gssize)size - 1, NULL))
    {
      g_autofree char *text = g_strndup (data + 1, size - 1);
      char *line = strchr (text, '\n');
      char *message = NULL;
      int code = line != NULL ? (int)g_ascii_strtoll (line, &message, 10) : 0;

      if (line != NULL && line > text && *message == ' ')
        {
          *line = '\0';
          g_set_error_literal (error, g_quark_from_string (text), code, message + 1);
          return NULL;
        }
    }
  g_set_error (
      error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED,
      _ ("%s: the file takes more time or memory to read than a draft can, so it is not opened. Ask for "
         "another copy of it."),
      name);
  return NULL;
}

/* In memory rather than through a pipe: a process that ends before it has read all must not end us too. */
static int
open_input (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = memfd_create (PROGRAM, MFD_CLOEXEC);
  ssize_t n = 1;

  for (gsize done = 0; fd >= 0 && n > 0 && done < size; done += (gsize)n)
    n = pwrite (fd, data + done, size - done, (off_t)done);
  if (fd >= 0 && n > 0)
    return fd;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("The file cannot be read apart: %s."),
               g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

/* what: (nullable): CDT_APART_PICTURE */
static GBytes *
run (const char *reader, GBytes *bytes, const char *name, const char *what, gboolean *started, GError **error)
{
  const char *const words[] = { reader, name, what, NULL };
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GBytes) nothing = NULL;
  int fd;

  *started = FALSE;
  fd = open_input (bytes, error);
  if (fd < 0)
    return NULL;
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  process = g_subprocess_launcher_spawnv (launcher, words, error);
  if (process == NULL)
    return NULL;
  *started = TRUE;
  g_subprocess_communicate (process, NULL, NULL, &answer, NULL, NULL);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  nothing = g_bytes_new_static ("", 0);
  return take_answer (answer != NULL && g_subprocess_get_successful (process) ? answer : nothing, name,
                      error);
}

GBytes *
cdt_apart_read (GBytes *bytes, const char *name, gboolean is_pdf, GError **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) found = NULL;
  gboolean started = FALSE;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  if (apart == CDT_APART_NOTHING || (apart == CDT_APART_PDFS && !is_pdf))
    return g_bytes_ref (bytes);
  hash = is_pdf ? NULL : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (hash != NULL && was_sound (hash))
    return g_bytes_ref (bytes);
  found = cdt_apart_run (reader_path, bytes, name, &started, &fault);
  if (found == NULL && started)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  if (found != NULL && hash != NULL)
    note_sound (g_steal_pointer (&hash));
  return found != NULL && is_pdf ? g_steal_pointer (&found) : g_bytes_ref (bytes);
}

gboolean
cdt_apart_try_picture (GBytes *bytes, GError **error)
{
  g_autofree char *hash = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) found = NULL;
  gboolean started = FALSE;

  g_return_val_if_fail (bytes != NULL, FALSE);

  if (apart == CDT_APART_NOTHING)
    return TRUE;
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (was_sound (hash))
    return TRUE;
  found = run (reader_path, bytes, "", CDT_APART_PICTURE, &started, &fault);
  if (found != NULL)
    note_sound (g_steal_pointer (&hash));
  else if (g_error_matches (fault, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED))
    g_set_error_literal (
        error, fault->domain, fault->code,
        _ ("The picture takes more time or memory to draw than a logo may. Save a simpler one."));
  else if (started)
    g_propagate_error (error, g_steal_pointer (&fault));
  return found != NULL || !started;
}

GBytes *
cdt_apart_run (const char *reader, GBytes *bytes, const char *name, gboolean *started, GError **error)
{
  g_return_val_if_fail (reader != NULL && bytes != NULL && name != NULL && started != NULL, NULL);

  return run (reader, bytes, name, NULL, started, error);
}

static GBytes *
say (char first, const void *data, gsize size)
{
  GByteArray *words = g_byte_array_sized_new ((guint)size + 1);

  g_byte_array_append (words, (const guint8 *)&first, 1);
  g_byte_array_append (words, data, (guint)size);
  return g_byte_array_free_to_bytes (words);
}

GBytes *
cdt_apart_say_found (GBytes *found)
{
  g_return_val_if_fail (found != NULL, NULL);

  return say (SAYS_FOUND, g_bytes_get_data (found, NULL), g_bytes_get_size (found));
}

GBytes *
cdt_apart_say_refused (const GError *error)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  words = g_strdup_printf ("%s\n%d %s", g_quark_to_string (error->domain), error->code, error->message);
  return say (SAYS_REFUSED, words, strlen (words));
}
