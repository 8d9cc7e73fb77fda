/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-compiler.h"
#include "cdt-words.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_UNIT_SECTION,
  CDT_UNIT_CLAUSE,
  CDT_UNIT_SCHEDULE,
} CdtUnitKind;

/** CdtUnit: a section, clause or schedule of a pack: what is in a document or not as a whole. */
typedef struct
{
  CdtUnitKind kind;
  char *id;
  char **kinds;           /* (nullable) kinds of document that it is for; NULL: all */
  CdtXPath *when;         /* (nullable) */
  CdtLandscape landscape; /* of a schedule */
  CdtTemplate *body;      /* its children: a heading, then blocks */
} CdtUnit;

typedef enum
{
  CDT_RUNNING_HEAD_START,
  CDT_RUNNING_HEAD_END,
  CDT_RUNNING_FOOT_START,
  CDT_RUNNING_SUBJECT,
  CDT_N_RUNNING,
} CdtRunning;

/** CdtBlockPlace: where the block with an id stands in its unit. */
typedef struct
{
  const CdtUnit *unit;
  GPtrArray *steps; /* (element-type CdtTemplate), not owned: from the unit down to the block */
} CdtBlockPlace;

/** CdtKindName: what one kind of document is called. */
typedef struct
{
  char *name;
  char *label;
  char *noun;
} CdtKindName;

/**
 * CdtWording: all that a pack says in one language. The pack's own language is whole; another one has
 * what is translated.
 */
typedef struct
{
  CdtWords *words;
  GPtrArray *kinds; /* (element-type CdtKindName) */
  GPtrArray *units; /* (element-type CdtUnit) in the order of the document */
  GHashTable *by_id;
  GHashTable *blocks;                  /* id -> CdtBlockPlace */
  GHashTable *tables;                  /* name -> (value -> CdtTemplate) */
  CdtTemplate *running[CDT_N_RUNNING]; /* (nullable) */
} CdtWording;

CdtWording *cdt_wording_new (CdtWords *words); /* takes words */
void cdt_wording_free (CdtWording *wording);
void cdt_wording_add_kinds (CdtWording *wording, const CdtNode *node);
/* Compiles all of a part. On FALSE the error is "<file>:<line>: <reason>". */
gboolean
cdt_wording_add_part (CdtWording *wording, CdtCompiler *compiler, const CdtNode *part, GError **error);
const CdtKindName *cdt_wording_find_kind (const CdtWording *wording, const char *name); /* NULL when none */
const CdtTemplate *
cdt_wording_find_word (const CdtWording *wording, const char *table, const char *value); /* NULL when none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWording, cdt_wording_free)

G_END_DECLS
