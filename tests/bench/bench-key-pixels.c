/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-key-pixels DRAFT: from a key to the first pixel that changes where it is typed, in four fields of the
 * window with that draft. Beside each a bare GTK entry, in turn, some keys here and some there. Another
 * thread, with a connection of its own, sends the keys and looks at the screen, so that it sees what a person
 * would. Beside these times, which are the machine's, stands what the window's thread itself took of the
 * processor from the key until it had painted. */

#include <X11/Xutil.h>
#include <gdk/gdkx.h>
#include <string.h>

#include "bench-keys.h"
#include "bench-times.h"
#include "cdt-follow-ups.h"
#include "cdt-grid.h"
#include "desk.h"

#define ROUNDS 4
#define KEYS 20      /* in a round */
#define PAUSE_MS 120 /* about eight keys a second */
#define POLL_MICROSECONDS 200
#define LONGEST_MS 2000.0
#define ALL (ROUNDS * KEYS)

typedef struct
{
  Window window;
  XRectangle seen; /* of the screen */
  const KeySym *keys;
  GMainLoop *loop;
  double *times; /* milliseconds from key to pixel */
} Typing;

typedef struct
{
  double begin; /* 0: no key is being worked on */
  double *times;
  guint n;
} Work;

typedef struct
{
  double pixel[ALL];
  double cpu[ALL];
} Times;

static gboolean
key_cb (GtkWidget *window, GdkEvent *event, Work *work)
{
  work->begin = bench_cpu_now ();
  return GDK_EVENT_PROPAGATE;
}

static void
painted_cb (Work *work)
{
  if (work->begin == 0 || work->n == KEYS)
    return;
  work->times[work->n++] = bench_cpu_now () - work->begin;
  work->begin = 0;
}

static XImage *
look (Display *display, const XRectangle *seen)
{
  return XGetImage (display, DefaultRootWindow (display), seen->x, seen->y, seen->width, seen->height,
                    AllPlanes, ZPixmap);
}

static gboolean
is_same (const XImage *a, const XImage *b)
{
  return memcmp (a->data, b->data, (size_t)a->bytes_per_line * (size_t)a->height) == 0;
}

static double
time_key (Display *display, const Typing *typing, KeySym key)
{
  XImage *before = look (display, &typing->seen);
  double begin = bench_now ();
  gboolean changed = FALSE;

  bench_send_key (display, typing->window, key);
  while (!changed)
    {
      XImage *now = look (display, &typing->seen);

      changed = !is_same (before, now);
      XDestroyImage (now);
      g_usleep (POLL_MICROSECONDS);
      if (bench_now () - begin > LONGEST_MS)
        g_error ("a key changed no pixel");
    }
  XDestroyImage (before);
  return bench_now () - begin;
}

static gpointer
type_cb (gpointer data)
{
  Typing *typing = data;
  Display *display = XOpenDisplay (NULL);

  for (guint i = 0; i < KEYS; i++)
    {
      g_usleep ((PAUSE_MS + i * 7 % 40) * 1000);
      typing->times[i] = time_key (display, typing, typing->keys[i % BENCH_KEYS]);
    }
  XCloseDisplay (display);
  g_main_loop_quit (typing->loop);
  return NULL;
}

static void
meet (GtkWidget *widget, GtkWidget *window, GdkRectangle *seen)
{
  GdkRectangle room = { 0 };

  gtk_widget_translate_coordinates (widget, window, 0, 0, &room.x, &room.y);
  room.width = gtk_widget_get_allocated_width (widget);
  room.height = gtk_widget_get_allocated_height (widget);
  gdk_rectangle_intersect (seen, &room, seen);
}

/* What can be seen of the widget with the focus */
static XRectangle
find_seen (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *scroller = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
  GdkRectangle seen
      = { 0, 0, gtk_widget_get_allocated_width (window), gtk_widget_get_allocated_height (window) };
  int x;
  int y;

  meet (focus, window, &seen);
  if (scroller != NULL)
    meet (scroller, window, &seen);
  gdk_window_get_origin (gtk_widget_get_window (window), &x, &y);
  return (XRectangle){ (short)(x + seen.x), (short)(y + seen.y), (unsigned short)seen.width,
                       (unsigned short)seen.height };
}

