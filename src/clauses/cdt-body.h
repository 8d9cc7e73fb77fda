/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compiler.h"

G_BEGIN_DECLS

typedef struct _CdtUnit CdtUnit;

/**
 * CdtBody: the words of a unit in one form, or of an answer in a table of words. Those of the pack inside the
 * program, which its tests have checked, are compiled when they are first asked for: a draft needs a part of
 * them. It points into the pack's tree and at its compiler.
 */
typedef struct _CdtBody CdtBody;

/** CdtBlockPlace: where the block with an id stands in its unit. */
typedef struct
{
  const CdtUnit *unit;
  CdtBody *body;    /* (nullable) NULL when this form of the unit has no such block */
  GPtrArray *steps; /* (nullable) made when they are first asked for */
} CdtBlockPlace;

/* The children of `node` without its alternatives. `shape` is that of the element which they are about, NULL
 * where it is not known. On FALSE the error is "<file>:<line>: <reason>". */
CdtBody *cdt_body_new (CdtCompiler *compiler, const CdtNode *node, const CdtShape *shape, GError **error);
void cdt_body_free (CdtBody *body);
const CdtNode *cdt_body_get_node (const CdtBody *body);
/* Not owned: its children are a heading, then blocks. */
const CdtTemplate *cdt_body_get_template (CdtBody *body);
/* Is it sound? To be asked where it must be known before it is used. */
gboolean cdt_body_compile (CdtBody *body, GError **error);

/* id -> CdtBlockPlace */
GHashTable *cdt_body_new_block_index (void);
/* Enters the blocks with ids that stand in the body, a form of `unit`. */
void cdt_body_index_blocks (CdtBody *body, const CdtUnit *unit, GHashTable *blocks);
/* (element-type CdtTemplate) Not owned: from the unit down to the block; NULL: the form has no such block */
GPtrArray *cdt_block_place_get_steps (CdtBlockPlace *place, const char *id);
void cdt_block_place_clear (CdtBlockPlace *place); /* the unit has no such block any more */

G_END_DECLS
