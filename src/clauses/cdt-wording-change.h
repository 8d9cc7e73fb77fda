/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_WORDING_OTHER, /* it says something else */
  CDT_WORDING_ADDED, /* the pack has it in the document now, and had not */
  CDT_WORDING_GONE,  /* the pack had it in the document, and has not now */
} CdtWordingChangeKind;

/** CdtWordingChange: a clause that reads otherwise than when the draft was made, because the pack changed. */
typedef struct
{
  CdtWordingChangeKind kind;
  char *id;      /* of the clause */
  char *heading; /* as it is now, or was last */
  char *before;  /* (nullable) its words then, as a person's own words; NULL: there were none, or they are not
                    known */
  char *after;   /* (nullable) its words now; NULL: it is gone */
  gboolean keep; /* the person chose what it was before */
} CdtWordingChange;

/* Is the assembler's pack that which the draft says it was made with? TRUE for a draft that says nothing. */
gboolean cdt_wording_is_current (CdtAssembler *assembler);
/* What reads otherwise; empty when the pack is the same, or says the same in this document. Clauses in the
 * person's own words do not change. (element-type CdtWordingChange) (transfer full) */
GPtrArray *cdt_wording_list_changes (CdtAssembler *assembler);
void cdt_wording_change_free (CdtWordingChange *change);
/* Can the person have it as it was? FALSE when the old words are not known. */
gboolean cdt_wording_change_can_keep (const CdtWordingChange *change);
/* Does what the person chose, leaves a note of it in the draft, and makes the draft follow the assembler's
 * pack: one step that can be undone. What is kept is from then on in the person's own words. */
void cdt_wording_choose (CdtAssembler *assembler, GPtrArray *changes);

/* Makes the draft ask for another pack, as one step that can be undone; what the clauses say now is noted
 * first. */
void cdt_wording_ask_for (CdtAssembler *assembler, const char *id, const char *title);

G_END_DECLS
