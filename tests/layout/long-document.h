/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"

/* So many blocks of all sorts; the sort depends on nothing but the number. (transfer full) (element-type
 * CdtBlock) */
GPtrArray *long_document_blocks (guint n);
/* Puts in, takes out or replaces a block or a few, or rows of a table. */
void long_document_edit (GPtrArray *blocks, GRand *rand);
