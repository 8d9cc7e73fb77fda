/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtStep: one step of the way to an agreement. Adding a step is one row of the table. */
typedef struct
{
  const char *id;             /* "governance"; also the name of its form, ui/forms/ID.ui */
  const char *title;          /* to be translated */
  const char *intro;          /* one or two sentences, to be translated */
  const char *const *paths;   /* containers and fields it asks about, NULL-terminated */
  const char *counted;        /* (nullable) the list whose length sums the step up */
  char *(*say_count) (guint); /* (nullable) "3 partners" */
  const char *home;           /* (nullable) what the pages show of it; else what they say of it first */
} CdtStep;

guint cdt_steps_get_n (void);
const CdtStep *cdt_steps_get (guint n);
guint cdt_steps_find (const char *id); /* its place, or G_MAXUINT */
/* The step that asks for this field; canonical or plain path, or a clause: see CDT_ABOUT_CLAUSE. G_MAXUINT
 * when none does. */
guint cdt_steps_find_for_path (const char *path);
gboolean cdt_step_covers (const CdtStep *step, const char *path);

G_END_DECLS
