/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-tree.h"

G_BEGIN_DECLS

/** CdtSchemaProblem: one place where a tree departs from its grammar. */
typedef struct
{
  char *message; /* one sentence */
  guint line;    /* 0 when not known */
  CdtNode *node; /* (nullable), not owned, lives as long as the tree */
} CdtSchemaProblem;

void cdt_schema_problem_free (CdtSchemaProblem *problem);

/** CdtSchema: a compiled RELAX NG grammar; reference counted, immutable once made. */
typedef struct _CdtSchema CdtSchema;

/* name: of the grammar's file, for messages */
CdtSchema *cdt_schema_new (CdtTree *grammar, const char *name, GError **error);
CdtSchema *cdt_schema_ref (CdtSchema *schema);
void cdt_schema_unref (CdtSchema *schema);
GPtrArray *cdt_schema_validate (CdtSchema *schema,
                                CdtTree *tree); /* (element-type CdtSchemaProblem), empty when valid */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtSchema, cdt_schema_unref)

G_END_DECLS
