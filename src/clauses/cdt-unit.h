/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-body.h"
#include "cdt-clause-info.h"

G_BEGIN_DECLS

/** CdtAlternative: another form of the body of a clause or schedule. */
typedef struct
{
  char *id; /* unique in its unit */
  char *label;
  char *note; /* (nullable) when to use it */
  CdtBody *body;
  GHashTable *blocks; /* id -> CdtBlockPlace */
} CdtAlternative;

/** CdtUnit: a section, clause or schedule of a pack: what is in a document or not as a whole. */
struct _CdtUnit
{
  CdtUnitKind kind;
  char *id;
  char **kinds;           /* (nullable) kinds of document that it is for; NULL: all */
  CdtXPath *when;         /* (nullable) */
  CdtXPath *binding;      /* (nullable) that it binds in law where the rest does not */
  gboolean optional;      /* without `when`: off until it is switched on */
  char **usual;           /* (nullable) kinds of document that normally have it */
  char *note;             /* (nullable) when to use it */
  CdtLandscape landscape; /* of a schedule */
  CdtBody *body;
  GPtrArray *alternatives; /* (element-type CdtAlternative) */
};

CdtUnit *cdt_unit_new (CdtUnitKind kind, const char *id);
void cdt_unit_free (CdtUnit *unit);
/* Takes all from the element in place of what there was. On FALSE the error is "<file>:<line>: <reason>". */
gboolean cdt_unit_read (CdtUnit *unit, CdtCompiler *compiler, const CdtNode *node, GError **error);
/* The <alternative>s among the children of `node`, each added or in place of that of the same id */
gboolean
cdt_unit_read_alternatives (CdtUnit *unit, CdtCompiler *compiler, const CdtNode *node, GError **error);
gboolean cdt_unit_is_for_kind (const CdtUnit *unit, const char *kind);
gboolean cdt_unit_is_usual_in (const CdtUnit *unit, const char *kind);
const CdtAlternative *cdt_unit_find_alternative (const CdtUnit *unit, const char *id); /* NULL when none */
/* Do the words of this unit, in any form, come from that words table? */
gboolean cdt_unit_uses_table (const CdtUnit *unit, const char *table);

G_END_DECLS
