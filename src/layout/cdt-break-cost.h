/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CdtBreakCost: what it costs to end a page just above a unit. Of the places where a page can end, that
 * with the least sum is taken. Costs above CDT_BREAK_EMPTY are paid only where every other place
 * costs as much: something taller than a page.
 */
typedef enum
{
  CDT_BREAK_FREE = 0,
  CDT_BREAK_LINES = 2,        /* a paragraph runs on */
  CDT_BREAK_ROW = 60,         /* a row of a table runs on, which only rows taller than half a page do */
  CDT_BREAK_LAST = 150,       /* the page below would hold a few lines, and then a new page begins */
  CDT_BREAK_EMPTY = 1000,     /* the page stays empty; a part of it costs its share squared */
  CDT_BREAK_LONE = 2000,      /* a line, an item or a row stands alone */
  CDT_BREAK_LEAD = 4000,      /* what leads to a list, a table or a figure is parted from it */
  CDT_BREAK_HEADING = 8000,   /* a heading does not have two lines below it */
  CDT_BREAK_WHOLE = 16000,    /* a short table, a strip, a heading or the contents fall apart */
  CDT_BREAK_SIGNATURE = 32000 /* where people sign falls apart */
} CdtBreakCost;

/* Of a break above line n of `n_lines`. */
guint cdt_break_cost_of_line (guint n, guint n_lines);

G_END_DECLS
