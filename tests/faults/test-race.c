/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R9: two and three writers save to one file, each adding a line to what it read. A save that is
 * acknowledged is in the file for good; every other one was told that the file had changed. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-load.h"
#include "cdt-save.h"
#include "test-folder.h"

typedef struct
{
  gboolean checks; /* names the content that it read */
  guint n_saves;   /* acknowledged, of each writer */
} Manner;

/* How often it was told of a conflict */
static guint
write_lines (const char *path, guint writer, Manner manner)
{
  guint n_conflicts = 0;

  for (guint n = 0; n < manner.n_saves;)
    {
      g_autoptr (GBytes) read = cdt_load_bytes (path, NULL);
      g_autofree char *base = cdt_hash_bytes (read);
      gsize length = 0;
      const char *text = g_bytes_get_data (read, &length);
      char *more = g_strdup_printf ("%.*s%u.%u\n", (int)length, text, writer, n);
      g_autoptr (GBytes) bytes = g_bytes_new_take (more, strlen (more));
      g_autoptr (GError) error = NULL;
      gboolean saved = cdt_save (path, bytes, manner.checks ? base : NULL, CDT_SAVE_NONE, &error);

      n += saved;
      n_conflicts += !saved;
      if (error != NULL)
        g_assert_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED);
    }
  return n_conflicts;
}

static void
start_writer (const char *path, guint writer, Manner manner, int tell)
{
  if (fork () == 0)
    {
      guint n_conflicts = write_lines (path, writer, manner);

      _exit (write (tell, &n_conflicts, sizeof n_conflicts) == sizeof n_conflicts ? 0 : 1);
    }
}

static guint
count_lost (const char *path, guint n_writers, Manner manner)
{
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  guint n_lost = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  whole = g_strconcat ("\n", text, NULL);
  for (guint writer = 0; writer < n_writers; writer++)
    for (guint n = 0; n < manner.n_saves; n++)
      {
        g_autofree char *line = g_strdup_printf ("\n%u.%u\n", writer, n);

        n_lost += strstr (whole, line) == NULL;
      }
  return n_lost;
}

/* Saves lost; conflicts are added up */
static guint
race (TestFolder *folder, guint n_writers, Manner manner, guint *n_conflicts)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  guint told = 0;
  int ends[2];

  test_folder_write (folder, "a.concordat", "");
  g_assert_no_errno (pipe (ends));
  for (guint writer = 0; writer < n_writers; writer++)
    start_writer (path, writer, manner, ends[1]);
  for (guint writer = 0; writer < n_writers; writer++)
    {
      int status = 0;

      g_assert_cmpint (wait (&status), >, 0);
      g_assert_cmpint (WEXITSTATUS (status), ==, 0);
      g_assert_cmpint (read (ends[0], &told, sizeof told), ==, sizeof told);
      *n_conflicts += told;
    }
  close (ends[0]);
  close (ends[1]);
  return count_lost (path, n_writers, manner);
}

static void
test_race (TestFolder *folder, gconstpointer data)
{
  guint n_saves = 0, n_lost = 0, n_conflicts = 0;

  /* Files of a few hundred lines, as long ones would only take longer to search */
  for (guint round = 0; round < 5; round++)
    for (guint n_writers = 2; n_writers <= 3; n_writers++)
      {
        Manner manner = { TRUE, 300 / n_writers };

        n_lost += race (folder, n_writers, manner, &n_conflicts);
        n_saves += n_writers * manner.n_saves;
      }
  g_test_message ("R9: %u acknowledged saves, %u conflicts reported, %u lost", n_saves, n_conflicts, n_lost);
  g_assert_cmpuint (n_saves, ==, 3000);
  g_assert_cmpuint (n_conflicts, >, 0);
  g_assert_cmpuint (n_lost, ==, 0);
}

static void
test_canary (TestFolder *folder, gconstpointer data)
{
  Manner manner = { FALSE, 150 };
  guint n_conflicts = 0;
  guint n_lost = race (folder, 2, manner, &n_conflicts);

  g_test_message ("R9 canary: of writers that do not say what they read, %u of 300 saves were lost", n_lost);
  g_assert_cmpuint (n_lost, >, 0);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/race/writers", test_race },
    { "/race/canary", test_canary },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
