/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pdf-private.h"
#include "cdt-pdf-structure-private.h"

/* An element whose kids are being gone through */
typedef struct
{
  guint number;
  guint last; /* of its kids the last that stays; 0: none yet */
} Open;

/* A cell of the row that may go on over a page */
typedef struct
{
  guint number;
  int column;
} Cell;

typedef struct
{
  CdtPdfStructure *structure;
  GArray *open; /* (element-type Open) from the root down */
  guint row;    /* the row that the cells are of */
  GArray *cells;
  guint n_tags; /* that are taken */
} Walk;

static void
join (CdtPdfStructure *self, guint number, guint heir)
{
  GArray *all = g_hash_table_lookup (self->joined, GUINT_TO_POINTER (heir));
  guint32 joined = number;

  if (all == NULL)
    {
      all = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (self->joined, GUINT_TO_POINTER (heir), all);
    }
  g_array_append_val (all, joined);
  self->parts[number].kind = CDT_PDF_PART_JOINED;
  self->parts[number].heir = heir;
}

/* Goes back up to the parent; NULL: the elements are not in order. */
static Open *
find_parent (Walk *walk, guint number)
{
  while (walk->open->len > 0)
    {
      Open *open = &g_array_index (walk->open, Open, walk->open->len - 1);

      if (open->number == number)
        return open;
      g_array_set_size (walk->open, walk->open->len - 1);
    }
  return NULL;
}

static gboolean
has_name (Walk *walk, guint number, const char *name)
{
  const CdtPdfPart *part = cdt_pdf_structure_get_part (walk->structure, number);

  return g_str_equal (g_array_index (walk->structure->tags, CdtPdfTag, part->tag).name, name);
}

/* A cell of the rest of a row joins the one above it. One that only began on the new page stays and becomes a
 * cell of the row. */
static void
plan_cell (Walk *walk, guint number, guint parent, int column)
{
  const CdtPdfPart *row = cdt_pdf_structure_get_part (walk->structure, parent);
  Cell cell = { number, column };

  if (row->kind != CDT_PDF_PART_JOINED || row->heir != walk->row)
    {
      if (walk->row != parent)
        g_array_set_size (walk->cells, 0);
      walk->row = parent;
      g_array_append_val (walk->cells, cell);
      return;
    }
  for (guint i = 0; i < walk->cells->len; i++)
    if (g_array_index (walk->cells, Cell, i).column == column)
      {
        join (walk->structure, number, g_array_index (walk->cells, Cell, i).number);
        return;
      }
  g_array_append_val (walk->cells, cell);
}

/* The place of a link says the words too: "<< /Type /OBJR /Obj 12 0 R >>" among its kids. */
static void
plan_link (Walk *walk, guint tag, CdtPdfSpan kids)
{
  CdtPdfSpan item;

  if (cdt_pdf_begins (kids, "["))
    kids = (CdtPdfSpan){ kids.begin + 1, kids.end - 1 };
  while (cdt_pdf_next_item (&kids, &item))
    {
      guint number = cdt_pdf_get_reference (item, "/Obj");

      if (number > 0 && number < walk->structure->n_parts)
        walk->structure->parts[number] = (CdtPdfPart){ .tag = tag, .kind = CDT_PDF_PART_LINK };
    }
}

static void
plan_part (Walk *walk, guint number, Open *parent, const CdtPdfTag *tag, CdtPdfSpan kids)
{
  CdtPdfPart *part = &walk->structure->parts[number];
  Open open = { .number = number };

  *part = (CdtPdfPart){ .tag = walk->n_tags - 1, .kind = CDT_PDF_PART_ELEMENT };
  if (g_str_equal (tag->name, CDT_PDF_FURNITURE))
    part->kind = CDT_PDF_PART_FURNITURE;
  else if (tag->continues && parent->last > 0 && has_name (walk, parent->last, tag->name))
    join (walk->structure, number, parent->last);
  else if (tag->column >= 0)
    plan_cell (walk, number, parent->number, tag->column);
  if (tag->alternative != NULL && g_str_equal (tag->name, "Link"))
    plan_link (walk, part->tag, kids);
  if (part->kind == CDT_PDF_PART_ELEMENT)
    parent->last = number;
  if (part->kind != CDT_PDF_PART_FURNITURE)
    g_array_append_val (walk->open, open);
}

static gboolean
plan_element (Walk *walk, guint number, CdtPdfSpan words)
{
  CdtPdfSpan rest = cdt_pdf_list_entries (words), key, value, name = { NULL, NULL }, kids = { NULL, NULL };
  const GArray *tags = walk->structure->tags;
  const CdtPdfTag *tag = walk->n_tags < tags->len ? &g_array_index (tags, CdtPdfTag, walk->n_tags) : NULL;
  Open *parent = NULL;

  walk->n_tags++;
  while (cdt_pdf_next_entry (&rest, &key, &value))
    {
      if (cdt_pdf_equals (key, "/S"))
        name = (CdtPdfSpan){ value.begin + 1, value.end };
      else if (cdt_pdf_equals (key, "/P"))
        parent = find_parent (walk, cdt_pdf_read_reference (value));
      else if (cdt_pdf_equals (key, "/K"))
        kids = value;
    }
  if (tag == NULL || parent == NULL || name.begin == NULL || !cdt_pdf_equals (name, tag->name))
    return FALSE;
  plan_part (walk, number, parent, tag, kids);
  return TRUE;
}

static gboolean
plan (CdtPdfStructure *self, guint root, GError **error)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  Walk walk = { .structure = self, .open = open, .cells = cells };
  Open first = { .number = root };

  g_array_append_val (open, first);
  for (guint i = 0; i < self->source->order->len; i++)
    {
      guint number = g_array_index (self->source->order, guint32, i);
      CdtPdfSpan words = cdt_pdf_source_get_words (self->source, number);

      if (!cdt_pdf_begins (words, CDT_PDF_ELEMENT) || plan_element (&walk, number, words))
        continue;
      cdt_pdf_set_unknown (error, "the structure", number);
      return FALSE;
    }
  if (walk.n_tags == self->tags->len)
    return cdt_pdf_structure_plan_lists (self, root, error);
  cdt_pdf_set_unknown (error, "the end of the structure", root);
  return FALSE;
}

CdtPdfStructure *
cdt_pdf_structure_new (const CdtPdfSource *source, const GArray *tags, GError **error)
{
  g_autoptr (CdtPdfStructure) self = g_new0 (CdtPdfStructure, 1);
  guint root = cdt_pdf_get_reference (cdt_pdf_source_get_words (source, source->root), "/StructTreeRoot");

  self->source = source;
  self->tags = tags;
  self->n_parts = source->objects->len;
  self->parts = g_new0 (CdtPdfPart, self->n_parts);
  self->joined = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  return plan (self, root, error) ? g_steal_pointer (&self) : NULL;
}

void
cdt_pdf_structure_free (CdtPdfStructure *self)
{
  g_free (self->parts);
  g_hash_table_unref (self->joined);
  g_free (self);
}

gboolean
cdt_pdf_structure_is_gone (const CdtPdfStructure *self, guint number)
{
  CdtPdfPartKind kind = cdt_pdf_structure_get_part (self, number)->kind;

  return kind == CDT_PDF_PART_FURNITURE || kind == CDT_PDF_PART_JOINED;
}

gboolean
cdt_pdf_structure_has (const CdtPdfStructure *self, guint number)
{
  return cdt_pdf_structure_get_part (self, number)->kind != CDT_PDF_PART_OTHER;
}
