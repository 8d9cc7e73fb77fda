/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"
#include "cdt-layout.h"

G_BEGIN_DECLS

/**
 * CdtProof: the pages of a draft, kept in step with it. An edit is set as pages before the next frame is
 * drawn; several edits before that frame are set once.
 */
#define CDT_TYPE_PROOF (cdt_proof_get_type ())
G_DECLARE_FINAL_TYPE (CdtProof, cdt_proof, CDT, PROOF, GObject)

/* The program's clause pack, read at first use and kept for the process; NULL and the error when it is
 * refused. (transfer none) */
CdtPack *cdt_proof_get_pack (GError **error);
/* The folder of an organisation's own wording, instead of that in the user's data; before the pack is read.
 */
void cdt_proof_set_pack_folder (const char *folder);
/* Why that wording is not used; NULL when it is, or when there is none */
const char *cdt_proof_get_pack_refusal (void);
/* The same pack read afresh, for another thread; (transfer full) */
CdtPack *cdt_proof_read_pack (GError **error);
/* How that pack's documents look. */
CdtStyle cdt_proof_get_style (const CdtPack *pack);

CdtProof *cdt_proof_new (CdtDraft *draft, GError **error); /* NULL when there is no pack to set it by */
CdtDraft *cdt_proof_get_draft (CdtProof *proof);
CdtLayout *cdt_proof_get_layout (CdtProof *proof);
CdtAssembler *cdt_proof_get_assembler (CdtProof *proof);
void cdt_proof_settle (CdtProof *proof); /* sets what is still waiting, now */
/* Canonical paths of the answers that stand nowhere in the document and decide nothing in it, in the order
 * of the draft. (transfer full) (element-type utf8) */
GPtrArray *cdt_proof_list_unprinted (CdtProof *proof);

G_END_DECLS
