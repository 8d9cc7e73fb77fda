/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-structure-leaf.h"
#include "cdt-structure-links.h"
#include "cdt-structure-words.h"
#include "cdt-structure.h"

#define ARTIFACT "Artifact"
#define ARTIFACT_SINCE                                                                                       \
  CAIRO_VERSION_ENCODE (1, 18, 0) /* of cairo; before, it is an unknown tag and fatal                        \
                                   */
#define MARGIN_ABOVE 8.0          /* shown above a destination */
#define CELL_DEPTH 4              /* tags that are open in a cell: Document, Table, TR and its own */
#define LIST_LEVELS 5 /* of clauses' items, and of two lists below one of them that somebody typed */

struct _CdtStructure
{
  CdtDocument *document;
  GPtrArray *open;     /* (element-type utf8) static tag names, outermost first */
  GArray *tags;        /* (element-type CdtPdfTag) every element so far */
  GHashTable *targets; /* ids of blocks and rows that anything points at; emitted ones are taken out */
  int block;           /* whose elements are open; -1 none */
  int row, column;     /* of the open cell, line or entry; -1 none */
  CdtRole role;        /* of the open part of the block */
  guint list_levels[LIST_LEVELS]; /* how many tags are open at the list of this level, itself counted; 0: not
                                     open */
  gboolean in_item;               /* the open block is one of a list */
  gboolean is_headed;             /* a heading of the second level came since the last title */
  gboolean direct;                /* the open element itself is the leaf: it ends with the piece */
  gboolean in_furniture;          /* what stands outside the reading order is being painted */
  CdtStructureWords words;
};

/* The tag is good until the next one. */
static CdtPdfTag *
record (CdtStructure *structure, const char *name)
{
  CdtPdfTag tag = { .name = name, .column = -1 };
  g_array_append_val (structure->tags, tag);
  return &g_array_index (structure->tags, CdtPdfTag, structure->tags->len - 1);
}

static CdtPdfTag *
push (CdtStructure *structure, CdtSheet *sheet, const char *tag)
{
  cdt_sheet_begin_tag (sheet, tag, NULL);
  g_ptr_array_add (structure->open, (gpointer)tag);
  return record (structure, tag);
}

