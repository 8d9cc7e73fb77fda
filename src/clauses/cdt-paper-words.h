/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

G_BEGIN_DECLS

/* Words for papers that go with an agreement, such as an agenda: the pack's own, and answers as the agreement
 * prints them, in the language of the draft whatever the person's is. */

/* The word of a words table of the pack; "" when it has none. (transfer full) */
char *cdt_paper_words_dup (CdtAssembler *assembler, const char *table, const char *word);
/* The answer at a canonical path of the draft; of a list or an item the names. NULL when there is none. */
char *cdt_paper_words_dup_answer (CdtAssembler *assembler, const char *path);
char *cdt_paper_words_dup_date (CdtAssembler *assembler, const char *date); /* ISO; "22 November 2026" */

G_END_DECLS
