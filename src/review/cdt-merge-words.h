/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-merge.h"

G_BEGIN_DECLS

/* A merge in an officer's words */

/** CdtMergeName: whose a side is. */
typedef struct
{
  char *name;    /* the partner's, or of a file; never NULL */
  char *partner; /* (nullable) the id of the partner */
  char *who;     /* (nullable) */
  char *when;    /* (nullable) a moment */
} CdtMergeName;

/* By what the copy says of itself; fallback: what to call it where it says nothing. (transfer full) */
CdtMergeName *cdt_merge_name_new (CdtDraft *draft, const char *fallback);
void cdt_merge_name_free (CdtMergeName *name);
/* "Northmoor NHS Foundation Trust · Dr P. Shah, 12 November 2026"; (transfer full) */
char *cdt_merge_name_say (const CdtMergeName *name);

/* "Governance · Quorum"; of an item or in one with its name. (transfer full) */
char *cdt_merge_conflict_say (CdtMerge *merge, const CdtConflict *conflict);
/* The question alone, as an open point has it. (transfer full) */
char *cdt_merge_conflict_say_question (CdtMerge *merge, const CdtConflict *conflict);
/* What a side of the conflict has, or what was there (NULL); more than a line of a text, and of an item what
 * it changed in it. (transfer full) */
char *
cdt_merge_conflict_say_value (CdtMerge *merge, const CdtConflict *conflict, const CdtConflictSide *side);

/* Notes each conflict that is open in the merged draft as an open point, with the position of each side.
 * names: one for each side, ours first. who raises them: (nullable) */
gboolean
cdt_merge_note_points (CdtMerge *merge, const CdtMergeName *const *names, const char *who, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMergeName, cdt_merge_name_free)

G_END_DECLS
