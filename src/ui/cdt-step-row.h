/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cdt-draft.h"
#include "cdt-steps.h"

G_BEGIN_DECLS

typedef enum
{
  CDT_STEP_NOT_STARTED,
  CDT_STEP_IN_PROGRESS,
  CDT_STEP_COMPLETE,
  CDT_STEP_NEEDS_ATTENTION,
} CdtStepState;

/** CdtStepRow: a step in the list at the left: its title, and how far it is, by icon and in words. */
#define CDT_TYPE_STEP_ROW (cdt_step_row_get_type ())
G_DECLARE_FINAL_TYPE (CdtStepRow, cdt_step_row, CDT, STEP_ROW, GtkListBoxRow)

GtkWidget *cdt_step_row_new (const CdtStep *step);
const CdtStep *cdt_step_row_get_step (CdtStepRow *row);
/* Whether the person was in the step and went on: from then on an empty one may need attention. */
void cdt_step_row_set_left (CdtStepRow *row, gboolean left);
/* findings: (element-type CdtFinding), of the whole draft */
/* For a step that no questions make complete: what sums it up. To be said after each update. */
void cdt_step_row_sum_up (CdtStepRow *row, const char *summary);
void cdt_step_row_update (CdtStepRow *row, CdtDraft *draft, GPtrArray *findings);
CdtStepState cdt_step_row_get_state (CdtStepRow *row);
const char *cdt_step_row_get_summary (CdtStepRow *row); /* "2 of 5 answered"; "" when not started */

G_END_DECLS
