/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-merge-words.h"

G_BEGIN_DECLS

/**
 * CdtConflictBox: a question that replies answer differently, and what can be done about it: one row for what
 * was there, for what each has, and for both, other words, or to leave it open. Nothing is chosen at first.
 *
 * Signal "changed": something else is chosen, or written.
 */
#define CDT_TYPE_CONFLICT_BOX (cdt_conflict_box_get_type ())
G_DECLARE_FINAL_TYPE (CdtConflictBox, cdt_conflict_box, CDT, CONFLICT_BOX, GtkBox)

/* What the box shows of a merge has to live as long as the box. names: one for each side; base_name: what the
 * version that all come from is called */
GtkWidget *cdt_conflict_box_new (CdtMerge *merge,
                                 CdtConflict *conflict,
                                 const CdtMergeName *const *names,
                                 const char *base_name);
gboolean cdt_conflict_box_is_decided (CdtConflictBox *box);
/* Does in the merge what was chosen; one that is to stay open stays open. */
void cdt_conflict_box_settle (CdtConflictBox *box);
void cdt_conflict_box_focus (CdtConflictBox *box);
/* Chooses the nth row, the first is 0. FALSE: there is none. */
gboolean cdt_conflict_box_choose (CdtConflictBox *box, guint n);

G_END_DECLS
