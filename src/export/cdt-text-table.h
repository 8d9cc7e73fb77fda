/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-block.h"

G_BEGIN_DECLS

/* Appends a table: in columns when each row fits on one line, else each row as lines of "head: value". */
void cdt_text_table_add (GString *out, const CdtBlock *block);

G_END_DECLS
