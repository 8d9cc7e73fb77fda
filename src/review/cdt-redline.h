/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/** CdtRedlineSide: one of the two drafts of a redline. */
typedef struct
{
  CdtDraft *draft;
  CdtPack *pack;    /* that it is assembled with */
  const char *name; /* "Draft 2"; what the redline calls it */
} CdtRedlineSide;

/**
 * A redline: two drafts read together as one document, what is gone and what is new marked in it: by blocks,
 * rows and columns (CdtRevision) and by runs of words (CDT_RUN_INSERTED, CDT_RUN_DELETED). Without what is
 * deleted it reads as the newer, without what is inserted as the older. Numbers that only follow from a
 * change are as they are now and are not marked; a name that stands in many places is marked in the first.
 * Its first page is a table of all that differs in the drafts. What it says of its own is in the language of
 * the newer draft. (transfer full); never NULL
 */
CdtDocument *cdt_redline_new (const CdtRedlineSide *old, const CdtRedlineSide *now);

/* The same of two documents, without the table; `assembler` is that of the newer. (transfer full) */
CdtDocument *cdt_redline_of_documents (CdtAssembler *assembler, CdtDocument *old, CdtDocument *now);

G_END_DECLS
