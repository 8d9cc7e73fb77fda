/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* rounds [N | race]: R32. Opens, edits, saves and closes a draft N (500) times, and says by how much the
 * process has grown since the fiftieth. Ends with 1 when that is more than 5 %. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "open-file.h"

/* What a sanitizer keeps of the past grows by itself. */
#if defined __SANITIZE_THREAD__ || defined __SANITIZE_ADDRESS__
#define IS_WATCHED TRUE
#else
#define IS_WATCHED FALSE
#endif

enum
{
  FIRST = 50,
  MOST_GROWTH = 5, /* per cent */
};

static void
run_round (const char *path, guint n)
{
  g_autofree char *title = g_strdup_printf ("Round %u", n);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtFile) file = cdt_file_open (path, &error);

  g_assert_no_error (error);
  open_file_edit (file, title);
  cdt_file_flush (file);
  g_assert_cmpint (open_file_save (file, NULL, FALSE), ==, -1);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_SAVED);
}

static guint64
get_resident_kb (void)
{
  g_autofree char *status = NULL;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  return g_ascii_strtoull (strstr (status, "VmRSS:") + strlen ("VmRSS:"), NULL, 10);
}

static int unguarded;

static gpointer
add_cb (gpointer data)
{
  for (guint i = 0; i < 100000; i++)
    unguarded++;
  return NULL;
}

/* For the thread sanitizer to find */
static int
race (void)
{
  GThread *thread = g_thread_new ("race", add_cb, NULL);

  add_cb (NULL);
  g_thread_join (thread);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("rounds-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.concordat", NULL);
  guint n_rounds = argc > 1 ? (guint)atoi (argv[1]) : 500;
  guint64 first = 0, last = 0;

  if (g_strcmp0 (argv[argc - 1], "race") == 0)
    return race ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  {
    g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
    g_autoptr (CdtFile) file = cdt_file_new (draft);

    g_assert_cmpint (open_file_save (file, path, FALSE), ==, -1);
  }
  for (guint n = 1; n <= n_rounds; n++)
    {
      run_round (path, n);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      if (n == FIRST)
        first = get_resident_kb ();
    }
  last = get_resident_kb ();
  g_print ("# R32: %u rounds of open, edit, save and close: %" G_GUINT64_FORMAT
           " kB resident after %d, %" G_GUINT64_FORMAT " kB at the end\n",
           n_rounds, first, FIRST, last);
  return !IS_WATCHED && n_rounds > FIRST && last * 100 > first * (100 + MOST_GROWTH) ? 1 : 0;
}
