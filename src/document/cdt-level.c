/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-level.h"

/* In hundredths of the worst score */
#define MOST_LOW 16
#define MOST_MEDIUM 36

CdtLevel
cdt_level_of_score (guint score, guint worst)
{
  if (score * 100 <= worst * MOST_LOW)
    return CDT_LEVEL_LOW;
  return score * 100 <= worst * MOST_MEDIUM ? CDT_LEVEL_MEDIUM : CDT_LEVEL_HIGH;
}