static void
pop_to (CdtStructure *structure, CdtSheet *sheet, guint depth)
{
  while (structure->open->len > depth)
    {
      cdt_sheet_end_tag (sheet, g_ptr_array_index (structure->open, structure->open->len - 1));
      g_ptr_array_set_size (structure->open, (int)structure->open->len - 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (structure->list_levels); i++)
    if (structure->list_levels[i] > depth)
      structure->list_levels[i] = 0;
}

static void
emit_destination (CdtSheet *sheet, const char *id, double x, double y)
{
  g_autofree char *name = cdt_structure_name_target (id);
  g_autofree char *attributes
      = g_strdup_printf ("name='%s' x=%d y=%d", name, (int)x, (int)MAX (y - MARGIN_ABOVE, 0.0));
  cdt_sheet_begin_tag (sheet, CAIRO_TAG_DEST, attributes);
  cdt_sheet_end_tag (sheet, CAIRO_TAG_DEST);
}

/* The first time that the block or row is passed; id: (nullable) */
static void
pass_target (CdtStructure *structure, CdtSheet *sheet, const char *id, const CdtPiece *piece)
{
  if (id != NULL && g_hash_table_remove (structure->targets, id))
    emit_destination (sheet, id, piece->x, piece->y);
}

/* The item that a paragraph goes on with: its level, while that is open. */
static guint
find_item_above (const CdtStructure *structure, const CdtBlock *block)
{
  guint level = block->under != CDT_BLOCK_KICKER ? cdt_structure_get_kind_level (block->under) : 0;
  return structure->list_levels[level] > 0 ? level : 0;
}

/* Closes all that is open inside the words of an item of this level; 0: all blocks. */
static void
pop_to_item (CdtStructure *structure, CdtSheet *sheet, guint level)
{
  pop_to (structure, sheet, level > 0 ? structure->list_levels[level] + 2 : 1);
}

/* A list item goes into the list that is open at its level, inside the item above it for a deeper one. */
static void
open_item (CdtStructure *structure, CdtSheet *sheet, guint level, const CdtBlock *block)
{
  guint outer = level - 1;
  if (structure->list_levels[level] > 0)
    pop_to (structure, sheet, structure->list_levels[level]);
  else
    {
      while (outer > 0 && structure->list_levels[outer] == 0)
        outer--;
      pop_to_item (structure, sheet, outer);
      push (structure, sheet, "L")->attributes = cdt_structure_get_list_attributes (block);
      structure->list_levels[level] = structure->open->len;
    }
  push (structure, sheet, "LI");
}

static void
open_block (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece)
{
  const CdtBlock *block = cdt_document_get_block (structure->document, (guint)piece->block);
  guint level = cdt_structure_get_list_level (block);
  structure->block = piece->block;
  structure->row = structure->column = -1;
  structure->role = CDT_ROLE_FURNITURE;
  structure->in_item = level > 0;
  if (level == 0)
    pop_to_item (structure, sheet, find_item_above (structure, block));
  pass_target (structure, sheet, block->id, piece);
  if (level > 0)
    open_item (structure, sheet, level, block);
  else
    push (structure, sheet,
          block->kind == CDT_BLOCK_TABLE && piece->role == CDT_ROLE_TEXT
              ? "P"
              : cdt_structure_get_tag (block->kind, &structure->is_headed))
        ->alternative
        = block->figure != NULL ? cdt_structure_describe_figure (block->figure, piece->first_line) : NULL;
}

/* A table set in strips is several to a reader: words above each say which. TRUE: this is a new one. */
static gboolean
open_strip (CdtStructure *structure, CdtSheet *sheet, const char *tag)
{
  const char *open = structure->open->len > 1 ? g_ptr_array_index (structure->open, 1) : "";
  if (strcmp (open, tag) == 0)
    return FALSE;
  pop_to (structure, sheet, 1);
  push (structure, sheet, tag);
  return TRUE;
}

/* Of the cell that a mark of a list stands in */
static CdtRole
get_cell_role (CdtRole role)
{
  return role == CDT_ROLE_NUMBER ? CDT_ROLE_CELL : role;
}

/* What somebody typed as a list is one inside the cell: mark, words, mark, words. */
static void
open_cell_part (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece, gboolean after_mark)
{
  gboolean in_list = structure->open->len > CELL_DEPTH;
  if (piece->role != CDT_ROLE_NUMBER)
    {
      pop_to (structure, sheet, after_mark ? CELL_DEPTH + 2 : CELL_DEPTH);
      if (after_mark)
        push (structure, sheet, "LBody");
      return;
    }
  pop_to (structure, sheet, in_list ? CELL_DEPTH + 1 : CELL_DEPTH);
  if (!in_list)
    push (structure, sheet, "L")->attributes = cdt_structure_get_numbering (piece);
  push (structure, sheet, "LI");
  push (structure, sheet, "Lbl");
}

static const CdtRow *
get_row (const CdtStructure *structure, const CdtPiece *piece)
{
  return cdt_document_get_block (structure->document, (guint)piece->block)->rows->pdata[piece->row];
}

static void
open_cell (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece)
{
  gboolean head = piece->role == CDT_ROLE_HEAD_CELL;
  gboolean fresh = open_strip (structure, sheet, piece->role == CDT_ROLE_TEXT ? "P" : "Table");
  gboolean same_row = !fresh && structure->row == piece->row
                      && get_cell_role (structure->role) == get_cell_role (piece->role);
  gboolean after_mark = structure->role == CDT_ROLE_NUMBER;
  if (piece->role == CDT_ROLE_TEXT)
    return;
  if (!same_row || piece->column < structure->column)
    {
      pop_to (structure, sheet, 2);
      if (!head)
        pass_target (structure, sheet, get_row (structure, piece)->id, piece);
      /* Back at an earlier cell, the row goes on over a page. */
      push (structure, sheet, "TR")->continues = same_row;
    }
  else if (structure->column == piece->column)
    {
      open_cell_part (structure, sheet, piece, after_mark);
      return;
    }
  pop_to (structure, sheet, CELL_DEPTH - 1);
  CdtPdfTag *cell = push (structure, sheet, head ? "TH" : "TD");
  cell->column = piece->column;
  cell->attributes = head ? "<< /O /Table /Scope /Column >>" : NULL;
  if (piece->role == CDT_ROLE_NUMBER)
    open_cell_part (structure, sheet, piece, FALSE);
}

/* Inside the item: its number, then its words, which stay open for a list within. */
static void
open_item_part (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece, guint level)
{
  if (structure->role == piece->role)
    return;
  pop_to (structure, sheet, structure->list_levels[level] + 1);
  push (structure, sheet, piece->role == CDT_ROLE_NUMBER ? "Lbl" : "LBody");
}

/* A paragraph for the heading and for each line of a panel or of the contents. */
static void
open_line (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece, CdtBlockKind kind)
{
  if (structure->open->len > 2 && structure->row == piece->row)
    return;
  pop_to (structure, sheet, 2);
  push (structure, sheet,
        kind == CDT_BLOCK_CONTENTS && piece->row < 0
            ? cdt_structure_get_tag (CDT_BLOCK_HEADING, &structure->is_headed)
            : "P");
}

static void
open_part (CdtStructure *structure, CdtSheet *sheet, const CdtPiece *piece)
{
  const CdtBlock *block = cdt_document_get_block (structure->document, (guint)piece->block);
  CdtBlockKind kind = block->kind;
  guint level = cdt_structure_get_list_level (block);
  if (level > 0)
    open_item_part (structure, sheet, piece, level);
  else if (kind == CDT_BLOCK_TABLE)
    open_cell (structure, sheet, piece);
  else if (kind == CDT_BLOCK_SIGNATURE || kind == CDT_BLOCK_CONTENTS)
    open_line (structure, sheet, piece, kind);
  structure->role = piece->role;
  structure->row = piece->row;
  structure->column = piece->column;
}

CdtStructure *
cdt_structure_new (CdtDocument *document)
{
  CdtStructure *structure = g_new0 (CdtStructure, 1);
  structure->document = cdt_document_ref (document);
  structure->open = g_ptr_array_new ();
  structure->tags = cdt_pdf_tags_new ();
  structure->targets = cdt_structure_list_targets (document);
  structure->block = -1;
  return structure;
}

void
cdt_structure_free (CdtStructure *structure)
{
  g_ptr_array_unref (structure->open);
  g_array_unref (structure->tags);
  g_hash_table_unref (structure->targets);
  cdt_document_unref (structure->document);
  cdt_structure_words_clear (&structure->words);
  g_free (structure);
}

void
cdt_structure_begin_page (CdtStructure *structure, CdtSheet *sheet)
{
  if (structure->tags->len == 0)
    push (structure, sheet, "Document");
}

/* Furniture is an artifact: by name where cairo knows it, else by a tag that is taken for one later. */
static void
begin_furniture (CdtStructure *structure, CdtSheet *sheet)
{
  if (structure->in_furniture)
    return;
  structure->in_furniture = TRUE;
  if (cairo_version () >= ARTIFACT_SINCE)
    {
      cdt_sheet_begin_tag (sheet, ARTIFACT, NULL);
      return;
    }
  cdt_sheet_begin_tag (sheet, CDT_PDF_FURNITURE, NULL);
  record (structure, CDT_PDF_FURNITURE);
}

static void
end_furniture (CdtStructure *structure, CdtSheet *sheet)
{
  if (structure->in_furniture)
    cdt_sheet_end_tag (sheet, cairo_version () >= ARTIFACT_SINCE ? ARTIFACT : CDT_PDF_FURNITURE);
  structure->in_furniture = FALSE;
}

void
cdt_structure_begin_piece (CdtStructure *structure, CdtSheet *sheet, const CdtPage *page, guint n)
{
  const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, n);
  if (piece->role == CDT_ROLE_FURNITURE)
    {
      begin_furniture (structure, sheet);
      return;
    }
  end_furniture (structure, sheet);
  if (piece->block != structure->block)
    open_block (structure, sheet, piece);
  open_part (structure, sheet, piece);
  structure->direct = cdt_structure_is_direct (structure->document, page, n);
}

