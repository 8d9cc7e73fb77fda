/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-reads.h"

G_BEGIN_DECLS

/**
 * CdtTurn: what one walk of templates came to last time and what that depended on: of a unit and, inside it,
 * of each element outside repeats and each turn of a repeat. A unit that is walked again walks only those
 * that something they read has changed for, and takes the others as they are.
 */
typedef struct _CdtTurn CdtTurn;
struct _CdtTurn
{
  CdtTurn *around;    /* (nullable) the one that it is inside of; not owned */
  CdtReads *reads;    /* without those of the turns inside */
  CdtReadHeads heads; /* of those and of the reads of the turns inside */
  GPtrArray *made;    /* blocks, rows or items of a list; a new one with each walk */
  GDestroyNotify free_made;
  guint position;          /* of the item in its list; 0 for a unit */
  gboolean asked_presence; /* it depends on which units there are */
  gboolean stale;          /* it or one inside is to be walked again; then so are those around it */
  GHashTable *inside;      /* repeat -> its turns */
  GHashTable *before;      /* (nullable) the same of the walk before, during a walk */
};

CdtTurn *cdt_turn_new (GDestroyNotify free_made); /* nothing in it, and stale */
void cdt_turn_free (CdtTurn *turn);
/* A walk: between the two it has no results but knows those of its repeats. */
void cdt_turn_begin (CdtTurn *turn);
void cdt_turn_end (CdtTurn *turn);
/* During a walk: the turn of that element or repeat for the item at that path, new or as it was. */
CdtTurn *cdt_turn_enter (CdtTurn *turn, gconstpointer repeat, const char *path, GDestroyNotify free_made);
/* After a walk of a repeat: its items are those of `n` that were selected, by a selection of that serial
 * number. In a later walk, while the selection is the same, cdt_turn_reuse() gives their turns in order, all
 * at once, as if each had been entered (not owned); else NULL. */
void cdt_turn_note_selection (CdtTurn *turn, gconstpointer repeat, guint serial, guint n);
const GPtrArray *cdt_turn_reuse (CdtTurn *turn, gconstpointer repeat, guint serial);
/* TRUE when it is to be walked again. */
gboolean cdt_turn_touch (CdtTurn *turn, const CdtTouch *touch);
/* A unit came or went. TRUE when it is to be walked again. */
gboolean cdt_turn_touch_presence (CdtTurn *turn);
gboolean cdt_turn_has_read (const CdtTurn *turn, const char *path); /* as cdt_reads_contain() */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtTurn, cdt_turn_free)

G_END_DECLS
