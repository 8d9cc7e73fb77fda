/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* A copy of a draft that is sent to a partner says so itself: whose it is, from whom, and of which version.
 * So a reply is known wherever it comes from and whatever its file is called. */

#define CDT_REPLY_MARK_PATH "review/reply"

/** CdtReplyMark: what a copy for a partner says of itself. What it does not say is NULL. */
typedef struct
{
  char *partner; /* the id of the partner */
  char *name;    /* the partner's, when it was sent */
  char *sent_by;
  char *sent_when;           /* a moment */
  char *fingerprint;         /* of the version that it is a copy of */
  char *who;                 /* saved it last */
  char *when;                /* a moment */
  gboolean without_comments; /* and open points */
  gboolean without_notes;    /* private ones */
} CdtReplyMark;

/* NULL: the draft is no such copy. (transfer full) */
CdtReplyMark *cdt_reply_mark_read (CdtDraft *draft);
/* Makes the draft such a copy; strings may be NULL. */
void cdt_reply_mark_write (CdtDraft *draft, const CdtReplyMark *mark);
/* In a copy for a partner, nowhere else: who saves it. when: a moment */
void cdt_reply_mark_sign (CdtDraft *draft, const char *who, const char *when);
/* What a version of the draft is without what the copy was sent without: the version itself where that is
 * nothing, or where it is no such copy. (transfer full) */
CdtDraft *cdt_reply_mark_leave_out (CdtDraft *copy, CdtDraft *version);
void cdt_reply_mark_free (CdtReplyMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReplyMark, cdt_reply_mark_free)

G_END_DECLS
