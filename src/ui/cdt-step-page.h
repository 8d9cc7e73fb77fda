/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-form.h"
#include "cdt-steps.h"

G_BEGIN_DECLS

/** CdtStepPage: the middle of the window: title, introduction and questions of one step, one column. */
#define CDT_TYPE_STEP_PAGE (cdt_step_page_get_type ())
G_DECLARE_FINAL_TYPE (CdtStepPage, cdt_step_page, CDT, STEP_PAGE, GtkBin)

GtkWidget *cdt_step_page_new (const CdtStep *step);
/* A paragraph under the introduction that tells of this very draft, and the clauses that it means, one a
 * line, folded below it; NULL for none */
void cdt_step_page_set_note (CdtStepPage *page, const char *words, const char *clauses);
/* Puts the step's matter under the introduction: a form, or another widget */
void cdt_step_page_set_content (CdtStepPage *page, GtkWidget *content);
GtkWidget *cdt_step_page_get_content (CdtStepPage *page); /* (nullable), not owned */
/* Scrolls until all of a widget inside is in sight, and keeps it there while rows open around it. */
void cdt_step_page_show_widget (CdtStepPage *page, GtkWidget *widget);
void cdt_step_page_scroll_to_top (CdtStepPage *page);

G_END_DECLS
