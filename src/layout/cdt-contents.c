/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-contents.h"
#include "cdt-palette.h"

#define TEXT_X 28.7
#define PART_X 45.0       /* of parts of a schedule */
#define NUMBER_WIDTH 34.0 /* of page numbers, at the end */
#define PITCH 1.3
#define TIGHT_PITCH 1.12 /* where all of them then go on one page */
#define SPARE 1.2        /* so much more than a page, they cannot */
#define LEADER_GAP 6.0
#define LEADER_END 23.0 /* from the end of the line, where numbers have at most three figures */
#define LEADER_STEP 4.0

static gboolean
is_entry (const CdtBlock *block)
{
  return (block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_PART
          || block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_SUBSCHEDULE)
         && !cdt_revision_is_gone (block->revision);
}

static void
add_between (CdtDocument *document, guint from, guint to, GArray *entries)
{
  for (guint i = from; i < to; i++)
    if (is_entry (cdt_document_get_block (document, i)))
      g_array_append_val (entries, i);
}

GArray *
cdt_contents_list (CdtDocument *document)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint));
  add_between (document, 0, cdt_document_get_n_blocks (document), entries);
  return entries;
}

GArray *
cdt_contents_list_again (CdtDocument *document, guint start, guint tail, const GArray *before, guint n_before)
{
  guint n_blocks = cdt_document_get_n_blocks (document), n = 0;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; n < before->len && g_array_index (before, guint, n) < start; n++)
    g_array_append_val (entries, g_array_index (before, guint, n));
  add_between (document, start, n_blocks - tail, entries);
  for (; tail > 0 && n < before->len; n++)
    if (g_array_index (before, guint, n) >= n_before - tail)
      {
        guint block = g_array_index (before, guint, n) + n_blocks - n_before;
        g_array_append_val (entries, block);
      }
  return entries;
}

