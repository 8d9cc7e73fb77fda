/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* edits [SECONDS [KILL_SECONDS]]: R35. A process edits a draft, saves it and keeps its recovery copy, and is
 * killed within every KILL_SECONDS (30); then it is started again and goes on from what is offered. Twice as
 * rarely another writer saves to the same file; the editor then keeps both. Each edit is a number, larger
 * than the last, and told once it is kept. At the end of each life and of all, none that was told may be
 * lost. */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-backup.h"
#include "cdt-file.h"
#include "cdt-load.h"
#include "cdt-save.h"

enum
{
  EDIT_MS = 15,
  FLUSH_MS = 400,
  SAVE_MS = 1100,
};

/* Shared by the processes */
typedef struct
{
  int edited;
  int kept;   /* the largest edit that was told to be in a copy or file */
  int saved;  /* how many saves were told */
  int copies; /* how many files were kept beside for a conflict */
} Told;

typedef struct
{
  CdtFile *file;
  const char *path;
  Told *told;
  gboolean saving;
} Editor;

static int
read_number (CdtDraft *draft)
{
  g_autofree char *title = draft != NULL ? cdt_draft_dup_value (draft, "title") : NULL;

  return title != NULL ? atoi (title) : 0;
}

static int
read_number_of (const char *path)
{
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, NULL);

  return read_number (draft);
}

static gboolean
edit_cb (gpointer data)
{
  Editor *editor = data;
  g_autofree char *title = g_strdup_printf ("%d", ++editor->told->edited);

  g_assert_true (cdt_draft_set_value (cdt_file_get_draft (editor->file), "title", title, NULL));
  return G_SOURCE_CONTINUE;
}

static gboolean
flush_cb (gpointer data)
{
  Editor *editor = data;
  int edited = editor->told->edited;

  cdt_file_flush (editor->file);
  if (cdt_file_get_state (editor->file) != CDT_FILE_FAILED)
    g_atomic_int_set (&editor->told->kept, edited);
  return G_SOURCE_CONTINUE;
}

/* "Keep both": what is here goes to a file of its own, which is edited from now on in place of the other */
static void
keep_both (Editor *editor)
{
  g_autofree char *beside = g_strdup_printf ("%s.%d.concordat", editor->path, ++editor->told->copies);

  g_assert_true (g_rename (editor->path, beside) == 0);
}

static void save (Editor *editor);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Editor *editor = data;
  g_autoptr (GError) error = NULL;

  editor->saving = FALSE;
  if (cdt_file_save_finish (CDT_FILE (source), result, &error))
    g_atomic_int_inc (&editor->told->saved);
  else if (g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_CHANGED))
    {
      keep_both (editor);
      save (editor);
    }
  else
    g_error ("edits: %s", error->message);
}

static void
save (Editor *editor)
{
  editor->saving = TRUE;
  cdt_file_save_async (editor->file, editor->path, FALSE, saved_cb, editor);
}

static gboolean
save_cb (gpointer data)
{
  Editor *editor = data;

  if (!editor->saving)
    save (editor);
  return G_SOURCE_CONTINUE;
}

/* What is offered after a crash, or else the file, or else a new one */
static CdtFile *
open_newest (const char *path)
{
  g_autoptr (GPtrArray) offered = cdt_recovery_list ();
  g_autoptr (CdtDraft) draft = NULL;
  CdtFile *file = offered->len > 0 ? cdt_file_open_recovered (offered->pdata[0], NULL) : NULL;

  if (file == NULL)
    file = cdt_file_open (path, NULL);
  if (file != NULL)
    return file;
  draft = cdt_draft_new ("memorandum");
  return cdt_file_new (draft);
}

static void
live (const char *path, Told *told)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Editor editor;

  /* What follows from chance must not be the same in each life */
  g_random_set_seed ((guint32)getpid ());
  editor = (Editor){ open_newest (path), path, told };
  g_timeout_add (EDIT_MS, edit_cb, &editor);
  g_timeout_add (FLUSH_MS, flush_cb, &editor);
  g_timeout_add (SAVE_MS, save_cb, &editor);
  g_main_loop_run (loop);
}

/* Saves as another program would: reads, changes, saves over what it read. FALSE: somebody was quicker. */
static gboolean
write_as_another (const char *path, const char *purpose)
{
  g_autofree char *hash = NULL;
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, &hash, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (draft == NULL || !cdt_draft_set_value (draft, "purpose", purpose, NULL))
    return FALSE;
  bytes = cdt_draft_to_bytes (draft);
  return cdt_save (path, bytes, hash, CDT_SAVE_NONE, NULL);
}

/* Is it in the file, in one that was kept beside it, or in a backup? */
static gboolean
is_somewhere (const char *folder, const char *purpose)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR)
              ? is_somewhere (path, purpose)
              : g_file_get_contents (path, &text, NULL, NULL) && strstr (text, purpose) != NULL)
        return TRUE;
    }
  return FALSE;
}

static int
find_newest (const char *path)
{
  g_autoptr (GPtrArray) offered = cdt_recovery_list ();
  int newest = read_number_of (path);

  for (guint i = 0; i < offered->len; i++)
    {
      const CdtRecovered *copy = offered->pdata[i];

      newest = MAX (newest, read_number_of (copy->copy_path));
    }
  return newest;
}

static pid_t
start (const char *path, Told *told)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      live (path, told);
      _exit (1);
    }
  return child;
}

typedef struct
{
  guint n_lives, n_rivals, n_lost, n_rivals_lost;
} Count;

static void
run_life (const char *folder, const char *path, Told *told, double seconds, Count *count)
{
  g_autofree char *purpose = g_strdup_printf ("Rival %u.", count->n_lives);
  pid_t child = start (path, told);
  gboolean rival = FALSE;
  int status = 0;

  g_usleep ((gulong)(seconds / 2 * G_USEC_PER_SEC));
  for (int tries = 0; count->n_lives % 2 == 1 && !rival && tries < 20; tries++)
    rival = write_as_another (path, purpose);
  g_usleep ((gulong)(seconds / 2 * G_USEC_PER_SEC));
  g_assert_no_errno (kill (child, SIGKILL));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  count->n_lives++;
  count->n_rivals += rival;
  count->n_lost += find_newest (path) < g_atomic_int_get (&told->kept);
  count->n_rivals_lost += rival && !is_somewhere (folder, purpose);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("edits-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.concordat", NULL);
  Told *told = mmap (NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  gint64 end = g_get_monotonic_time () + (argc > 1 ? atoi (argv[1]) : 60) * G_USEC_PER_SEC;
  double most = argc > 2 ? atof (argv[2]) : 30;
  Count count = { 0 };

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  while (g_get_monotonic_time () < end)
    run_life (folder, path, told, g_random_double_range (most / 10, most), &count);
  g_print (
      "# R35: %d edits, %d saves told, %u kills, %u saves of another writer, %d files kept beside: %u times "
      "an edit that was told lost, %u times the other writer's\n",
      told->edited, told->saved, count.n_lives, count.n_rivals, told->copies, count.n_lost,
      count.n_rivals_lost);
  return count.n_lost + count.n_rivals_lost > 0 || told->saved == 0 ? 1 : 0;
}
