/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-line-parts.h"
#include "cdt-paragraph-private.h"

static const CdtLine *
get_line (const CdtLineParts *parts)
{
  return &g_array_index (parts->paragraph->lines, CdtLine, parts->line);
}

static gboolean
has_more_words (const CdtLineParts *parts)
{
  const CdtLine *line = get_line (parts);
  return parts->word < line->first_word + line->n_words;
}

static const CdtSetWord *
get_word (const CdtLineParts *parts)
{
  return &parts->paragraph->words[parts->word];
}

/* As many as the rest of the line may need */
static void
make_room (CdtLineParts *parts)
{
  const CdtLine *line = get_line (parts);
  int n = 1;
  for (guint i = parts->word; i < line->first_word + line->n_words; i++)
    n += parts->paragraph->words[i].word->glyphs->num_glyphs;
  pango_glyph_string_set_size (parts->whole.glyphs, n);
  parts->whole.glyphs->num_glyphs = 0;
}

static void
add_glyph (PangoGlyphString *all, PangoGlyphInfo glyph, guint cluster)
{
  int n = all->num_glyphs++;
  all->glyphs[n] = glyph;
  all->log_clusters[n] = (int)cluster;
}

/* The glyphs of the word at hand up to `stop`, a byte of the whole text. FALSE: some are left. */
static gboolean
take_glyphs (CdtLineParts *parts, guint start, guint stop)
{
  const CdtSetWord *set = get_word (parts);
  const PangoGlyphString *glyphs = set->word->glyphs;
  for (; parts->glyph < (guint)glyphs->num_glyphs; parts->glyph++)
    {
      guint at = set->start + (guint)glyphs->log_clusters[parts->glyph];
      if (at >= stop)
        return FALSE;
      add_glyph (parts->whole.glyphs, glyphs->glyphs[parts->glyph], at - start);
    }
  parts->word++;
  parts->glyph = 0;
  return TRUE;
}

/* The space that a line ends in has no width; it is there so that text taken from a page has it. */
static guint
add_final_space (CdtLineParts *parts, guint start, guint stop)
{
  const CdtLine *line = get_line (parts);
  guint end = line->start + line->length, last = end;
  const CdtSetWord *set = &parts->paragraph->words[parts->word - 1];
  guint words_end = set->start + (set->word->led ? 1 : 0) + set->word->length;
  if (words_end < end && words_end < stop)
    {
      PangoGlyphInfo empty = { .glyph = PANGO_GLYPH_EMPTY, .attr.is_cluster_start = 1 };
      add_glyph (parts->whole.glyphs, empty, words_end - start);
    }
  else
    last = words_end;
  return MIN (last, stop);
}

static void
collect_glyphs (CdtLineParts *parts, CdtLinePart *part)
{
  const CdtParagraph *paragraph = parts->paragraph;
  const CdtSetWord *set = get_word (parts);
  guint start = set->start + (guint)set->word->glyphs->log_clusters[parts->glyph];
  PangoFont *font = set->word->font;
  part->run = cdt_paragraph_find_run (paragraph, start);
  guint run_start = paragraph->run_starts[part->run], stop = paragraph->run_starts[part->run + 1];
  guint end = stop;
  make_room (parts);
  while (has_more_words (parts) && get_word (parts)->word->font == font && take_glyphs (parts, start, stop))
    ;
  if (!has_more_words (parts))
    end = add_final_space (parts, start, stop);
  else
    end = parts->glyph > 0 ? stop : MIN (stop, get_word (parts)->start);
  part->text = cdt_text_get_run (paragraph->text, part->run)->text;
  parts->item.offset = (int)(start - run_start);
  parts->item.length = (int)(end - start);
  parts->item.num_chars = (int)g_utf8_strlen (part->text + parts->item.offset, parts->item.length);
  parts->item.analysis.font = font;
  part->glyphs = &parts->whole;
}

static void
take_run (CdtLineParts *parts, CdtLinePart *part)
{
  const CdtLine *line = get_line (parts);
  part->glyphs = parts->next->data;
  part->text = pango_layout_get_text (line->line->layout);
  part->run = cdt_paragraph_find_run (parts->paragraph, line->offset + (guint)part->glyphs->item->offset);
  parts->next = parts->next->next;
}

CdtLineParts
cdt_line_parts_begin (const CdtParagraph *paragraph, guint n)
{
  const CdtLine *line = &g_array_index (paragraph->lines, CdtLine, n);
  CdtLineParts parts = { .paragraph = paragraph, .line = n, .x = line->x, .word = line->first_word };
  if (line->line != NULL)
    parts.next = line->line->runs;
  else
    parts.whole.glyphs = pango_glyph_string_new ();
  return parts;
}

static gboolean
runs_backward (const CdtLine *line)
{
  for (GSList *run = line->line != NULL ? line->line->runs : NULL; run != NULL; run = run->next)
    if (((PangoGlyphItem *)run->data)->item->analysis.level % 2 != 0)
      return TRUE;
  return FALSE;
}

static int
compare_as_read (gconstpointer a, gconstpointer b)
{
  const CdtLinePart *first = a, *second = b;
  return first->glyphs->item->offset - second->glyphs->item->offset;
}

CdtLineParts
cdt_line_parts_begin_as_read (const CdtParagraph *paragraph, guint n)
{
  CdtLineParts parts = cdt_line_parts_begin (paragraph, n);
  CdtLinePart part;
  if (!runs_backward (get_line (&parts)))
    return parts;
  GArray *read = g_array_new (FALSE, FALSE, sizeof (CdtLinePart));
  while (cdt_line_parts_next (&parts, &part))
    g_array_append_val (read, part);
  g_array_sort (read, compare_as_read);
  parts.read = read;
  return parts;
}

static gboolean
take_as_read (CdtLineParts *parts, CdtLinePart *part)
{
  if (parts->n_read == parts->read->len)
    return FALSE;
  *part = g_array_index (parts->read, CdtLinePart, parts->n_read++);
  return TRUE;
}

gboolean
cdt_line_parts_next (CdtLineParts *parts, CdtLinePart *part)
{
  if (parts->read != NULL)
    return take_as_read (parts, part);
  if (get_line (parts)->line != NULL ? parts->next == NULL : !has_more_words (parts))
    return FALSE;
  parts->whole.item = &parts->item;
  if (get_line (parts)->line != NULL)
    take_run (parts, part);
  else
    collect_glyphs (parts, part);
  part->x = parts->x;
  part->width = pango_glyph_string_get_width (part->glyphs->glyphs) / (double)PANGO_SCALE;
  parts->x += part->width;
  return TRUE;
}

void
cdt_line_parts_end (CdtLineParts *parts)
{
  g_clear_pointer (&parts->whole.glyphs, pango_glyph_string_free);
  g_clear_pointer (&parts->read, g_array_unref);
}
