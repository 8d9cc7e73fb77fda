/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-text-tokens.h"

G_BEGIN_DECLS

/* Both texts as one: what is in both as `b` has it, then, word by word, what is gone and what is new; where
 * most of a sentence is other, the sentence as a whole. The same object as `b` when they read the same.
 * `kept` marks what is in both. (transfer full) */
CdtText *cdt_text_merge (CdtTokenKeys *keys, CdtText *a, CdtText *b, CdtRunFlags kept);

G_END_DECLS
