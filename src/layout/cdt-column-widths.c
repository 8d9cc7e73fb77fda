/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-column-widths.h"

#define STEPS 40         /* that find a factor; each halves what it may be off by */
#define SHORT 0.3        /* of the width: a line no longer than this is short */
#define LEAST_SHARE 1e-3 /* of one that has none, so that somebody takes what is left */
#define MOST_SAID 0.5    /* of the width: one long text does not squeeze all others */

typedef struct
{
  const CdtColumnWants *wants;
  guint n;
  double width;
  double readable;
  gboolean *stays_whole;
} Columns;

static double
add_up (const Columns *columns, double (*get) (const Columns *columns, guint column))
{
  double sum = 0.0;
  for (guint i = 0; i < columns->n; i++)
    sum += get (columns, i);
  return sum;
}

static double
get_least (const Columns *columns, guint column)
{
  return columns->wants[column].least;
}

static double
get_whole (const Columns *columns, guint column)
{
  return columns->wants[column].whole;
}

/* What it has at least while short lines of others stay whole */
static double
get_kept (const Columns *columns, guint column)
{
  const CdtColumnWants *wants = &columns->wants[column];
  if (columns->stays_whole[column])
    return wants->whole;
  return MAX (wants->least, MIN (wants->whole, columns->readable));
}

/* Each has `get` of its own; the rest goes by how far the shares go beyond that. */
static void
spread (const Columns *columns, double (*get) (const Columns *columns, guint column), double *widths)
{
  double spare = columns->width - add_up (columns, get), scale = 0.0, beyond = 0.0;
  for (guint i = 0; i < columns->n; i++)
    scale += columns->wants[i].share;
  scale = scale > 0.0 ? columns->width / scale : 1.0;
  for (guint i = 0; i < columns->n; i++)
    beyond += MAX (columns->wants[i].share * scale - get (columns, i), 0.0);
  for (guint i = 0; i < columns->n; i++)
    {
      double more = MAX (columns->wants[i].share * scale - get (columns, i), 0.0);
      widths[i] = get (columns, i) + (beyond > 0.0 ? more / beyond : 1.0 / columns->n) * spare;
    }
}

/* From the shortest on; a long one would leave too little to those that break. */
static void
keep_short_lines (const Columns *columns)
{
  for (;;)
    {
      int shortest = -1;
      for (guint i = 0; i < columns->n; i++)
        if (!columns->stays_whole[i] && columns->wants[i].whole <= SHORT * columns->width
            && (shortest < 0 || columns->wants[i].whole < columns->wants[shortest].whole))
          shortest = (int)i;
      if (shortest < 0)
        return;
      columns->stays_whole[shortest] = TRUE;
      if (add_up (columns, get_kept) <= columns->width)
        continue;
      columns->stays_whole[shortest] = FALSE;
      return;
    }
}

static double
get_width_at (const Columns *columns, guint column, double factor)
{
  const CdtColumnWants *wants = &columns->wants[column];
  if (columns->stays_whole[column])
    return wants->whole;
  double said = MIN (wants->whole, MOST_SAID * columns->width);
  return CLAMP (factor * sqrt (MAX (wants->share, LEAST_SHARE) * said), wants->least, wants->whole);
}

static double
add_up_at (const Columns *columns, double factor)
{
  double sum = 0.0;
  for (guint i = 0; i < columns->n; i++)
    sum += get_width_at (columns, i, factor);
  return sum;
}

/* All together are wider with a greater factor: the one that fills the table. */
static void
balance (const Columns *columns, double *widths)
{
  double low = 0.0, high = 1.0;
  while (high < 1e6 && add_up_at (columns, high) < columns->width)
    high *= 2.0;
  for (guint i = 0; i < STEPS; i++)
    {
      double middle = (low + high) / 2.0;
      if (add_up_at (columns, middle) < columns->width)
        low = middle;
      else
        high = middle;
    }
  for (guint i = 0; i < columns->n; i++)
    widths[i] = get_width_at (columns, i, high);
}

void
cdt_column_widths_find (const CdtColumnWants *wants, guint n, double width, double readable, double *widths)
{
  g_return_if_fail (wants != NULL && widths != NULL);

  g_autofree gboolean *stays_whole = g_new0 (gboolean, n);
  Columns columns = { wants, n, width, readable, stays_whole };
  double least = add_up (&columns, get_least);
  if (least >= width)
    {
      for (guint i = 0; i < n; i++)
        widths[i] = wants[i].least * width / least;
      return;
    }
  if (add_up (&columns, get_whole) <= width)
    {
      spread (&columns, get_whole, widths);
      return;
    }
  keep_short_lines (&columns);
  balance (&columns, widths);
}
