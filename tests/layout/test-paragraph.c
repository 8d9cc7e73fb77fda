/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-line-parts.h"
#include "cdt-paragraph.h"
#include "sample-document.h"

#define WIDTH 200.0

static CdtParagraph *
set_text (CdtText *text, double width)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtParagraphStyle how = { .size = 11.0, .pitch = 1.4, .align = PANGO_ALIGN_LEFT };
  return cdt_paragraph_new (cdt_fonts_get_context (), &style, &how, text, width);
}

static CdtParagraph *
set_words (const char *words, double width)
{
  g_autoptr (CdtText) text = cdt_text_new (words);
  return set_text (text, width);
}

/* The words of all lines: nothing lost, nothing twice; a line feed ends a line without being in one. */
static char *
join_lines (const CdtParagraph *paragraph)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < cdt_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = cdt_paragraph_dup_line (paragraph, i);
      g_string_append (words, line);
    }
  return g_string_free (words, FALSE);
}

static void
assert_whole (const CdtParagraph *paragraph, double width)
{
  g_autofree char *plain = cdt_text_dup_plain (cdt_paragraph_get_text (paragraph));
  g_autofree char *joined = join_lines (paragraph);
  g_auto (GStrv) stretches = g_strsplit (plain, "\n", -1);
  g_autofree char *expected = g_strjoinv ("", stretches);
  g_assert_cmpstr (joined, ==, expected);
  for (guint i = 0; i < cdt_paragraph_get_n_lines (paragraph); i++)
    {
      CdtLineParts parts = cdt_line_parts_begin (paragraph, i);
      CdtLinePart part;
      while (cdt_line_parts_next (&parts, &part))
        {
          PangoRectangle ink;
          pango_glyph_string_extents (part.glyphs->glyphs, part.glyphs->item->analysis.font, &ink, NULL);
          /* Glyphs may lean a hair out of their advance, and Pango breaks piled-up accents by guess; the
           * margin is far wider. */
          g_assert_cmpfloat (part.x + (ink.x + ink.width) / (double)PANGO_SCALE, <=, width + 2.0);
        }
      cdt_line_parts_end (&parts);
    }
}

static void
test_breaks (void)
{
  static const struct
  {
    const char *words;
    guint lines;
  } cases[] = {
    { "", 1 },
    { "short", 1 },
    { "one\ntwo\nthree", 3 },
    { "ends in a feed\n", 2 },
    { "\n\n", 3 },
    { "far too many words to stand on one line of two hundred points", 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtParagraph) paragraph = set_words (cases[i].words, WIDTH);
      g_assert_cmpuint (cdt_paragraph_get_n_lines (paragraph), ==, cases[i].lines);
      assert_whole (paragraph, WIDTH);
    }
}

static char *
repeat (const char *words, guint n)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (all, words);
  return g_string_free (all, FALSE);
}

static void
test_bombs (void)
{
  static const struct
  {
    const char *words;
    guint times;
  } cases[] = {
    { "x", 10000 },                               /* one word */
    { "Some plain words here. ", 5000 },          /* over 100,000 characters in one paragraph */
    { "שלום עולם mixed with Latin 12.5% ", 100 }, /* two directions */
    { "伙伴关系协议的条款和条件", 400 },          /* no spaces at all */
    { "👩‍👩‍👧‍👦🇬🇧🏴󠁧󠁢󠁷󠁬󠁳󠁿 ",
      200 },                                       /* clusters of many code points */
    { "e\xcc\x81\xcc\x82\xcc\x83\xcc\x84", 2000 }, /* piled-up accents */
    { "a\xe2\x80\xa8"
      "b\xe2\x80\xa9\x09\r\n",
      300 }, /* every kind of line end, and tabs */
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = repeat (cases[i].words, cases[i].times);
      g_autoptr (CdtParagraph) paragraph = set_words (words, WIDTH);
      g_assert_cmpuint (cdt_paragraph_get_n_lines (paragraph), >, 1);
      if (strchr (words, '\r') == NULL)
        assert_whole (paragraph, WIDTH);
    }
}

