/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both ends of what is read apart: concordat-reader's own part, in a process that keeps its rights, and what
 * is made of readers that answer nonsense. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cdt-apart.h"
#include "cdt-reader.h"
#include "cdt-tree.h"
#include "test-folder.h"

#define ROOT "<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='a'>"
#define SOUND ROOT "<title>T</title></agreement>"

/* The limits are for good, so they are only counted here; tests/hostile/test-reader.c has them at work. */
static guint n_limits;

int __wrap_setrlimit64 (__rlimit_resource_t resource, const struct rlimit *limit);
unsigned int __wrap_alarm (unsigned int seconds);

int
__wrap_setrlimit64 (__rlimit_resource_t resource, const struct rlimit *limit)
{
  n_limits++;
  return 0;
}

unsigned int
__wrap_alarm (unsigned int seconds)
{
  n_limits++;
  return 0;
}

typedef struct
{
  const char *text;
  gsize times;      /* of the text; 0 is once */
  const char *says; /* of the answer, as a pattern; NULL: it cannot be given */
} Input;

static const Input inputs[] = {
  { SOUND, 0, "D<agreement *" },
  { "<html/>", 0, "D<html/>" },
  { "", 0, "R*the file is empty." },
  { "<!DOCTYPE a><a/>", 0, "R*DOCTYPE*" },
  { "<agreement xmlns='urn:concordat:agreement:1' version='x'/>", 0, "D<agreement *" },
  { "%PDF-1.7 nothing", 0, "R*" },
  { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1100000, "R*" },
  { SOUND, 0, NULL },
};

static void
put_on (int number, int fd)
{
  g_assert_no_errno (dup2 (fd, number));
  g_assert_no_errno (close (fd));
}

static void
read_input (const char *folder, const Input *input)
{
  g_autofree char *answer = g_build_filename (folder, "answer", NULL);
  int fd = memfd_create ("input", 0);
  int saved = dup (STDOUT_FILENO);
  int status;

  for (gsize i = 0; i < MAX (input->times, 1); i++)
    g_assert_cmpint (write (fd, input->text, strlen (input->text)), >=, 0);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  put_on (STDIN_FILENO, fd);
  fflush (stdout);
  put_on (STDOUT_FILENO,
          open (input->says != NULL ? answer : "/dev/full", O_WRONLY | O_CREAT | O_TRUNC, 0600));
  n_limits = 0;
  status = cdt_reader_main ("a");
  put_on (STDOUT_FILENO, saved);
  g_assert_cmpint (status, ==, input->says != NULL ? 0 : 1);
  g_assert_cmpuint (n_limits, >=, 4);
  if (input->says != NULL)
    {
      g_autofree char *said = NULL;

      g_assert_true (g_file_get_contents (answer, &said, NULL, NULL));
      g_strdelimit (said, "\n", ' ');
      if (!g_pattern_match_simple (input->says, said))
        g_error ("%s", said);
    }
}

static void
check_inputs (const char *folder)
{
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    read_input (folder, &inputs[i]);
}

static void
test_inputs (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (check_inputs, folder);
}

typedef struct
{
  const char *script; /* NULL: there is no such program */
  const char *says;   /* of the error, as a pattern; NULL: "found" is found */
  gboolean started;
} Reader;

static const Reader readers[] = {
  { "printf Dfound", NULL, TRUE },
  { "printf 'Rcdt-read-error-quark\\n3 a: says so.'", "a: says so.", TRUE },
  { "printf 'R\\n3 a: nobody says so.'", "*more time or memory*", TRUE },
  { "printf 'Rdomain 3 a: says so.'", "*more time or memory*", TRUE },
  { "printf 'Rdomain\\n3'", "*more time or memory*", TRUE },
  { "printf 'Rdomain\\n3 \\377'", "*more time or memory*", TRUE },
  { "printf R", "*more time or memory*", TRUE },
  { "printf X", "*more time or memory*", TRUE },
  { "true", "*more time or memory*", TRUE },
  { "printf Dfound; exit 1", "*more time or memory*", TRUE },
  { "printf Dfound; kill -9 $$", "*more time or memory*", TRUE },
  { NULL, "*", FALSE },
};

static void
test_readers (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "reader");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autofree char *script = g_strdup_printf ("#!/bin/sh\n%s\n", readers[i].script);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) found = NULL;
      gboolean started = FALSE;

      if (readers[i].script != NULL)
        test_folder_write (folder, "reader", script);
      else
        g_assert_no_errno (g_unlink (path));
      g_chmod (path, 0755);
      found = cdt_apart_run (path, bytes, "a", &started, &error);
      g_assert_cmpint (started, ==, readers[i].started);
      g_assert_true ((found != NULL) == (readers[i].says == NULL));
      if (found != NULL)
        g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), "found", 5);
      else if (!g_pattern_match_simple (readers[i].says, error->message))
        g_error ("%s: %s", readers[i].script, error->message);
    }
}

/* What is read apart is what was asked for, and one text only once; where it cannot be, it is read here. */
static void
test_choice (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "reader");
  g_autofree char *none = test_folder_path (folder, "none");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) pdf = NULL, twice = NULL, again = NULL, here = NULL, plain = NULL;
  g_autoptr (GError) error = NULL;

  test_folder_write (folder, "reader", "#!/bin/sh\nprintf Dfound\n");
  g_assert_no_errno (g_chmod (path, 0755));
  cdt_apart_begin (CDT_APART_PDFS, path);
  plain = cdt_apart_read (bytes, "a", FALSE, NULL);
  g_assert_true (plain == bytes);
  pdf = cdt_apart_read (bytes, "a", TRUE, NULL);
  g_assert_cmpuint (g_bytes_get_size (pdf), ==, 5);
  cdt_apart_begin (CDT_APART_ALL, path);
  twice = cdt_apart_read (bytes, "a", FALSE, NULL);
  g_assert_true (twice == bytes);
  test_folder_write (folder, "reader", "#!/bin/sh\nfalse\n");
  g_assert_no_errno (g_chmod (path, 0755));
  again = cdt_apart_read (bytes, "a", FALSE, NULL);
  g_assert_true (again == bytes);
  g_assert_null (cdt_apart_read (bytes, "a", TRUE, &error));
  g_assert_nonnull (strstr (error->message, "more time or memory"));
  cdt_apart_begin (CDT_APART_ALL, none);
  here = cdt_apart_read (bytes, "a", TRUE, NULL);
  g_assert_true (here == bytes);
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/inside/inputs", test_inputs },
    { "/inside/readers", test_readers },
    { "/inside/choice", test_choice },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
