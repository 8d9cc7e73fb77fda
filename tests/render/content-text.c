/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads as much of a page as cairo writes. */

#include "content-text.h"

#include <stdlib.h>
#include <string.h>

#define MAX_MARKS 16

typedef struct
{
  gboolean wide;       /* two bytes a glyph */
  GHashTable *letters; /* glyph -> UTF-8 */
} Font;

typedef struct
{
  qpdf_data qpdf;
  GHashTable *fonts; /* object id -> Font */
  qpdf_oh own;       /* the page's fonts by name */
  GPtrArray *texts;  /* (element-type GString) */
  const Font *font;
  GString *marks[MAX_MARKS]; /* that are open, innermost last: where words go; NULL nowhere */
  guint n_marks;
  /* What came before the next operator */
  GString *string;
  char name[64];
  int mcid;
  gboolean actual;
} Page;

static void
free_font (gpointer data)
{
  Font *font = data;

  g_hash_table_unref (font->letters);
  g_free (font);
}

GHashTable *
content_text_fonts_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_font);
}

/* UTF-16BE in hexadecimal digits */
static char *
read_utf16 (const char *hex, gsize n_digits)
{
  gunichar2 units[64];
  glong n = 0;

  for (gsize i = 0; i + 4 <= n_digits && n < (glong)G_N_ELEMENTS (units); i += 4)
    {
      g_autofree char *unit = g_strndup (hex + i, 4);

      units[n++] = (gunichar2)strtoul (unit, NULL, 16);
    }
  return g_utf16_to_utf8 (units, n, NULL, NULL, NULL);
}

/* "<01> <0041>", line by line */
static void
read_letters (Font *font, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  gboolean within = FALSE;

  g_assert_null (strstr (words, "beginbfrange"));
  for (char **line = lines; *line != NULL; line++)
    {
      char *end = NULL;
      gulong glyph;

      if (g_str_has_suffix (*line, "beginbfchar") || g_str_equal (*line, "endbfchar"))
        within = !within;
      else if (within && **line == '<')
        {
          glyph = strtoul (*line + 1, &end, 16);
          end = strchr (end, '<');
          g_assert_nonnull (end);
          g_hash_table_insert (font->letters, GSIZE_TO_POINTER (glyph),
                               read_utf16 (end + 1, strspn (end + 1, "0123456789abcdefABCDEF")));
        }
    }
}

static const Font *
find_font (Page *page, const char *name)
{
  qpdf_oh dictionary = qpdf_oh_get_key (page->qpdf, page->own, name), stream;
  gpointer id = GINT_TO_POINTER (qpdf_oh_get_object_id (page->qpdf, dictionary));
  Font *font = g_hash_table_lookup (page->fonts, id);
  unsigned char *data = NULL;
  size_t length = 0;
  QPDF_BOOL filtered = QPDF_FALSE;

  if (font != NULL)
    return font;
  stream = qpdf_oh_get_key (page->qpdf, dictionary, "/ToUnicode");
  g_assert_true (qpdf_oh_is_stream (page->qpdf, stream));
  g_assert_cmpint (
      qpdf_oh_get_stream_data (page->qpdf, stream, qpdf_dl_generalized, &filtered, &data, &length), ==,
      QPDF_SUCCESS);
  g_autofree char *words = g_strndup ((char *)data, length);
  free (data);
  font = g_new0 (Font, 1);
  font->letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  font->wide = qpdf_oh_is_name_and_equals (page->qpdf, qpdf_oh_get_key (page->qpdf, dictionary, "/Subtype"),
                                           "/Type0");
  read_letters (font, words);
  g_hash_table_insert (page->fonts, id, font);
  return font;
}

static GString *
get_mark (const Page *page)
{
  return page->n_marks > 0 ? page->marks[page->n_marks - 1] : NULL;
}

static void
show (Page *page)
{
  guint step = page->font->wide ? 2 : 1;
  GString *mark = get_mark (page);

  for (gsize i = 0; mark != NULL && i + step <= page->string->len; i += step)
    {
      gsize glyph = (guchar)page->string->str[i];
      const char *letters;

      if (page->font->wide)
        glyph = glyph << 8 | (guchar)page->string->str[i + 1];
      letters = g_hash_table_lookup (page->font->letters, GSIZE_TO_POINTER (glyph));
      if (letters == NULL || *letters == '\0')
        g_error ("glyph %" G_GSIZE_FORMAT " stands for no letter", glyph);
      g_string_append (mark, letters);
    }
}

/* Words that are said for what is shown, in UTF-16 with its mark; what is shown goes nowhere then. */
static void
say_actual (Page *page)
{
  GString *mark = get_mark (page);
  g_autofree char *words = NULL;

  g_assert_cmpmem (page->string->str, 2, "\xfe\xff", 2);
  words = g_convert (page->string->str + 2, (gssize)page->string->len - 2, "UTF-8", "UTF-16BE", NULL, NULL,
                     NULL);
  g_assert_nonnull (words);
  if (mark != NULL)
    g_string_append (mark, words);
}

