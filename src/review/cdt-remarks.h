/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-pack.h"

G_BEGIN_DECLS

/* The document with the comments of its draft listed after its last page, numbered, each with its replies,
 * and what is open between the partners after them; settled ones say so. Everything before stays as it is;
 * where there is nothing to list it is the same document. (transfer full) */
CdtDocument *cdt_remarks_append (CdtDocument *document, CdtPack *pack, CdtDraft *draft);

G_END_DECLS
