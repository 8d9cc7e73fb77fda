/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <X11/Xlib.h>
#include <X11/keysym.h>

/* Typed over and over; what is typed is taken away again, so that all keys find much the same. */
#define BENCH_KEYS 4
static const struct
{
  const char *what;
  const char *path;
  KeySym keys[BENCH_KEYS];
} bench_fields[] = {
  { "a partner's short name", "partners/partner[1]/short-name", { XK_a, XK_BackSpace, XK_e, XK_BackSpace } },
  { "a sentence", "risks/risk[2]/action", { XK_a, XK_BackSpace, XK_e, XK_BackSpace } },
  { "an amount",
    "contributions/contribution[2]/amounts/amount[2]/value",
    { XK_5, XK_BackSpace, XK_7, XK_BackSpace } },
  { "a letter of the grid", "activities/activity[2]/parts/part[2]/does", { XK_a, XK_r, XK_c, XK_i } },
};

static inline void
bench_send_key (Display *display, Window window, KeySym key)
{
  XKeyEvent event = { .display = display,
                      .window = window,
                      .root = DefaultRootWindow (display),
                      .same_screen = True,
                      .keycode = XKeysymToKeycode (display, key) };

  for (int type = KeyPress; type <= KeyRelease; type++)
    {
      event.type = type;
      XSendEvent (display, window, False, 0, (XEvent *)&event); /* to whose window it is */
    }
  XFlush (display);
}
