/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtWholeLook: a look through a whole document and its draft for what only both show. It may be left off
 * and gone on with while the draft is as it was. Private to src/review. */
typedef struct _CdtWholeLook CdtWholeLook;

/* findings (element-type CdtFinding): where to add what is found */
CdtWholeLook *cdt_whole_look_new (CdtDraft *draft, CdtDocument *document, GPtrArray *findings);
void cdt_whole_look_free (CdtWholeLook *look);
gboolean cdt_whole_look_go_on (CdtWholeLook *look, gint64 until); /* TRUE: that was all */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWholeLook, cdt_whole_look_free)

G_END_DECLS
