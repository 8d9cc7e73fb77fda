/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-figure-plan.h"
#include "cdt-fonts.h"
#include "cdt-measure.h"
#include "cdt-palette.h"
#include "cdt-panel.h"
#include "cdt-table.h"

#define NUMBER_GAP 4.0    /* between a long number and its text */
#define FIGURE_SHARE 0.72 /* of a page that a figure fills at most: words stand above it */
#define SLICE_GAP 12.0    /* between pieces of a figure that stand on one page */
#define UNBOUNDED 10000.0
#define BALANCED_LINES 4 /* a title of more lines is text */
#define BALANCE_STEPS 6  /* that find how narrow its lines can be */

CdtMeasure
cdt_measure_make (CdtParagraphCache *cache, const CdtStyle *style)
{
  return (CdtMeasure){ .cache = cache,
                       .style = style,
                       .scale = cdt_look_scale (style),
                       .left = style->margin_side,
                       .width = style->page_width - 2.0 * style->margin_side };
}

double
cdt_measure_get_page_body (const CdtMeasure *measure)
{
  return measure->style->page_height - measure->style->margin_top - measure->style->margin_bottom;
}

CdtParagraph *
cdt_measure_set (
    const CdtMeasure *measure, CdtText *text, double size, double pitch, gboolean bold, double width)
{
  CdtParagraphStyle how = {
    .size = cdt_look_size (measure->style, size), .pitch = pitch, .bold = bold, .align = PANGO_ALIGN_LEFT
  };
  return cdt_paragraph_cache_get (measure->cache, text, &how, width);
}

CdtParagraph *
cdt_measure_set_words (
    const CdtMeasure *measure, const char *words, double size, double pitch, gboolean bold, double width)
{
  g_autoptr (CdtText) text = cdt_text_new (words);
  return cdt_measure_set (measure, text, size, pitch, bold, width);
}

double
cdt_measure_find_width (
    const CdtMeasure *measure, const char *words, double size, double pitch, gboolean bold)
{
  CdtParagraphStyle how = {
    .size = cdt_look_size (measure->style, size), .pitch = pitch, .bold = bold, .align = PANGO_ALIGN_LEFT
  };
  return cdt_paragraph_cache_get_width (measure->cache, words, &how);
}

static gboolean
is_blank (const CdtBlock *block)
{
  return (block->text == NULL || cdt_text_is_empty (block->text)) && block->number == NULL;
}

/* What introduces a list stays with its first item. */
static gboolean
ends_in_colon (CdtText *text)
{
  guint n = text == NULL ? 0 : cdt_text_get_n_runs (text);
  return n > 0 && g_str_has_suffix (cdt_text_get_run (text, n - 1)->text, ":");
}

/* The same runs in capitals. */
static CdtText *
capitalise (const CdtText *text)
{
  GPtrArray *runs = g_ptr_array_new ();
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      CdtRun *run = cdt_run_copy (cdt_text_get_run (text, i));
      g_autofree char *words = g_steal_pointer (&run->text);
      run->text = g_utf8_strup (words, -1);
      g_ptr_array_add (runs, run);
    }
  return cdt_text_new_take (runs);
}

static CdtText *
make_text (const CdtBlock *block)
{
  if (block->text == NULL)
    return cdt_text_new ("");
  return block->kind == CDT_BLOCK_KICKER ? capitalise (block->text) : cdt_text_ref (block->text);
}

/* Its number stands on a line of its own, above. */
static gboolean
is_schedule (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_SUBSCHEDULE;
}

/* A heading with nothing but muted words, "Not used", has nothing below that it belongs to. */
static gboolean
is_muted (const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    if ((cdt_text_get_run (text, i)->flags & CDT_RUN_MUTED) == 0)
      return FALSE;
  return text != NULL;
}

