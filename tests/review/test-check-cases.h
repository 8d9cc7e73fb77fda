/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A draft, and whether a check raises it; what it then says and where it leads */
typedef struct
{
  const char *check;
  const char *inside;
  const char *what; /* NULL: the check says nothing */
  const char *path;
} TestCheckCase;

extern const TestCheckCase test_check_cases[];
extern const gsize test_n_check_cases;
extern const TestCheckCase test_governance_cases[]; /* and of information and disagreements */
extern const gsize test_n_governance_cases;
extern const TestCheckCase test_legal_cases[];
extern const gsize test_n_legal_cases;
extern const TestCheckCase test_membership_cases[]; /* and of time */
extern const gsize test_n_membership_cases;

extern const TestCheckCase test_money_cases[];
extern const gsize test_n_money_cases;
extern const TestCheckCase test_whole_cases[];
extern const gsize test_n_whole_cases;
extern const TestCheckCase test_word_cases[];
extern const gsize test_n_word_cases;
extern const TestCheckCase test_document_cases[];
extern const gsize test_n_document_cases;
