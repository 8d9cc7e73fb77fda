/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The sanitizers need several times the memory and time of what they watch. */
#if defined __SANITIZE_ADDRESS__
#define APART_SLOWNESS 8
#else
#define APART_SLOWNESS 1
#endif
#define APART_MOST_BYTES ((gint64)200 * 1024 * 1024 * APART_SLOWNESS)
#define APART_MOST_MICROSECONDS (G_USEC_PER_SEC * APART_SLOWNESS)

/** Apart: what came of reading something in a process of its own. */
typedef struct
{
  char *message; /* of the refusal; "" when it was read */
  gint64 microseconds;
  gint64 peak; /* bytes of memory */
} Apart;

/* Reads one file, and sets the error when it refuses */
typedef void (*ApartRead) (const char *path, GError **error);

/* Fails the test when the process ends by a signal or does not end. */
void apart_read (Apart *apart, ApartRead read_file, const char *path);
void apart_clear (Apart *apart);

/* One sentence that begins with `name` and goes on as the pattern says, within a second and 200 MB */
void apart_assert_refused (const Apart *apart, const char *name, const char *says);

G_END_DECLS
