/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-editor-fold.h"
#include "cdt-editor.h"
#include "cdt-field.h"
#include "cdt-follow-ups.h"
#include "cdt-reviewer.h"

G_BEGIN_DECLS

/* The editor, split by job: cdt-editor-steps.c has the pages of the steps and how far each is,
 * cdt-editor-places.c where something is asked and where it is printed. */
struct _CdtEditor
{
  GtkBin parent_instance;
  CdtProof *proof;
  CdtEditorFold *fold;
  CdtStepPage **pages; /* NULL where not built yet */
  CdtStepRow **rows;
  GtkWindow *toplevel; /* whose focus is watched */
  guint step;
  CdtReviewer *reviewer; /* (nullable) of the draft */
  CdtFollowUp *review;   /* (nullable) how far each step is */
  GtkWidget *steps_side;
  GtkListBox *steps_list;
  GtkPaned *panes;
  GtkWidget *form_side;
  GtkWidget *guest; /* (nullable) */
  GtkStack *stack;
  GtkWidget *step_bar;
  CdtPreview *preview;
  GtkMenuButton *step_button;
  GtkLabel *step_label;
  GtkProgressBar *progress;
  GtkButton *next;
  GtkLabel *next_label;
};

void cdt_editor_steps_drop (CdtEditor *editor); /* all pages: the agreement goes */
void cdt_editor_steps_take (CdtEditor *editor); /* follows the pages of the agreement that came */
/* Goes on until about then with what there is to find. TRUE: everything is known. */
gboolean cdt_editor_steps_look (CdtEditor *self, gint64 until);
void cdt_editor_steps_review (CdtEditor *editor); /* says of each step how far it is */
void cdt_editor_review_soon (CdtEditor *editor);  /* the same when nothing has happened for a while */
void cdt_editor_steps_leave (CdtEditor *editor);  /* the person goes on from the step that is shown */
void cdt_editor_mark_focus (CdtEditor *editor, GtkWidget *focus); /* on the pages, if it is in a question */
void cdt_editor_steps_tell_removed (CdtEditor *editor, const char *name); /* emits "item-removed" */

G_END_DECLS
