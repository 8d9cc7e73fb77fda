/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-delta.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_CONFLICT_ANSWER,       /* both answered differently; `path` is the question */
  CDT_CONFLICT_REMOVED_HERE, /* we took the item out, and they changed it; `path` is the item */
  CDT_CONFLICT_REMOVED_THERE,
  CDT_CONFLICT_PLACE, /* both moved the item, to different places */
  CDT_CONFLICT_REST,  /* they changed what no schema of ours knows; `path` as of the part */
} CdtConflictKind;

typedef enum
{
  CDT_CONFLICT_OPEN, /* what stands is ours */
  CDT_CONFLICT_OURS,
  CDT_CONFLICT_THEIRS,
  CDT_CONFLICT_BOTH,    /* of an answer: ours, then theirs on a line of its own */
  CDT_CONFLICT_WRITTEN, /* of an answer: other words */
} CdtConflictChoice;

/** CdtConflict: where two drafts that come from one cannot both have their way. */
typedef struct
{
  CdtConflictKind kind;
  CdtConflictChoice choice;
  char *path;
  const CdtPart *base, *ours, *theirs; /* NULL: it is not there; they live as long as the merge */
} CdtConflict;

/**
 * CdtMerge: what becomes of our draft when what they changed since the base is done in it too. Edits that do
 * not touch each other join; the same edit on both sides is one; an item that both added under one id becomes
 * two. Everything else is a conflict, and nothing is changed there until it is settled. What the program
 * keeps for itself (cdt_shape_is_kept()) stays ours where we have changed it.
 */
typedef struct _CdtMerge CdtMerge;

/* Reads all three and changes none of them. */
CdtMerge *cdt_merge_new (CdtDraft *base, CdtDraft *ours, CdtDraft *theirs);
void cdt_merge_free (CdtMerge *merge);

CdtDraft *cdt_merge_get_draft (CdtMerge *merge);                  /* ours with what joins; (transfer none) */
const GPtrArray *cdt_merge_get_conflicts (const CdtMerge *merge); /* (element-type CdtConflict) */
guint
cdt_merge_get_n_joined (const CdtMerge *merge); /* their differences that are now in the draft and were not */

/* May it be settled so? BOTH and WRITTEN are for answers; theirs of a rest cannot be had. */
gboolean cdt_merge_can_settle (const CdtConflict *conflict, CdtConflictChoice choice);
/* Settles a conflict of the merge that is open; `written` is for WRITTEN only. */
void cdt_merge_settle (CdtMerge *merge, CdtConflict *conflict, CdtConflictChoice choice, const char *written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMerge, cdt_merge_free)

G_END_DECLS
