/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtToken: a word of a text. */
typedef struct
{
  gsize start; /* bytes */
  gsize end;
  char *plain; /* small letters; "&" is "and", "Ltd" is "limited" */
} CdtToken;

/* The words of a text, in order. (element-type CdtToken) (transfer full) */
GArray *cdt_tokens_new (const char *text);
/* Do these words stand in the text from its nth on? *last is the last of them. */
gboolean cdt_tokens_match (const GArray *text, guint n, const GArray *words, guint *last);
/* The words that matter without their endings, in the order of the alphabet: what says the same in other
 * words has the same. NULL where there are too few to tell one thing from another. (transfer full) */
char *cdt_tokens_dup_key (const GArray *tokens);

G_END_DECLS
