/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-block.h"

#include <string.h>

/* What is counted and kept about a block stands behind what its maker fills in. */
typedef struct
{
  CdtBlock block;
  gatomicrefcount refs;
  gboolean sealed;
  guint hash;
  CdtPlaceSet places;
} CountedBlock;

typedef struct
{
  CdtRow row;
  gatomicrefcount refs;
  gboolean sealed;
  gboolean has_references;
  guint hash;
  CdtPlaceSet places;
} CountedRow;

static const char *const kind_names[] = {
  [CDT_BLOCK_KICKER] = "kicker",
  [CDT_BLOCK_TITLE] = "title",
  [CDT_BLOCK_SUBTITLE] = "subtitle",
  [CDT_BLOCK_RULE] = "rule",
  [CDT_BLOCK_LABEL] = "label",
  [CDT_BLOCK_NOTE] = "note",
  [CDT_BLOCK_PARAGRAPH] = "paragraph",
  [CDT_BLOCK_BULLET] = "bullet",
  [CDT_BLOCK_CONTENTS] = "contents",
  [CDT_BLOCK_HEADING] = "heading",
  [CDT_BLOCK_PART] = "part",
  [CDT_BLOCK_SCHEDULE] = "schedule",
  [CDT_BLOCK_SUBSCHEDULE] = "subschedule",
  [CDT_BLOCK_SUBHEADING] = "subheading",
  [CDT_BLOCK_CLAUSE] = "clause",
  [CDT_BLOCK_ITEM] = "item",
  [CDT_BLOCK_SUBITEM] = "subitem",
  [CDT_BLOCK_RECITAL] = "recital",
  [CDT_BLOCK_TABLE] = "table",
  [CDT_BLOCK_FIGURE] = "figure",
  [CDT_BLOCK_SIGNATURE] = "signature",
  [CDT_BLOCK_PAGE_BREAK] = "page-break",
};

G_DEFINE_BOXED_TYPE (CdtBlock, cdt_block, cdt_block_ref, cdt_block_unref)

static guint
mix (guint hash, guint value)
{
  return (hash ^ value) * 16777619u;
}

static guint
mix_string (guint hash, const char *string)
{
  return mix (hash, string != NULL ? g_str_hash (string) : 1);
}

static guint
hash_row (const CdtRow *row)
{
  const CountedRow *counted = (const CountedRow *)row;
  guint hash = mix (2166136261u, (row->total ? 3 : 2) + 4 * row->revision);

  if (counted->sealed)
    return counted->hash;
  hash = row->id != NULL ? mix_string (hash, row->id) : hash;
  for (guint i = 0; i < row->cells->len; i++)
    hash = mix (hash, cdt_text_hash (row->cells->pdata[i]));
  return hash;
}

static gboolean
find_references (const CdtRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (cdt_text_has_references (row->cells->pdata[i]))
      return TRUE;
  return FALSE;
}

static CdtPlaceSet
find_row_places (const CdtRow *row)
{
  const CountedRow *counted = (const CountedRow *)row;
  CdtPlaceSet places = 0;

  if (row == NULL || counted->sealed)
    return row != NULL ? counted->places : 0;
  for (guint i = 0; i < row->cells->len; i++)
    places |= cdt_text_get_places (row->cells->pdata[i]);
  return places;
}

static CdtPlaceSet
find_places (const CdtBlock *block)
{
  CdtPlaceSet places = find_row_places (block->head);

  if (block->text != NULL)
    places |= cdt_text_get_places (block->text);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    places |= find_row_places (block->rows->pdata[i]);
  return block->figure != NULL ? places | cdt_figure_get_places (block->figure) : places;
}

static void
seal_row (CdtRow *row)
{
  CountedRow *counted = (CountedRow *)row;

  if (row == NULL || counted->sealed)
    return;
  counted->hash = hash_row (row);
  counted->has_references = find_references (row);
  counted->places = find_row_places (row);
  counted->sealed = TRUE;
}

