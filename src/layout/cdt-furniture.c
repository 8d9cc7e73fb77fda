/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-furniture.h"
#include "cdt-palette.h"

#define BLEED 3.0 /* over the paper's edge, so that none of it stays white */
#define SIZE 8.5
#define PITCH 1.3
#define HEAD_BASELINE 52.8
#define HEAD_RULE 59.3
#define FOOT_BASELINE 40.9 /* from the bottom */
#define FOOT_DROP 0.8      /* of it, for each point that the type is larger than SIZE */
#define FOOT_RULE 53.7
#define RULE 0.75
#define LOGO_WIDTH (60.0 / 25.4 * 72.0)
#define LOGO_HEIGHT (18.0 / 25.4 * 72.0)
#define LOGO_TOP 31.0
#define GAP 12.0             /* between neighbours on one line */
#define MOST_CHARACTERS 1000 /* no line has room for as many */

static void
add_fill (CdtPage *page, double x, double y, double width, double height, CdtColour colour)
{
  CdtPiece piece = cdt_piece_make (CDT_PIECE_FILL, CDT_ROLE_FURNITURE, x, y, width, height, colour);
  g_array_append_val (page->pieces, piece);
}

/* A title may be as long as a book, and stands on every page. */
static char *
dup_start (const char *words)
{
  const char *end = words;

  for (guint n = 0; *end != '\0' && n < MOST_CHARACTERS; n++)
    end = g_utf8_next_char (end);
  return g_strndup (words, (gsize)(end - words));
}

/* One line; words that do not fit end in an ellipsis. */
static CdtParagraph *
set_line (const CdtMeasure *measure, const char *all_words, gboolean bold, double width)
{
  g_autofree char *words = dup_start (all_words);
  CdtParagraph *whole = cdt_measure_set_words (measure, words, SIZE, PITCH, bold, width);
  if (cdt_paragraph_get_n_lines (whole) == 1)
    return whole;
  g_autofree char *first = cdt_paragraph_dup_line (whole, 0);
  size_t length = strlen (first);
  cdt_paragraph_unref (whole);
  while (length > 0)
    {
      length = (size_t)(g_utf8_prev_char (words + length) - words);
      g_autofree char *start = g_strndup (words, length);
      g_autofree char *cut = g_strconcat (g_strchomp (start), "…", NULL);
      CdtParagraph *line = cdt_measure_set_words (measure, cut, SIZE, PITCH, bold, width);
      if (cdt_paragraph_get_n_lines (line) == 1)
        return line;
      cdt_paragraph_unref (line);
    }
  return cdt_measure_set_words (measure, "…", SIZE, PITCH, bold, width);
}

/* `place`: 0 left, 0.5 centred, 1 right. Gives the width taken. */
static double
add_line (const CdtMeasure *measure,
          CdtPage *page,
          const char *words,
          gboolean bold,
          double width,
          double place,
          double baseline)
{
  if (words == NULL || *words == '\0' || width <= 0.0)
    return 0.0;
  CdtParagraph *line = set_line (measure, words, bold, width);
  double taken = cdt_paragraph_get_width (line);
  CdtPiece piece
      = cdt_piece_make (CDT_PIECE_LINES, CDT_ROLE_FURNITURE, measure->left + (measure->width - taken) * place,
                        baseline - cdt_paragraph_get_baseline (line), taken, cdt_paragraph_get_pitch (line),
                        bold ? CDT_COLOUR_INK : CDT_COLOUR_MUTED);
  piece.paragraph = line;
  piece.n_lines = 1;
  g_array_append_val (page->pieces, piece);
  return taken;
}

/* At the right of the cover's head, in what room the marking in the middle leaves. */
static void
add_logo (const CdtMeasure *measure, CdtPage *page, double marking)
{
  double room = marking > 0.0 ? (measure->width - marking) / 2.0 - GAP : measure->width;
  double width = MIN (LOGO_WIDTH, room);
  CdtPiece piece = cdt_piece_make (CDT_PIECE_LOGO, CDT_ROLE_FURNITURE, measure->left + measure->width - width,
                                   LOGO_TOP, width, LOGO_HEIGHT, CDT_COLOUR_INK);
  g_array_append_val (page->pieces, piece);
}

/* The right end first, which is short, then the left in what is left over; a marking in the middle
 * leaves each of them its half. */
