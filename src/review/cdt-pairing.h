/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtPairingItem: one of a row of things that is compared with another row. */
typedef struct
{
  char *id;    /* (nullable) its own, whatever becomes of its words and place; owned */
  guint words; /* of those without an id: the same for the same words */
} CdtPairingItem;

GArray *cdt_pairing_items_new (void); /* (element-type CdtPairingItem) */

/* How alike are two that have no id, from 0 to 1? */
typedef double (*CdtLikeness) (guint a, guint b, gpointer data);

typedef enum
{
  CDT_STEP_BOTH, /* in both rows */
  CDT_STEP_GONE,
  CDT_STEP_NEW,
  CDT_STEP_AWAY, /* in both; here is where it was */
  CDT_STEP_HERE, /* in both; here is where it is now */
} CdtStepKind;

/** CdtStep: where something of either row stands when they are read together. */
typedef struct
{
  CdtStepKind kind;
  guint a, b; /* G_MAXUINT: not there */
} CdtStep;

/* Reads two rows together, in the order of both: what is gone stands before what is new in its place. What
 * has the same id in both is the same thing; the fewest of them move. What has none is the same where its
 * words are, or are like enough, and then it does not move. (transfer full) (element-type CdtStep) */
GArray *cdt_pairing_find (const GArray *a, const GArray *b, CdtLikeness likeness, gpointer data);

G_END_DECLS
