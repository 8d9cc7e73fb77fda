/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <zlib.h>

#include "cdt-pdf-private.h"

/* A twentieth more than zlib's usual level gives, for two thirds of its work */
#define LEVEL 3
#define FIRST_ROOM 16384

GString *
cdt_pdf_pack (const char *data, gsize length)
{
  uLongf packed = compressBound (length);
  GString *out = g_string_sized_new (packed);

  if (compress2 ((Bytef *)out->str, &packed, (const Bytef *)data, length, LEVEL) != Z_OK)
    g_error ("zlib has no memory"); /* it cannot fail otherwise where the bound was kept */
  g_string_set_size (out, packed);
  return out;
}

GString *
cdt_pdf_unpack (const char *data, gsize length, gsize limit)
{
  z_stream stream = { .next_in = (Bytef *)data, .avail_in = (uInt)length };
  g_autoptr (GString) out = g_string_sized_new (MIN (MAX (length * 4, FIRST_ROOM), limit + 1));
  int result = length <= G_MAXUINT ? inflateInit (&stream) : Z_MEM_ERROR;

  if (result != Z_OK)
    return NULL;
  while (result == Z_OK && out->len <= limit)
    {
      gsize room = MIN (MAX (out->allocated_len - 1 - out->len, FIRST_ROOM), G_MAXINT), filled = out->len;

      g_string_set_size (out, filled + room);
      stream.next_out = (Bytef *)out->str + filled;
      stream.avail_out = (uInt)room;
      result = inflate (&stream, Z_NO_FLUSH);
      g_string_set_size (out, filled + room - stream.avail_out);
    }
  inflateEnd (&stream);
  return result == Z_STREAM_END && out->len <= limit ? g_steal_pointer (&out) : NULL;
}

guint32
cdt_pdf_sum (guint32 sum, const char *data, gsize length)
{
  return (guint32)crc32_z (sum, (const Bytef *)data, length);
}

void
cdt_pdf_add_sum (GChecksum *pages, guint32 sum)
{
  guint32 bytes = GUINT32_TO_BE (sum);

  g_checksum_update (pages, (const guchar *)&bytes, sizeof bytes);
}
