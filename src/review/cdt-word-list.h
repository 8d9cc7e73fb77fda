/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtWordEntry: an entry of a list in resources/checks. */
typedef struct
{
  char *text;
  guint is; /* what it stands for: its own number, or its place from 1 on */
} CdtWordEntry;

/* A list in resources/checks, by its name: read once, never freed. A list that is not there is a fault of the
 * build. (element-type CdtWordEntry) Private to src/review. */
const GPtrArray *cdt_word_list_get (const char *name);
/* "January|February|…": the entries as alternatives of a regular expression. (transfer full) */
char *cdt_word_list_dup_alternatives (const char *name);
/* What the entry with these letters stands for, capitals apart; 0: there is none. */
guint cdt_word_list_find (const char *name, const char *text);

G_END_DECLS