static void
begin_mark (Page *page)
{
  GString *mark = NULL;

  g_assert_cmpuint (page->n_marks, <, MAX_MARKS);
  if (page->mcid >= 0)
    {
      if ((guint)page->mcid >= page->texts->len)
        g_ptr_array_set_size (page->texts, page->mcid + 1);
      g_assert_null (page->texts->pdata[page->mcid]);
      mark = page->texts->pdata[page->mcid] = g_string_new (NULL);
    }
  else if (page->actual)
    say_actual (page);
  page->marks[page->n_marks++] = mark;
}

static void
operate (Page *page, const char *operator)
{
  if (g_str_equal (operator, "Tf"))
    page->font = find_font (page, page->name);
  else if (g_str_equal (operator, "Tj") || g_str_equal (operator, "TJ"))
    show (page);
  else if (g_str_equal (operator, "BDC") || g_str_equal (operator, "BMC"))
    begin_mark (page);
  else if (g_str_equal (operator, "EMC"))
    {
      g_assert_cmpuint (page->n_marks, >, 0);
      page->n_marks--;
    }
  g_string_truncate (page->string, 0);
  page->name[0] = '\0';
  page->mcid = -1;
  page->actual = FALSE;
}

/* "(...)", from after its bracket; what comes after it */
static const char *
read_string (Page *page, const char *at)
{
  for (guint depth = 1;; at++)
    {
      char c = *at;

      if (c == '\\')
        {
          guint n = (guint)strspn (at + 1, "01234567");

          if (n > 0)
            {
              g_autofree char *digits = g_strndup (at + 1, MIN (n, 3));

              g_string_append_c (page->string, (char)strtoul (digits, NULL, 8));
              at += MIN (n, 3);
              continue;
            }
          at++;
          if (*at == '\n') /* the string only goes on in another line */
            continue;
          c = *at == 'n' ? '\n' : *at == 'r' ? '\r' : *at == 't' ? '\t' : *at;
        }
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return at + 1;
      g_string_append_c (page->string, c);
    }
}

/* "<0041>", from after its bracket */
static const char *
read_hex (Page *page, const char *at)
{
  for (; *at != '>'; at += 2)
    g_string_append_c (page->string,
                       (char)(g_ascii_xdigit_value (at[0]) << 4 | g_ascii_xdigit_value (at[1])));
  return at + 1;
}

/* A name, a number or an operator */
static const char *
read_word (Page *page, const char *at)
{
  gsize length = strcspn (at + 1, " \n\r\t()<>[]/") + 1;
  g_autofree char *word = g_strndup (at, length);

  if (*word == '/')
    {
      g_strlcpy (page->name, word, sizeof page->name);
      page->actual = page->actual || g_str_equal (word, "/ActualText");
    }
  else if (strspn (word, "0123456789.+-") < length)
    operate (page, word);
  else if (g_str_equal (page->name, "/MCID"))
    page->mcid = atoi (word);
  return at + length;
}

static void
read_content (Page *page, const char *at)
{
  while (*at != '\0')
    if (strchr (" \n\r\t[]", *at) != NULL)
      at++;
    else if (g_str_has_prefix (at, "<<") || g_str_has_prefix (at, ">>"))
      at += 2;
    else if (*at == '(')
      at = read_string (page, at + 1);
    else if (*at == '<')
      at = read_hex (page, at + 1);
    else
      at = read_word (page, at);
}

static GPtrArray *
list_texts (GPtrArray *strings)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < strings->len; i++)
    g_ptr_array_add (texts, strings->pdata[i] != NULL ? g_string_free (strings->pdata[i], FALSE) : NULL);
  return texts;
}

GPtrArray *
content_text_read (qpdf_data qpdf, GHashTable *fonts, qpdf_oh handle)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GString) string = g_string_new (NULL);
  Page page = { .qpdf = qpdf, .fonts = fonts, .texts = texts, .string = string, .mcid = -1 };
  qpdf_oh resources = qpdf_oh_get_key (qpdf, handle, "/Resources");
  unsigned char *content = NULL;
  size_t length = 0;

  page.own = qpdf_oh_get_key_if_dict (qpdf, resources, "/Font");
  g_assert_cmpint (qpdf_oh_get_page_content_data (qpdf, handle, &content, &length), ==, QPDF_SUCCESS);
  g_autofree char *text = g_strndup ((char *)content, length);
  free (content);
  read_content (&page, text);
  g_assert_cmpuint (page.n_marks, ==, 0);
  return list_texts (texts);
}
