/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"

G_BEGIN_DECLS

/**
 * CdtAssembler: turns a draft into a document by the wording of a pack. Keep one for a draft that is
 * being written: it remembers the last document so that what did not change stays the same object.
 */
#define CDT_TYPE_ASSEMBLER (cdt_assembler_get_type ())
G_DECLARE_FINAL_TYPE (CdtAssembler, cdt_assembler, CDT, ASSEMBLER, GObject)

CdtAssembler *cdt_assembler_new (CdtPack *pack, CdtDraft *draft);
CdtDraft *cdt_assembler_get_draft (CdtAssembler *assembler); /* not owned */
CdtDocument *cdt_assembler_run (CdtAssembler *assembler);    /* (transfer full); never NULL */
/* A document of what somebody sees: these clauses (element-type utf8) are as the draft is now. Others are as
 * in `shown`, a document of this assembler, where more than `n_others` of them would be other now, and no
 * clause came, went or moved. (transfer full) */
CdtDocument *
cdt_assembler_run_some (CdtAssembler *assembler, GHashTable *clauses, CdtDocument *shown, guint n_others);
gboolean
cdt_assembler_is_behind (CdtAssembler *assembler); /* is the last document not as the draft is now? */
/* Does a part of what a run has to do, clause by clause, until that monotonic time; a clause is not parted.
 * TRUE: a run has little left to do. The draft may be edited in between. */
gboolean cdt_assembler_prepare (CdtAssembler *assembler, gint64 until);
/* What is still open in the draft, a sentence each, NULL-terminated; NULL or none: it is settled. Whoever
 * reads drafts for findings says it, before a run; the next document says so on its cover, and is no final
 * one. */
void cdt_assembler_set_open_points (CdtAssembler *assembler, const char *const *points);
/* After a run: did any clause read the field at this canonical path, to print it or to decide by it? */
gboolean cdt_assembler_has_read (CdtAssembler *assembler, const char *path);

G_END_DECLS
