/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"
#include "cdt-layout.h"

G_BEGIN_DECLS

/**
 * CdtFootCode: keeps the code in the foot of the pages, which is the draft's fingerprint and turns on all of
 * it. The draft is written out in parts, and a thread works the code out of that; the pages have it when it
 * comes, unless the draft was edited meanwhile.
 */
typedef struct _CdtFootCode CdtFootCode;

CdtFootCode *cdt_foot_code_new (CdtDraft *draft, CdtLayout *layout);
void cdt_foot_code_free (CdtFootCode *code); /* the thread, if any, ends by itself */
/* Goes on until about that monotonic time. TRUE: the thread has the rest, or the pages have the code. */
gboolean cdt_foot_code_go_on (CdtFootCode *code, gint64 until);
gboolean cdt_foot_code_is_shown (CdtFootCode *code); /* that of the draft as it is now? */
void cdt_foot_code_finish (CdtFootCode *code);       /* all that is left, at once */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtFootCode, cdt_foot_code_free)

G_END_DECLS
