/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cairo-like.h"

#include <gio/gio.h>
#include <string.h>

#define LAST 40
#define FIRST_PAGE "q\n/NonStruct << /MCID 0 >> BDC\n(head)Tj\nEMC\n/Span << /MCID 1 >> BDC\n(a)Tj\nEMC\nQ\n"
#define SECOND_PAGE "q\n/Span << /MCID 0 >> BDC\n(/NonStruct << /MCID 9 >> BDC)Tj\nEMC\nQ\n"
#define PAGE(n, content, key)                                                                                \
  "<< /Type /Page % " n "\n   /Parent 1 0 R\n   /Contents " content " 0 R\n   /StructParents " key "\n>>\n"
#define ELEMENT(name, parent, rest)                                                                          \
  "<< /Type /StructElem\n   /S /" name "\n   /P " parent " 0 R\n" rest ">>\n"
#define ON(page, kids) "   /Pg " page " 0 R\n   /K " kids "\n"

/* In the order of the file, but for the contents of the pages */
static const struct
{
  guint number;
  const char *words;
} objects[] = {
  { 5, "[\n  21 0 R\n  24 0 R\n  25 0 R\n  26 0 R\n]\n" },
  { 6, PAGE ("1", "2", "0") },
  { 9, "<< /Type /Annot\n   /Subtype /Link\n   /StructParent 2\n   /Dest (b-1)\n   /BS << /W 0 >>>>\n" },
  { 10, "[\n  28 0 R\n  29 0 R\n  30 0 R\n]\n" },
  { 11, PAGE ("2", "3", "1") },
  { 1, "<< /Type /Pages\n   /Kids [ 6 0 R 11 0 R ]\n   /Count 2\n>>\n" },
  { 20, ELEMENT ("Document", "31", "   /K [ 21 0 R 22 0 R 30 0 R ]\n") },
  { 21, ELEMENT ("NonStruct", "20", ON ("6", "0")) },
  { 22, ELEMENT ("Table", "20", "   /K [ 23 0 R 26 0 R 27 0 R ]\n") },
  { 23, ELEMENT ("TR", "22", "   /K [ 24 0 R 25 0 R ]\n") },
  { 24, ELEMENT ("TD", "23", ON ("6", "1")) },
  { 25, ELEMENT ("TD", "23", ON ("6", "2")) },
  { 26, ELEMENT ("NonStruct", "22", ON ("6", "3")) },
  { 27, ELEMENT ("TR", "22", "   /K [ 28 0 R 29 0 R ]\n") },
  { 28, ELEMENT ("TD", "27", ON ("11", "0")) },
  { 29, ELEMENT ("TD", "27", ON ("11", "1")) },
  { 30, ELEMENT ("Link", "20", ON ("11", "[ << /Type /OBJR /Obj 9 0 R >> 2 ]")) },
  { 31, "<< /Type /StructTreeRoot\n   /ParentTree 32 0 R\n   /K [ 20 0 R ]\n>>\n" },
  { 32, "<< /Nums [\n   0 5 0 R\n   1 10 0 R\n   2 30 0 R\n  ]\n>>\n" },
  { 33, "<< /Names [\n   (b-1) [6 0 R /XYZ 70 765.889764 0]\n  ]\n>>\n" },
  { 34, "<< /Dests 33 0 R >>\n" },
  { 35, "<< /Producer (cairo 1.16.0 (https://cairographics.org))\n   /Title <FEFF00C900740065>\n"
        "   /CreationDate (20000101000000Z)\n>>\n" },
  { LAST, "<< /Type /Catalog\n   /Pages 1 0 R\n   /StructTreeRoot 31 0 R\n   /Names 34 0 R\n>>\n" },
};

static void
change (GString *text, const CairoLikeChange *wanted)
{
  gsize length = wanted != NULL ? strlen (wanted->from) : 0;
  char *at = wanted != NULL ? memmem (text->str, text->len, wanted->from, length) : NULL;
  gssize place = at != NULL ? at - text->str : -1;

  if (place < 0)
    return;
  g_string_erase (text, place, (gssize)length);
  g_string_insert (text, place, wanted->to);
}

static GString *
convert (GConverter *converter, const char *data, gsize length)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (data, (gssize)length, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  GString *out = g_string_new (NULL);
  char room[4096];

  for (gssize n; (n = g_input_stream_read (stream, room, sizeof room, NULL, NULL)) > 0;)
    g_string_append_len (out, room, n);
  return out;
}

