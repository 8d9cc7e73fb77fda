/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-change-bars.h"
#include "cdt-compose.h"
#include "cdt-contents.h"
#include "cdt-furniture.h"
#include "cdt-page-number.h"
#include "cdt-page-walk.h"
#include "cdt-set-strip.h"

#define TOUCH 0.01 /* nearer than this, two pieces are one */

/* How many pieces back the earlier lines of a paragraph can stand: one row of cells. */
#define REACH 64

static CdtPiece *
get_piece (GArray *pieces, guint n)
{
  return &g_array_index (pieces, CdtPiece, n);
}

/* Does `part` go on where `piece` ends? Then both are painted as one. */
static gboolean
continues (const CdtPiece *piece, const CdtPiece *part)
{
  if (piece->kind != part->kind || piece->block != part->block || piece->x != part->x
      || fabs (piece->y + piece->height - part->y) > TOUCH)
    return FALSE;
  if (part->kind == CDT_PIECE_LINES)
    return piece->paragraph == part->paragraph && piece->first_line + piece->n_lines == part->first_line;
  return part->kind == CDT_PIECE_FILL && piece->width == part->width && piece->colour.red == part->colour.red
         && piece->colour.green == part->colour.green && piece->colour.blue == part->colour.blue;
}

static CdtPiece *
find_continued (GArray *pieces, guint from, const CdtPiece *part)
{
  for (guint i = pieces->len; i > from && pieces->len - i < REACH; i--)
    if (continues (get_piece (pieces, i - 1), part))
      return get_piece (pieces, i - 1);
  return NULL;
}

static void
add_part (GArray *pieces, guint from, const CdtPiece *part, int block, double y)
{
  CdtPiece piece = *part;
  piece.block = part->role == CDT_ROLE_FURNITURE ? -1 : block;
  piece.y += y;
  CdtPiece *earlier = find_continued (pieces, from, &piece);
  if (earlier != NULL)
    {
      earlier->height += piece.height;
      earlier->n_lines += piece.n_lines;
      return;
    }
  if (piece.paragraph != NULL)
    cdt_paragraph_ref (piece.paragraph);
  g_array_append_val (pieces, piece);
}

/* The head of a table that goes on from the page before. */
static void
add_repeated (GArray *pieces, const CdtMeasured *measured, const CdtUnit *head, double y)
{
  for (guint i = 0; i < head->n_parts; i++)
    {
      CdtPiece part = g_array_index (measured->parts, CdtPiece, head->first_part + i);
      part.role = CDT_ROLE_FURNITURE;
      add_part (pieces, pieces->len, &part, -1, y);
    }
}

static void
add_page_number (const CdtComposer *composer,
                 const CdtMeasure *measure,
                 GArray *pieces,
                 int block,
                 int entry,
                 double bottom)
{
  guint target = g_array_index (composer->entries, guint, (guint)entry);
  guint on = composer->whole ? cdt_flow_find_page (composer->starts, target) : G_MAXUINT;
  CdtParagraph *last = get_piece (pieces, pieces->len - 1)->paragraph;
  cdt_contents_add_number (measure, pieces, block, cdt_document_get_block (composer->document, target), on,
                           bottom - cdt_paragraph_get_pitch (last));
}

/* What the cells of a table name pages by; until all are known, what stands there tells that. */
static void
set_page_numbers (const CdtComposer *composer, const CdtMeasure *measure, GArray *pieces, guint from)
{
  for (guint i = from; i < pieces->len; i++)
    {
      CdtPiece *piece = get_piece (pieces, i);
      const char *link = cdt_page_number_get_link (piece);
      guint on = link != NULL && composer->whole ? cdt_composer_find_page (composer, link) : G_MAXUINT;
      if (on != G_MAXUINT)
        cdt_page_number_set (measure, piece, on);
    }
}

static void
add_unit (const CdtPageWalk *walk, CdtPage *page, guint from)
{
  const CdtComposer *composer = walk->composer;
  GArray *pieces = page->pieces;
  int block = (int)walk->spot.block;
  const CdtMeasured *measured = g_ptr_array_index (composer->measured, walk->spot.block);
  const CdtUnit *unit = cdt_measured_get_unit (measured, walk->spot.unit);
  guint above = pieces->len;
  for (guint i = 0; i < unit->n_parts; i++)
    add_part (pieces, from, &g_array_index (measured->parts, CdtPiece, unit->first_part + i), block, walk->y);
  set_page_numbers (composer, walk->measure, pieces, above);
  if (unit->entry >= 0)
    add_page_number (composer, walk->measure, pieces, block, unit->entry, walk->bottom);
}

static void
add_head (const CdtPageWalk *walk, CdtPage *page)
{
  const CdtMeasured *first = g_ptr_array_index (walk->composer->measured, walk->start.block);
  int head = cdt_measured_get_unit (first, walk->start.unit)->head;
  if (head >= 0)
    add_repeated (page->pieces, first, cdt_measured_get_unit (first, (guint)head), walk->bottom);
}

static void
add_body (const CdtComposer *composer, CdtPage *page)
{
  CdtPageWalk walk;
  guint from = page->pieces->len;
  cdt_page_walk_begin (&walk, composer, page->number);
  if (cdt_page_walk_has_units (&walk))
    add_head (&walk, page);
  while (cdt_page_walk_next (&walk))
    add_unit (&walk, page, from);
}

static CdtPage *
make_page (const CdtComposer *composer, guint n)
{
  const CdtStyle *style = cdt_composer_get_measure (composer, n)->style;
  return cdt_page_new (n, style->page_width, style->page_height);
}

const CdtMeasure *
cdt_composer_get_measure (const CdtComposer *composer, guint page)
{
  CdtSpot start = g_array_index (composer->starts, CdtSpot, page);
  return &composer->measures[cdt_flow_is_turned (composer->measured, start) ? 1 : 0];
}

/* The unit that a row of a table begins with */
static guint
find_unit (const CdtMeasured *measured, int row)
{
  const CdtSetStrip *strip
      = measured->strips != NULL && measured->strips->len > 0 ? measured->strips->pdata[0] : NULL;
  gboolean known = strip != NULL && (guint)row < strip->first_units->len;
  return known ? g_array_index (strip->first_units, guint, row) : 0;
}

guint
cdt_composer_find_page (const CdtComposer *composer, const char *id)
{
  int block = cdt_document_find_block (composer->document, id);
  if (block < 0 || (guint)block >= composer->measured->len)
    return G_MAXUINT;
  return cdt_composer_find_page_of (composer, (guint)block, cdt_document_find_row (composer->document, id));
}

guint
cdt_composer_find_page_of (const CdtComposer *composer, guint block, int row)
{
  guint unit = row < 0 ? 0 : find_unit (composer->measured->pdata[block], row);
  return cdt_flow_find_page_of (composer->starts, (CdtSpot){ block, unit });
}

CdtPage *
cdt_compose_page (const CdtComposer *composer, guint n)
{
  CdtPage *page = make_page (composer, n);
  cdt_furniture_add_head (composer, page);
  add_body (composer, page);
  cdt_change_bars_add (composer, page);
  cdt_furniture_add_foot (composer, page);
  return page;
}

CdtPage *
cdt_compose_units (const CdtComposer *composer, guint n, CdtComposeWants wants, gconstpointer data)
{
  CdtPageWalk walk;
  CdtPage *page = make_page (composer, n);
  cdt_page_walk_begin (&walk, composer, n);
  while (cdt_page_walk_next (&walk))
    if (wants (g_ptr_array_index (composer->measured, walk.spot.block), walk.spot, data))
      add_unit (&walk, page, 0);
  return page;
}
