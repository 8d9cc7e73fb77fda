/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtPack: the wording of agreements, read from a folder of XML (resources/schema/pack.rng says
 * what may stand in it), checked and compiled once; reference counted, immutable. A pack with any
 * fault is refused: the message is "<file>:<line>: <reason>".
 */
typedef struct _CdtPack CdtPack;
typedef struct _CdtPicture CdtPicture; /* of src/picture; passed on as it is */

#define CDT_TYPE_PACK (cdt_pack_get_type ())
GType cdt_pack_get_type (void);
CdtPack *cdt_pack_new_standard (GError **error); /* the one in the program */
CdtPack *cdt_pack_new (GFile *folder, GError **error);
/* Compiles what is left to compile until it is needed, as most of the pack in the program is. On FALSE the
 * error is that of a pack with a fault. */
gboolean cdt_pack_compile (CdtPack *pack, GError **error);
CdtPack *cdt_pack_ref (CdtPack *pack);
void cdt_pack_unref (CdtPack *pack);
const char *cdt_pack_get_title (const CdtPack *pack);
const char *cdt_pack_get_id (const CdtPack *pack);
const char *cdt_pack_get_version (const CdtPack *pack);
/* What tells two states of a pack apart: SHA-256 over its files, short */
const char *cdt_pack_get_fingerprint (const CdtPack *pack);
/* The look that an organisation gives its documents, (nullable) each: "#0c4a5c"; "Carlito, sans-serif" */
const char *cdt_pack_get_accent (const CdtPack *pack);
const char *cdt_pack_get_fonts (const CdtPack *pack);
CdtPicture *cdt_pack_get_logo (const CdtPack *pack);
/* A draft with the answers that the pack gives, and the note of which pack it was made with. Nothing of that
 * can be undone. (transfer full) */
CdtDraft *cdt_pack_new_draft (const CdtPack *pack, const char *kind);
/* Writes down in the draft which pack it follows from now on, as one step that can be undone. */
void cdt_pack_stamp (const CdtPack *pack, CdtDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPack, cdt_pack_unref)

G_END_DECLS
