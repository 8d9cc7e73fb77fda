/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pairing.h"

#include "cdt-alignment.h"

#define NONE G_MAXUINT
#define LIKE_ENOUGH 0.4
#define MOST_COMPARED 4096 /* each with each */

typedef struct
{
  const GArray *a, *b;
  CdtLikeness likeness;
  gpointer data;
  guint *of_a, *of_b; /* what each goes with in the other row */
  guint8 *stable;     /* of a: it goes with one and does not move */
} Pairing;

static void
clear_item (gpointer data)
{
  g_free (((CdtPairingItem *)data)->id);
}

GArray *
cdt_pairing_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CdtPairingItem));

  g_array_set_clear_func (items, clear_item);
  return items;
}

static const CdtPairingItem *
get_item (const GArray *items, guint n)
{
  return &g_array_index (items, CdtPairingItem, n);
}

static void
join (Pairing *pairing, guint a, guint b)
{
  pairing->of_a[a] = b;
  pairing->of_b[b] = a;
}

static void
join_stable (Pairing *pairing, guint a, guint b)
{
  join (pairing, a, b);
  pairing->stable[a] = 1;
}

static void
pair_ids (Pairing *pairing)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pairing->b->len; i++)
    if (get_item (pairing->b, i)->id != NULL)
      g_hash_table_insert (places, get_item (pairing->b, i)->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < pairing->a->len; i++)
    {
      const char *id = get_item (pairing->a, i)->id;
      guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, id)) : 0;

      if (place > 0 && pairing->of_b[place - 1] == NONE)
        join (pairing, i, place - 1);
    }
}

/* All but the fewest keep their place. */
static void
find_stable (Pairing *pairing)
{
  g_autoptr (GArray) paired = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pairing->a->len; i++)
    if (pairing->of_a[i] != NONE)
      {
        g_array_append_val (paired, i);
        g_array_append_val (partners, pairing->of_a[i]);
      }
  g_autofree guint8 *rising = cdt_alignment_find_rising ((const guint *)partners->data, partners->len);
  for (guint i = 0; i < paired->len; i++)
    pairing->stable[g_array_index (paired, guint, i)] = rising[i];
}

/* Those in [from, to) that go with none yet and are nothing of their own */
static GArray *
list_free (const GArray *items, const guint *partners, guint from, guint to)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = from; i < to; i++)
    if (partners[i] == NONE && get_item (items, i)->id == NULL)
      g_array_append_val (list, i);
  return list;
}

static double
compare (const Pairing *pairing, const GArray *a, guint i, const GArray *b, guint j)
{
  guint one = g_array_index (a, guint, i), other = g_array_index (b, guint, j);
  double likeness = pairing->likeness (one, other, pairing->data);

  return likeness >= LIKE_ENOUGH ? likeness : 0.0;
}

/* Which pairs that do not cross are the most alike, taken together */
static void
pair_best (Pairing *pairing, const GArray *a, const GArray *b)
{
  gsize n = b->len;
  g_autofree double *like = g_new (double, (gsize)a->len *n);
  g_autofree double *best = g_new0 (double, (a->len + 1) * (n + 1));
  gsize i = 0, j = 0;

  for (gsize x = a->len; x-- > 0;)
    for (gsize y = n; y-- > 0;)
      {
        double here = like[x * n + y] = compare (pairing, a, (guint)x, b, (guint)y);
        double skipped = MAX (best[(x + 1) * (n + 1) + y], best[x * (n + 1) + y + 1]);

        best[x * (n + 1) + y] = here > 0.0 ? MAX (skipped, here + best[(x + 1) * (n + 1) + y + 1]) : skipped;
      }
  while (i < a->len && j < n)
    {
      double here = best[i * (n + 1) + j];

      if (like[i * n + j] > 0.0 && here == like[i * n + j] + best[(i + 1) * (n + 1) + j + 1])
        join_stable (pairing, g_array_index (a, guint, i++), g_array_index (b, guint, j++));
      else if (here == best[(i + 1) * (n + 1) + j])
        i++;
      else
        j++;
    }
}

static void
pair_alike (Pairing *pairing, const GArray *a, const GArray *b)
{
  if ((gsize)a->len * b->len <= MOST_COMPARED)
    {
      pair_best (pairing, a, b);
      return;
    }
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    if (compare (pairing, a, i, b, i) > 0.0)
      join_stable (pairing, g_array_index (a, guint, i), g_array_index (b, guint, i));
}

