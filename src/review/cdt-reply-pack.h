/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-versions.h"

G_BEGIN_DECLS

/** CdtReplyCopy: what one partner is sent. */
typedef struct
{
  CdtDraft *draft; /* marked as the partner's: see cdt-reply-mark.h */
  char *file_name; /* "Healthy Homes - Northmoor.concordat": none is like another, and any disk takes it */
} CdtReplyCopy;

typedef enum
{
  CDT_REPLY_PACK_NONE = 0,
  CDT_REPLY_PACK_HISTORY = 1 << 0,  /* with the versions kept in the draft */
  CDT_REPLY_PACK_COMMENTS = 1 << 1, /* with comments and open points */
} CdtReplyPackFlags;

/* A copy for each partner that has a name, without private notes. The draft keeps what it says now as a
 * version, so that replies can be joined with it. who sends it: (nullable). Fails when there is no partner to
 * send it to, or no room for the version. version: (out) (optional) (transfer full): for the draft, where
 * this one is a copy of it. (transfer full) (element-type CdtReplyCopy) */
GPtrArray *cdt_reply_pack_make (
    CdtDraft *draft, CdtReplyPackFlags flags, const char *who, CdtNewVersion **version, GError **error);

G_END_DECLS
