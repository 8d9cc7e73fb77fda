/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-wording.h"

G_BEGIN_DECLS

/* The words that a choice prints with wherever a person puts it: those that it first prints with in the
 * pack. Shape path -> name of a words table. (transfer full) */
GHashTable *cdt_phrases_collect (const CdtWording *wording);

G_END_DECLS
