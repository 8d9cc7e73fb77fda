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

#define CDT_TYPE_PACK (cdt_pack_get_type ())
GType cdt_pack_get_type (void);
CdtPack *cdt_pack_new_standard (GError **error); /* the one in the program */
CdtPack *cdt_pack_new (GFile *folder, GError **error);
CdtPack *cdt_pack_ref (CdtPack *pack);
void cdt_pack_unref (CdtPack *pack);
const char *cdt_pack_get_title (const CdtPack *pack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtPack, cdt_pack_unref)

G_END_DECLS
