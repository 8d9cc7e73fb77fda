/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/* What must be fixed before the draft can be final and is not accepted, a sentence each, NULL-terminated. For
 * paper: in the program's own language whatever the person's is, so that the same draft prints the same
 * everywhere. (transfer full) */
char **cdt_open_list_make (CdtDraft *draft);
/* Tells the assembler what is open in its draft, for the cover of the next document. It is a whole review:
 * for an export, or a pause in the typing. */
void cdt_open_list_tell (CdtAssembler *assembler);

G_END_DECLS
