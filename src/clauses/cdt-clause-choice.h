/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

#define CDT_CHOICE_CLAUSES "wording/clauses"
#define CDT_CHOICE_OWN "wording/own-clauses"
#define CDT_CHOICE_FIRST "first" /* `after` of what comes before all others of its sort */

/** CdtClauseChoice: a clause of the pack or of the person's own, and what the draft says of it. */
typedef struct
{
  char *id; /* of the unit; of a person's own clause, that of the item */
  CdtUnitKind kind;
  const CdtUnit *unit; /* NULL: a clause of the person's own */
  CdtClauseState state;
  char *path;        /* (nullable) of the item in the draft */
  char *heading;     /* (nullable) of a clause of the person's own */
  char *alternative; /* (nullable) */
  char *text;        /* (nullable) the person's words */
  char *after;       /* (nullable) id of the clause or schedule that it follows */
} CdtClauseChoice;

/* All of the pack's units and the person's own clauses, in the order of the document.
 * (element-type CdtClauseChoice) */
GPtrArray *cdt_clause_choice_list (const CdtWording *wording, CdtDraft *draft);
void cdt_clause_choice_free (CdtClauseChoice *choice);
/* Does it read the same, be it here or there? */
gboolean cdt_clause_choice_same_words (const CdtClauseChoice *a, const CdtClauseChoice *b);

G_END_DECLS
