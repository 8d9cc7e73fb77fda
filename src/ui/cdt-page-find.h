/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-page-words.h"

G_BEGIN_DECLS

/* A place of what is looked for: characters of the pages' words, `end` not included */
typedef struct
{
  int start, end;
} CdtMatch;

/**
 * CdtPageFind: looks for words in all pages, a few at a time, so that the window never waits. One of the
 * matches is the chosen one: the first from where the search began, wrapping at the end.
 *
 * Signals: "changed": there are more matches, or fewer; "chosen": another match is the chosen one because of
 * what was asked for, and wants to be seen.
 */
#define CDT_TYPE_PAGE_FIND (cdt_page_find_get_type ())
G_DECLARE_FINAL_TYPE (CdtPageFind, cdt_page_find, CDT, PAGE_FIND, GObject)

CdtPageFind *cdt_page_find_new (void);
/* What is looked through; NULL: nothing. Must stay until it is set again. Looks again from the start; the
 * chosen match is then the one nearest to where the one chosen before was. */
void cdt_page_find_set_words (CdtPageFind *find, CdtPageWords *words);
/* What is looked for, from the chosen match on, or else from this page; NULL or "": nothing. */
void cdt_page_find_set_query (CdtPageFind *find, const char *query, guint page);
const char *cdt_page_find_get_query (CdtPageFind *find);                /* (nullable) */
const GArray *cdt_page_find_get_matches (CdtPageFind *find);            /* (element-type CdtMatch) in order */
const CdtMatch *cdt_page_find_get_chosen (CdtPageFind *find, guint *n); /* (nullable); n: (nullable) from 0 */
gboolean cdt_page_find_is_done (CdtPageFind *find);  /* all pages have been looked through */
void cdt_page_find_go_on (CdtPageFind *find);        /* more pages are known */
void cdt_page_find_step (CdtPageFind *find, int by); /* 1 or -1 */

G_END_DECLS
