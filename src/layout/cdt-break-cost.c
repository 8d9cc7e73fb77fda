/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-break-cost.h"

guint
cdt_break_cost_of_line (guint n, guint n_lines)
{
  if (n == 0)
    return CDT_BREAK_FREE;
  guint lone = (n == 1 ? CDT_BREAK_LONE : 0) + (n == n_lines - 1 ? CDT_BREAK_LONE : 0);
  return CDT_BREAK_LINES + lone;
}
