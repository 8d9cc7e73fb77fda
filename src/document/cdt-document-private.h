/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-numbering.h"
#include "cdt-references.h"

G_BEGIN_DECLS

/* Blocks that come and go together, such as those of a clause. What is the same in the next document is
 * passed on as a whole: there may be ten thousands of blocks, and an edit is in one of them. */
typedef struct
{
  GPtrArray *sources; /* (element-type CdtBlock) nobody changes it */
  GPtrArray *blocks;  /* the same finished */
  guint first;        /* so many blocks are before it */
  CdtNumbering before, after;
} CdtPart;

/* A block as its maker gave it is a *source*. The document's own block is the source itself or, where
 * there is a number or a reference to set, a copy. Sources are kept so that the next document can see
 * at a glance, by pointer, what is the same as before. */
struct _CdtDocument
{
  gatomicrefcount refs;
  CdtDocumentInfo *info;
  CdtPart *parts;
  guint n_parts;
  GPtrArray *sources; /* of all parts, which own them */
  GPtrArray *blocks;
  CdtPlaceSet *places; /* of each block */
  GArray *figures;     /* (element-type guint) the blocks that have one */
  CdtNumber *numbers;
  CdtReferences *references;
};

/* cdt-document-finish.c: makes the blocks out of the sources, which have their numbers. */
void cdt_document_finish (CdtDocument *document);
/* The same with what is as it was in the previous document taken over */
void cdt_document_finish_after (CdtDocument *document, CdtDocument *previous);
/* The part of the previous document that is the same object as part n, at the same distance from the
 * beginning or from the end; NULL when there is none. */
const CdtPart *
cdt_document_find_same_part (const CdtDocument *document, const CdtDocument *previous, guint n);

G_END_DECLS
