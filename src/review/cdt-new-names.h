/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/**
 * CdtNewNames: items that have another name in the newer of two documents, and it stands in many places: a
 * partner. A redline tells it where it stands first; everywhere else the new name stands unmarked.
 */
typedef struct _CdtNewNames CdtNewNames;

CdtNewNames *cdt_new_names_new (const CdtDocument *old, const CdtDocument *now);
void cdt_new_names_free (CdtNewNames *names);
/* The item whose new name words from this field are; NULL: they are none. The path lives as long as names. */
const char *cdt_new_names_find (CdtNewNames *names, const char *path);
gboolean cdt_new_names_is_told (const CdtNewNames *names, const char *item);
void cdt_new_names_tell (CdtNewNames *names, const char *item); /* from now on it is known */
/* Words of the older document that no field is known of, with the new names in them. (transfer full) */
char *cdt_new_names_renew (const CdtNewNames *names, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtNewNames, cdt_new_names_free)

G_END_DECLS