/* A round of keys where the focus is */
static void
type_round (GtkWidget *window, const KeySym *keys, Times *times, guint round)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Work work = { .times = times->cpu + round * KEYS };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Typing typing = { .window = gdk_x11_window_get_xid (gtk_widget_get_window (window)),
                    .keys = keys,
                    .loop = loop,
                    .times = times->pixel + round * KEYS };

  typing.seen = find_seen (window);
  g_signal_connect (window, "key-press-event", G_CALLBACK (key_cb), &work);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &work);
  g_autoptr (GThread) thread = g_thread_new ("keys", type_cb, &typing);
  g_main_loop_run (loop);
  g_thread_join (g_steal_pointer (&thread));
  g_signal_handlers_disconnect_by_data (clock, &work);
  g_signal_handlers_disconnect_by_data (window, &work);
  g_assert (work.n == KEYS);
}

static void
go_to (CdtWindow *window, const char *path)
{
  g_assert (cdt_editor_go_to_path (cdt_window_get_editor (window), path));
  desk_settle ();
}

static void
come_to_front (GtkWidget *window)
{
  gdk_window_raise (gtk_widget_get_window (window));
  gdk_window_focus (gtk_widget_get_window (window), GDK_CURRENT_TIME);
  desk_settle ();
}

/* A cell of a grid: a sum is gone on with, a letter begins with none. */
static void
begin_cell (CdtWindow *window, gboolean has_sums)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (!CDT_IS_GRID (focus))
    return;
  if (has_sums)
    {
      cdt_grid_edit (CDT_GRID (focus), NULL);
      gtk_editable_set_position (GTK_EDITABLE (cdt_grid_get_entry (CDT_GRID (focus))), -1);
    }
  else
    cdt_grid_clear_block (CDT_GRID (focus));
  desk_settle ();
}

static void
report (const char *what, Times *times, Times *bare)
{
  bench_sort (times->pixel, ALL);
  bench_sort (times->cpu, ALL);
  bench_sort (bare->pixel, ALL);
  bench_sort (bare->cpu, ALL);
  g_print ("key to pixel, %s: p50 %.1f ms, p95 %.1f ms; bare entry %.1f, %.1f; ratios %.2f, %.2f; processor "
           "until it is painted: p50 %.2f ms, p95 %.2f ms; bare entry %.2f, %.2f\n",
           what, times->pixel[ALL / 2], times->pixel[ALL * 95 / 100], bare->pixel[ALL / 2],
           bare->pixel[ALL * 95 / 100], times->pixel[ALL / 2] / bare->pixel[ALL / 2],
           times->pixel[ALL * 95 / 100] / bare->pixel[ALL * 95 / 100], times->cpu[ALL / 2],
           times->cpu[ALL * 95 / 100], bare->cpu[ALL / 2], bare->cpu[ALL * 95 / 100]);
}

static GtkWidget *
open_bare (void)
{
  GtkWidget *window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 400, 60);
  gtk_container_add (GTK_CONTAINER (window), entry);
  gtk_widget_set_visible (entry, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  desk_settle ();
  gtk_widget_grab_focus (entry);
  return window;
}

int
main (int argc, char *argv[])
{
  CdtWindow *window;
  GtkWidget *bare;

  desk_init (&argc, &argv);
  g_assert (argc == 2);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  window = desk_open_window ();
  cdt_window_open (window, argv[1]);
  desk_settle ();
  /* All steps that are typed in are built, as for somebody who has been there */
  for (guint i = 0; i < G_N_ELEMENTS (bench_fields); i++)
    go_to (window, bench_fields[i].path);
  bare = open_bare ();
  for (guint i = 0; i < G_N_ELEMENTS (bench_fields); i++)
    {
      Times times;
      Times bare_times;

      go_to (window, bench_fields[i].path);
      for (guint round = 0; round < ROUNDS; round++)
        {
          come_to_front (bare);
          type_round (bare, bench_fields[0].keys, &bare_times, round);
          come_to_front (GTK_WIDGET (window));
          begin_cell (window, bench_fields[i].keys[1] == XK_BackSpace);
          type_round (GTK_WIDGET (window), bench_fields[i].keys, &times, round);
        }
      report (bench_fields[i].what, &times, &bare_times);
    }
  gtk_widget_destroy (bare);
  desk_close (window);
  return 0;
}
