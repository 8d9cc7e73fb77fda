/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-document.h"
#include "cdt-draft.h"

/* What every document must be: its sentences without the slips that an answer or a reference leaves when
 * it comes to nothing, its links leading somewhere, its clauses not empty. */
typedef struct
{
  const CdtDocument *document;
  const CdtDocument *before; /* (nullable) looked at already: only what is not in it counts */
  gboolean complete;         /* and no question is open */
  gboolean two;              /* between two partners, and no more may sign */
  const char *about;         /* said when something is wrong */
} GoodProse;

void good_prose_check (const GoodProse *prose);

/* Where more may sign, two may be three by the time it is read. */
gboolean good_prose_is_between_two (CdtDraft *draft);
