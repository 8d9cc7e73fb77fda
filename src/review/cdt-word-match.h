/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtWordMatch: words that a check is about, where they stand in a text. Private to src/review. */
typedef struct
{
  gsize start; /* bytes */
  gsize end;
  char *with;         /* (nullable) what to write instead */
  const char *group;  /* (nullable) of words of which an agreement should use one kind; not owned */
  gconstpointer word; /* (nullable) the CdtWord of a list; not owned */
  guint n;            /* what a family worked out: how many words a sentence has */
} CdtWordMatch;

GArray *cdt_word_matches_new (void); /* (element-type CdtWordMatch) */

/* Works out what no expression can; `most` is the number from which on it is too many, 0 where nothing is
 * counted. Adds to the matches, in the order of the text. */
typedef void (*CdtWordFamily) (const char *text, guint most, GArray *matches);

CdtWordFamily cdt_word_family_find (const char *name); /* NULL when there is none of that name */

void cdt_word_find_doubled (const char *text, guint most, GArray *matches);  /* "the the" */
void cdt_word_find_brackets (const char *text, guint most, GArray *matches); /* without their other half */
void cdt_word_find_twice (const char *text, guint most, GArray *matches);    /* "two (2)" */
void cdt_word_find_contradictions (const char *text, guint most, GArray *matches); /* "two (3)" */
void cdt_word_find_no_dates (const char *text, guint most, GArray *matches);       /* "31 June 2027" */
void cdt_word_find_weekdays (const char *text, guint most, GArray *matches);  /* that the date is not on */
void cdt_word_find_markers (const char *text, guint most, GArray *matches);   /* out of order */
void cdt_word_find_sentences (const char *text, guint most, GArray *matches); /* too long */
void cdt_word_find_blocks (const char *text, guint most, GArray *matches);    /* too long, without a list */

G_END_DECLS
