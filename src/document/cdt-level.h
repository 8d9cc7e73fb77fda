/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CdtLevel: how grave a risk is by its score, likelihood times impact. */
typedef enum
{
  CDT_LEVEL_LOW,
  CDT_LEVEL_MEDIUM,
  CDT_LEVEL_HIGH,
} CdtLevel;

/* `worst` is the highest score there is, so that scales of any length agree. Of five steps each, low is up to
 * 4 and medium up to 9. */
CdtLevel cdt_level_of_score (guint score, guint worst);

G_END_DECLS
