/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-delta.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_CONFLICT_ANSWER,  /* answered differently; `path` is the question */
  CDT_CONFLICT_REMOVED, /* some took the item out, and others changed it; `path` is the item */
  CDT_CONFLICT_PLACE,   /* the item was moved to different places */
  CDT_CONFLICT_REST,    /* what no schema of ours knows is other; `path` as of the part */
} CdtConflictKind;

typedef enum
{
  CDT_CONFLICT_OPEN, /* what stands is ours */
  CDT_CONFLICT_BASE, /* as it was; not of what was taken out */
  CDT_CONFLICT_SIDE,
  CDT_CONFLICT_BOTH,    /* of a longer text: what each side wrote, on lines of their own */
  CDT_CONFLICT_WRITTEN, /* of an answer: other words */
} CdtConflictChoice;

/** CdtConflictSide: what one of those who cannot both have their way has. */
typedef struct
{
  guint side;          /* 0: ours; 1: the first reply */
  const CdtPart *part; /* NULL: it took it out, or does not answer it any more */
} CdtConflictSide;

/** CdtConflict: where drafts that come from one cannot all have their way. Lives as long as its merge. */
typedef struct
{
  CdtConflictKind kind;
  CdtConflictChoice choice;
  char *path;
  const CdtPart *base; /* NULL: it was not there */
  GArray
      *sides; /* (element-type CdtConflictSide): all that changed it, ours first; one at least is a reply */
} CdtConflict;

/**
 * CdtMerge: what becomes of our draft when what replies changed since the base is done in it too. Edits that
 * do not touch each other join; the same edit on several sides is one; items that were added under one id
 * become several. Everything else is a conflict, and nothing is changed there until it is settled. The order
 * of the replies does not matter but for the order of items that they put in one place.
 *
 * Of what the program keeps for itself (cdt_shape_is_kept()), comments, open points and stages join item by
 * item, and none that somebody changed goes. Versions that were kept, and whose copy a draft is, stay ours.
 * The rest stays ours where we have changed it.
 */
typedef struct _CdtMerge CdtMerge;

/* Reads all and changes none of them. replies: n_replies of them */
CdtMerge *cdt_merge_new (CdtDraft *base, CdtDraft *ours, CdtDraft *const *replies, guint n_replies);
void cdt_merge_free (CdtMerge *merge);

CdtDraft *cdt_merge_get_draft (CdtMerge *merge);                  /* ours with what joins; (transfer none) */
const GPtrArray *cdt_merge_get_conflicts (const CdtMerge *merge); /* (element-type CdtConflict) */
/* How much of what replies changed is now in the draft and was not. What came with an item is not counted. */
guint cdt_merge_get_n_joined (const CdtMerge *merge);
guint cdt_merge_get_n_sides (const CdtMerge *merge); /* the replies, and ours */
/* The draft of a side as it was merged: items may have other ids. (transfer none) */
CdtDraft *cdt_merge_get_side (CdtMerge *merge, guint side);
CdtDraft *cdt_merge_get_base (CdtMerge *merge); /* (transfer none) */

/* May it be settled so? */
gboolean cdt_merge_can_settle (const CdtConflict *conflict, CdtConflictChoice choice);
/* Settles a conflict of the merge that is open; side is for SIDE, one of the conflict's, and `written` for
 * WRITTEN. */
void cdt_merge_settle (
    CdtMerge *merge, CdtConflict *conflict, CdtConflictChoice choice, guint side, const char *written);
/* All conflicts are open again, and the draft is as it was before any was settled, or noted as a point. */
void cdt_merge_reopen (CdtMerge *merge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtMerge, cdt_merge_free)

G_END_DECLS
