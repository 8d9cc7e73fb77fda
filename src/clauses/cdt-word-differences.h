/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CDT_WORDS_SAME,
  CDT_WORDS_INSERTED,
  CDT_WORDS_DELETED,
} CdtWordChange;

/** CdtWordDifference: words in a row that are in both texts, or in one of them. */
typedef struct
{
  CdtWordChange change;
  char *words;  /* with the space after them */
  gsize before; /* bytes of the text before that they are; 0 when inserted */
  gsize after;  /* bytes of the text after that they are; 0 when deleted */
} CdtWordDifference;

/* What makes `after` of `before`, in words; braces with what is in them are one word, and so is the end of a
 * line. Of each run of changes what goes comes first. (element-type CdtWordDifference) */
GArray *cdt_word_differences (const char *before, const char *after);

G_END_DECLS
