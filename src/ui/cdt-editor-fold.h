/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CdtEditorFold: which of steps, form and pages an editor of this width shows. Wide: all three, pages as
 * the person likes. Less wide: pages instead of the form when asked. Narrow: no list of steps either. */
typedef struct _CdtEditorFold CdtEditorFold;

CdtEditorFold *
cdt_editor_fold_new (GtkPaned *panes, GtkWidget *steps_side, GtkWidget *form_side, GtkWidget *pages_side);
void cdt_editor_fold_free (CdtEditorFold *fold);
/* Called after what is shown has changed */
void cdt_editor_fold_set_watcher (CdtEditorFold *fold, void (*watcher) (gpointer data), gpointer data);
/* The editor is to be this wide; what follows from it happens before the next frame. */
void cdt_editor_fold_measure (CdtEditorFold *fold, int width);
gboolean cdt_editor_fold_is_folded (CdtEditorFold *fold); /* form and pages are not side by side */
gboolean cdt_editor_fold_get_pages_shown (CdtEditorFold *fold);
void cdt_editor_fold_set_pages_shown (CdtEditorFold *fold, gboolean shown);
/* Moves the focus to the next pane that is shown; focus: (nullable) where it is now */
void cdt_editor_fold_next_pane (CdtEditorFold *fold, GtkWidget *focus);
void cdt_editor_fold_keep_width (CdtEditorFold *fold); /* of the pages, in the settings */

G_END_DECLS
