/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exercise.h"
#include "fuzz.h"
#include "through.h"

/* What one in so many of the drafts that can be read goes through: it is slow. */
#define NTH_WORDS 128
#define NTH_PAGES 4096

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (!exercise_draft ((const char *)data, size))
    return 0;
  if (through_is_nth (data, size, NTH_PAGES))
    through_pages (data, size);
  else if (through_is_nth (data, size, NTH_WORDS))
    through_words (data, size);
  return 0;
}