/* A number comes and goes with what it is of. */
static CdtRunFlags
get_change (CdtRevision revision)
{
  switch (revision)
    {
    case CDT_REVISION_INSERTED:
      return CDT_RUN_INSERTED;
    case CDT_REVISION_DELETED:
      return CDT_RUN_DELETED;
    case CDT_REVISION_MOVED_HERE:
      return CDT_RUN_INSERTED | CDT_RUN_MOVED;
    case CDT_REVISION_MOVED_AWAY:
      return CDT_RUN_DELETED | CDT_RUN_MOVED;
    default:
      return CDT_RUN_PLAIN;
    }
}

static CdtText *
make_number (const CdtBlock *block, const char *number)
{
  GPtrArray *runs = g_ptr_array_new ();
  g_ptr_array_add (runs, cdt_run_new (number, get_change (block->revision), NULL));
  return cdt_text_new_take (runs);
}

static void
add_schedule_number (const CdtMeasure *measure, CdtMeasured *measured, const CdtLook *look)
{
  if (measured->block->number == NULL)
    return;
  g_autoptr (CdtText) words = make_number (measured->block, measured->block->number);
  CdtParagraph *number = cdt_measure_set (measure, words, 11.0, 1.3, TRUE, measure->width);
  cdt_measured_add_lines (measured, CDT_ROLE_NUMBER, number, measure->left,
                          cdt_look_colour (measure->style, look->number_tone));
}

static CdtParagraph *
set_number (const CdtMeasure *measure, const CdtBlock *block, const CdtLook *look)
{
  const char *number = is_schedule (block) ? NULL : cdt_block_get_mark (block);
  if (number == NULL)
    return NULL;
  g_autoptr (CdtText) words = make_number (block, number);
  return cdt_measure_set (measure, words, look->size, look->pitch, look->bold, UNBOUNDED);
}

/* The text's left edge, `at` unless a number too long for its place pushes it right. */
static double
find_text_x (
    const CdtMeasure *measure, const CdtLook *look, double at, double shift, const CdtParagraph *number)
{
  double x = (at + shift) * measure->scale;
  if (number != NULL)
    x = MAX (x, (look->number_x + shift + NUMBER_GAP) * measure->scale + cdt_paragraph_get_width (number));
  return MIN (x, measure->width / 2.0);
}

/* How far in the column begins that the block stands in */
static double
find_shift (const CdtBlock *block, gboolean indented)
{
  CdtBlockKind above = block->under != CDT_BLOCK_KICKER ? block->under : block->kind;
  gboolean follows_text
      = above == CDT_BLOCK_PARAGRAPH || above == CDT_BLOCK_SUBHEADING || above == CDT_BLOCK_BULLET;
  double shift = indented && follows_text ? CDT_LOOK_TEXT_X : 0.0;
  if (block->under != CDT_BLOCK_KICKER)
    shift += cdt_look_get (block->under)->text_x;
  return shift + block->depth * CDT_LOOK_LIST_X;
}

/* What goes on with a note is as small. */
static CdtLook
get_look (const CdtBlock *block)
{
  CdtLook look = *cdt_look_get (block->kind);
  if (block->under == CDT_BLOCK_NOTE)
    {
      const CdtLook *note = cdt_look_get (CDT_BLOCK_NOTE);
      look.size = note->size;
      look.pitch = note->pitch;
      look.tone = note->tone;
    }
  return look;
}

/* A number that somebody typed needs more room than a bullet. */
static double
get_text_x (const CdtBlock *block, const CdtLook *look)
{
  return block->kind == CDT_BLOCK_BULLET && block->number != NULL ? CDT_LOOK_LIST_X : look->text_x;
}

static gboolean
is_title (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_TITLE || block->kind == CDT_BLOCK_SUBTITLE;
}

