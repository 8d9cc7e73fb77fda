/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"

G_BEGIN_DECLS

/** CdtWhere: where something stands in a document. */
typedef struct
{
  guint block;          /* its number in the document */
  int row;              /* of the table that the block is; -1 */
  gboolean gone;        /* of a redline: the newer draft does not have it */
  CdtBlockKind heading; /* of what it is under: HEADING, SCHEDULE or PART; RULE where it is under none */
  char *number;         /* (nullable) "7.4", "7.4(a)", "Schedule 2" */
  char *title;          /* (nullable) of the clause or schedule */
  char *words;          /* (nullable) what stands there now, not of a table */
} CdtWhere;

/** CdtWhereabouts: where the answers of a draft, its items and its clauses stand in the document that was
 * made of it, found in one walk. Something that stands on the cover too is where it stands in a clause; in a
 * redline, where it is now before where it was, and where it is marked before where it is not. */
typedef struct _CdtWhereabouts CdtWhereabouts;

/* abouts: a set of those to be found, as in cdt-about.h */
CdtWhereabouts *cdt_whereabouts_new (CdtDocument *document, GHashTable *abouts);
void cdt_whereabouts_free (CdtWhereabouts *whereabouts);
const CdtWhere *cdt_whereabouts_find (const CdtWhereabouts *whereabouts,
                                      const char *about); /* NULL: it is not printed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWhereabouts, cdt_whereabouts_free)

G_END_DECLS
