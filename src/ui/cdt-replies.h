/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-merge.h"

G_BEGIN_DECLS

/** CdtReplies: what came back of an agreement, and what becomes of the agreement with it. It is put together
 * in the window; reading and joining takes a while, and may be done in a thread that has all of it to itself.
 */
typedef struct
{
  CdtDraft *ours;    /* a copy of the agreement */
  guint64 serial;    /* that the agreement had then */
  GPtrArray *paths;  /* (element-type filename): what is still to be read */
  GPtrArray *drafts; /* (element-type CdtDraft): what was read */
  GPtrArray *names;  /* (element-type utf8): of their files */
  char *own_path;    /* (nullable) of the agreement */
  gboolean sorts;    /* what is no reply is no error, but goes to: */
  GPtrArray *others; /* (element-type filename) */
  gboolean is_disk;  /* the one reply is what the agreement's own file says now */
  char *disk_hash;   /* (nullable) of that */
  CdtDraft *base;    /* (nullable) the version that all come from, where it is known */
  char *base_name;   /* (nullable) */
  char *base_path;   /* (nullable) where it is to be read */
  CdtMerge *merge;   /* (nullable) what comes of it; NULL: no such version is known, or there is no reply */
} CdtReplies;

CdtReplies *cdt_replies_new (void);
void cdt_replies_free (CdtReplies *replies);

/* The draft is what the replies are joined with: a copy is. */
void cdt_replies_set_ours (CdtReplies *replies, CdtDraft *draft);

/* Reads what is to be read, looks for the version that all come from, and joins. */
gboolean cdt_replies_join (CdtReplies *replies, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReplies, cdt_replies_free)

G_END_DECLS
