/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* An answer as a person reads it: a choice by its label, an item by its name, dates and money in the locale's
 * form; what is not of its type as it was typed. Never NULL. */
char *cdt_value_words_dup (CdtDraft *draft, const CdtShape *shape, const char *value);

G_END_DECLS
