/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_PART_FIELD, /* an answer */
  CDT_PART_ITEM,  /* that an item is there, and where in its list */
  CDT_PART_REST,  /* what no schema of ours knows, in a container, an item or a field */
} CdtPartKind;

/** CdtPart: one thing that a draft holds, under a path that stays its own. */
typedef struct _CdtPart CdtPart;
struct _CdtPart
{
  CdtPartKind kind;
  char *path;              /* canonical; of a rest, that of its holder with "/" CDT_PART_REST_STEP */
  CdtNode *node;           /* of the draft's tree; of a rest, its holder */
  char *value;             /* of a field: its text; of a rest: as a file has it; else NULL */
  const CdtPart *item;     /* the item that it is in; NULL: none */
  const CdtPart *previous; /* of an item: the one before it in its list; NULL: it is the first */
};

/* No element can have this name. */
#define CDT_PART_REST_STEP "*"

/** CdtParts: all that a draft holds, in the order of the draft. Valid until the draft changes. */
typedef struct
{
  GPtrArray *all;      /* (element-type CdtPart) */
  GHashTable *by_path; /* path -> CdtPart */
} CdtParts;

CdtParts *cdt_parts_new (CdtDraft *draft);
void cdt_parts_free (CdtParts *parts);
const CdtPart *cdt_parts_find (const CdtParts *parts, const char *path); /* NULL: it is not there */
/* Is the part at `path`, or is it inside the item at `path`? */
gboolean cdt_part_is_within (const CdtPart *part, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtParts, cdt_parts_free)

G_END_DECLS
