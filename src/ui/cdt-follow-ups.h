/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtFollowUps: all that is done after an edit of a draft but to show it in the field where it is made: other
 * parts of the form, pages, findings. One rule for all of it: the frame that shows the edit is painted first.
 * Then one piece after another is worked on, in the order of CdtFollowUpTurn, in parts of a few milliseconds.
 * After each part whatever waits has its turn, such as a key, and then the frame of that edit comes first
 * again.
 *
 * Each draft has one. Where no window shows the draft there is no frame to wait for: the pieces are worked on
 * when nothing else is to do.
 */
#define CDT_TYPE_FOLLOW_UPS (cdt_follow_ups_get_type ())
G_DECLARE_FINAL_TYPE (CdtFollowUps, cdt_follow_ups, CDT, FOLLOW_UPS, GObject)

/* What comes first, and whether it waits for a pause in typing. */
typedef enum
{
  CDT_FOLLOW_UP_FORM,     /* what else the form says: the heads of rows, lists to choose from */
  CDT_FOLLOW_UP_PAGES,    /* the pages */
  CDT_FOLLOW_UP_FINDINGS, /* after a short pause: findings, and how far each step is */
  CDT_FOLLOW_UP_WHOLE,    /* after a pause: what turns on the draft as a whole */
  CDT_FOLLOW_UP_N_TURNS
} CdtFollowUpTurn;

/** CdtFollowUp: one piece of it, made once and asked for after each edit that it concerns. */
typedef struct _CdtFollowUp CdtFollowUp;

/* Goes on until about `until` (monotonic time). TRUE: all is done. */
typedef gboolean (*CdtFollowUpWork) (gpointer data, gint64 until);

/* Made at first use; belongs to the draft. (transfer none) */
CdtFollowUps *cdt_follow_ups_get (CdtDraft *draft);
/* In the window that shows the draft; not kept alive. (nullable) */
void cdt_follow_ups_set_widget (CdtFollowUps *follow_ups, GtkWidget *widget);
gboolean cdt_follow_ups_are_waiting (CdtFollowUps *follow_ups); /* without those that wait for a pause */

CdtFollowUp *
cdt_follow_up_new (CdtFollowUps *follow_ups, CdtFollowUpTurn turn, CdtFollowUpWork work, gpointer data);
void cdt_follow_up_free (CdtFollowUp *follow_up); /* (nullable) may be called by its own work */
/* Asked again before it is done, it goes on as it is; one that waits for a pause waits anew. */
void cdt_follow_up_ask (CdtFollowUp *follow_up);
void cdt_follow_up_drop (CdtFollowUp *follow_up); /* is not wanted, or was done at once, by other means */
gboolean cdt_follow_up_is_asked (CdtFollowUp *follow_up);

G_END_DECLS
