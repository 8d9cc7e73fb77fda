/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-edit.h"

G_BEGIN_DECLS

/** CdtHistory: the steps of a draft that can be undone and redone; a step is named and holds the
 * edits of one group, in order. */
typedef struct _CdtHistory CdtHistory;

CdtHistory *cdt_history_new (void);
void cdt_history_free (CdtHistory *history);

void cdt_history_begin_group (CdtHistory *history, const char *name);
void cdt_history_end_group (CdtHistory *history);
void cdt_history_end_typing (CdtHistory *history);

/* Adds an edit that has been done: to the open group, or as a step of this name. Forgets what could
 * be redone. */
void cdt_history_add (CdtHistory *history, const char *name, CdtEdit *edit); /* takes edit */

/* If a set of the field at `path` would join the last step, takes that step out and gives its only
 * edit: (transfer full) (nullable). */
CdtEdit *cdt_history_take_typing (CdtHistory *history, const char *path);

const char *cdt_history_get_undo_name (const CdtHistory *history);
const char *cdt_history_get_redo_name (const CdtHistory *history);

/* The edits of the step that is now to be undone (redone), in the order they were made; the caller
 * does so. NULL when there is none; not owned. */
GPtrArray *cdt_history_step_back (CdtHistory *history);
GPtrArray *cdt_history_step_on (CdtHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtHistory, cdt_history_free)

G_END_DECLS