static GArray *
list_words (const GArray *items, const GArray *list)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (guint), list->len);

  for (guint i = 0; i < list->len; i++)
    g_array_append_val (words, get_item (items, g_array_index (list, guint, i))->words);
  return words;
}

/* The same words first, then between these those that are alike */
static void
pair_between (Pairing *pairing, guint a_from, guint a_to, guint b_from, guint b_to)
{
  g_autoptr (GArray) a = list_free (pairing->a, pairing->of_a, a_from, a_to);
  g_autoptr (GArray) b = list_free (pairing->b, pairing->of_b, b_from, b_to);
  g_autoptr (GArray) a_words = list_words (pairing->a, a);
  g_autoptr (GArray) b_words = list_words (pairing->b, b);
  g_autoptr (GArray) same
      = cdt_alignment_find ((guint *)a_words->data, a->len, (guint *)b_words->data, b->len);
  guint a_start = a_from, b_start = b_from;

  for (guint i = 0; i <= same->len; i++)
    {
      const CdtPair *pair = i < same->len ? &g_array_index (same, CdtPair, i) : NULL;
      guint a_end = pair != NULL ? g_array_index (a, guint, pair->a) : a_to;
      guint b_end = pair != NULL ? g_array_index (b, guint, pair->b) : b_to;
      g_autoptr (GArray) a_rest = list_free (pairing->a, pairing->of_a, a_start, a_end);
      g_autoptr (GArray) b_rest = list_free (pairing->b, pairing->of_b, b_start, b_end);

      pair_alike (pairing, a_rest, b_rest);
      if (pair != NULL)
        join_stable (pairing, a_end, b_end);
      a_start = a_end + 1;
      b_start = b_end + 1;
    }
}

static void
pair_words (Pairing *pairing)
{
  guint a_start = 0, b_start = 0;
  g_autofree guint8 *anchors = g_memdup2 (pairing->stable, pairing->a->len + 1);

  for (guint i = 0; i < pairing->a->len; i++)
    if (anchors[i])
      {
        pair_between (pairing, a_start, i, b_start, pairing->of_a[i]);
        a_start = i + 1;
        b_start = pairing->of_a[i] + 1;
      }
  pair_between (pairing, a_start, pairing->a->len, b_start, pairing->b->len);
}

static void
add_step (GArray *steps, CdtStepKind kind, guint a, guint b)
{
  CdtStep step = { kind, a, b };

  g_array_append_val (steps, step);
}

static GArray *
list_steps (const Pairing *pairing)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (CdtStep));
  guint b = 0;

  for (guint a = 0; a <= pairing->a->len; a++)
    {
      gboolean end = a == pairing->a->len;
      guint partner = end ? pairing->b->len : pairing->of_a[a];

      if (!end && !pairing->stable[a])
        {
          add_step (steps, partner == NONE ? CDT_STEP_GONE : CDT_STEP_AWAY, a, partner);
          continue;
        }
      for (; b < partner; b++)
        add_step (steps, pairing->of_b[b] == NONE ? CDT_STEP_NEW : CDT_STEP_HERE, pairing->of_b[b], b);
      if (!end)
        add_step (steps, CDT_STEP_BOTH, a, b++);
    }
  return steps;
}

GArray *
cdt_pairing_find (const GArray *a, const GArray *b, CdtLikeness likeness, gpointer data)
{
  Pairing pairing = { .a = a, .b = b, .likeness = likeness, .data = data };
  GArray *steps;

  pairing.of_a = g_new (guint, a->len + 1);
  pairing.of_b = g_new (guint, b->len + 1);
  pairing.stable = g_new0 (guint8, a->len + 1);
  for (guint i = 0; i < a->len; i++)
    pairing.of_a[i] = NONE;
  for (guint i = 0; i < b->len; i++)
    pairing.of_b[i] = NONE;
  pair_ids (&pairing);
  find_stable (&pairing);
  pair_words (&pairing);
  steps = list_steps (&pairing);
  g_free (pairing.of_a);
  g_free (pairing.of_b);
  g_free (pairing.stable);
  return steps;
}
