/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtDraftCopying: a draft being written out in parts, between edits, for another thread to read: a thread
 * never touches a draft that somebody writes in. What comes of it says what cdt_draft_to_bytes() does.
 */
typedef struct _CdtDraftCopying CdtDraftCopying;

CdtDraftCopying *cdt_draft_copying_new (CdtDraft *draft);
void cdt_draft_copying_free (CdtDraftCopying *copying);
/* Goes on until about that monotonic time, and begins again where the draft was edited meanwhile. TRUE: all
 * of it is written. */
gboolean cdt_draft_copying_go_on (CdtDraftCopying *copying, gint64 until);

/** CdtDraftText: what was written; immutable, for any thread. */
typedef struct
{
  guint64 serial; /* of the draft */
  GBytes *bytes;
  char *marks; /* (nullable) of ids, that the bytes do not say */
} CdtDraftText;

/* Writes what is left, and takes the copying. (transfer full) */
CdtDraftText *cdt_draft_copying_finish (CdtDraftCopying *copying);
CdtDraftText *cdt_draft_text_new (CdtDraft *draft); /* all at once */
void cdt_draft_text_free (CdtDraftText *text);
/* The draft again, as cdt_draft_copy() gives it, but for the version that it came in. `name`: for the error
 */
CdtDraft *cdt_draft_text_read (const CdtDraftText *text, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtDraftCopying, cdt_draft_copying_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtDraftText, cdt_draft_text_free)

G_END_DECLS
