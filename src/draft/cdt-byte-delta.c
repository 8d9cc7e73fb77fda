/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-byte-delta.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-tree.h"

#define BLOCK 16       /* bytes; the shortest run that is looked for */
#define N_CANDIDATES 8 /* places of one block that are tried: repeated markup has many */
#define NONE G_MAXUINT32

typedef struct
{
  const guint8 *base, *target;
  gsize n_base, n_target;
  guint32 *heads; /* by hash: the last block of the base that has it */
  guint32 *next;  /* by block: the one before it that has the same */
  guint bits;
  GByteArray *steps;
  gsize copied_to; /* where in the base the last copy ended */
} Maker;

static guint32
hash_block (const Maker *maker, const guint8 *at)
{
  guint64 first, second;

  memcpy (&first, at, sizeof first);
  memcpy (&second, at + sizeof first, sizeof second);
  return (guint32)((first * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                    ^ second * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f))
                       * G_GUINT64_CONSTANT (0x165667b19e3779f9)
                   >> (64 - maker->bits));
}

static void
index_base (Maker *maker)
{
  gsize n_blocks = maker->n_base / BLOCK;

  for (maker->bits = 8; maker->bits < 24 && ((gsize)1 << maker->bits) < n_blocks * 2;)
    maker->bits++;
  maker->heads = g_new (guint32, (gsize)1 << maker->bits);
  memset (maker->heads, 0xff, ((gsize)1 << maker->bits) * sizeof *maker->heads);
  maker->next = g_new (guint32, n_blocks + 1);
  for (gsize i = 0; i < n_blocks; i++)
    {
      guint32 hash = hash_block (maker, maker->base + i * BLOCK);

      maker->next[i] = maker->heads[hash];
      maker->heads[hash] = (guint32)i;
    }
}

static void
add_number (GByteArray *steps, guint64 number)
{
  do
    {
      guint8 group = (guint8)((number & 0x7f) | (number > 0x7f ? 0x80 : 0));

      g_byte_array_append (steps, &group, 1);
      number >>= 7;
    }
  while (number > 0);
}

static void
add_bytes (Maker *maker, gsize from, gsize to)
{
  if (from == to)
    return;
  add_number (maker->steps, (guint64)(to - from) << 1);
  g_byte_array_append (maker->steps, maker->target + from, (guint)(to - from));
}

static void
add_copy (Maker *maker, gsize place, gsize length)
{
  gint64 distance = (gint64)place - (gint64)maker->copied_to;

  add_number (maker->steps, (guint64)length << 1 | 1);
  add_number (maker->steps, distance >= 0 ? (guint64)distance << 1 : ((guint64)-distance << 1) - 1);
  maker->copied_to = place + length;
}

static gsize
count_same (const Maker *maker, gsize place, gsize at)
{
  gsize length = 0, most = MIN (maker->n_base - place, maker->n_target - at);

  while (length < most && maker->base[place + length] == maker->target[at + length])
    length++;
  return length;
}

/* The longest run of the base that the target goes on with; 0 where none is as long as a block */
static gsize
find_run (const Maker *maker, gsize at, gsize *place)
{
  gsize longest = 0;
  guint32 block = maker->n_target - at >= BLOCK ? maker->heads[hash_block (maker, maker->target + at)] : NONE;

  if (block == NONE)
    return 0;
  for (guint n = 0; block != NONE && n < N_CANDIDATES; n++, block = maker->next[block])
    {
      gsize length = count_same (maker, (gsize)block * BLOCK, at);

      if (length <= longest)
        continue;
      longest = length;
      *place = (gsize)block * BLOCK;
    }
  return longest >= BLOCK ? longest : 0;
}

/* Where words were put in or taken out, the base most often goes on where it was left, or a little on. */
static gsize
find_near (const Maker *maker, gsize at, gsize *place)
{
  gsize length = maker->copied_to < maker->n_base ? count_same (maker, maker->copied_to, at) : 0;

  *place = maker->copied_to;
  return length >= BLOCK ? length : 0;
}