static guint
hash_block (const CdtBlock *block)
{
  guint hash = mix (2166136261u, block->kind);

  hash = mix_string (hash, block->id);
  hash = mix_string (hash, block->clause);
  hash = mix_string (hash, block->number);
  hash = mix_string (hash, block->split_words);
  hash = mix (hash, block->landscape);
  hash = mix (mix (mix (hash, block->under), block->depth), block->revision);
  hash = mix (hash, block->text != NULL ? cdt_text_hash (block->text) : 1);
  for (guint i = 0; block->columns != NULL && i < block->columns->len; i++)
    {
      const CdtColumn *column = &g_array_index (block->columns, CdtColumn, i);

      hash = mix (mix (mix (hash, g_double_hash (&column->width)), column->align), column->revision);
    }
  if (block->head != NULL)
    hash = mix (hash, hash_row (block->head));
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    hash = mix (hash, hash_row (block->rows->pdata[i]));
  return block->figure != NULL ? mix (hash, cdt_figure_hash (block->figure)) : hash;
}

static gboolean
rows_equal (const CdtRow *a, const CdtRow *b)
{
  if (a == b || a == NULL || b == NULL)
    return a == b;
  if (a->total != b->total || a->revision != b->revision || a->cells->len != b->cells->len
      || g_strcmp0 (a->id, b->id) != 0)
    return FALSE;
  for (guint i = 0; i < a->cells->len; i++)
    if (!cdt_text_equal (a->cells->pdata[i], b->cells->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
tables_equal (const CdtBlock *a, const CdtBlock *b)
{
  guint n_columns = a->columns != NULL ? a->columns->len : 0;
  guint n_rows = a->rows != NULL ? a->rows->len : 0;

  if (n_columns != (b->columns != NULL ? b->columns->len : 0)
      || n_rows != (b->rows != NULL ? b->rows->len : 0) || !rows_equal (a->head, b->head))
    return FALSE;
  for (guint i = 0; i < n_columns; i++)
    {
      const CdtColumn *column = &g_array_index (a->columns, CdtColumn, i);
      const CdtColumn *other = &g_array_index (b->columns, CdtColumn, i);

      if (column->width != other->width || column->align != other->align
          || column->revision != other->revision)
        return FALSE;
    }
  for (guint i = 0; i < n_rows; i++)
    if (!rows_equal (a->rows->pdata[i], b->rows->pdata[i]))
      return FALSE;
  return TRUE;
}

CdtBlock *
cdt_block_new (CdtBlockKind kind, CdtText *text)
{
  CountedBlock *counted = g_new0 (CountedBlock, 1);

  g_atomic_ref_count_init (&counted->refs);
  counted->block.kind = kind;
  counted->block.text = text;
  if (kind == CDT_BLOCK_TABLE)
    counted->block.columns = g_array_new (FALSE, FALSE, sizeof (CdtColumn));
  if (kind == CDT_BLOCK_TABLE || kind == CDT_BLOCK_SIGNATURE)
    counted->block.rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  return &counted->block;
}

CdtBlock *
cdt_block_ref (CdtBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedBlock *)block)->refs);
  return block;
}

void
cdt_block_unref (CdtBlock *block)
{
  g_return_if_fail (block != NULL);

  if (!g_atomic_ref_count_dec (&((CountedBlock *)block)->refs))
    return;
  g_free (block->id);
  g_free (block->clause);
  g_free (block->number);
  g_free (block->split_words);
  g_clear_pointer (&block->text, cdt_text_unref);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->head, cdt_row_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->figure, cdt_figure_free);
  g_free (block);
}

