/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-finding.h"
#include "cdt-word-match.h"
#include "cdt-xpath.h"

G_BEGIN_DECLS

/** CdtWord: a word of a list that a check looks for. */
typedef struct
{
  char *with;     /* (nullable) what to write instead */
  char *group;    /* (nullable) */
  CdtXPath *when; /* (nullable) a condition on the agreement */
} CdtWord;

/**
 * CdtWordCheck: one row of the tables in resources/checks that looks for words in what a person typed;
 * resources/schema/checks.rng says what each part means. Never freed; immutable but
 * for the compiled expression. Private to src/review.
 */
typedef struct
{
  char *id;
  guint number; /* among all, from 0 on */
  CdtSeverity severity;
  char **in;        /* shape paths; NULL: all that prints */
  gboolean prose;   /* without names */
  CdtXPath *when;   /* (nullable) */
  CdtXPath *unless; /* (nullable) of each match */
  gboolean any_language;
  gboolean mixed;
  char *pattern; /* (nullable) of a regular expression */
  GRegexCompileFlags flags;
  GRegex *find; /* (nullable) the same compiled, at first use */
  char **has;   /* (nullable) small letters of which one must stand in a text that it finds anything in */
  CdtWordFamily family; /* (nullable) */
  guint most;
  GHashTable *words;  /* (nullable) small letters -> CdtWord */
  GHashTable *except; /* (nullable) matches that are none, in small letters */
  char *what;         /* in English, as the translations know it */
  char *why;          /* (nullable) */
  char *source;       /* (nullable) of why */
  char *fix;          /* (nullable) label of the button */
  char *fix_with;     /* (nullable) */
} CdtWordCheck;

/* Every one of them, read when first asked for; a fault in a table is a fault of the build.
 * (element-type CdtWordCheck) */
const GPtrArray *cdt_word_check_get_all (void);
/* Of the checks with these bits, by their numbers, those that may find something in the text: looking at it
 * once is quicker than looking for each. */
guint64 cdt_word_check_foresee (const char *text, guint64 bits);
/* What it looks for in the text, conditions apart. (element-type CdtWordMatch) */
GArray *cdt_word_check_find (CdtWordCheck *check, const char *text);
/* Small letters, white space folded: as the words of a check stand. */
char *cdt_word_check_fold (const char *words);

G_END_DECLS