static void
make_steps (Maker *maker)
{
  gsize told = 0, at = 0;

  while (at < maker->n_target)
    {
      gsize place = 0, near_place = 0;
      gsize near_length = find_near (maker, at, &near_place);
      gsize length = find_run (maker, at, &place);

      if (near_length >= length)
        {
          place = near_place;
          length = near_length;
        }
      if (length == 0)
        {
          at++;
          continue;
        }
      /* A block begins where it happens to; what stands before it may be the same too. */
      for (; at > told && place > 0 && maker->base[place - 1] == maker->target[at - 1]; length++)
        {
          at--;
          place--;
        }
      add_bytes (maker, told, at);
      add_copy (maker, place, length);
      at += length;
      told = at;
    }
  add_bytes (maker, told, at);
}

GBytes *
cdt_byte_delta_make (GBytes *base, GBytes *target)
{
  Maker maker = { 0 };

  g_return_val_if_fail (base != NULL && target != NULL, NULL);
  g_return_val_if_fail (g_bytes_get_size (base) < G_MAXUINT32 && g_bytes_get_size (target) < G_MAXUINT32,
                        NULL);

  maker.base = g_bytes_get_data (base, &maker.n_base);
  maker.target = g_bytes_get_data (target, &maker.n_target);
  maker.steps = g_byte_array_new ();
  index_base (&maker);
  make_steps (&maker);
  g_free (maker.heads);
  g_free (maker.next);
  return g_byte_array_free_to_bytes (maker.steps);
}

typedef struct
{
  const guint8 *at, *end;
} Reader;

static gboolean
read_number (Reader *reader, guint64 *number)
{
  *number = 0;
  for (guint shift = 0; shift < 42 && reader->at < reader->end; shift += 7)
    {
      guint8 group = *reader->at++;

      *number |= (guint64)(group & 0x7f) << shift;
      if ((group & 0x80) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_place (Reader *reader, gsize copied_to, gsize n_base, guint64 length, gsize *place)
{
  guint64 distance;
  gint64 found;

  if (!read_number (reader, &distance))
    return FALSE;
  found
      = (gint64)copied_to + ((distance & 1) != 0 ? -(gint64)((distance + 1) >> 1) : (gint64)(distance >> 1));
  if (found < 0 || (guint64)found > n_base || length > n_base - (guint64)found)
    return FALSE;
  *place = (gsize)found;
  return TRUE;
}

static gboolean
run_steps (Reader *reader, const guint8 *base, gsize n_base, gsize most, GByteArray *made)
{
  gsize copied_to = 0, place = 0;
  guint64 step;

  while (reader->at < reader->end)
    {
      guint64 length;

      if (!read_number (reader, &step))
        return FALSE;
      length = step >> 1;
      if (length == 0 || length > most - made->len)
        return FALSE;
      if ((step & 1) != 0)
        {
          if (!read_place (reader, copied_to, n_base, length, &place))
            return FALSE;
          g_byte_array_append (made, base + place, (guint)length);
          copied_to = place + (gsize)length;
          continue;
        }
      if (length > (guint64)(reader->end - reader->at))
        return FALSE;
      g_byte_array_append (made, reader->at, (guint)length);
      reader->at += length;
    }
  return TRUE;
}

GBytes *
cdt_byte_delta_apply (GBytes *base, GBytes *delta, gsize most, GError **error)
{
  g_autoptr (GByteArray) made = g_byte_array_new ();
  Reader reader;
  gsize n_base = 0, n_delta = 0;
  const guint8 *data;

  g_return_val_if_fail (base != NULL && delta != NULL && most < G_MAXUINT32, NULL);

  data = g_bytes_get_data (base, &n_base);
  reader.at = g_bytes_get_data (delta, &n_delta);
  reader.end = reader.at + n_delta;
  if (run_steps (&reader, data, n_base, most, made))
    return g_byte_array_free_to_bytes (g_steal_pointer (&made));
  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED, _ ("What it was made of does not fit."));
  return NULL;
}
