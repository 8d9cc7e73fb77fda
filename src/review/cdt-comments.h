/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtReply: an answer to a comment. Who and when may be NULL. */
typedef struct
{
  char *id;
  char *text;
  char *who;
  char *when; /* a moment: see cdt-moment.h */
} CdtReply;

/** CdtComment: what a person noted about a question, an item, a clause or the whole. What it does not say is
 * NULL. */
typedef struct
{
  char *id;
  char *about; /* see cdt-about.h */
  char *text;
  char *who;
  char *when;
  gboolean resolved;
  char *resolved_by;
  char *resolved_when;
  GPtrArray *replies; /* (element-type CdtReply), the oldest first */
} CdtComment;

void cdt_comment_free (CdtComment *comment);

/* The comments of the draft as they stand in it. (transfer full) (element-type CdtComment) */
GPtrArray *cdt_comments_list (CdtDraft *draft);

/* Each of these is one step that can be undone. `when` NULL is now; `who` may be NULL. On an error nothing
 * has changed. A text that is blank is an error. */
/* The id of the new comment */
char *cdt_comments_add (
    CdtDraft *draft, const char *about, const char *text, const char *who, const char *when, GError **error);
/* The id of the new reply */
char *cdt_comments_reply (
    CdtDraft *draft, const char *id, const char *text, const char *who, const char *when, GError **error);
gboolean cdt_comments_set_text (CdtDraft *draft, const char *id, const char *text, GError **error);
gboolean
cdt_comments_resolve (CdtDraft *draft, const char *id, const char *who, const char *when, GError **error);
gboolean cdt_comments_reopen (CdtDraft *draft, const char *id, GError **error);
gboolean cdt_comments_remove (CdtDraft *draft, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtComment, cdt_comment_free)

G_END_DECLS
