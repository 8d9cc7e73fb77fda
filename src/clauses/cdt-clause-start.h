/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/** CdtClauseStart: the clauses that a new draft of one kind has before anything is answered, schedules apart.
 */
typedef struct
{
  char *kind_label;    /* (nullable) "Memorandum of understanding" */
  GPtrArray *ids;      /* (element-type utf8) of those in the document, in order */
  GPtrArray *headings; /* (element-type utf8) theirs */
  GPtrArray *awaited;  /* (element-type utf8) headings of the others that are usual in its kind */
  guint n_all;         /* of clauses that the pack has for this kind */
} CdtClauseStart;

/* For the kind and the language of the assembler's draft, by its pack. (transfer full) */
CdtClauseStart *cdt_clause_start_new (CdtAssembler *assembler);
void cdt_clause_start_free (CdtClauseStart *start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtClauseStart, cdt_clause_start_free)

G_END_DECLS
