/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-other-goals.h"
#include "cdt-preview.h"
#include "cdt-proof.h"
#include "cdt-step-page.h"
#include "cdt-step-row.h"

G_BEGIN_DECLS

/**
 * CdtEditor: an agreement being written: steps at the left, the questions of one of them in the middle,
 * the pages at the right. Forms are built when their step is first shown. A window too narrow for all
 * three shows the pages instead of the form when asked, and a narrow one the steps as a menu.
 *
 * Properties: "step" (guint, place in the table of steps), "pages-shown" (gboolean).
 * Signal "item-removed" (const char *name): see #CdtForm.
 */
#define CDT_TYPE_EDITOR (cdt_editor_get_type ())
G_DECLARE_FINAL_TYPE (CdtEditor, cdt_editor, CDT, EDITOR, GtkBin)

void cdt_editor_set_proof (CdtEditor *editor, CdtProof *proof); /* NULL: no agreement */
CdtProof *cdt_editor_get_proof (CdtEditor *editor);             /* (nullable), not owned */
/* What the person's other agreements aim for, for the findings of this proof; see cdt_reviewer_set_others().
 */
void cdt_editor_set_others (CdtEditor *editor, CdtOtherGoals *others);
guint cdt_editor_get_step (CdtEditor *editor);
void cdt_editor_set_step (CdtEditor *editor, guint step);
/* The same, and the pages go to where they tell of it. The keyboard focus stays. */
void cdt_editor_open_step (CdtEditor *editor, guint step);
/* The keyboard focus into the first question of the step that still needs an answer, else into its first */
void cdt_editor_focus_first (CdtEditor *editor);
/* To the step before or after, focus as above; nothing past the ends */
void cdt_editor_walk (CdtEditor *editor, int by);
/* Opens the question of a field, or the step that it belongs to. FALSE when no step asks it. */
gboolean cdt_editor_go_to_path (CdtEditor *editor, const char *path);
gboolean cdt_editor_get_pages_shown (CdtEditor *editor);
void cdt_editor_set_pages_shown (CdtEditor *editor, gboolean shown);
/* A page that is no step, in the place of the form: a comparison, replies that are to be joined. It goes as
 * soon as a step is shown. layout: (nullable) its own pages, instead of the draft's; they can be shown later,
 * by showing the same page again. */
void cdt_editor_show_guest (CdtEditor *editor, GtkWidget *page, CdtLayout *layout);
GtkWidget *cdt_editor_get_guest (CdtEditor *editor); /* (nullable), not owned */
void cdt_editor_leave_guest (CdtEditor *editor);     /* back to the step */
CdtPreview *cdt_editor_get_preview (CdtEditor *editor);
CdtStepRow *cdt_editor_get_step_row (CdtEditor *editor, guint step);
CdtStepPage *cdt_editor_get_step_page (CdtEditor *editor, guint step); /* built if need be */
void cdt_editor_next_pane (CdtEditor *editor);                         /* moves the focus: F6 */
void cdt_editor_follow_seal (CdtEditor *editor); /* what may be changed now: see cdt-seal.h */
void cdt_editor_keep_widths (CdtEditor *editor); /* in the settings */

G_END_DECLS