void
cdt_structure_begin_words (CdtStructure *structure, CdtSheet *sheet, const char *link, CdtRunFlags change)
{
  if (!structure->direct)
    cdt_structure_words_begin (&structure->words, sheet, structure->document, structure->tags, link, change);
}

void
cdt_structure_say (CdtStructure *structure, const char *text, gsize length)
{
  cdt_structure_words_say (&structure->words, text, length);
}

/* A number and the words beside it are one. A paragraph or figure that ended is not there any more; the row
 * of a cell, the item of a list still is. */
void
cdt_structure_end_piece (CdtStructure *structure, CdtSheet *sheet)
{
  cdt_structure_words_end (&structure->words, sheet, structure->document, structure->tags);
  if (!structure->direct || (structure->role == CDT_ROLE_NUMBER && !structure->in_item))
    return;
  structure->direct = FALSE;
  pop_to (structure, sheet, structure->open->len - 1);
  if (structure->row < 0 && !structure->in_item)
    structure->block = -1;
}

void
cdt_structure_end_page (CdtStructure *structure, CdtSheet *sheet)
{
  end_furniture (structure, sheet);
}

void
cdt_structure_end (CdtStructure *structure, CdtSheet *sheet)
{
  GHashTableIter iter;
  gpointer id;
  pop_to (structure, sheet, 1);
  /* A block without anything to paint was never passed; what points at it must not dangle. */
  g_hash_table_iter_init (&iter, structure->targets);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    emit_destination (sheet, id, 0.0, MARGIN_ABOVE);
  g_hash_table_remove_all (structure->targets);
  pop_to (structure, sheet, 0);
}

GArray *
cdt_structure_dup_tags (CdtStructure *structure)
{
  return g_array_ref (structure->tags);
}
