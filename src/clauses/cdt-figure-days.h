/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-evaluation.h"

G_BEGIN_DECLS

/* The days that a mark's fields say, read for the current element. FALSE when an answer is missing that it
 * takes. `path` is of the field that settles it: a review's is how often there is one. (transfer full) */
gboolean
cdt_figure_days_read (CdtEvaluation *evaluation, const CdtTemplate *mark, CdtDays *days, char **path);
/* The same a period of the mark's `every` later, `times` over. FALSE without `every`, and where there are no
 * such days. */
gboolean
cdt_figure_days_repeat (CdtEvaluation *evaluation, const CdtTemplate *mark, guint times, CdtDays *days);

G_END_DECLS