static void
begin (GString *file, guint number, gsize *places)
{
  places[number] = file->len;
  g_string_append_printf (file, "%u 0 obj\n", number);
}

/* The object behind it says how long it is. */
static void
put_stream (GString *file,
            guint number,
            guint behind,
            const char *entries,
            const GString *data,
            gboolean open,
            gsize *places)
{
  g_autoptr (GZlibCompressor) converter = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  g_autoptr (GString) packed = convert (G_CONVERTER (converter), data->str, data->len);
  const GString *written = open ? data : packed;

  begin (file, number, places);
  g_string_append_printf (file, "<< %s/Length %u 0 R\n%s>>\nstream\n", entries, behind,
                          open ? "" : "   /Filter /FlateDecode\n");
  g_string_append_len (file, written->str, (gssize)written->len);
  g_string_append (file, "\nendstream\nendobj\n");
  begin (file, behind, places);
  g_string_append_printf (file, "   %" G_GSIZE_FORMAT "\nendobj\n", written->len);
}

static void
put_objects (GString *file, const CairoLikeChange *wanted, gsize *places)
{
  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      g_autoptr (GString) words = g_string_new (objects[i].words);

      change (words, wanted);
      begin (file, objects[i].number, places);
      g_string_append (file, words->str);
      g_string_append (file, "endobj\n");
    }
}

static void
put_packed_objects (GString *file, const CairoLikeChange *wanted, gsize *places)
{
  g_autoptr (GString) all = g_string_new (NULL), data = g_string_new (NULL);
  g_autofree char *entries = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      g_autoptr (GString) words = g_string_new (objects[i].words);

      change (words, wanted);
      g_string_append_printf (data, "%u %" G_GSIZE_FORMAT "\n", objects[i].number, all->len);
      g_string_append (all, words->str);
    }
  entries = g_strdup_printf ("/Type /ObjStm\n   /N %" G_GSIZE_FORMAT "\n   /First %" G_GSIZE_FORMAT "\n   ",
                             G_N_ELEMENTS (objects), data->len);
  g_string_append_len (data, all->str, (gssize)all->len);
  put_stream (file, 12, 13, entries, data, FALSE, places);
}

static void
put_table (GString *file, CairoLikeShape shape, gsize *places)
{
  gsize place = file->len;

  if (shape == CAIRO_LIKE_PACKED)
    {
      begin (file, LAST + 1, places);
      g_string_append_printf (file,
                              "<< /Type /XRef\n   /Length 3\n   /Size %u\n   /Root %u 0 R\n   /Info 35 0 R\n"
                              ">>\nstream\nxyz\nendstream\nendobj\n",
                              LAST + 2, LAST);
    }
  else
    {
      g_string_append_printf (file, "xref\n0 %u\n0000000000 65535 f \n", LAST + 1);
      for (guint i = 1; i <= LAST; i++)
        g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n", places[i]);
      g_string_append_printf (file, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info 35 0 R\n>>\n", LAST + 1,
                              LAST);
    }
  g_string_append_printf (file, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", place);
}

GString *
cairo_like_make (CairoLikeShape shape, const CairoLikeChange *wanted, const CairoLikeChange *in_file)
{
  GString *file = g_string_new ("%PDF-1.5\n%\xb5\xed\xae\xfb\n");
  g_autoptr (GString) first = g_string_new (FIRST_PAGE), second = g_string_new (SECOND_PAGE);
  gsize places[LAST + 2] = { 0 };

  put_stream (file, 2, 4, "", first, shape == CAIRO_LIKE_OPEN, places);
  put_stream (file, 3, 7, "", second, shape == CAIRO_LIKE_OPEN, places);
  if (shape == CAIRO_LIKE_PACKED)
    put_packed_objects (file, wanted, places);
  else
    put_objects (file, wanted, places);
  put_table (file, shape, places);
  change (file, in_file);
  return file;
}

char *
cairo_like_unpack (GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length), *end = data + length;
  GString *all = g_string_new (NULL);

  for (const char *at = data; (at = memmem (at, (gsize)(end - at), "\nstream\n", 8)) != NULL;)
    {
      g_autoptr (GZlibDecompressor) converter = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
      g_autoptr (GString) held = NULL;

      at += 8;
      held = convert (G_CONVERTER (converter), at, (gsize)(end - at));
      g_string_append_len (all, held->str, (gssize)held->len);
    }
  for (gsize i = 0; i < all->len; i++)
    if (all->str[i] == '\0')
      all->str[i] = '?';
  return g_string_free (all, FALSE);
}
