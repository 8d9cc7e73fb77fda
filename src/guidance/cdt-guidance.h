/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-guidance-entry.h"
#include "cdt-tree.h"

G_BEGIN_DECLS

/**
 * CdtGuidance: what published guidance knows about partnerships: questions before one is entered, model
 * risks and benefits, what ends partnerships, tips, facts, the marks of a partnership. Nothing in it
 * decides or blocks anything. The program's own is read from resources/guidance/ at first use and lives
 * for the process.
 */
typedef struct _CdtGuidance CdtGuidance;

const CdtGuidance *cdt_guidance_get (void); /* a fault in the files is a fault of the build */

/* Entries of a kind in the order of their file. (transfer none) (element-type CdtGuidanceEntry) */
const GPtrArray *cdt_guidance_list (const CdtGuidance *guidance, CdtGuidanceKind kind);
/* Those that belong to this field, or to one inside it where it is a list; the path may have predicates.
 * (transfer container) (element-type CdtGuidanceEntry) */
GPtrArray *cdt_guidance_list_for_path (const CdtGuidance *guidance, CdtGuidanceKind kind, const char *path);
GPtrArray *cdt_guidance_list_for_step (const CdtGuidance *guidance, CdtGuidanceKind kind, const char *step);
const CdtGuidanceEntry *cdt_guidance_find (const CdtGuidance *guidance, const char *id); /* (nullable) */

/* For guidance from elsewhere, and for tests: one that knows nothing, and files added to it. A source is
 * added before what names it. On FALSE the error is "<file>:<line>: <reason>". */
CdtGuidance *cdt_guidance_new (void);
gboolean cdt_guidance_add (CdtGuidance *guidance, const CdtTree *file, const char *name, GError **error);
void cdt_guidance_free (CdtGuidance *guidance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtGuidance, cdt_guidance_free)

G_END_DECLS