CdtBlock *
cdt_block_copy (const CdtBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  CdtBlock *copy = cdt_block_new (block->kind, block->text != NULL ? cdt_text_ref (block->text) : NULL);
  copy->id = g_strdup (block->id);
  copy->clause = g_strdup (block->clause);
  copy->number = g_strdup (block->number);
  copy->landscape = block->landscape;
  copy->under = block->under;
  copy->depth = block->depth;
  copy->revision = block->revision;
  copy->split_words = g_strdup (block->split_words);
  if (block->columns != NULL && block->columns->len > 0)
    g_array_append_vals (copy->columns, block->columns->data, block->columns->len);
  copy->head = block->head != NULL ? cdt_row_ref (block->head) : NULL;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    g_ptr_array_add (copy->rows, cdt_row_ref (block->rows->pdata[i]));
  copy->figure = block->figure != NULL ? cdt_figure_copy (block->figure) : NULL;
  return copy;
}

void
cdt_block_add_column (CdtBlock *block, double width, CdtAlign align)
{
  g_return_if_fail (block != NULL && block->columns != NULL);

  CdtColumn column = { .width = width, .align = align };
  g_array_append_val (block->columns, column);
}

void
cdt_block_seal (CdtBlock *block)
{
  g_return_if_fail (block != NULL);

  CountedBlock *counted = (CountedBlock *)block;
  if (counted->sealed)
    return;
  seal_row (block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    seal_row (block->rows->pdata[i]);
  counted->hash = hash_block (block);
  counted->places = find_places (block);
  counted->sealed = TRUE;
}

guint
cdt_block_hash (const CdtBlock *block)
{
  g_return_val_if_fail (block != NULL, 0);

  const CountedBlock *counted = (const CountedBlock *)block;
  return counted->sealed ? counted->hash : hash_block (block);
}

CdtPlaceSet
cdt_block_get_places (const CdtBlock *block)
{
  g_return_val_if_fail (block != NULL, 0);

  const CountedBlock *counted = (const CountedBlock *)block;
  return counted->sealed ? counted->places : find_places (block);
}

gboolean
cdt_block_equal (const CdtBlock *a, const CdtBlock *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->kind != b->kind || a->landscape != b->landscape || a->under != b->under || a->depth != b->depth
      || a->revision != b->revision || g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->clause, b->clause) != 0
      || g_strcmp0 (a->number, b->number) != 0 || g_strcmp0 (a->split_words, b->split_words) != 0
      || !tables_equal (a, b))
    return FALSE;
  if ((a->text == NULL) != (b->text == NULL) || (a->figure == NULL) != (b->figure == NULL))
    return FALSE;
  return (a->text == NULL || cdt_text_equal (a->text, b->text))
         && (a->figure == NULL || cdt_figure_equal (a->figure, b->figure));
}

const char *
cdt_block_kind_get_name (CdtBlockKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

const char *
cdt_block_get_mark (const CdtBlock *block)
{
  g_return_val_if_fail (block != NULL, NULL);

  if (block->kind == CDT_BLOCK_BULLET && block->number == NULL)
    return cdt_list_mark (block->depth > 0);
  return block->number;
}

const char *
cdt_list_mark (gboolean deep)
{
  return deep ? "–" : "•";
}

CdtRow *
cdt_row_new (void)
{
  CountedRow *counted = g_new0 (CountedRow, 1);

  g_atomic_ref_count_init (&counted->refs);
  counted->row.cells = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_text_unref);
  return &counted->row;
}

CdtRow *
cdt_row_ref (CdtRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  g_atomic_ref_count_inc (&((CountedRow *)row)->refs);
  return row;
}

void
cdt_row_unref (CdtRow *row)
{
  g_return_if_fail (row != NULL);

  if (!g_atomic_ref_count_dec (&((CountedRow *)row)->refs))
    return;
  g_ptr_array_unref (row->cells);
  g_free (row->id);
  g_free (row);
}

void
cdt_row_add (CdtRow *row, CdtText *cell)
{
  g_return_if_fail (row != NULL && cell != NULL);

  g_ptr_array_add (row->cells, cell);
}

gboolean
cdt_row_has_references (const CdtRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  const CountedRow *counted = (const CountedRow *)row;
  return counted->sealed ? counted->has_references : find_references (row);
}

CdtPlaceSet
cdt_row_get_places (const CdtRow *row)
{
  g_return_val_if_fail (row != NULL, 0);

  return find_row_places (row);
}
