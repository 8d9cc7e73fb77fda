/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Both ends of what is read apart: concordat-reader's own part, in a process that keeps its rights, and what
 * is made of readers that answer nonsense, or cannot be found, started or heard. Linked with --wrap. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cdt-apart.h"
#include "cdt-pdf-file.h"
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

/* What the machine cannot do */
static struct
{
  const char *there;     /* of what may be run, by the end of its name; NULL: what is */
  gboolean is_there;     /* what was asked for last */
  gboolean no_own_name;  /* of the program that runs */
  gboolean no_memory;    /* to hand the file over in */
  gboolean memory_fails; /* while it is handed over */
  gboolean is_deaf;      /* the reader is not heard */
} lacks;

char *__real_g_file_read_link (const char *path, GError **error);
char *__wrap_g_file_read_link (const char *path, GError **error);
gboolean __real_g_file_test (const char *path, GFileTest test);
gboolean __wrap_g_file_test (const char *path, GFileTest test);
int __real_memfd_create (const char *name, unsigned flags);
int __wrap_memfd_create (const char *name, unsigned flags);
ssize_t __real_pwrite64 (int fd, const void *data, size_t length, off_t at);
ssize_t __wrap_pwrite64 (int fd, const void *data, size_t length, off_t at);
gboolean __real_g_subprocess_communicate (
    GSubprocess *process, GBytes *in, GCancellable *cancellable, GBytes **out, GBytes **told, GError **error);
gboolean __wrap_g_subprocess_communicate (
    GSubprocess *process, GBytes *in, GCancellable *cancellable, GBytes **out, GBytes **told, GError **error);

char *
__wrap_g_file_read_link (const char *path, GError **error)
{
  return lacks.no_own_name ? NULL : __real_g_file_read_link (path, error);
}

gboolean
__wrap_g_file_test (const char *path, GFileTest test)
{
  lacks.is_there = lacks.there != NULL && g_str_has_suffix (path, lacks.there);
  return lacks.there != NULL ? lacks.is_there : __real_g_file_test (path, test);
}

int
__wrap_memfd_create (const char *name, unsigned flags)
{
  errno = ENFILE;
  return lacks.no_memory ? -1 : __real_memfd_create (name, flags);
}

ssize_t
__wrap_pwrite64 (int fd, const void *data, size_t length, off_t at)
{
  errno = ENOSPC;
  return lacks.memory_fails ? -1 : __real_pwrite64 (fd, data, length, at);
}

gboolean
__wrap_g_subprocess_communicate (
    GSubprocess *process, GBytes *in, GCancellable *cancellable, GBytes **out, GBytes **told, GError **error)
{
  return !lacks.is_deaf && __real_g_subprocess_communicate (process, in, cancellable, out, told, error);
}

typedef struct
{
  const char *text;   /* of "@": then the name of a PDF */
  gsize times;        /* of the text; 0 is once */
  const char *says;   /* of the answer, as a pattern; NULL: it cannot be given */
  CdtReaderDraw draw; /* (nullable) what is done with a picture */
} Input;

static gboolean
draw (GBytes *bytes, GError **error)
{
  return g_bytes_get_size (bytes) > 0;
}

static gboolean
fail_to_draw (GBytes *bytes, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "It cannot be drawn.");
  return FALSE;
}

static const Input inputs[] = {
  { SOUND, 0, "D<agreement *" },
  { "<html/>", 0, "D<html/>" },
  { "", 0, "R*the file is empty." },
  { "<!DOCTYPE a><a/>", 0, "R*DOCTYPE*" },
  { "<agreement xmlns='urn:concordat:agreement:1' version='x'/>", 0, "D<agreement *" },
  { "<agreement xmlns='urn:concordat:agreement:2' version='2.0'/>", 0, "R*newer*" },
  { "%PDF-1.7 nothing", 0, "R*" },
  { "@plain.pdf", 0, "D<agreement *" },
  { "@none.pdf", 0, "R*" },
  { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1100000, "R*" },
  { SOUND, 0, NULL },
  { "picture", 0, "D", draw },
  { "picture", 0, "R*It cannot be drawn.", fail_to_draw },
};

static void
put_on (int number, int fd)
{
  g_assert_no_errno (dup2 (fd, number));
  g_assert_no_errno (close (fd));
}

