/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-turn.h"

/* Does it hold for any of the turns inside? All of them are asked. */
typedef gboolean (*AskTurn) (CdtTurn *turn, gpointer data);

/* The turns of a repeat, of all items that it went through */
typedef struct
{
  GHashTable *turns; /* path of the item -> CdtTurn */
  GPtrArray *order;  /* (element-type CdtTurn) the same as they were entered; not owned */
  guint serial;      /* of the selection that they are all of; 0: of none that is known */
} Repeat;

static void
free_repeat (gpointer data)
{
  Repeat *repeat = data;

  g_ptr_array_unref (repeat->order);
  g_hash_table_unref (repeat->turns);
  g_free (repeat);
}

static GHashTable *
new_repeats (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_repeat);
}

static Repeat *
get_repeat (GHashTable *repeats, gconstpointer key)
{
  Repeat *repeat = g_hash_table_lookup (repeats, key);

  if (repeat == NULL)
    {
      repeat = g_new0 (Repeat, 1);
      repeat->turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cdt_turn_free);
      repeat->order = g_ptr_array_new ();
      g_hash_table_insert (repeats, (gpointer)key, repeat);
    }
  return repeat;
}

static gboolean
ask_inside (const CdtTurn *turn, AskTurn ask, gpointer data)
{
  GHashTableIter repeats;
  gpointer value;
  gboolean any = FALSE;

  g_hash_table_iter_init (&repeats, turn->inside);
  while (g_hash_table_iter_next (&repeats, NULL, &value))
    {
      const Repeat *repeat = value;

      for (guint i = 0; i < repeat->order->len; i++)
        if (ask (repeat->order->pdata[i], data))
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
  Repeat *now = get_repeat (turn->inside, repeat);
  Repeat *then = g_hash_table_lookup (turn->before, repeat);
  gpointer key = NULL;
  gpointer known = g_hash_table_lookup (now->turns, path);
  CdtTurn *inner;

  if (known != NULL)
    return known;
  if (then == NULL || !g_hash_table_steal_extended (then->turns, path, &key, &known))
    {
      key = g_strdup (path);
      known = cdt_turn_new (free_made);
    }
  inner = known;
  inner->around = turn;
  g_hash_table_insert (now->turns, key, inner);
  g_ptr_array_add (now->order, inner);
  return inner;
}

void
cdt_turn_note_selection (CdtTurn *turn, gconstpointer repeat, guint serial, guint n)
{
  Repeat *now = g_hash_table_lookup (turn->inside, repeat);

  if (now != NULL && now->order->len == n)
    now->serial = serial;
}

const GPtrArray *
cdt_turn_reuse (CdtTurn *turn, gconstpointer repeat, guint serial)
{
  Repeat *then = g_hash_table_lookup (turn->before, repeat);

  /* An element that is walked twice in one walk has its turns entered already. */
  if (then == NULL || then->serial != serial || serial == 0 || g_hash_table_contains (turn->inside, repeat))
    return NULL;
  g_hash_table_steal (turn->before, repeat);
  g_hash_table_insert (turn->inside, (gpointer)repeat, then);
  return then->order;
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
