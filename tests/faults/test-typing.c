/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R12: the program itself, with its window, is killed while somebody types, 10 times: in a draft that never
 * had a name, and in one that has a file. What the recovery copy lacks was typed in the last 2 s. */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-load.h"
#include "desk.h"

enum
{
  N_KILLS = 10,
  KEY_MS = 100, /* from one word to the next */
  MAX_WORDS = 200,
  LATE_MS = 500, /* given to a machine under load */
};

typedef struct
{
  char *home;
  GPid child;
  int out;
  gint64 typed_at[MAX_WORDS + 1]; /* of each word, by the clock of this process */
  guint n_typed;
  gint64 killed_at;
} Typist;

static const char *program;

/* The child: types 1, 2, 3 … into the title, and says so each time */
static gboolean
type_cb (gpointer data)
{
  static guint8 n = 0;
  g_autofree char *title = g_strdup_printf ("%u", ++n);

  gtk_entry_set_text (GTK_ENTRY (data), title);
  g_assert_cmpint (write (STDERR_FILENO, &n, 1), ==, 1);
  return n < MAX_WORDS;
}

G_NORETURN static void
run_typist (const char *path)
{
  CdtWindow *window;

  char *words[] = { (char *)program, NULL };
  char **argv = words;
  int argc = 1;

  desk_init (&argc, &argv);
  window = *path == '\0' ? desk_open_draft ("memorandum") : desk_open_window ();
  if (*path != '\0')
    cdt_window_open (window, path);
  desk_settle ();
  desk_type (window, "title", "0");
  g_timeout_add (KEY_MS, type_cb, gtk_window_get_focus (GTK_WINDOW (window)));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static void
start (Typist *typist, gboolean named)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) environment = NULL;
  g_autoptr (GError) error = NULL;

  typist->home = g_dir_make_tmp ("typing-XXXXXX", NULL);
  path = named ? g_build_filename (typist->home, "a.concordat", NULL) : g_strdup ("");
  environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", typist->home, TRUE);
  if (named)
    {
      g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
      g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

      g_assert_true (
          g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
    }
  g_spawn_async_with_pipes (NULL, (char *[]){ (char *)program, (char *)"--type", path, NULL }, environment,
                            G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &typist->child, NULL, NULL, &typist->out,
                            &error);
  g_assert_no_error (error);
}

/* Reads on until so many words have been typed; each is timed when it is heard of. */
static void
listen (Typist *typist, guint n_words)
{
  guint8 n;

  while (typist->n_typed < n_words && read (typist->out, &n, 1) == 1)
    if (n == typist->n_typed + 1)
      typist->typed_at[++typist->n_typed] = g_get_monotonic_time ();
  g_assert_cmpuint (typist->n_typed, ==, n_words);
}

static void
stop (Typist *typist)
{
  int status = 0;

  g_assert_no_errno (kill (typist->child, SIGKILL));
  typist->killed_at = g_get_monotonic_time ();
  g_assert_cmpint (waitpid (typist->child, &status, 0), ==, typist->child);
  close (typist->out);
}

/* The last word in the recovery copy; 0: there is none */
static guint
read_kept (const Typist *typist)
{
  g_autofree char *folder = g_build_filename (typist->home, "concordat", "recovery", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CdtDraft) draft = NULL;
      g_autofree char *title = NULL;

      if (*name == '.' || !g_str_has_suffix (name, ".concordat"))
        continue;
      draft = cdt_load_draft (path, NULL, NULL);
      g_assert_nonnull (draft);
      title = cdt_draft_dup_value (draft, "title");
      return (guint)g_ascii_strtoull (title, NULL, 10);
    }
  return 0;
}

/* How long before the kill the first word was typed that is not in the copy, in milliseconds */
static gint64
get_loss (const Typist *typist, guint kept)
{
  return kept >= typist->n_typed ? 0 : (typist->killed_at - typist->typed_at[kept + 1]) / 1000;
}

static void
test_typing (void)
{
  gint64 worst = 0, without_copy = G_MAXINT64;

  for (guint i = 0; i < N_KILLS; i++)
    {
      Typist typist = { 0 };

      start (&typist, i % 2 == 1);
      listen (&typist, 28 + (guint)g_random_int_range (0, 12));
      stop (&typist);
      worst = MAX (worst, get_loss (&typist, read_kept (&typist)));
      without_copy = MIN (without_copy, get_loss (&typist, 0));
      g_free (typist.home);
    }
  g_test_message ("R12: %u kills while typing, at most %.1f s of typing lost", N_KILLS, (double)worst / 1000);
  g_test_message ("R12 canary: without its copy each would have lost %.1f s or more",
                  (double)without_copy / 1000);
  g_assert_cmpint (worst, <=, 2000 + LATE_MS);
  g_assert_cmpint (without_copy, >, 2000 + LATE_MS - KEY_MS);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--type"))
    run_typist (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typing/kills", test_typing);
  return g_test_run ();
}
