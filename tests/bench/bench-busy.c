/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-busy DRAFT...: types in fields of the window with that draft, ten keys at a time and then none for as
 * long as all that follows an edit needs, and says how long the window's thread was busy in one piece, from
 * when it was woken until it looked for keys again. A key that comes in the midst of a piece waits for it. */

#include <gdk/gdkx.h>

#include "bench-keys.h"
#include "bench-times.h"
#include "desk.h"

#define BURSTS 5 /* in a field */
#define KEYS 10
#define KEY_MS 130
#define PAUSE_MS 2000 /* the copy kept apart comes 1.5 s after the first key at the latest */
#define LONG_MS 8.0

typedef struct
{
  GArray *pieces; /* double, milliseconds of the processor */
  double begin;   /* 0: nothing was begun yet */
} Busy;

typedef struct
{
  GtkWidget *window;
  const KeySym *keys;
  guint n;
  GMainLoop *loop;
} Typing;

/* A poll has no data */
static Busy busy;

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  double piece = bench_cpu_now () - busy.begin;
  int n_ready;

  if (busy.begin != 0)
    g_array_append_val (busy.pieces, piece);
  n_ready = g_poll (fds, n_fds, timeout);
  busy.begin = bench_cpu_now ();
  return n_ready;
}

static gboolean
pause_cb (gpointer data)
{
  g_main_loop_quit (((Typing *)data)->loop);
  return G_SOURCE_REMOVE;
}

static gboolean
key_cb (gpointer data)
{
  Typing *typing = data;
  GdkWindow *window = gtk_widget_get_window (typing->window);

  bench_send_key (GDK_WINDOW_XDISPLAY (window), GDK_WINDOW_XID (window),
                  typing->keys[typing->n % BENCH_KEYS]);
  if (++typing->n < KEYS)
    return G_SOURCE_CONTINUE;
  g_timeout_add (PAUSE_MS, pause_cb, typing);
  return G_SOURCE_REMOVE;
}

static void
type_burst (GtkWidget *window, const KeySym *keys)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typing typing = { window, keys, 0, loop };

  busy.begin = 0;
  g_timeout_add (KEY_MS, key_cb, &typing);
  g_main_loop_run (loop);
}

static void
report (const char *name, const char *what)
{
  double *pieces = (double *)(gpointer)busy.pieces->data;
  guint n = busy.pieces->len, n_long = 0;

  bench_sort (pieces, n);
  while (n_long < n && pieces[n - n_long - 1] > LONG_MS)
    n_long++;
  g_print (
      "busy in one piece, %s, %s, %d keys: at most %.1f ms, then %.1f, %.1f, %.1f; %u pieces over %.0f ms\n",
      name, what, BURSTS * KEYS, pieces[n - 1], pieces[n - 2], pieces[n - 3], pieces[n - 4], n_long, LONG_MS);
}

static void
type_in (CdtWindow *window, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (bench_fields); i++)
    g_assert (cdt_editor_go_to_path (cdt_window_get_editor (window), bench_fields[i].path));
  for (guint i = 0; i < G_N_ELEMENTS (bench_fields); i++)
    {
      g_assert (cdt_editor_go_to_path (cdt_window_get_editor (window), bench_fields[i].path));
      desk_settle ();
      g_array_set_size (busy.pieces, 0);
      g_printerr ("FIELD %s\n", bench_fields[i].what);
      for (guint burst = 0; burst < BURSTS; burst++)
        type_burst (GTK_WIDGET (window), bench_fields[i].keys);
      report (name, bench_fields[i].what);
    }
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  busy.pieces = g_array_new (FALSE, FALSE, sizeof (double));
  for (int i = 1; i < argc; i++)
    {
      CdtWindow *window = desk_open_window ();
      g_autofree char *name = g_path_get_basename (argv[i]);

      cdt_window_open (window, argv[i]);
      desk_settle ();
      g_main_context_set_poll_func (NULL, poll_cb);
      type_in (window, name);
      g_main_context_set_poll_func (NULL, NULL);
      desk_close (window);
    }
  g_array_unref (busy.pieces);
  return 0;
}
