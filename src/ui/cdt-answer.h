/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/**
 * CdtAnswer: where a question's answer is kept. All NULL before binding.
 */
typedef struct
{
  CdtDraft *draft;
  char *base_path; /* of the form's element; NULL: the agreement itself */
  char *full_path; /* canonical where the item exists */
  const CdtShape *shape;
} CdtAnswer;

void cdt_answer_bind (CdtAnswer *answer, CdtDraft *draft, const char *base_path, const char *path);
void cdt_answer_clear (CdtAnswer *answer);
char *cdt_answer_dup_value (const CdtAnswer *answer); /* NULL when not answered */
char *cdt_answer_dup_fault (const CdtAnswer *answer,
                            const char *value); /* what is wrong with it, a sentence; NULL: nothing */

G_END_DECLS
