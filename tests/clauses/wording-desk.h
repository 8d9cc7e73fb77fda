/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-assembler.h"

/* The sample pack and a draft to try its clauses on. */
typedef struct
{
  CdtDraft *draft;
  CdtAssembler *assembler;
} WordingDesk;

void wording_desk_init (WordingDesk *desk, guint n_partners);
void wording_desk_clear (WordingDesk *desk);
/* The words of one clause, a line a block, with their numbers */
char *wording_desk_print_clause (WordingDesk *desk, const char *id);
void wording_desk_assert_clause (WordingDesk *desk, const char *id, const char *expected);
/* "partners values -lists": the clauses and schedules in order, with "-" before those that are not there */
char *wording_desk_list_ids (WordingDesk *desk);
void wording_desk_assert_ids (WordingDesk *desk, const char *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WordingDesk, wording_desk_clear)
