/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CdtUnusual: a character in somebody's words that a reader cannot see, or takes for another: what turns the
 * direction of the line, has no width, fills like a space, or comes from another alphabet than its word.
 *
 * Characters that writing needs are not unusual where it needs them: joiners in emoji and in Indic and Arabic
 * writing, direction marks beside Hebrew and Arabic letters, selectors after emoji, the tags of flags.
 */
typedef struct
{
  gsize start; /* bytes */
  gsize length;
  gunichar character;
  gunichar instead; /* what a reader sees or should; 0: nothing, it can be left out */
} CdtUnusual;

/* All of them, in order of place. (element-type CdtUnusual) (transfer full) (nullable): NULL when there are
 * none, which is quick. `text` is valid UTF-8. */
GArray *cdt_unusual_find (const char *text);

/* Is it of Hebrew, Arabic or another script that is written from right to left? */
gboolean cdt_unusual_is_right_to_left (gunichar c);

/* What stands for one on a page: "[U+202E]". (transfer full) */
char *cdt_unusual_dup_code (gunichar character);

/* `text` with a code in the place of each, "[U+202E]"; NULL when there are none. (transfer full) */
char *cdt_unusual_dup_marked (const char *text);

/* A sentence for whoever has just given this answer, however it came; NULL when there are none. (transfer
 * full) */
char *cdt_unusual_say (const char *text);

/* `text` without them: left out, or what a reader takes them for; NULL when there are none. (transfer full)
 */
char *cdt_unusual_dup_mended (const char *text);

G_END_DECLS
