/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-guidance.h"

G_BEGIN_DECLS

/**
 * CdtLibrary: which entries of guidance can become items of a list, and how. One row of a table for each
 * list; immutable.
 */
typedef struct _CdtLibrary CdtLibrary;

/* `name`: "risks" or "benefits", as a form names it; NULL when there is no such library */
const CdtLibrary *cdt_library_find (const char *name);
const char *cdt_library_get_title (const CdtLibrary *library); /* "Risks that partnerships are known for" */
const GPtrArray *cdt_library_get_entries (const CdtLibrary *library); /* (element-type CdtGuidanceEntry) */
const char *cdt_library_get_name (const CdtLibrary *library, const CdtGuidanceEntry *entry);
/* What is suggested with it besides its words: "3 Possible · 4 Major · Reduce · Governance and decisions";
 * NULL when nothing is */
char *cdt_library_dup_suggestion (const CdtLibrary *library, const CdtGuidanceEntry *entry);
/* Does the list hold an item of this name already? */
gboolean cdt_library_is_listed (const CdtLibrary *library,
                                const CdtGuidanceEntry *entry,
                                CdtDraft *draft,
                                const char *list_path);
/* Adds the entries at the end of the list, as one step of undo */
gboolean cdt_library_insert (
    const CdtLibrary *library, GPtrArray *entries, CdtDraft *draft, const char *list_path, GError **error);

G_END_DECLS
