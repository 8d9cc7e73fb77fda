/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-sheet.h"

G_BEGIN_DECLS

/**
 * CdtHand: draws sheets one after another, at once or on a thread of its own while the next are noted down.
 * What comes of it is the same: one thread at a time has the context that is drawn on, and sheets are drawn
 * in the order in which they are given. The functions are for one thread, that which notes down.
 */
typedef struct _CdtHand CdtHand;

/* After a sheet that ended a page was drawn, on the thread that drew it */
typedef void (*CdtHandDrew) (gpointer data);

/* Draws at once. */
CdtHand *cdt_hand_new (cairo_t *cr);
/* Draws on its own thread, where one can be had. Until the hand is freed nobody else may use the context, but
 * as cdt_hand_reach() says. */
CdtHand *cdt_hand_new_apart (cairo_t *cr, CdtHandDrew drew, gpointer data);
/* Draws what was given, and frees. What was not given is not drawn. */
void cdt_hand_free (CdtHand *hand);

/* Where to note down what comes next; good until it is given. */
CdtSheet *cdt_hand_get_sheet (CdtHand *hand);
/* That is to be drawn. Waits while too many are. */
void cdt_hand_give (CdtHand *hand);
/* Gives it, and waits until all is drawn: then what cannot be noted down may be drawn here, until the next
 * sheet is given. */
cairo_t *cdt_hand_reach (CdtHand *hand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtHand, cdt_hand_free)

G_END_DECLS
