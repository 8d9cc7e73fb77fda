/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

/* Anything that may be done to a draft now: a field set, typed in or cleared, an item that comes, goes or
 * moves, something undone or done again. By the test's own seed. */
void random_edit (CdtDraft *draft);
/* What a person does in the step of the wording */
void random_edit_wording (CdtAssembler *assembler, CdtDraft *draft);
