/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-merge.h"

G_BEGIN_DECLS

/* A merge, split by job: cdt-merge.c has what joins and what does not, cdt-merge-settle.c what is done about
 * it, cdt-merge-side.c what each draft wants. */

/** CdtMergeSide: one draft, and what it changed since the base. */
typedef struct
{
  CdtDraft *draft;
  CdtParts *parts;
  CdtDraft *sent; /* the base as it had it */
  CdtParts *sent_parts;
  GPtrArray *deltas;
  GHashTable *by_path; /* path -> CdtDelta */
  GHashTable *touched; /* paths of items in which something is other now, or to which something new leads */
} CdtMergeSide;

struct _CdtMerge
{
  CdtDraft *base_draft;
  CdtParts *base;
  GPtrArray *sides;      /* (element-type CdtMergeSide), ours first */
  GHashTable *contested; /* paths of items that one side took out and another touched */
  GHashTable *gone;      /* paths of items that are taken out, whoever did it */
  GHashTable *told;      /* paths with a conflict */
  CdtDraft *draft;
  GPtrArray *conflicts;
  guint n_joined;
  guint n_settled; /* steps of undo in the draft that cdt_merge_reopen() takes back */
  guint64 serial;  /* of the draft when the last of them began */
};

/* What a path is to a merge */
typedef enum
{
  CDT_MERGE_CONTENT, /* what people answer */
  CDT_MERGE_RECORD,  /* of comments, open points and stages: joins, and does not go where somebody changed it
                      */
  CDT_MERGE_NOTE,    /* the program's own, of one draft */
  CDT_MERGE_OURS,    /* stays ours whatever others have */
} CdtMergeSort;

CdtMergeSort cdt_merge_sort (const char *path);

CdtMergeSide *cdt_merge_side_new (CdtDraft *draft, CdtDraft *base);
void cdt_merge_side_free (CdtMergeSide *side);
const CdtDelta *cdt_merge_side_find (const CdtMergeSide *side, const char *path, CdtDeltaKind kind);

/* What is done between is one step that cdt_merge_reopen() takes back. */
void cdt_merge_begin_step (CdtMerge *merge);
void cdt_merge_end_step (CdtMerge *merge);

/* Makes a delta in the draft; FALSE: it did not fit, which is told the developer. */
gboolean cdt_merge_apply (CdtMerge *merge, const CdtDelta *delta);
/* An item that we took out is there again, as `side` has it and with what others changed in it. */
void cdt_merge_bring_back (CdtMerge *merge, const char *path, guint side);

G_END_DECLS
