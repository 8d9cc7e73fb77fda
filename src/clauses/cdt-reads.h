/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-touch.h"
#include "cdt-xpath.h"

G_BEGIN_DECLS

/**
 * CdtReads: the places of a draft that something was made from: a clause, one turn of a repeat in it, or an
 * answer that several of them asked for. Each is kept as it was read: items by id where they were known, else
 * without, which stands for all of them. A path stands for all that is inside it; "" is the whole draft.
 *
 * One may rely on others: what was asked for is not read by who asked, who then is told only when the answer
 * comes out different.
 */
typedef struct _CdtReads CdtReads;

/* What the result of an expression is for */
typedef enum
{
  CDT_READ_FOR_VALUE,
  CDT_READ_FOR_TEST,  /* whether it holds: of what it finds, only being there matters */
  CDT_READ_FOR_ITEMS, /* what it finds, not what is in that */
} CdtReadFor;

CdtReads *cdt_reads_new (void);
/* `tell (reader)` is called whenever something that it relies on has come out different. */
CdtReads *cdt_reads_new_for (void (*tell) (gpointer reader), gpointer reader);
void cdt_reads_free (CdtReads *reads);  /* what relies on it does so no longer */
void cdt_reads_clear (CdtReads *reads); /* reads nothing and relies on nothing */
void cdt_reads_add (CdtReads *reads, const char *path);
/* `base` is the path of the expression's node. */
void cdt_reads_add_xpath (CdtReads *reads, const CdtXPath *xpath, const char *base, CdtReadFor what_for);
void cdt_reads_rely_on (CdtReads *reads, CdtReads *other);
gboolean cdt_reads_is_relied_on (const CdtReads *reads);
void cdt_reads_tell (CdtReads *reads); /* all that rely on it */
/* Would that edit matter? What it relies on is not asked. */
gboolean cdt_reads_touch (const CdtReads *reads, const CdtTouch *touch);
CdtReadHeads cdt_reads_get_heads (const CdtReads *reads);
/* Was this very field read, here or by what it relies on? Items of a list read as a whole count; the whole
 * draft does not. */
gboolean cdt_reads_contain (const CdtReads *reads, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReads, cdt_reads_free)

G_END_DECLS
