/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-packed.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-tree.h"

#define LEVEL 9
#define CHUNK 65536

char *
cdt_packed_make (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) compressor = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = NULL;
  gsize size = 0;
  const guint8 *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, LEVEL);
  stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  /* Nothing can go wrong in memory; piece by piece, for the stream copies what it is given. */
  for (gsize at = 0; at < size; at += CHUNK)
    g_output_stream_write_all (stream, data + at, MIN (CHUNK, size - at), NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_base64_encode (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                          g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));
}

static GBytes *
inflate (GInputStream *stream, gsize most, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize length;

  while ((length = g_input_stream_read (stream, chunk, CHUNK, NULL, NULL)) > 0)
    {
      if ((gsize)length > most - all->len)
        {
          g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_TOO_LARGE, _ ("It is too large."));
          return NULL;
        }
      g_byte_array_append (all, chunk, (guint)length);
    }
  if (length == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED, _ ("It is cut short or was altered."));
  return NULL;
}

GBytes *
cdt_packed_read (const char *text, gsize most, GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = NULL;
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) stream = NULL;
  gsize size = 0;
  guchar *data;

  g_return_val_if_fail (text != NULL && most < G_MAXUINT32, NULL);

  data = g_base64_decode (text, &size);
  memory = g_memory_input_stream_new_from_data (data, (gssize)size, g_free);
  decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  stream = g_converter_input_stream_new (memory, G_CONVERTER (decompressor));
  return inflate (stream, most, error);
}
