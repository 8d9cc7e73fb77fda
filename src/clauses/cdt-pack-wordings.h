/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"
#include "cdt-wording.h"

G_BEGIN_DECLS

/* What is in a pack, for those in this folder that make documents from it. */
const CdtWording *cdt_pack_get_wording (const CdtPack *pack); /* in the pack's own language */
/* In the language with this code; the pack's own when it has no other */
const CdtWording *cdt_pack_find_wording (const CdtPack *pack, const char *language);

/* The words table that prints a choice where a person puts it, by its shape path; NULL when none does */
const char *cdt_pack_find_phrases (const CdtPack *pack, const char *shape_path);

G_END_DECLS
