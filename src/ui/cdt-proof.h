/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-pack-shelf.h"

G_BEGIN_DECLS

/**
 * CdtProof: the pages of a draft, kept in step with it. An edit is set as pages right after the frame that
 * shows it in the form (see CdtFollowUps), those in sight first (see CdtRefresh); several edits before that
 * are set once. A long draft comes in
 * small steps while nothing else is to do: first its clauses, then the first pages, then the others. Until
 * there are pages the layout has no document.
 *
 * Signal "ready": there are pages now, where there were none when it was made.
 */
#define CDT_TYPE_PROOF (cdt_proof_get_type ())
G_DECLARE_FINAL_TYPE (CdtProof, cdt_proof, CDT, PROOF, GObject)

/* The packs on this computer, found at first use and kept for the process. (transfer none) */
CdtPackShelf *cdt_proof_get_shelf (void);
/* The folder of an organisation's own wording, instead of those in the user's data; NULL: those, found
 * afresh. */
void cdt_proof_set_pack_folder (const char *folder);
/* The pack for a draft, or for a new one (NULL); NULL and the error when there is none. (transfer full) */
CdtPack *cdt_proof_read_pack (CdtDraft *draft, GError **error);
/* The same, read afresh for another thread. (transfer full) */
CdtPack *cdt_proof_read_pack_afresh (CdtDraft *draft, GError **error);
/* Why the wording for new drafts is not used; NULL when it is */
char *cdt_proof_dup_default_refusal (void);
/* How a document of that pack looks. */
CdtStyle cdt_proof_get_style (const CdtPack *pack, const CdtDocument *document);

CdtProof *cdt_proof_new (CdtDraft *draft, GError **error); /* NULL when there is no pack to set it by */
CdtDraft *cdt_proof_get_draft (CdtProof *proof);
CdtPack *cdt_proof_get_pack (CdtProof *proof);
/* Why the wording for this draft is not used, and what the draft calls wording that is not on this computer;
 * NULL when that is not so */
const char *cdt_proof_get_refusal (CdtProof *proof);
const char *cdt_proof_get_missing (CdtProof *proof);
/* Does the draft still ask for the pack that these pages are set by? */
gboolean cdt_proof_is_by_pack (CdtProof *proof);
CdtLayout *cdt_proof_get_layout (CdtProof *proof);
CdtAssembler *cdt_proof_get_assembler (CdtProof *proof);
gboolean cdt_proof_is_ready (CdtProof *proof); /* are there pages? */
/* Sets what is still waiting, now: all pages, cover and foot too */
void cdt_proof_settle (CdtProof *proof);
/* Canonical paths of the answers that stand nowhere in the document and decide nothing in it, in the order
 * of the draft. (transfer full) (element-type utf8) */
GPtrArray *cdt_proof_list_unprinted (CdtProof *proof);

G_END_DECLS
