/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-window.h"
#include "cdt-wording-page.h"

G_BEGIN_DECLS

/* The step of the wording, as a person works in it. */

CdtWordingPage *wording_step_open (CdtWindow *window);
CdtClauseRow *wording_step_get_row (CdtWordingPage *page, const char *id); /* it is there */
/* Opens the clause; its words */
CdtWordsView *wording_step_open_words (CdtWordingPage *page, const char *id);
/* Of a clause that is open: what stands beside its words, and a child of its editor by its name */
CdtWordsView *wording_step_get_standard (CdtWordingPage *page, const char *id);
GtkWidget *wording_step_get_part (CdtWordingPage *page, const char *id, const char *name);
/* What assistive technology says of the row: number, heading, state and mark */
void wording_step_assert_spoken (CdtWordingPage *page, const char *id, const char *expected);
gboolean wording_step_pages_say (CdtWindow *window, const char *words);
void wording_step_type_at_end (CdtWordsView *words, const char *text);
/* The ids of the clauses and schedules in order, a space after each */
char *wording_step_list_order (CdtWindow *window);

G_END_DECLS
