/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "apart.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_SECONDS 20 /* then the process is ended, and the test fails */
#define LONGEST_MESSAGE 400

/* Where coverage is measured: writes down what a process has run, which _exit() does not */
void __gcov_dump (void) __attribute__ ((weak));

static G_NORETURN void
tell (int to, ApartRead read_file, const char *path)
{
  GError *error = NULL;

  alarm (MOST_SECONDS * APART_SLOWNESS);
  read_file (path, &error);
  if (error != NULL && write (to, error->message, strlen (error->message)) < 0)
    _exit (1);
  g_clear_error (&error);
  if (__gcov_dump != NULL)
    __gcov_dump ();
  _exit (0);
}

static char *
read_to_end (int from)
{
  GString *text = g_string_new (NULL);
  char buffer[1024];
  ssize_t n;

  while ((n = read (from, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  return g_string_free (text, FALSE);
}

/* Time is the processor's: the machine may be busy with other tests. What waits is found by the alarm. */
void
apart_read (Apart *apart, ApartRead read_file, const char *path)
{
  struct rusage usage = { 0 };
  int ends[2], status = 0;
  pid_t pid;

  g_assert_no_errno (pipe (ends));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    tell (ends[1], read_file, path);
  close (ends[1]);
  apart->message = read_to_end (ends[0]);
  close (ends[0]);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s: the reader ended badly (%d)", path, status);
  apart->microseconds = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC
                        + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  apart->peak = (gint64)usage.ru_maxrss * 1024;
}

void
apart_clear (Apart *apart)
{
  g_clear_pointer (&apart->message, g_free);
}

void
apart_assert_refused (const Apart *apart, const char *name, const char *says)
{
  g_autofree char *pattern = g_strconcat (name, says, NULL);

  if (!g_pattern_match_simple (pattern, apart->message))
    g_error ("“%s” is not “%s”", apart->message, pattern);
  g_assert_true (g_utf8_validate (apart->message, -1, NULL));
  g_assert_null (strchr (apart->message, '\n'));
  g_assert_true (g_str_has_suffix (apart->message, "."));
  g_assert_cmpuint (strlen (apart->message), <, strlen (name) + LONGEST_MESSAGE);
  g_assert_cmpint (apart->microseconds, <, APART_MOST_MICROSECONDS);
  g_assert_cmpint (apart->peak, <, APART_MOST_BYTES);
}
