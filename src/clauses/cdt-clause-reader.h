/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/* After a run: the first clause in the document whose words, or whether it is there, come from the field at
 * this canonical path, though the answer itself may not be printed: its id, good until the next run. NULL:
 * none. */
const char *cdt_clause_reader_find (CdtAssembler *assembler, const char *path);

G_END_DECLS