static void
add_triple (const CdtComposer *composer,
            CdtPage *page,
            const char *start,
            const char *end,
            const char *marking,
            double baseline)
{
  const CdtMeasure *measure = cdt_composer_get_measure (composer, page->number);
  double width = measure->width;
  double middle = add_line (measure, page, marking, TRUE, width / 2.0, 0.5, baseline);
  double half = middle > 0.0 ? (width - middle) / 2.0 - GAP : width / 2.0;
  double taken = add_line (measure, page, end, FALSE, half, 1.0, baseline);
  double rest = middle > 0.0 ? half : width - taken - (taken > 0.0 ? GAP : 0.0);
  add_line (measure, page, start, FALSE, rest, 0.0, baseline);
}

/* The schedule or part that this page runs on with, or NULL. */
static const CdtBlock *
find_continued (const CdtComposer *composer, guint page)
{
  CdtSpot start = g_array_index (composer->starts, CdtSpot, page);
  for (int i = MIN ((int)start.block, (int)composer->measured->len - 1); i >= 0; i--)
    {
      const CdtBlock *block = cdt_document_get_block (composer->document, (guint)i);
      gboolean begins = (guint)i == start.block && start.unit == 0;
      if (block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_PART)
        return begins ? NULL : block;
      if (block->kind == CDT_BLOCK_HEADING)
        return NULL;
    }
  return NULL;
}

static char *
join_words (const char *first, const char *second)
{
  if (first == NULL || second == NULL || *second == '\0')
    return g_strdup (first != NULL ? first : second);
  return g_strconcat (first, " · ", second, NULL);
}

/* "Schedule 2 continued · Risk register" or "Signatures continued" */
static char *
make_head_end (const CdtComposer *composer, guint page)
{
  const CdtDocumentInfo *info = cdt_document_get_info (composer->document);
  const CdtBlock *section = find_continued (composer, page);
  if (section == NULL || info->continued == NULL || *info->continued == '\0')
    return g_strdup (info->head_end);
  g_autofree char *title = section->text == NULL ? g_strdup ("") : cdt_text_dup_plain (section->text);
  g_autofree char *first
      = g_strconcat (section->number != NULL ? section->number : title, " ", info->continued, NULL);
  return join_words (first, section->number != NULL ? title : NULL);
}

/* "Page {page} of {pages}" with both filled in; `n_pages` 0: not known yet. */
static char *
fill_page_words (const char *words, guint page, guint n_pages)
{
  if (words == NULL)
    return NULL;
  g_autoptr (GString) filled = g_string_new (words);
  g_autofree char *this_page = g_strdup_printf ("%u", page);
  g_autofree char *all_pages = n_pages > 0 ? g_strdup_printf ("%u", n_pages) : g_strdup ("…");
  g_string_replace (filled, "{page}", this_page, 0);
  g_string_replace (filled, "{pages}", all_pages, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

void
cdt_furniture_add_head (const CdtComposer *composer, CdtPage *page)
{
  const CdtMeasure *measure = cdt_composer_get_measure (composer, page->number);
  const CdtDocumentInfo *info = cdt_document_get_info (composer->document);
  if (page->number == 0 && composer->cover)
    {
      add_fill (page, -BLEED, -BLEED, page->width + 2.0 * BLEED, measure->style->house->cover_band + BLEED,
                measure->style->accent);
      double marking
          = add_line (measure, page, info->marking, TRUE, measure->width / 2.0, 0.5, HEAD_BASELINE);
      if (measure->style->logo != NULL)
        add_logo (measure, page, marking);
      return;
    }
  g_autofree char *end = make_head_end (composer, page->number);
  add_triple (composer, page, info->head_start, end, info->marking, HEAD_BASELINE);
  add_fill (page, measure->left, HEAD_RULE, measure->width, RULE, CDT_COLOUR_RULE);
}

void
cdt_furniture_add_foot (const CdtComposer *composer, CdtPage *page)
{
  const CdtMeasure *measure = cdt_composer_get_measure (composer, page->number);
  const CdtDocumentInfo *info = cdt_document_get_info (composer->document);
  guint n_pages = composer->whole ? composer->starts->len : 0;
  g_autofree char *pages = fill_page_words (info->foot_page, page->number + 1, n_pages);
  g_autofree char *words = join_words (composer->fingerprint, pages);
  add_fill (page, measure->left, page->height - FOOT_RULE, measure->width, RULE, CDT_COLOUR_RULE);
  double drop = (cdt_look_size (measure->style, SIZE) - SIZE) * FOOT_DROP;
  add_triple (composer, page, info->foot_start, words, info->marking, page->height - FOOT_BASELINE + drop);
}
