/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtSearchText: text as it is looked through: small letters, ligatures as their letters, one space for all
 * that is space, plain quotes and hyphens, without what cannot be seen. */
typedef struct
{
  GArray *letters; /* (element-type gunichar) */
  GArray *sources; /* (element-type int) the character that each of them comes from, counted from `first` */
} CdtSearchText;

/* `first`: the number of the first character. Accents are letters' own with `accents`, and left out without:
 * whoever types "w" finds "ŵ" as well, and whoever types "ŵ" only that. */
CdtSearchText cdt_search_text_make (const char *text, gssize length, int first, gboolean accents);
void cdt_search_text_clear (CdtSearchText *text);
gboolean cdt_search_text_has_accents (const char *text);
/* The next place of `wanted` from letter *at: characters *start to before *end; *at goes on behind it. */
gboolean cdt_search_text_next (
    const CdtSearchText *text, const CdtSearchText *wanted, guint *at, int *start, int *end);

G_END_DECLS