static void
test_narrow (void)
{
  static const double widths[] = { -5.0, 0.0, 0.5, 1.0 };
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (CdtParagraph) paragraph = set_words ("narrow", widths[i]);
      g_assert_cmpuint (cdt_paragraph_get_n_lines (paragraph), >=, 6);
    }
}

/* What goes over to the next line where the line is wide enough for `fits` alone */
static const struct
{
  const char *fits, *words, *next;
} bonds[] = {
  { "within the limits in Schedule", "within the limits in Schedule 3.", "Schedule 3." },
  { "without that partner’s consent in", "without that partner’s consent in writing.", "in writing." },
  { "and each helps the other to", "and each helps the other to do so.", "to do so." },
  { "hold the contracts with whoever provides", "hold the contracts with whoever provides it; and",
    "provides it; and" },
  { "Committee paper of 30", "Committee paper of 30 July 2019 in Swansea and beyond",
    "30 July 2019 in Swansea and beyond" },
  { "Members are told at least 10", "Members are told at least 10 working days before it, in writing",
    "10 working days before it, in writing" },
  { "and each keeps to the duty in section",
    "and each keeps to the duty in section 149 of the Equality Act 2010 as far as it goes",
    "section 149 of the Equality Act 2010 as far as it goes" },
  { "the Trust bears 30% and Eastvale", "the Trust bears 30% and Eastvale 20% for as long as it lasts here",
    "Eastvale 20% for as long as it lasts here" },
  { "the Company of the Valley (Partner", "the Company of the Valley (Partner 6), a charity of its own",
    "(Partner 6), a charity of its own" },
  /* Long words stand where they stand. */
  { "the governments and their", "the governments and their representatives", "representatives" },
};

static void
test_bonds (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (CdtParagraph) one = set_words (bonds[n].fits, 1000.0);
  double width = MAX (cdt_paragraph_get_width (one) + 1.0, WIDTH * 0.6);
  g_autoptr (CdtParagraph) paragraph = set_words (bonds[n].words, width);
  GString *rest = g_string_new (NULL);
  for (guint i = 1; i < cdt_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = cdt_paragraph_dup_line (paragraph, i);
      g_string_append (rest, line);
    }
  g_autofree char *next = g_string_free (rest, FALSE);
  g_assert_cmpstr (next, ==, bonds[n].next);
}

/* In a column as narrow as a few letters nothing is kept together at the cost of a word that breaks. */
static void
test_bonds_in_narrow_lines (void)
{
  g_autoptr (CdtParagraph) paragraph = set_words ("people over 2010", 36.0);
  g_assert_cmpuint (cdt_paragraph_get_n_lines (paragraph), ==, 3);
  g_autofree char *line = cdt_paragraph_dup_line (paragraph, 2);
  g_assert_cmpstr (line, ==, "2010");
}

/* A sentence goes from left to right where one of its parts does. What a person wrote alone goes its own way.
 */
static void
test_direction (void)
{
  static const struct
  {
    const char *marked;
    gboolean from_left;
  } cases[] = {
    { "{עיריית הבתים החמים|a/b}, {a charity|a/c};", TRUE },
    { "({שלום|a/b}), a charity;", TRUE },
    { "{שלום abc|a/b}", FALSE },
    { "{שלום|a/b} ({abc|c/d})", TRUE },
    { "{שלום|a/b} ({עולם|c/d})", FALSE },
    { "שלום abc", FALSE },
    { "{abc שלום|a/b}", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtText) text = sample_text (cases[i].marked);
      g_autoptr (CdtParagraph) paragraph = set_text (text, 1000.0);
      g_assert_true ((cdt_paragraph_get_line_start (paragraph, 0) == 0.0) == cases[i].from_left);
      assert_whole (paragraph, 1000.0);
    }
}

