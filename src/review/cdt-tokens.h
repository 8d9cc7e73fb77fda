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

G_END_DECLS
