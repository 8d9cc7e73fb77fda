/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word.h"

#include <hb.h>

/* HarfBuzz knows at once; Pango would make a map of all letters first. */
static gboolean
font_has_all (PangoFont *font, const char *text, const char *end)
{
  hb_font_t *letters = pango_font_get_hb_font (font);
  hb_codepoint_t glyph;
  for (; text < end; text = g_utf8_next_char (text))
    if (!hb_font_get_nominal_glyph (letters, g_utf8_get_char (text), &glyph))
      return FALSE;
  return TRUE;
}

/* Glyphs stand in the order of the letters, none is of a space and a letter together, and each has its width:
 * HarfBuzz gives none where it gets no memory, and Pango then lays all letters one over the other. */
static gboolean
is_plain (const PangoGlyphString *glyphs, const char *text, gboolean led, gboolean trailed, guint length)
{
  int n = glyphs->num_glyphs, n_spaces = led + trailed, last = -1;
  if (n < n_spaces || n == 0)
    return FALSE;
  for (int i = 0; i < n; i++)
    {
      if (glyphs->log_clusters[i] < last || glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG
          || glyphs->glyphs[i].geometry.width == 0)
        return FALSE;
      last = glyphs->log_clusters[i];
    }
  if (led && (glyphs->log_clusters[0] != 0 || (n > 1 && glyphs->log_clusters[1] != 1)))
    return FALSE;
  return !trailed || (last == (int)length - 1 && text[last] == ' ');
}

/* The glyphs of what was shaped, but not that of the space after it. */
static void
take_glyphs (CdtWord *word, PangoGlyphString *glyphs)
{
  if (word->trailed)
    pango_glyph_string_set_size (glyphs, glyphs->num_glyphs - 1);
  word->glyphs = pango_glyph_string_copy (glyphs);
  word->width = pango_glyph_string_get_width (glyphs);
  word->lead = word->led ? glyphs->glyphs[0].geometry.width : 0;
}

CdtWord *
cdt_word_new (const PangoAnalysis *analysis, const char *text, guint length, gboolean led, gboolean trailed)
{
  CdtWord *word = g_new0 (CdtWord, 1);
  g_atomic_ref_count_init (&word->refs);
  word->font = g_object_ref (analysis->font);
  word->text = g_strndup (text, length);
  word->length = length;
  word->led = led;
  word->trailed = trailed;
  if (!font_has_all (analysis->font, text, text + length))
    return word;
  g_autofree char *all = g_strconcat (led ? " " : "", word->text, trailed ? " " : "", NULL);
  guint n = length + (led != FALSE) + (trailed != FALSE);
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  pango_shape_with_flags (all, (int)n, all, (int)n, analysis, glyphs, PANGO_SHAPE_NONE);
  if (is_plain (glyphs, all, led, trailed, n))
    take_glyphs (word, glyphs);
  pango_glyph_string_free (glyphs);
  return word;
}

CdtWord *
cdt_word_ref (CdtWord *word)
{
  g_atomic_ref_count_inc (&word->refs);
  return word;
}

void
cdt_word_unref (CdtWord *word)
{
  if (!g_atomic_ref_count_dec (&word->refs))
    return;
  g_clear_pointer (&word->glyphs, pango_glyph_string_free);
  g_object_unref (word->font);
  g_free (word->text);
  g_free (word);
}

gboolean
cdt_word_is_shared (CdtWord *word)
{
  return !g_atomic_ref_count_compare (&word->refs, 1);
}

gboolean
cdt_word_can_split (const CdtWord *word, guint offset)
{
  int wanted = (int)offset + (word->led ? 1 : 0);
  for (int i = 0; i < word->glyphs->num_glyphs; i++)
    if (word->glyphs->log_clusters[i] == wanted)
      return TRUE;
  return FALSE;
}
