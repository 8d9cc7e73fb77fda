/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A moment is when somebody did something, in UTC and to the second: "2026-11-22T09:10:00Z". As text moments
 * sort by time. */
char *cdt_moment_now (void); /* (transfer full) */
/* In the person's own time and form: "22 November 2026, 09:10"; what is no moment comes back as it is. Never
 * NULL; `moment` may be. (transfer full) */
char *cdt_moment_say (const char *moment);
/* The same without the time of day: "22 November 2026" */
char *cdt_moment_say_day (const char *moment);

G_END_DECLS
