/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long ago, as a person says it in the middle of a sentence: "a minute ago", "at 14:05",
 * "on 12 November". Unix seconds. */
char *cdt_when_ago (gint64 when, gint64 now);
/* Only the day: "today", "yesterday", "12 November", "12 November 2025" */
char *cdt_when_day (gint64 when, gint64 now);

G_END_DECLS
