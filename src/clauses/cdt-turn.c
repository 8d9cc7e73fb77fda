/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-turn.h"

/* Does it hold for any of the turns inside? All of them are asked. */
typedef gboolean (*AskTurn) (CdtTurn *turn, gpointer data);

static GHashTable *
new_repeats (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
}

static GHashTable *
get_turns (GHashTable *repeats, gconstpointer repeat)
{
  GHashTable *turns = g_hash_table_lookup (repeats, repeat);

  if (turns == NULL)
    {
      turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cdt_turn_free);
      g_hash_table_insert (repeats, (gpointer)repeat, turns);
    }
  return turns;
}

static gboolean
ask_inside (const CdtTurn *turn, AskTurn ask, gpointer data)
{
  GHashTableIter repeats;
  gpointer turns;
  gboolean any = FALSE;

  g_hash_table_iter_init (&repeats, turn->inside);
  while (g_hash_table_iter_next (&repeats, NULL, &turns))
    {
      GHashTableIter iter;
      gpointer inner;

      g_hash_table_iter_init (&iter, turns);
      while (g_hash_table_iter_next (&iter, NULL, &inner))
        if (ask (inner, data))
          any = TRUE;
    }
  return any;
}

static gboolean
join_heads (CdtTurn *turn, gpointer data)
{
  cdt_read_heads_join (data, &turn->heads);
  return FALSE;
}

static gboolean
touch_turn (CdtTurn *turn, gpointer touch)
{
  return cdt_turn_touch (turn, touch);
}

static gboolean
touch_presence (CdtTurn *turn, gpointer data)
{
  return cdt_turn_touch_presence (turn);
}

static gboolean
has_read (CdtTurn *turn, gpointer path)
{
  return cdt_turn_has_read (turn, path);
}

/* What it relies on has changed. */
static void
mark_stale (gpointer data)
{
  for (CdtTurn *turn = data; turn != NULL && !turn->stale; turn = turn->around)
    turn->stale = TRUE;
}

CdtTurn *
cdt_turn_new (GDestroyNotify free_made)
{
  CdtTurn *turn = g_new0 (CdtTurn, 1);

  turn->reads = cdt_reads_new_for (mark_stale, turn);
  turn->free_made = free_made;
  turn->made = g_ptr_array_new_with_free_func (free_made);
  turn->inside = new_repeats ();
  turn->stale = TRUE;
  return turn;
}

void
cdt_turn_free (CdtTurn *turn)
{
  cdt_reads_free (turn->reads);
  g_ptr_array_unref (turn->made);
  g_hash_table_unref (turn->inside);
  g_clear_pointer (&turn->before, g_hash_table_unref);
  g_free (turn);
}

void
cdt_turn_begin (CdtTurn *turn)
{
  cdt_reads_clear (turn->reads);
  /* Others may have the list as it was. */
  g_ptr_array_unref (turn->made);
  turn->made = g_ptr_array_new_with_free_func (turn->free_made);
  turn->before = turn->inside;
  turn->inside = new_repeats ();
}

/* What was not entered again is gone: nobody would know that it is stale. */
void
cdt_turn_end (CdtTurn *turn)
{
  g_clear_pointer (&turn->before, g_hash_table_unref);
  turn->heads = cdt_reads_get_heads (turn->reads);
  ask_inside (turn, join_heads, &turn->heads);
  turn->stale = FALSE;
}

CdtTurn *
cdt_turn_enter (CdtTurn *turn, gconstpointer repeat, const char *path, GDestroyNotify free_made)
{
  GHashTable *turns = get_turns (turn->inside, repeat);
  GHashTable *before = g_hash_table_lookup (turn->before, repeat);
  gpointer key = NULL;
  gpointer known = g_hash_table_lookup (turns, path);
  CdtTurn *inner;

  if (known != NULL)
    return known;
  if (before == NULL || !g_hash_table_steal_extended (before, path, &key, &known))
    {
      key = g_strdup (path);
      known = cdt_turn_new (free_made);
    }
  inner = known;
  inner->around = turn;
  g_hash_table_insert (turns, key, inner);
  return inner;
}

gboolean
cdt_turn_touch (CdtTurn *turn, const CdtTouch *touch)
{
  /* Most of what there is has nothing to do with it. */
  if (!turn->stale && !cdt_read_heads_may_touch (&turn->heads, touch))
    return FALSE;
  if (ask_inside (turn, touch_turn, (gpointer)touch)
      || (!turn->stale && cdt_reads_touch (turn->reads, touch)))
    turn->stale = TRUE;
  return turn->stale;
}

gboolean
cdt_turn_touch_presence (CdtTurn *turn)
{
  if (ask_inside (turn, touch_presence, NULL) || turn->asked_presence)
    turn->stale = TRUE;
  return turn->stale;
}

gboolean
cdt_turn_has_read (const CdtTurn *turn, const char *path)
{
  return cdt_reads_contain (turn->reads, path) || ask_inside (turn, has_read, (gpointer)path);
}