/* An address too long for a line parts at its signs; one that goes into the next line goes there. */
static void
test_address (void)
{
  static const struct
  {
    const char *words, *lines;
  } cases[] = {
    { "somebody.at.work@northmoor.example.org", "somebody.at.work|@northmoor|.example.org" },
    { "community@northmoor.example.org", "community|@northmoor|.example.org" },
    { "https://example.org/forms/leaving", "https://example.org/|forms/leaving" },
    { "Write to a@b.example.org", "Write to |a@b.example.org" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtParagraph) paragraph = set_words (cases[i].words, 96.0);
      g_autofree char *lines = NULL;
      for (guint line = 0; line < cdt_paragraph_get_n_lines (paragraph); line++)
        {
          g_autofree char *words = cdt_paragraph_dup_line (paragraph, line), *before = lines;
          lines = before == NULL ? g_strdup (words) : g_strconcat (before, "|", words, NULL);
        }
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

/* Runs' extents cover each line from end to end, in every direction, and a point in one hits it. */
static void
test_runs (void)
{
  static const char *const cases[] = {
    "plain *bold* and {linked|a/b|c} words [open] once more until lines are full and break",
    "{one|a}{two|b}{three|c}",
    "Latin {שלום עולם|a} Latin *שלום* end",
    "office {affluent|x}ffi *ffl*",
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CdtText) text = sample_text (cases[i]);
      g_autoptr (CdtParagraph) paragraph = set_text (text, WIDTH);
      for (guint line = 0; line < cdt_paragraph_get_n_lines (paragraph); line++)
        {
          double covered = 0.0, x = cdt_paragraph_get_line_start (paragraph, line);
          for (guint run = 0; run < cdt_text_get_n_runs (text); run++)
            {
              g_autoptr (GArray) pairs = cdt_paragraph_get_run_extents (paragraph, run, line);
              for (guint k = 0; k + 1 < pairs->len; k += 2)
                {
                  double from = g_array_index (pairs, double, k), to = g_array_index (pairs, double, k + 1);
                  double y = (line + 0.5) * cdt_paragraph_get_pitch (paragraph);
                  covered += to - from;
                  g_assert_cmpint (cdt_paragraph_hit (paragraph, (from + to) / 2.0, y), ==, (int)run);
                }
            }
          g_assert_cmpfloat_with_epsilon (x + covered, cdt_paragraph_get_line_end (paragraph, line), 0.05);
        }
    }
}

static void
test_outside (void)
{
  g_autoptr (CdtParagraph) paragraph = set_words ("words", WIDTH);
  g_assert_cmpint (cdt_paragraph_hit (paragraph, 1.0, 1.0), ==, 0);
  g_assert_cmpint (cdt_paragraph_hit (paragraph, -1.0, 1.0), ==, -1);
  g_assert_cmpint (cdt_paragraph_hit (paragraph, 150.0, 1.0), ==, -1);
  g_assert_cmpint (cdt_paragraph_hit (paragraph, 1.0, -1.0), ==, -1);
  g_assert_cmpint (cdt_paragraph_hit (paragraph, 1.0, 100.0), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/paragraph/breaks", test_breaks);
  g_test_add_func ("/layout/paragraph/bombs", test_bombs);
  g_test_add_func ("/layout/paragraph/narrow", test_narrow);
  for (guint i = 0; i < G_N_ELEMENTS (bonds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/paragraph/bonds/%u", i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bonds);
    }
  g_test_add_func ("/layout/paragraph/direction", test_direction);
  g_test_add_func ("/layout/paragraph/address", test_address);
  g_test_add_func ("/layout/paragraph/bonds-in-narrow-lines", test_bonds_in_narrow_lines);
  g_test_add_func ("/layout/paragraph/runs", test_runs);
  g_test_add_func ("/layout/paragraph/outside", test_outside);
  return g_test_run ();
}
