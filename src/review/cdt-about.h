/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* What a comment or an open point is about: the path of a question or of an item, items by id; or a clause of
 * the standard ones, CDT_ABOUT_CLAUSE and its id; or NULL, the agreement as a whole. */
#define CDT_ABOUT_CLAUSE "clause:"

typedef enum
{
  CDT_ABOUT_WHOLE,
  CDT_ABOUT_FIELD,
  CDT_ABOUT_ITEM,   /* or a part of the agreement */
  CDT_ABOUT_WORDS,  /* a clause of the standard ones */
  CDT_ABOUT_NOTHING /* it has been taken out */
} CdtAboutKind;

CdtAboutKind cdt_about_get_kind (CdtDraft *draft, const char *about);
/* As it is kept in the draft; NULL for the whole. What is not there is kept as it was given. */
char *cdt_about_normalise (CdtDraft *draft, const char *about);
/* Where a window goes for it: a path, or the clause; NULL for the whole and for what has been taken out */
char *cdt_about_dup_place (CdtDraft *draft, const char *about);
/* Where a window shows an edit of this path: of a comment or an open point at what it is about, or nowhere,
 * NULL, where that cannot be told any more; of anything else it is the path. (transfer full) */
char *cdt_about_dup_place_of_edit (CdtDraft *draft, const char *path);
/* The id of the clause of the standard ones; NULL when it is about something else. It lies in `about`. */
const char *cdt_about_get_clause (const char *about);

G_END_DECLS
