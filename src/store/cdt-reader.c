/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cdt-draft.h"
#include "cdt-pdf-file.h"

#define PROGRAM "concordat-reader"
#define MOST_SECONDS 2          /* of the processor */
#define MOST_SECONDS_WAITING 20 /* by the clock: the machine may be busy */
#define MOST_MEMORY ((rlim_t)600 * 1024 * 1024)
#define MOST_BYTES ((gsize)32 * 1024 * 1024)
#define SAYS_DRAFT 'D'
#define SAYS_REFUSED 'R' /* then a letter for the domain, the code, a space, the message */

static GQuark
get_domain (char letter)
{
  return letter == 'X' ? CDT_READ_ERROR : letter == 'P' ? CDT_PDF_ERROR : G_IO_ERROR;
}

static char
get_letter (const GError *error)
{
  return error->domain == CDT_READ_ERROR ? 'X' : error->domain == CDT_PDF_ERROR ? 'P' : 'I';
}

char *
cdt_reader_find (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  char *beside = folder != NULL ? g_build_filename (folder, PROGRAM, NULL) : NULL;

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return beside;
  g_free (beside);
  return g_file_test (CDT_LIBEXEC_DIR "/" PROGRAM, G_FILE_TEST_IS_EXECUTABLE)
             ? g_strdup (CDT_LIBEXEC_DIR "/" PROGRAM)
             : NULL;
}

static GBytes *
take_answer (GBytes *answer, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (answer, &size);

  if (size > 0 && data[0] == SAYS_DRAFT)
    return g_bytes_new_from_bytes (answer, 1, size - 1);
  if (size > 2 && data[0] == SAYS_REFUSED)
    {
      g_autofree char *text = g_strndup (data + 2, size - 2);
      char *message = NULL;
      int code = (int)g_ascii_strtoll (text, &message, 10);

      if (*message == ' ' && g_utf8_validate (message, -1, NULL))
        {
          g_set_error_literal (error, get_domain (data[1]), code, message + 1);
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

  for (gsize done = 0; fd >= 0 && done < size && n > 0; done += (gsize)n)
    n = pwrite (fd, data + done, size - done, (off_t)done);
  if (fd >= 0 && n > 0)
    return fd;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("The file cannot be read apart: %s."),
               g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

GBytes *
cdt_reader_run (const char *program, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GBytes) nothing = NULL;
  int fd;

  g_return_val_if_fail (program != NULL && bytes != NULL && name != NULL, NULL);

  fd = open_input (bytes, error);
  if (fd < 0)
    return NULL;
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  process = g_subprocess_launcher_spawn (launcher, error, program, name, NULL);
  if (process == NULL)
    return NULL;
  g_subprocess_communicate (process, NULL, NULL, &answer, NULL, NULL);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  nothing = g_bytes_new_static ("", 0);
  return take_answer (answer != NULL && g_subprocess_get_successful (process) ? answer : nothing, name,
                      error);
}

void
cdt_reader_limit (void)
{
  const struct rlimit seconds = { MOST_SECONDS, MOST_SECONDS };
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CPU, &seconds);
#if !defined __SANITIZE_ADDRESS__
  setrlimit (RLIMIT_AS, &(struct rlimit){ MOST_MEMORY, MOST_MEMORY });
#endif
  setrlimit (RLIMIT_FSIZE, &none);
  setrlimit (RLIMIT_CORE, &none);
  alarm (MOST_SECONDS_WAITING);
}

static GBytes *
read_input (void)
{
  GByteArray *all = g_byte_array_new ();
  guint8 buffer[65536];
  ssize_t n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0 && all->len <= MOST_BYTES)
    g_byte_array_append (all, buffer, (guint)n);
  return g_byte_array_free_to_bytes (all);
}

static GBytes *
find_draft (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (CdtPdfFile) file = NULL;

  if (!cdt_pdf_file_is_pdf (bytes))
    return g_bytes_ref (bytes);
  file = cdt_pdf_file_new (bytes, name, error);
  return file != NULL ? cdt_pdf_file_dup_draft (file, error) : NULL;
}

int
cdt_reader_main (const char *name)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (name != NULL, 1);

  cdt_reader_limit ();
  bytes = read_input ();
  found = find_draft (bytes, name, &error);
  draft = found != NULL ? cdt_draft_new_from_bytes (found, name, &error) : NULL;
  if (draft == NULL)
    printf ("%c%c%d %s", SAYS_REFUSED, get_letter (error), error->code, error->message);
  else
    {
      putchar (SAYS_DRAFT);
      fwrite (g_bytes_get_data (found, NULL), 1, g_bytes_get_size (found), stdout);
    }
  return fflush (stdout) == 0 ? 0 : 1;
}
