/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-unit.h"
#include "cdt-words.h"

G_BEGIN_DECLS

#define CDT_WORDING_HASH_LENGTH 16 /* hexadecimal digits */

typedef enum
{
  CDT_RUNNING_HEAD_START,
  CDT_RUNNING_HEAD_END,
  CDT_RUNNING_FOOT_START,
  CDT_RUNNING_SUBJECT,
  CDT_N_RUNNING,
} CdtRunning;

/** CdtKindName: what one kind of document is called. */
typedef struct
{
  char *name;
  char *label;
  char *noun;
} CdtKindName;

/** CdtWordTable: words for the answers of a question. */
typedef struct
{
  GPtrArray *nodes;  /* (element-type CdtNode) as the pack has it: more words join those that are there */
  GHashTable *words; /* value -> CdtBody */
} CdtWordTable;

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
  GHashTable *blocks;                  /* id -> CdtBlockPlace: of the standard forms */
  GHashTable *tables;                  /* name -> CdtWordTable */
  CdtTemplate *running[CDT_N_RUNNING]; /* (nullable) */
} CdtWording;

CdtWording *cdt_wording_new (CdtWords *words); /* takes words */
void cdt_wording_free (CdtWording *wording);
void cdt_wording_add_kinds (CdtWording *wording, const CdtNode *node);
/* Compiles all of a part. On FALSE the error is "<file>:<line>: <reason>". */
gboolean
cdt_wording_add_part (CdtWording *wording, CdtCompiler *compiler, const CdtNode *part, GError **error);
/* Compiles each body that is not compiled yet. */
gboolean cdt_wording_compile (const CdtWording *wording, GError **error);
const CdtKindName *cdt_wording_find_kind (const CdtWording *wording, const char *name); /* NULL when none */
/* Its children are the words; NULL when there are none. */
const CdtTemplate *cdt_wording_find_word (const CdtWording *wording, const char *table, const char *value);

/* What tells whether a unit says the same in two versions of a pack: SHA-256, short */
char *cdt_wording_hash_unit (const CdtWording *wording, const CdtUnit *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWording, cdt_wording_free)

/* The id in the pack of the block, or of the one that an item made it from, "annex" for "annex-x1"; NULL when
 * there is none. */
const char *cdt_wording_find_block_id (const CdtWording *wording, const char *id);

G_END_DECLS
