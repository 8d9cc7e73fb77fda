/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-versions.h"
#include "cdt-working.h"

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

/* Sets hash, base and content of a version's element, as no step of undo. */
void cdt_version_content_set (CdtNode *version, const CdtVersionContent *content);
/* The versions of `copy` become those of `draft`, which has the same, without working information but what is
 * kept. One that cannot be read goes. */
void cdt_version_content_leave_out_of (CdtDraft *copy, CdtDraft *draft, CdtWorkingParts kept);

/* (transfer full) */
GBytes *cdt_version_content_read (CdtDraft *draft, CdtNode *version, GError **error);
/* The version that another is made of; NULL when it is whole */
CdtNode *cdt_version_content_get_base (CdtDraft *draft, CdtNode *version);
/* The versions of a draft, the newest first; NULL: there is none, or none after it */
CdtNode *cdt_version_content_first (CdtDraft *draft);
CdtNode *cdt_version_content_next (CdtNode *version);
/* Of a version: an answer; "" when there is none. (transfer full) */
char *cdt_version_content_dup (CdtNode *version, const char *name);
char *cdt_version_content_dup_label (CdtNode *version); /* of a sound length; (transfer full) */
/* As its element says it */
const char *cdt_version_content_name_reason (CdtKeptWhy why);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CdtVersionContent, cdt_version_content_clear)

G_END_DECLS
