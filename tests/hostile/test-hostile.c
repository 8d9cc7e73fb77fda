/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "apart.h"
#include "cdt-load.h"
#include "cdt-parse.h"
#include "hostile-files.h"

static char *folder;
static guint n_refused;
static gint64 slowest, largest;

static void
read_draft (const char *path, GError **error)
{
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) draft = cdt_load_draft_or_pdf (path, &from_pdf, NULL, error);
}

static void
assert_refused (const char *path, const char *says)
{
  g_autofree char *name = g_path_get_basename (path);
  Apart apart = { 0 };

  apart_read (&apart, read_draft, path);
  g_test_message ("%s [%" G_GINT64_FORMAT " ms, %" G_GINT64_FORMAT " MB]", apart.message,
                  apart.microseconds / 1000, apart.peak / 1048576);
  apart_assert_refused (&apart, name, says);
  n_refused++;
  slowest = MAX (slowest, apart.microseconds);
  largest = MAX (largest, apart.peak);
  apart_clear (&apart);
}

static void
test_file (gconstpointer data)
{
  const HostileFile *file = data;
  g_autofree char *path = g_build_filename (folder, file->name, NULL);

  hostile_file_write (file, path);
  assert_refused (path, file->says);
  g_assert_no_errno (g_unlink (path));
}

/* The measure itself: a sound draft is not refused, and a reader that grows is found out. */
static void
grow (const char *path, GError **error)
{
  gsize size = (gsize)300 * 1024 * 1024;
  g_autofree char *memory = g_malloc (size);

  memset (memory, 1, size);
  g_assert_cmpint (memory[size / 2], ==, 1);
}

static void
test_canary (void)
{
  g_autofree char *path = g_build_filename (folder, "sound", NULL);
  static const char text[] = "<agreement xmlns='urn:concordat:agreement:1'/>";
  const HostileFile sound = { "sound", text, sizeof text - 1 };
  Apart apart = { 0 };

  hostile_file_write (&sound, path);
  apart_read (&apart, read_draft, path);
  g_assert_cmpstr (apart.message, ==, "");
  apart_clear (&apart);
  apart_read (&apart, grow, path);
  g_assert_cmpint (apart.peak, >, 300 * 1000 * 1000);
  apart_clear (&apart);
  g_assert_no_errno (g_unlink (path));
}

/* Without the scan before it the parser still lets none of these in. */
static void
test_guards (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>", "*it has a DOCTYPE*" },
    { "<!DOCTYPE a SYSTEM 'file:///dev/zero'><a/>", "*it has a DOCTYPE*" },
    { "<a>\n<?b c?></a>", "file:2: *it has a processing instruction*" },
  };
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) many = g_string_new ("<a>");
  GError *error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_null (cdt_tree_parse (cases[i].text, strlen (cases[i].text), "file", &error));
      g_assert_true (g_pattern_match_simple (cases[i].says, error->message));
      g_clear_error (&error);
    }
  for (guint i = 0; i < 100; i++)
    g_string_append (deep, "<a>");
  for (guint i = 0; i < 100; i++)
    g_string_append (deep, "</a>");
  g_assert_null (cdt_tree_parse (deep->str, deep->len, "file", &error));
  g_assert_nonnull (strstr (error->message, "too many elements"));
  g_clear_error (&error);
  for (guint i = 0; i < 100001; i++)
    g_string_append (many, "<b/>");
  g_string_append (many, "</a>");
  g_assert_null (cdt_tree_parse (many->str, many->len, "file", &error));
  g_assert_nonnull (strstr (error->message, "too many elements"));
  g_clear_error (&error);
}

static void
test_special (void)
{
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", NULL);
  g_autofree char *to_device = g_build_filename (folder, "to-device", NULL);
  g_autofree char *under_file = g_build_filename (folder, "pipe", "under", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int listener = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_no_errno (mkfifo (pipe_path, 0600));
  g_assert_no_errno (symlink ("loop", loop));
  g_assert_no_errno (symlink ("nobody", nowhere));
  g_assert_no_errno (symlink ("/dev/zero", to_device));
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/socket", folder);
  g_assert_no_errno (bind (listener, (struct sockaddr *)&address, sizeof address));
  assert_refused (pipe_path, ": this is a device or a pipe, not a file.");
  assert_refused (loop, ": this is a link that leads back to itself*");
  assert_refused (nowhere, ": there is no such file.");
  assert_refused (to_device, ": this is a device or a pipe, not a file.");
  assert_refused (under_file, ": there is no such file.");
  assert_refused (address.sun_path, ": this is a device or a pipe, not a file.");
  assert_refused ("/dev/zero", ": this is a device or a pipe, not a file.");
  assert_refused ("/dev/tty", ": this is a device or a pipe, not a file.");
  assert_refused (folder, ": this is a folder, not a file.");
  g_assert_no_errno (close (listener));
  g_assert_no_errno (g_unlink (address.sun_path));
  g_assert_no_errno (g_unlink (pipe_path));
  g_assert_no_errno (g_unlink (loop));
  g_assert_no_errno (g_unlink (nowhere));
  g_assert_no_errno (g_unlink (to_device));
}

static void
test_names (void)
{
  g_autofree char *longest = g_strnfill (255, 'a');
  g_autofree char *longer = g_strnfill (256, 'a');
  g_autofree char *longest_path = g_build_filename (folder, longest, NULL);
  g_autofree char *longer_path = g_build_filename (folder, longer, NULL);
  g_autofree char *odd_path = g_build_filename (folder, "%s%n<b>", NULL);
  const HostileFile empty = { "empty", "", 0 };

  hostile_file_write (&empty, longest_path);
  assert_refused (longest_path, ":1: the file is empty.");
  assert_refused (longer_path, ": the name is too long for this computer*");
  hostile_file_write (&empty, odd_path);
  assert_refused (odd_path, ":1: the file is empty.");
  g_assert_no_errno (g_unlink (longest_path));
  g_assert_no_errno (g_unlink (odd_path));
}

static void
test_counts (void)
{
  g_test_message ("%u files refused, each with one sentence; the slowest in %" G_GINT64_FORMAT
                  " ms, the largest in %" G_GINT64_FORMAT " MB",
                  n_refused, slowest / 1000, largest / 1048576);
  g_assert_cmpuint (n_refused, >=, 50);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("hostile-XXXXXX", NULL);
  g_test_add_func ("/hostile/canary", test_canary);
  for (guint i = 0; i < n_hostile_files; i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/file/", hostile_files[i].name, NULL);

      g_test_add_data_func (path, &hostile_files[i], test_file);
    }
  g_test_add_func ("/hostile/guards", test_guards);
  g_test_add_func ("/hostile/special", test_special);
  g_test_add_func ("/hostile/names", test_names);
  g_test_add_func ("/hostile/file/all-of-them", test_counts);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
