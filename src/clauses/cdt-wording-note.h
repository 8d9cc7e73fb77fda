/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/**
 * CdtWordingNote: what the clauses of an assembler's draft say, to be written into a copy of the draft, for a
 * later version of the pack to be set against. Immutable: it may be written on any thread.
 *
 * What a clause says is kept, and asked again only after an edit that touches it.
 */
typedef struct _CdtWordingNote CdtWordingNote;

/* Asks clauses again until about that monotonic time; one is not parted. TRUE: what all of them say is known,
 * as far as the document is as the draft is now. */
gboolean cdt_wording_note_prepare (CdtAssembler *assembler, gint64 until);
/* As the draft is now: whatever is not known is asked, and the document made for it. */
CdtWordingNote *cdt_wording_note_new (CdtAssembler *assembler);
/* As it was known last: nothing is asked. */
CdtWordingNote *cdt_wording_note_new_known (CdtAssembler *assembler);
void cdt_wording_note_free (CdtWordingNote *note);
/* Does nothing when the copy follows another pack: then it has what that one said. */
void cdt_wording_note_write (const CdtWordingNote *note, CdtDraft *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtWordingNote, cdt_wording_note_free)

G_END_DECLS
