/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/* What must be fixed before the draft can be final and is not accepted, a sentence each, NULL-terminated. For
 * paper: in the program's own language whatever the person's is, so that the same draft prints the same
 * everywhere. (transfer full) */
char **cdt_open_list_make (CdtDraft *draft);
/* Tells the assembler what is open in its draft, for the cover of the next document. It is a whole review:
 * for an export. */
void cdt_open_list_tell (CdtAssembler *assembler);

/** CdtOpenList: the same of a draft that is being written: only what an edit touched is looked at again. */
typedef struct _CdtOpenList CdtOpenList;

CdtOpenList *cdt_open_list_new (CdtAssembler *assembler);
void cdt_open_list_free (CdtOpenList *list);
/* Looks on until about that monotonic time; see cdt_reviewer_go_on(). TRUE: it is known what is open. */
gboolean cdt_open_list_go_on (CdtOpenList *list, gint64 until);
/* Looks at what is left to look at, and tells the assembler. */
void cdt_open_list_update (CdtOpenList *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtOpenList, cdt_open_list_free)

G_END_DECLS
