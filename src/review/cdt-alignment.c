/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-alignment.h"

#include <string.h>

/* Beyond so many differences, what stands once in each row parts them first. */
#define MOST_DIFFERENCES 400

/* A stretch of both rows that is still to be looked at */
typedef struct
{
  const guint *a, *b; /* of the whole rows */
  guint a_start, a_end;
  guint b_start, b_end;
} Box;

static void
add_pair (GArray *pairs, guint a, guint b)
{
  CdtPair pair = { a, b };

  g_array_append_val (pairs, pair);
}

/* Does the best way to diagonal k come from the one above, by a number of `b` alone? `reached` is how far in
 * `a` the step before came, by diagonal. */
static gboolean
comes_down (const int *reached, int d, int k)
{
  return k == -d || (k != d && reached[k - 1] < reached[k + 1]);
}

static int
follow (const Box *box, int x, int k)
{
  int n = (int)(box->a_end - box->a_start), m = (int)(box->b_end - box->b_start);

  while (x < n && x - k < m && box->a[box->a_start + (guint)x] == box->b[box->b_start + (guint)(x - k)])
    x++;
  return x;
}

/* Back along the steps from the end of the box: what is common, last first */
static void
trace_back (const Box *box, const GPtrArray *steps, int d, GArray *pairs)
{
  int x = (int)(box->a_end - box->a_start), y = (int)(box->b_end - box->b_start);

  for (; d >= 0; d--)
    {
      int k = x - y, from_x = 0, from_y = 0;
      gboolean down = FALSE;

      if (d > 0)
        {
          const int *reached = (const int *)steps->pdata[d - 1] + d;

          down = comes_down (reached, d, k);
          from_x = reached[down ? k + 1 : k - 1];
          from_y = from_x - (down ? k + 1 : k - 1);
        }
      while (x > from_x + (d > 0 && !down) && y > from_y + (d > 0 && down))
        add_pair (pairs, box->a_start + (guint)--x, box->b_start + (guint)--y);
      x = from_x;
      y = from_y;
    }
}

static void
reverse (GArray *pairs, guint first)
{
  for (guint i = first, j = pairs->len; i + 1 < j; i++)
    {
      CdtPair *low = &g_array_index (pairs, CdtPair, i), *high = &g_array_index (pairs, CdtPair, --j);
      CdtPair held = *low;

      *low = *high;
      *high = held;
    }
}

/* Myers' way: one more difference in each step. FALSE: there are too many. */
static gboolean
align_closely (const Box *box, GArray *pairs)
{
  int n = (int)(box->a_end - box->a_start), m = (int)(box->b_end - box->b_start);
  int most = MIN (n + m, MOST_DIFFERENCES);
  g_autofree int *room = g_new0 (int, 2 * most + 3);
  int *reached = room + most + 1;
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  for (int d = 0; d <= most; d++)
    {
      for (int k = -d; k <= d; k += 2)
        {
          int x = d == 0 ? 0 : comes_down (reached, d, k) ? reached[k + 1] : reached[k - 1] + 1;

          reached[k] = follow (box, x, k);
          if (reached[k] < n || reached[k] - k < m)
            continue;
          guint first = pairs->len;
          trace_back (box, steps, d, pairs);
          reverse (pairs, first);
          return TRUE;
        }
      g_ptr_array_add (steps, g_memdup2 (reached - d - 1, (gsize)(2 * d + 3) * sizeof (int)));
    }
  return FALSE;
}

static gpointer
note_once (gpointer before, guint at)
{
  return GUINT_TO_POINTER (before == NULL ? at + 1 : G_MAXUINT);
}

/* Where each number of the stretch stands, by one more than its place; G_MAXUINT where it stands twice */
static GHashTable *
find_places (const guint *row, guint start, guint end)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint i = start; i < end; i++)
    {
      gpointer key = GUINT_TO_POINTER (row[i]);

      g_hash_table_insert (places, key, note_once (g_hash_table_lookup (places, key), i));
    }
  return places;
}

