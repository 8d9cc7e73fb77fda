/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtReferenceLook: a look through a draft for answers that choose an item which is gone. It may be left off
 * and gone on with while the draft is as it was. Private to src/review. */
typedef struct _CdtReferenceLook CdtReferenceLook;

/* findings (element-type CdtFinding): where to add what is found */
CdtReferenceLook *cdt_reference_look_new (CdtDraft *draft, GPtrArray *findings);
void cdt_reference_look_free (CdtReferenceLook *look);
gboolean cdt_reference_look_go_on (CdtReferenceLook *look, gint64 until); /* TRUE: that was all */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReferenceLook, cdt_reference_look_free)

G_END_DECLS