/* As many lines as it takes, but about as long as each other: no word is left alone on the last. */
static CdtParagraph *
set_balanced (const CdtMeasure *measure, CdtText *text, const CdtLook *look, double width)
{
  CdtParagraph *best = cdt_measure_set (measure, text, look->size, look->pitch, look->bold, width);
  guint n = cdt_paragraph_get_n_lines (best);
  double low = width / n, high = width;
  for (guint i = 0; i < BALANCE_STEPS && n > 1 && n <= BALANCED_LINES; i++)
    {
      double middle = (low + high) / 2.0;
      CdtParagraph *paragraph = cdt_measure_set (measure, text, look->size, look->pitch, look->bold, middle);
      gboolean fits = cdt_paragraph_get_n_lines (paragraph) == n;
      *(fits ? &high : &low) = middle;
      cdt_paragraph_unref (fits ? best : paragraph);
      best = fits ? paragraph : best;
    }
  return best;
}

static void
measure_text (const CdtMeasure *measure, CdtMeasured *measured)
{
  CdtBlock *block = measured->block;
  if (is_blank (block))
    return;
  CdtLook adapted = get_look (block);
  const CdtLook *look = &adapted;
  double shift = find_shift (block, measured->indented);
  CdtParagraph *number = set_number (measure, block, look);
  double x = find_text_x (measure, look, get_text_x (block, look), shift, number);
  g_autoptr (CdtText) text = make_text (block);
  double width = measure->width - x;
  CdtParagraph *paragraph = is_title (block)
                                ? set_balanced (measure, text, look, width)
                                : cdt_measure_set (measure, text, look->size, look->pitch, look->bold, width);
  if (is_schedule (block))
    add_schedule_number (measure, measured, look);
  guint first = measured->units->len;
  cdt_measured_add_lines (measured, CDT_ROLE_TEXT, paragraph, measure->left + x,
                          cdt_look_colour (measure->style, look->tone));
  for (guint i = MAX (first, 1); look->keep_next && i < measured->units->len; i++)
    cdt_measured_get_unit (measured, i)->cost = CDT_BREAK_WHOLE;
  if (number != NULL)
    cdt_measured_hang (
        measured, number, measure->left + (look->number_x + shift) * measure->scale,
        cdt_look_colour (measure->style, is_muted (block->text) ? CDT_TONE_MUTED : look->number_tone));
  measured->keep_next = (look->keep_next && !is_muted (block->text)) || ends_in_colon (block->text);
}

static void
measure_rule (const CdtMeasure *measure, CdtMeasured *measured)
{
  cdt_measured_add_unit (measured, 1.0);
  cdt_measured_add_fill (measured, measure->left, 0.0, measure->width, 0.75, CDT_COLOUR_RULE);
}

static void
measure_figure (const CdtMeasure *measure, CdtMeasured *measured)
{
  if (measured->block->figure == NULL)
    return;
  g_autoptr (GArray) slices
      = cdt_figure_plan_slice (cdt_fonts_get_context (), measure->style, measured->block->figure,
                               measure->width, cdt_measure_get_page_body (measure) * FIGURE_SHARE);
  for (guint i = 0; i < slices->len; i++)
    {
      const CdtFigureSlice *slice = &g_array_index (slices, CdtFigureSlice, i);
      /* Below the piece before and not above this one, which may stand at the top of a page. */
      double gap = i + 1 < slices->len ? SLICE_GAP * measure->scale : 0.0;
      cdt_measured_add_unit (measured, slice->height + gap);
      cdt_measured_add_figure (measured, slice, measure->left, 0.0, measure->width);
    }
}

CdtMeasured *
cdt_measure_block (const CdtMeasure *measure, CdtBlock *block, gboolean indented, const CdtMeasured *before)
{
  CdtMeasured *measured = cdt_measured_new (block);
  measured->indented = indented;
  switch (block->kind)
    {
    case CDT_BLOCK_TABLE:
      cdt_table_measure (measure, measured, before);
      break;
    case CDT_BLOCK_SIGNATURE:
      cdt_panel_measure (measure, measured);
      break;
    case CDT_BLOCK_FIGURE:
      measure_figure (measure, measured);
      break;
    case CDT_BLOCK_RULE:
      measure_rule (measure, measured);
      break;
    case CDT_BLOCK_PAGE_BREAK:
    case CDT_BLOCK_CONTENTS:
      break;
    default:
      measure_text (measure, measured);
      break;
    }
  return measured;
}
