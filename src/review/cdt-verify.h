/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"

G_BEGIN_DECLS

/** CdtVerdict: what there is to say of a PDF. */
typedef struct
{
  gboolean sound;   /* as Concordat made it, and what the draft says when there is one to compare with */
  char *summary;    /* one sentence */
  GPtrArray *lines; /* (element-type utf8) more sentences and clauses, maybe none */
} CdtVerdict;

void cdt_verdict_free (CdtVerdict *verdict);

/* Makes the document of a draft, by whatever wording is right for it. (transfer full) */
typedef CdtDocument *(*CdtVerifyAssemble) (CdtDraft *draft, gpointer data, GError **error);

/**
 * cdt_verify_pdf:
 * @name: of the PDF, for messages
 * @draft: (nullable): what it is compared with
 * @draft_name: (nullable): what that is called
 *
 * Is a PDF as it was exported, and does it say what a draft says? Tells an altered page, an altered draft
 * inside, and the clauses that differ. A careful forger can make all of it fit: it is for mistakes and for
 * later edits, a signature is for the rest. NULL when the PDF cannot be read or is none of Concordat's.
 */
CdtVerdict *cdt_verify_pdf (GBytes *pdf,
                            const char *name,
                            CdtDraft *draft,
                            const char *draft_name,
                            CdtVerifyAssemble assemble,
                            gpointer data,
                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtVerdict, cdt_verdict_free)

G_END_DECLS
