/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-xpath.h"

G_BEGIN_DECLS

/**
 * CdtReads: the places of a draft that one clause, or one turn of a repeat in it, was made from. Each is kept
 * as it was read: items by id where they were known, else without, which stands for all of them. A path
 * stands for all that is inside it; "" is the whole draft.
 */
typedef struct _CdtReads CdtReads;

/** CdtReadHeads: bits of what reads begin with: most edits are seen not to matter by that. Those of several
 * reads are joined with |, member by member. */
typedef struct
{
  guint64 parts; /* of the draft: the first step of each path */
  guint64 items; /* the same with the item of a list in it that is meant, where only one is */
} CdtReadHeads;

/* What the result of an expression is for */
typedef enum
{
  CDT_READ_FOR_VALUE,
  CDT_READ_FOR_TEST,  /* whether it holds: of what it finds, only being there matters */
  CDT_READ_FOR_ITEMS, /* what it finds, not what is in that */
} CdtReadFor;

/* What an edit does where it is */
typedef enum
{
  CDT_EDIT_OF_ITEMS,  /* an item comes, goes or moves */
  CDT_EDIT_OF_ANSWER, /* an answer is given, changed or taken back */
  CDT_EDIT_OF_WORDS,  /* an answer is changed, and was there before */
} CdtEditOf;

CdtReads *cdt_reads_new (void);
void cdt_reads_free (CdtReads *reads);
void cdt_reads_clear (CdtReads *reads); /* as new */
void cdt_reads_add (CdtReads *reads, const char *path);
/* `base` is the path of the expression's node. */
void cdt_reads_add_xpath (CdtReads *reads, const CdtXPath *xpath, const char *base, CdtReadFor what_for);
/* Would an edit there matter? */
gboolean cdt_reads_touch (const CdtReads *reads, const char *path, CdtEditOf what);
CdtReadHeads cdt_reads_get_heads (const CdtReads *reads);
/* FALSE: to no reads with these heads can an edit there matter; it may be one of any kind. */
gboolean cdt_read_heads_may_touch (const CdtReadHeads *heads, const char *path, CdtEditOf what);
/* Was this very field read? Items of a list read as a whole count; the whole draft does not. */
gboolean cdt_reads_contain (const CdtReads *reads, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReads, cdt_reads_free)

G_END_DECLS
