/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "same-lines.h"

#include <string.h>

#include "cdt-fonts.h"
#include "cdt-line-parts.h"
#include "cdt-paragraph-private.h"

#define TOLD_MAX 20

static const CdtParagraphStyle looks[] = {
  { .size = 11.0, .pitch = 1.4, .align = PANGO_ALIGN_LEFT },
  { .size = 9.5, .pitch = 1.3, .align = PANGO_ALIGN_RIGHT },
  { .size = 13.0, .pitch = 1.3, .bold = TRUE, .align = PANGO_ALIGN_CENTER },
};

static const double widths[] = { 455.0, 413.3, 217.0, 120.5, 71.9 };

static gboolean
glyphs_equal (const PangoGlyphString *a, const PangoGlyphString *b)
{
  if (a->num_glyphs != b->num_glyphs
      || memcmp (a->log_clusters, b->log_clusters, sizeof (int) * (gsize)a->num_glyphs) != 0)
    return FALSE;
  for (int i = 0; i < a->num_glyphs; i++)
    if (a->glyphs[i].glyph != b->glyphs[i].glyph
        || memcmp (&a->glyphs[i].geometry, &b->glyphs[i].geometry, sizeof (PangoGlyphGeometry)) != 0)
      return FALSE;
  return TRUE;
}

/* The house's own fonts and those of the machine are not the same objects. */
static gboolean
fonts_equal (PangoFont *a, PangoFont *b)
{
  PangoFontDescription *one = pango_font_describe (a), *other = pango_font_describe (b);
  gboolean equal = pango_font_description_equal (one, other);
  pango_font_description_free (one);
  pango_font_description_free (other);
  return equal;
}

static gboolean
parts_equal (const CdtLinePart *a, const CdtLinePart *b)
{
  const PangoItem *one = a->glyphs->item, *other = b->glyphs->item;
  return a->run == b->run && a->x == b->x && a->width == b->width && one->length == other->length
         && one->num_chars == other->num_chars && fonts_equal (one->analysis.font, other->analysis.font)
         && strncmp (a->text + one->offset, b->text + other->offset, (gsize)one->length) == 0
         && glyphs_equal (a->glyphs->glyphs, b->glyphs->glyphs);
}

/* The space that a line ends in shows nothing; where it is all of a run, a line of words leaves it out. */
static gboolean
is_final_space (const CdtLinePart *part)
{
  return part->glyphs->glyphs->num_glyphs == 1 && part->glyphs->glyphs->glyphs[0].glyph == PANGO_GLYPH_EMPTY;
}

static gboolean
lines_equal (const CdtParagraph *a, const CdtParagraph *b, guint line)
{
  CdtLineParts one = cdt_line_parts_begin (a, line), other = cdt_line_parts_begin (b, line);
  CdtLinePart part, same;
  gboolean equal = cdt_paragraph_get_line_start (a, line) == cdt_paragraph_get_line_start (b, line)
                   && cdt_paragraph_get_line_end (a, line) == cdt_paragraph_get_line_end (b, line);
  while (equal && cdt_line_parts_next (&one, &part))
    equal = cdt_line_parts_next (&other, &same) && parts_equal (&part, &same);
  equal = equal && (!cdt_line_parts_next (&other, &same) || is_final_space (&same));
  cdt_line_parts_end (&one);
  cdt_line_parts_end (&other);
  return equal;
}

static void
compare_line (SameLines *same, const CdtParagraph *words, const CdtParagraph *full, guint line)
{
  guint n = cdt_paragraph_get_n_lines (words);
  same->n_lines++;
  if (line < n && lines_equal (words, full, line))
    return;
  if (same->n_different++ >= TOLD_MAX)
    return;
  g_autofree char *is = line < n ? cdt_paragraph_dup_line (words, line) : g_strdup ("(none)");
  g_autofree char *should = cdt_paragraph_dup_line (full, line);
  g_test_message ("“%s” (%.3f) should be “%s” (%.3f)", is,
                  line < n ? cdt_paragraph_get_line_end (words, line) : 0.0, should,
                  cdt_paragraph_get_line_end (full, line));
}

/* Pango parts an address that is too long for a line at any letter; see test-paragraph.c for where it parts.
 */
static gboolean
parts_address (const CdtParagraph *paragraph)
{
  for (guint i = 1; i < cdt_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = cdt_paragraph_dup_line (paragraph, i);
      if ((*line == '@' || *line == '.') && g_ascii_isalpha (line[1]))
        return TRUE;
    }
  return FALSE;
}

void
same_lines_compare (SameLines *same, CdtText *text)
{
  CdtStyle style = cdt_style_clear_a4 ();
  PangoContext *context = cdt_fonts_get_context ();
  for (guint i = 0; i < G_N_ELEMENTS (looks) * G_N_ELEMENTS (widths); i++)
    {
      const CdtParagraphStyle *how = &looks[i / G_N_ELEMENTS (widths)];
      double width = widths[i % G_N_ELEMENTS (widths)];
      CdtParagraph *words = cdt_paragraph_new (context, &style, how, text, width);
      CdtParagraph *full = cdt_paragraph_new_in_full (context, &style, how, text, width);
      same->n_paragraphs++;
      same->n_of_words += cdt_paragraph_is_of_words (words);
      if (cdt_paragraph_is_of_words (words) && !parts_address (words))
        for (guint line = 0; line < cdt_paragraph_get_n_lines (full); line++)
          compare_line (same, words, full, line);
      cdt_paragraph_unref (words);
      cdt_paragraph_unref (full);
    }
}
