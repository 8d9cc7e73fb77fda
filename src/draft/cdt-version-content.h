/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* What a kept version says, as the element of the version has it. Private to src/draft. */

/** CdtVersionContent: what goes into the element. */
typedef struct
{
  char *base; /* (nullable) id of the version that it is made of */
  char *text;
  char *hash;
} CdtVersionContent;

/* `near`: (nullable) a version that says much the same. FALSE when it takes more room than a file has. */
gboolean cdt_version_content_make (
    CdtDraft *draft, GBytes *bytes, CdtNode *near, CdtVersionContent *content, GError **error);
void cdt_version_content_clear (CdtVersionContent *content);

/* (transfer full) */
GBytes *cdt_version_content_read (CdtDraft *draft, CdtNode *version, GError **error);
/* The version that another is made of; NULL when it is whole */
CdtNode *cdt_version_content_get_base (CdtDraft *draft, CdtNode *version);
/* Of a version: an answer; "" when there is none. (transfer full) */
char *cdt_version_content_dup (CdtNode *version, const char *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CdtVersionContent, cdt_version_content_clear)

G_END_DECLS