GPtrArray *
cdt_contents_list_blocks (CdtDocument *document, const GArray *entries)
{
  GPtrArray *blocks = g_ptr_array_new_full (entries->len, (GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (blocks,
                     cdt_block_ref (cdt_document_get_block (document, g_array_index (entries, guint, i))));
  return blocks;
}

gboolean
cdt_contents_are_same (const GPtrArray *a, const GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

static void
add_words (GPtrArray *runs, const char *words, const CdtBlock *target)
{
  CdtRun *run = cdt_run_new (words, CDT_RUN_PLAIN, NULL);
  run->link = g_strdup (target->id);
  g_ptr_array_add (runs, run);
}

/* Its number is one with its words: "Schedule 1  Project plan". */
static gboolean
leads_with_number (const CdtBlock *target)
{
  return target->kind == CDT_BLOCK_SCHEDULE || target->kind == CDT_BLOCK_SUBSCHEDULE;
}

/* The heading's words, each of them a link to it; a schedule's number comes first. */
static CdtText *
make_entry (const CdtBlock *target)
{
  GPtrArray *runs = g_ptr_array_new ();
  if (leads_with_number (target) && target->number != NULL)
    {
      g_autofree char *number = g_strconcat (target->number, "  ", NULL);
      add_words (runs, number, target);
    }
  for (guint i = 0; target->text != NULL && i < cdt_text_get_n_runs (target->text); i++)
    {
      CdtRun *run = cdt_run_copy (cdt_text_get_run (target->text, i));
      run->flags &= CDT_RUN_PLACEHOLDER | CDT_RUN_MUTED | CDT_RUN_CODE;
      g_free (run->link);
      run->link = g_strdup (target->id);
      g_ptr_array_add (runs, run);
    }
  if (runs->len == 0)
    add_words (runs, "", target);
  return cdt_text_new_take (runs);
}

static void
add_entry (const CdtMeasure *measure, CdtMeasured *measured, const CdtBlock *target, int entry, double pitch)
{
  double x = (target->kind == CDT_BLOCK_SUBSCHEDULE ? PART_X : TEXT_X) * measure->scale;
  double width = measure->width - x - NUMBER_WIDTH * measure->scale;
  g_autoptr (CdtText) text = make_entry (target);
  CdtParagraph *paragraph = cdt_measure_set (measure, text, CDT_LOOK_BODY_SIZE, pitch, FALSE, width);
  guint first = measured->units->len;
  cdt_measured_add_lines (measured, CDT_ROLE_TEXT, paragraph, measure->left + x, CDT_COLOUR_INK);
  for (guint i = measured->parts->len - (measured->units->len - first); i < measured->parts->len; i++)
    g_array_index (measured->parts, CdtPiece, i).row = entry;
  cdt_measured_get_unit (measured, measured->units->len - 1)->entry = entry;
  if (target->number == NULL || leads_with_number (target))
    return;
  CdtParagraph *number = cdt_measure_set_words (measure, target->number, CDT_LOOK_BODY_SIZE, pitch, FALSE, x);
  CdtPiece part
      = g_array_index (measured->parts, CdtPiece, cdt_measured_get_unit (measured, first)->first_part);
  part.role = CDT_ROLE_NUMBER;
  part.x = measure->left;
  part.width = cdt_paragraph_get_width (number);
  part.paragraph = number;
  part.colour = CDT_COLOUR_MUTED;
  cdt_measured_insert_part (measured, first, part);
}

static CdtMeasured *
measure_lines (
    const CdtMeasure *measure, CdtBlock *block, CdtDocument *document, GArray *entries, double pitch)
{
  CdtMeasured *measured = cdt_measured_new (block);
  if (entries->len == 0)
    return measured;
  if (block->text != NULL && !cdt_text_is_empty (block->text))
    {
      const CdtLook *look = cdt_look_get (CDT_BLOCK_CONTENTS);
      CdtParagraph *title
          = cdt_measure_set (measure, block->text, look->size, look->pitch, look->bold, measure->width);
      cdt_measured_add_lines (measured, CDT_ROLE_TEXT, title, measure->left,
                              cdt_look_colour (measure->style, look->tone));
      cdt_measured_get_unit (measured, measured->units->len - 1)->height += 3.0 * measure->scale;
    }
  guint first = measured->units->len;
  for (guint i = 0; i < entries->len; i++)
    add_entry (measure, measured, cdt_document_get_block (document, g_array_index (entries, guint, i)),
               (int)i, pitch);
  /* Whole on one page where one page can hold it: below the parties, or else on the page after them */
  for (guint i = MAX (first, 1); i < measured->units->len; i++)
    cdt_measured_get_unit (measured, i)->cost = CDT_BREAK_WHOLE;
  return measured;
}

static double
get_height (const CdtMeasured *measured)
{
  double height = 0.0;
  for (guint i = 0; i < measured->units->len; i++)
    height += cdt_measured_get_unit (measured, i)->height;
  return height;
}

/* A few lines on a page of their own would look forgotten: they are fitted on the page before. */
CdtMeasured *
cdt_contents_measure (const CdtMeasure *measure, CdtBlock *block, CdtDocument *document, GArray *entries)
{
  g_autoptr (CdtMeasured) usual = measure_lines (measure, block, document, entries, PITCH);
  double height = get_height (usual), page = cdt_measure_get_page_body (measure);
  if (height <= page)
    return g_steal_pointer (&usual);
  /* Most of those that are longer need not be set twice. */
  if (height * TIGHT_PITCH / PITCH > page * SPARE)
    return g_steal_pointer (&usual);
  g_autoptr (CdtMeasured) tight = measure_lines (measure, block, document, entries, TIGHT_PITCH);
  double least = get_height (tight);
  if (least > page)
    return g_steal_pointer (&usual);
  double pitch = TIGHT_PITCH + (PITCH - TIGHT_PITCH) * (page - least) / (height - least) - 0.005;
  return measure_lines (measure, block, document, entries, MAX (pitch, TIGHT_PITCH));
}

/* Dots of all entries stand in columns: their places count from the page's left edge. */
static void
add_leader (GArray *pieces, double from, double to, double y, double step)
{
  double x = ceil (from / step) * step, end = floor (to / step) * step;
  if (end <= x)
    return;
  CdtPiece leader = cdt_piece_make (CDT_PIECE_DOTS, CDT_ROLE_FURNITURE, x, y, end - x, step, CDT_COLOUR_DOTS);
  g_array_append_val (pieces, leader);
}

void
cdt_contents_add_number (
    const CdtMeasure *measure, GArray *pieces, int block, const CdtBlock *target, guint page, double y)
{
  g_autofree char *number = page == G_MAXUINT ? g_strdup ("…") : g_strdup_printf ("%u", page + 1);
  GPtrArray *runs = g_ptr_array_new ();
  add_words (runs, number, target);
  g_autoptr (CdtText) text = cdt_text_new_take (runs);
  CdtPiece entry = g_array_index (pieces, CdtPiece, pieces->len - 1);
  double pitch = cdt_paragraph_get_pitch (entry.paragraph) / (CDT_LOOK_BODY_SIZE * measure->scale);
  CdtParagraph *paragraph
      = cdt_measure_set (measure, text, CDT_LOOK_BODY_SIZE, pitch, FALSE, NUMBER_WIDTH * measure->scale);
  CdtPiece piece = entry;
  piece.x = measure->left + measure->width - cdt_paragraph_get_width (paragraph);
  piece.y = y;
  piece.width = cdt_paragraph_get_width (paragraph);
  piece.height = cdt_paragraph_get_pitch (paragraph);
  piece.paragraph = paragraph;
  piece.first_line = 0;
  piece.n_lines = 1;
  piece.colour = CDT_COLOUR_MUTED;
  double gap = LEADER_GAP * measure->scale;
  guint last = entry.first_line + entry.n_lines - 1;
  double end = measure->left + measure->width - LEADER_END * measure->scale;
  add_leader (pieces, entry.x + cdt_paragraph_get_line_end (entry.paragraph, last) + gap,
              MIN (end, piece.x - gap), y + cdt_paragraph_get_baseline (paragraph) - 0.6,
              LEADER_STEP * measure->scale);
  g_array_append_val (pieces, piece);
}
