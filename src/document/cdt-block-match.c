/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-block-match.h"

/* So far below its place a block is looked for: an edit that takes out more leaves the rest of the list as
 * far from the end as it was. */
#define REACH 64

typedef struct
{
  guint earlier; /* G_MAXUINT: none */
  gboolean same; /* object */
} Place;

struct _CdtBlockMatch
{
  guint n;
  guint n_before;
  guint start;
  guint tail;
  Place *places; /* of the blocks between start and tail */
  GArray *gone;  /* (element-type guint) */
};

/* A walk down both lists: blocks now from `first` on wait to be told what was there before, and blocks before
 * from `from` on are not told of yet. */
typedef struct
{
  CdtBlockMatch *match;
  const gpointer *before;
  const gpointer *now;
  guint first;
  guint from;
} Walk;

static gboolean
is_same (const Walk *walk, guint then, guint n)
{
  return walk->before[then] == walk->now[n];
}

static void
find_ends (const Walk *walk)
{
  CdtBlockMatch *match = walk->match;
  guint shorter = MIN (match->n, match->n_before);

  while (match->start < shorter && is_same (walk, match->start, match->start))
    match->start++;
  while (match->tail < shorter - match->start
         && is_same (walk, match->n_before - 1 - match->tail, match->n - 1 - match->tail))
    match->tail++;
}

static guint
look_for (const Walk *walk, guint n)
{
  const CdtBlockMatch *match = walk->match;
  guint end = match->n_before - match->tail;
  guint from_end = n + match->n_before - match->n;

  for (guint then = walk->from; then < MIN (end, walk->from + REACH); then++)
    if (is_same (walk, then, n))
      return then;
  return from_end >= walk->from && from_end < end && is_same (walk, from_end, n) ? from_end : G_MAXUINT;
}

/* Above block n, which was at `then`, are some that are new; some before it are gone. Those of the same kind
 * stand in each other's place. */
static void
pass_new (Walk *walk, guint n, guint then)
{
  CdtBlockMatch *match = walk->match;
  guint from = walk->from;

  for (guint i = walk->first; i < n; i++)
    {
      const CdtBlock *block = walk->now[i];
      guint earlier = from;

      while (earlier < then && ((const CdtBlock *)walk->before[earlier])->kind != block->kind)
        earlier++;
      match->places[i - match->start] = (Place){ earlier < then ? earlier : G_MAXUINT, FALSE };
      if (earlier < then)
        from = earlier + 1;
    }
  for (guint i = walk->from; i < then; i++)
    g_array_append_val (match->gone, i);
}

CdtBlockMatch *
cdt_block_match_new (const gpointer *before, guint n_before, const gpointer *now, guint n_now)
{
  CdtBlockMatch *match = g_new0 (CdtBlockMatch, 1);
  Walk walk = { .match = match, .before = before, .now = now };

  match->n = n_now;
  match->n_before = n_before;
  match->gone = g_array_new (FALSE, FALSE, sizeof (guint));
  find_ends (&walk);
  guint end = match->n - match->tail;
  match->places = g_new (Place, end - match->start);
  walk.first = walk.from = match->start;
  for (guint n = match->start; n < end; n++)
    {
      guint then = look_for (&walk, n);

      if (then == G_MAXUINT)
        continue;
      pass_new (&walk, n, then);
      match->places[n - match->start] = (Place){ then, TRUE };
      walk.first = n + 1;
      walk.from = then + 1;
    }
  pass_new (&walk, end, match->n_before - match->tail);
  return match;
}

void
cdt_block_match_free (CdtBlockMatch *match)
{
  g_array_unref (match->gone);
  g_free (match->places);
  g_free (match);
}

guint
cdt_block_match_get_start (const CdtBlockMatch *match)
{
  return match->start;
}

guint
cdt_block_match_get_tail (const CdtBlockMatch *match)
{
  return match->tail;
}

guint
cdt_block_match_find_same (const CdtBlockMatch *match, guint n)
{
  if (n < match->start)
    return n;
  if (n >= match->n - match->tail)
    return n + match->n_before - match->n;
  const Place *place = &match->places[n - match->start];
  return place->same ? place->earlier : G_MAXUINT;
}

guint
cdt_block_match_find_earlier (const CdtBlockMatch *match, guint n)
{
  if (n < match->start || n >= match->n - match->tail)
    return cdt_block_match_find_same (match, n);
  return match->places[n - match->start].earlier;
}

guint
cdt_block_match_find_now (const CdtBlockMatch *match, guint then)
{
  if (then < match->start)
    return then;
  if (then >= match->n_before - match->tail)
    return then + match->n - match->n_before;
  for (guint n = match->start; n < match->n - match->tail; n++)
    if (match->places[n - match->start].earlier == then)
      return n;
  return G_MAXUINT;
}

const GArray *
cdt_block_match_get_gone (const CdtBlockMatch *match)
{
  return match->gone;
}
