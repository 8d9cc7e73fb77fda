/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtDiscussion: what is said of each question of a draft, counted. Kept in step with the draft: an edit
 * elsewhere costs a glance at its path.
 *
 * Signal "changed": a comment or an open point came, went or is other than it was.
 */
#define CDT_TYPE_DISCUSSION (cdt_discussion_get_type ())
G_DECLARE_FINAL_TYPE (CdtDiscussion, cdt_discussion, CDT, DISCUSSION, GObject)

/* The one of this draft, which lives as long as the draft. (transfer none) */
CdtDiscussion *cdt_discussion_get (CdtDraft *draft);
/* about: as in cdt-about.h, NULL for the whole. Comments that are not settled and points that are open; any
 * of the outputs may be NULL. TRUE when anything is said of it, settled or not. */
gboolean
cdt_discussion_count (CdtDiscussion *discussion, const char *about, guint *n_comments, guint *n_points);
/* "2 comments, 1 open point"; "" when nothing waits. (transfer full) */
char *cdt_discussion_say (CdtDiscussion *discussion, const char *about);

G_END_DECLS
