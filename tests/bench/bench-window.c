/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-window REFERENCE PROGRAM: from the start of a program to its first painted window, both programs
 * in turn, by the clock and in time of the processor, which a busy machine changes less. A window counts as
 * painted when a row of its pixels has three colours. Run it on a display without a window manager that
 * nothing else uses. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench-times.h"

#define ROUNDS 9
#define LONGEST_MS 20000.0

static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0; /* windows come and go while we look at them */
}

static gboolean
row_is_painted (XImage *image)
{
  unsigned long colours[2];
  guint n_colours = 0;

  for (int x = 0; x < image->width; x++)
    {
      unsigned long colour = XGetPixel (image, x, 0);
      gboolean seen = FALSE;

      for (guint i = 0; i < n_colours; i++)
        seen = seen || colours[i] == colour;
      if (seen)
        continue;
      if (n_colours == G_N_ELEMENTS (colours))
        return TRUE;
      colours[n_colours++] = colour;
    }
  return FALSE;
}

static gboolean
window_is_painted (Display *display, Window window)
{
  XWindowAttributes at;

  if (!XGetWindowAttributes (display, window, &at) || at.map_state != IsViewable)
    return FALSE;
  for (int i = 1; i < 16; i++)
    {
      XImage *row = XGetImage (display, window, 0, at.height * i / 16, at.width, 1, AllPlanes, ZPixmap);
      gboolean painted = row && row_is_painted (row);

      if (row)
        XDestroyImage (row);
      if (painted)
        return TRUE;
    }
  return FALSE;
}

/* The newest ordinary top-level window among the events, or the one known already */
static Window
take_events (Display *display, Window window)
{
  while (XPending (display))
    {
      XWindowAttributes at;
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == DestroyNotify && event.xdestroywindow.window == window)
        window = None;
      else if (event.type == MapNotify && !event.xmap.override_redirect
               && XGetWindowAttributes (display, event.xmap.window, &at) && at.width > 100 && at.height > 100)
        window = event.xmap.window;
    }
  return window;
}

static void
stop_program (pid_t child)
{
  kill (child, SIGTERM);
  for (int i = 0; i < 100; i++)
    {
      if (waitpid (child, NULL, WNOHANG) == child)
        return;
      g_usleep (20000);
    }
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
}

static pid_t
start_program (char *program)
{
  char *arguments[] = { program, NULL };
  pid_t child = fork ();

  if (child == 0)
    {
      execv (program, arguments);
      _exit (127);
    }
  g_assert (child > 0);
  return child;
}

/* Milliseconds that all threads of a process took of the processor */
static double
get_processor_time (pid_t process)
{
  clockid_t clock;
  struct timespec time;

  g_assert_cmpint (clock_getcpuclockid (process, &clock), ==, 0);
  g_assert_cmpint (clock_gettime (clock, &time), ==, 0);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Milliseconds, or a negative number when no window came up */
static double
time_start (char *program, double *processor)
{
  Display *display = XOpenDisplay (NULL);
  Window window = None;
  double begin, elapsed = 0, painted = -1;
  pid_t child;

  g_assert (display);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  begin = bench_now ();
  child = start_program (program);
  while (painted < 0 && elapsed < LONGEST_MS)
    {
      window = take_events (display, window);
      elapsed = bench_now () - begin;
      if (window != None && window_is_painted (display, window))
        painted = bench_now () - begin;
      else
        g_usleep (500);
    }
  *processor = get_processor_time (child);
  stop_program (child);
  XCloseDisplay (display);
  return painted;
}

static void
print (const char *what, double times[2][ROUNDS])
{
  bench_sort (times[0], ROUNDS);
  bench_sort (times[1], ROUNDS);
  g_print ("%s, median of %d starts: %.0f ms; bare GtkApplication window: %.0f ms; ratio %.2f\n", what,
           ROUNDS, times[1][ROUNDS / 2], times[0][ROUNDS / 2], times[1][ROUNDS / 2] / times[0][ROUNDS / 2]);
}

int
main (int argc, char *argv[])
{
  double times[2][ROUNDS], processor[2][ROUNDS];

  g_assert (argc == 3);
  XSetErrorHandler (ignore_error_cb);
  for (int round = -1; round < ROUNDS; round++) /* the first one warms the caches */
    for (int i = 0; i < 2; i++)
      {
        double busy, time = time_start (argv[i + 1], &busy);

        if (time < 0)
          {
            g_printerr ("%s showed no window\n", argv[i + 1]);
            return 1;
          }
        if (round < 0)
          continue;
        times[i][round] = time;
        processor[i][round] = busy;
      }
  print ("window on screen", times);
  print ("processor time until then", processor);
  return 0;
}
