/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-reads.h"

G_BEGIN_DECLS

/**
 * CdtAnswers: what expressions that look through much of the draft came to, from one run of an assembler to
 * the next: whether a condition holds, what sums come to. Each is kept for as long as no edit touches what it
 * was worked out from. They hold no node of the draft.
 */
typedef struct _CdtAnswers CdtAnswers;

CdtAnswers *cdt_answers_new (void);
void cdt_answers_free (CdtAnswers *answers);
void cdt_answers_clear (CdtAnswers *answers);                           /* as new */
gpointer cdt_answers_find (const CdtAnswers *answers, const char *key); /* NULL when there is none */
/* Takes the reads and the answer, which is not NULL. */
void cdt_answers_keep (
    CdtAnswers *answers, const char *key, CdtReads *reads, gpointer answer, GDestroyNotify free_answer);
/* An edit there, as for cdt_reads_touch(). */
void cdt_answers_touch (CdtAnswers *answers, const char *path, CdtEditOf what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtAnswers, cdt_answers_free)

G_END_DECLS
