/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"
#include "cdt-finding.h"

G_BEGIN_DECLS

/** CdtProseAnswer: an answer in words that prints, but for names. */
typedef struct
{
  CdtDraft *draft;
  CdtNode *node;
  const CdtShape *shape;
  const char *value;
  const GArray *tokens; /* (element-type CdtToken) */
} CdtProseAnswer;

/** CdtWholeKind: how one kind of thing is looked for that only the whole document or draft shows. What it
 * needs is told it a little at a time, in this order. Private to src/review. */
typedef struct
{
  gpointer (*begin) (CdtDraft *draft, GPtrArray *findings);      /* NULL: there is nothing to look for */
  void (*read_block) (gpointer look, CdtBlock *block);           /* (nullable) each of the document */
  void (*read_text) (gpointer look, const CdtText *text);        /* (nullable) each, of cells too */
  void (*sum_up) (gpointer look);                                /* (nullable) when all are read */
  void (*look_at) (gpointer look, const CdtProseAnswer *answer); /* each answer of the draft */
  void (*free) (gpointer look);
} CdtWholeKind;

extern const CdtWholeKind cdt_whole_terms;
extern const CdtWholeKind cdt_whole_references;
extern const CdtWholeKind cdt_whole_names;  /* of partners, written otherwise */
extern const CdtWholeKind cdt_whole_duties; /* of two partners in other words */

G_END_DECLS
