/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-comments.h"
#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtCommentView: a comment with its replies; it can be answered, settled, opened again and taken away.
 * Signal "go" (const char *about): the person wants to see what it is about, NULL the whole. */
#define CDT_TYPE_COMMENT_VIEW (cdt_comment_view_get_type ())
G_DECLARE_FINAL_TYPE (CdtCommentView, cdt_comment_view, CDT, COMMENT_VIEW, GtkBox)

/* Shows the comment as it is now. where: (nullable) says what it is about, with a button that goes there when
 * can_go */
GtkWidget *
cdt_comment_view_new (CdtDraft *draft, const CdtComment *comment, const char *where, gboolean can_go);
void cdt_comment_view_begin_reply (CdtCommentView *view); /* opens the place to write one */

G_END_DECLS
