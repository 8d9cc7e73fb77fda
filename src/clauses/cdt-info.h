/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-evaluation.h"

G_BEGIN_DECLS

/* What is said about the document: title, running head and foot, authors. (transfer full) */
CdtDocumentInfo *cdt_info_make (CdtEvaluation *evaluation);

G_END_DECLS
