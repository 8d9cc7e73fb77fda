/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-phrase-book.h"

G_BEGIN_DECLS

/* What begins the id of a block that stands in a redline where it stood in the older draft only */
#define CDT_REDLINE_GONE "was-"

/* The blocks of both documents read together, in the redline's own order. (transfer full) (element-type
 * CdtBlock) */
GPtrArray *cdt_redline_make_blocks (CdtPhraseBook *book, const CdtDocument *old, const CdtDocument *now);

G_END_DECLS
