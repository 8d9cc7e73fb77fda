/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_DIFFERENCE_CHANGED, /* stands in both and reads differently */
  CDT_DIFFERENCE_FIRST,   /* stands in the first only */
  CDT_DIFFERENCE_SECOND,  /* stands in the second only */
} CdtDifferenceKind;

/** CdtDifference: a clause, or a part outside clauses, in which two documents differ. */
typedef struct
{
  CdtDifferenceKind kind;
  char *clause; /* its id */
  char *name;   /* (nullable) number and heading, in the document it stands in, the second before the first */
} CdtDifference;

/* Clauses that differ in their words, those of the second document in its order, then those of the first
 * only. A number that follows from the order of clauses is no difference, nor is one in a reference.
 * (transfer full) (element-type CdtDifference) */
GPtrArray *cdt_document_compare (const CdtDocument *first, const CdtDocument *second);

G_END_DECLS
