/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtAnswerChange: a question that two drafts answer differently. */
typedef struct
{
  char *path;
  char *question; /* "“Legal name” of partner 2" */
  char *before;   /* as the draft has it, not formatted; NULL: not answered */
  char *after;
} CdtAnswerChange;

/* What would change were `before` to become `after`: questions of the schema only, in the order of the second
 * draft, then those that only the first answers. (transfer full) (element-type CdtAnswerChange) */
GPtrArray *cdt_answer_change_list (CdtDraft *before, CdtDraft *after);

G_END_DECLS