static int
open_input (const Input *input)
{
  g_autofree char *pdf = NULL;
  int fd;

  if (*input->text == '@')
    {
      pdf = g_test_build_filename (G_TEST_DIST, "fuzz", "data", "pdf", input->text + 1, NULL);
      return open (pdf, O_RDONLY | O_CLOEXEC);
    }
  fd = memfd_create ("input", 0);
  for (gsize i = 0; i < MAX (input->times, 1); i++)
    g_assert_cmpint (write (fd, input->text, strlen (input->text)), >=, 0);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  return fd;
}

static void
read_input (const char *folder, const Input *input)
{
  g_autofree char *answer = g_build_filename (folder, "answer", NULL);
  const char *says = *input->text == '@' && !cdt_pdf_file_can_open () ? "R*libqpdf*" : input->says;
  int saved = dup (STDOUT_FILENO);
  char *words[] = { (char *)"concordat-reader", (char *)"a", (char *)CDT_APART_PICTURE, NULL };
  int status;

  put_on (STDIN_FILENO, open_input (input));
  fflush (stdout);
  put_on (STDOUT_FILENO,
          open (input->says != NULL ? answer : "/dev/full", O_WRONLY | O_CREAT | O_TRUNC, 0600));
  n_limits = 0;
  status = cdt_reader_main (input->draw != NULL ? 3 : 2, words, input->draw);
  put_on (STDOUT_FILENO, saved);
  g_assert_cmpint (status, ==, input->says != NULL ? 0 : 1);
  g_assert_cmpuint (n_limits, >=, 4);
  if (input->says != NULL)
    {
      g_autofree char *said = NULL;

      g_assert_true (g_file_get_contents (answer, &said, NULL, NULL));
      g_strdelimit (said, "\n", ' ');
      if (!g_pattern_match_simple (says, said))
        g_error ("%s", said);
    }
}

static void
check_inputs (const char *folder)
{
  char *words[] = { (char *)"concordat-reader", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    read_input (folder, &inputs[i]);
  g_assert_cmpint (cdt_reader_main (1, words, NULL), ==, 2);
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
  { "printf XY", "*more time or memory*", TRUE },
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

/* Beside the program, or where it was installed, or nowhere */
static void
test_places (TestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *there;
    gboolean no_own_name;
    gboolean is_found;
  } places[] = {
    { "hostile/concordat-reader", FALSE, TRUE },
    { "concordat/concordat-reader", FALSE, TRUE },
    { "concordat/concordat-reader", TRUE, TRUE },
    { "nowhere", FALSE, FALSE },
    { "nowhere", TRUE, FALSE },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) read = NULL;

      lacks.there = places[i].there;
      lacks.no_own_name = places[i].no_own_name;
      cdt_apart_begin (CDT_APART_ALL, NULL);
      lacks.there = NULL;
      lacks.no_own_name = FALSE;
      g_assert_true (lacks.is_there == places[i].is_found);
      read = cdt_apart_read (bytes, "a", FALSE, NULL);
      g_assert_true (read == bytes);
    }
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

/* A machine at its limits: no process is started, or what it says is not heard. */
static void
test_limits (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "reader");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("more text", 9);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean started = TRUE;

  test_folder_write (folder, "reader", "#!/bin/sh\nprintf Dfound\n");
  g_assert_no_errno (g_chmod (path, 0755));
  lacks.no_memory = TRUE;
  g_assert_null (cdt_apart_run (path, bytes, "a", &started, &error));
  g_assert_false (started);
  g_assert_nonnull (strstr (error->message, "cannot be read apart"));
  g_clear_error (&error);
  lacks.no_memory = FALSE;
  lacks.memory_fails = TRUE;
  g_assert_null (cdt_apart_run (path, bytes, "a", &started, &error));
  g_assert_false (started);
  g_clear_error (&error);
  lacks.memory_fails = FALSE;
  lacks.is_deaf = TRUE;
  g_assert_null (cdt_apart_run (path, bytes, "a", &started, &error));
  g_assert_true (started);
  g_assert_nonnull (strstr (error->message, "more time or memory"));
  lacks.is_deaf = FALSE;
  cdt_apart_begin (CDT_APART_ALL, path);
  found = cdt_apart_read (bytes, "a", FALSE, NULL);
  g_assert_true (found == bytes);
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/inside/inputs", test_inputs }, { "/inside/readers", test_readers }, { "/inside/choice", test_choice },
    { "/inside/places", test_places }, { "/inside/limits", test_limits },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
