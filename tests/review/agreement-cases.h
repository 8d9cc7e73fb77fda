/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A draft of tests/data/agreements/ and what must come of it */
typedef struct
{
  const char *name;
  const char *phrases[3]; /* in the text that it prints */
} AgreementCase;

extern const AgreementCase agreement_cases[];
extern const gsize n_agreement_cases;