/* Pairs of what stands once in each, those that do not cross */
static GArray *
find_anchors (const Box *box)
{
  g_autoptr (GHashTable) in_a = find_places (box->a, box->a_start, box->a_end);
  g_autoptr (GHashTable) in_b = find_places (box->b, box->b_start, box->b_end);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (CdtPair));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (CdtPair));

  for (guint i = box->a_start; i < box->a_end; i++)
    {
      gpointer key = GUINT_TO_POINTER (box->a[i]);
      guint once = GPOINTER_TO_UINT (g_hash_table_lookup (in_a, key));
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (in_b, key));

      if (once == G_MAXUINT || other == 0 || other == G_MAXUINT)
        continue;
      add_pair (all, i, other - 1);
      g_array_append_val (values, other);
    }
  g_autofree guint8 *rising = cdt_alignment_find_rising ((const guint *)values->data, values->len);
  for (guint i = 0; i < all->len; i++)
    if (rising[i])
      g_array_append_val (anchors, g_array_index (all, CdtPair, i));
  return anchors;
}

static void align (Box box, GArray *pairs);

static void
align_between (const Box *box, const GArray *anchors, GArray *pairs)
{
  Box gap = *box;

  for (guint i = 0; i < anchors->len; i++)
    {
      const CdtPair *anchor = &g_array_index (anchors, CdtPair, i);

      gap.a_end = anchor->a;
      gap.b_end = anchor->b;
      align (gap, pairs);
      add_pair (pairs, anchor->a, anchor->b);
      gap.a_start = anchor->a + 1;
      gap.b_start = anchor->b + 1;
    }
  gap.a_end = box->a_end;
  gap.b_end = box->b_end;
  align (gap, pairs);
}

static void
align (Box box, GArray *pairs)
{
  guint tail = 0;

  for (; box.a_start < box.a_end && box.b_start < box.b_end && box.a[box.a_start] == box.b[box.b_start];
       box.a_start++, box.b_start++)
    add_pair (pairs, box.a_start, box.b_start);
  for (; box.a_start < box.a_end && box.b_start < box.b_end && box.a[box.a_end - 1] == box.b[box.b_end - 1];
       tail++)
    {
      box.a_end--;
      box.b_end--;
    }
  if (box.a_start < box.a_end && box.b_start < box.b_end && !align_closely (&box, pairs))
    {
      g_autoptr (GArray) anchors = find_anchors (&box);

      if (anchors->len > 0)
        align_between (&box, anchors, pairs);
    }
  for (guint i = 0; i < tail; i++)
    add_pair (pairs, box.a_end + i, box.b_end + i);
}

GArray *
cdt_alignment_find (const guint *a, guint n_a, const guint *b, guint n_b)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CdtPair));
  Box box = { .a = a, .b = b, .a_end = n_a, .b_end = n_b };

  align (box, pairs);
  return pairs;
}

/* The first of the rows found so far whose last value is not less; `ends` has those, shortest row first */
static guint
find_row (const guint *values, const GArray *ends, guint value)
{
  guint low = 0, high = ends->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (values[g_array_index (ends, guint, middle)] < value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint8 *
cdt_alignment_find_rising (const guint *values, guint n)
{
  guint8 *rising = g_new0 (guint8, n + 1);
  g_autofree guint *before = g_new (guint, n + 1);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      guint row = find_row (values, ends, values[i]);

      before[i] = row > 0 ? g_array_index (ends, guint, row - 1) : G_MAXUINT;
      if (row == ends->len)
        g_array_append_val (ends, i);
      else
        g_array_index (ends, guint, row) = i;
    }
  for (guint i = ends->len > 0 ? g_array_index (ends, guint, ends->len - 1) : G_MAXUINT; i != G_MAXUINT;
       i = before[i])
    rising[i] = 1;
  return rising;
}
