/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What versions are made of: one run of bytes out of another, and bytes as a text. */

#include <string.h>

#include "cdt-byte-delta.h"
#include "cdt-packed.h"
#include "cdt-tree.h"

#define N_PAIRS 2000
#define PLENTY (1024 * 1024)

static GBytes *
make_random (GRand *rand, guint most)
{
  GByteArray *bytes = g_byte_array_new ();
  guint letters = (guint)g_rand_int_range (rand, 1, 40);

  for (guint left = (guint)g_rand_int_range (rand, 0, (gint32)most + 1); left > 0; left--)
    {
      guint8 byte = (guint8)g_rand_int_range (rand, 0, (gint32)letters);

      g_byte_array_append (bytes, &byte, 1);
    }
  return g_byte_array_free_to_bytes (bytes);
}

/* Pieces of it, each perhaps altered, in any order, with others between */
static GBytes *
make_other (GRand *rand, GBytes *base)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (base, &size);

  for (int left = g_rand_int_range (rand, 0, 12); left > 0 && size > 0; left--)
    {
      gsize from = (gsize)g_rand_int_range (rand, 0, (gint32)size);
      gsize length = (gsize)g_rand_int_range (rand, 0, (gint32)(size - from) + 1);
      g_autoptr (GBytes) between = make_random (rand, 30);

      g_byte_array_append (bytes, data + from, (guint)length);
      g_byte_array_append (bytes, g_bytes_get_data (between, NULL), (guint)g_bytes_get_size (between));
    }
  return g_byte_array_free_to_bytes (bytes);
}

static void
test_pairs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  gsize n_target = 0, n_delta = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (GBytes) base = make_random (rand, 4000);
      g_autoptr (GBytes) target = i % 3 == 0 ? make_random (rand, 4000) : make_other (rand, base);
      g_autoptr (GBytes) delta = cdt_byte_delta_make (base, target);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) made = cdt_byte_delta_apply (base, delta, PLENTY, &error);
      g_autofree char *text = cdt_packed_make (delta);
      g_autoptr (GBytes) unpacked = cdt_packed_read (text, PLENTY, NULL);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (made, target));
      g_assert_true (g_bytes_equal (unpacked, delta));
      n_target += i % 3 != 0 ? g_bytes_get_size (target) : 0;
      n_delta += i % 3 != 0 ? g_bytes_get_size (delta) : 0;
    }
  g_test_message ("pieces: %zu bytes made of %zu", n_target, n_delta);
  g_assert_cmpuint (n_delta, <, n_target / 10);
}

/* A word in the middle of a long text costs little more than the word. */
static void
test_word (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) target = NULL;
  g_autoptr (GBytes) delta = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "<name>Partner %u of the agreement</name>\n", i * 7919 % 5003);
  base = g_bytes_new (text->str, text->len);
  g_string_insert (text, (gssize)text->len / 2, "SURPRISE");
  target = g_bytes_new (text->str, text->len);
  delta = cdt_byte_delta_make (base, target);
  g_assert_cmpuint (g_bytes_get_size (delta), <, 60);
}

typedef struct
{
  const char *name;
  const char *delta;
  gsize length;
  const char *makes; /* of "abcdefghij" and at most 20 bytes; NULL: it is refused */
} Case;

#define D(text) text, sizeof text - 1

static const Case cases[] = {
  { "nothing", D (""), "" },
  { "bytes", D ("\x04xy"), "xy" },
  { "copy", D ("\x07\x04"), "cde" },
  { "back", D ("\x07\x04\x05\x09"), "cdeab" },
  { "all", D ("\x15\x00"), "abcdefghij" },
  { "twice", D ("\x15\x00\x15\x13"), "abcdefghijabcdefghij" },
  { "too-much", D ("\x15\x00\x15\x13\x02x"), NULL },
  { "no-length", D ("\x00"), NULL },
  { "no-copy", D ("\x01\x00"), NULL },
  { "cut-in-bytes", D ("\x06xy"), NULL },
  { "cut-in-number", D ("\x87"), NULL },
  { "no-place", D ("\x07"), NULL },
  { "past-the-end", D ("\x07\x10"), NULL },
  { "before-the-start", D ("\x07\x01"), NULL },
  { "huge-copy", D ("\xff\xff\xff\xff\xff\x0f\x00"), NULL },
  { "huge-place", D ("\x07\xfe\xff\xff\xff\xff\x0f"), NULL },
  { "endless-number", D ("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GBytes) base = g_bytes_new_static ("abcdefghij", 10);
  g_autoptr (GBytes) delta = g_bytes_new_static (row->delta, row->length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) made = cdt_byte_delta_apply (base, delta, 20, &error);

  g_assert_true ((made != NULL) == (row->makes != NULL));
  if (made == NULL)
    g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
  else
    g_assert_cmpmem (g_bytes_get_data (made, NULL), g_bytes_get_size (made), row->makes, strlen (row->makes));
}

/* 64 MB of one letter are a few kilobytes of text; no more than is asked for comes out of them. */
static void
test_bomb (void)
{
  g_autofree char *zeros = g_malloc0 (64 * PLENTY);
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, 64 * PLENTY);
  g_autofree char *text = cdt_packed_make (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = cdt_packed_read (text, PLENTY, &error);

  g_assert_cmpuint (strlen (text), <, 100000);
  g_assert_null (read);
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_TOO_LARGE);
}

static void
test_no_text (void)
{
  static const char *const texts[] = { "", "AAAA", "no base64 at all: é", "////////////", "S0xNTg==" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cdt_packed_read (texts[i], PLENTY, &error));
      g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/byte-delta/pairs", test_pairs);
  g_test_add_func ("/draft/byte-delta/word", test_word);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/draft/byte-delta/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/draft/byte-delta/bomb", test_bomb);
  g_test_add_func ("/draft/byte-delta/no-text", test_no_text);
  return g_test_run ();
}
