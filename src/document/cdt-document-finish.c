/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document-private.h"

#include <string.h>

#include "cdt-block-match.h"

/* What of a new document was in the previous one. */
typedef struct
{
  CdtDocument *previous;
  CdtBlockMatch *match; /* of their sources */
  GHashTable *gone;     /* set of the previous document's blocks whose sources are gone, by content */
  gboolean same_labels; /* every reference reads as before */
  gboolean same_words;  /* the words of numbers are as before */
} Comparison;

static gboolean
has_references (const CdtBlock *block)
{
  if (block->text != NULL && cdt_text_has_references (block->text))
    return TRUE;
  if (block->head != NULL && cdt_row_has_references (block->head))
    return TRUE;
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    if (cdt_row_has_references (block->rows->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Takes the row, which others may have; gives the one that stands for it. */
static CdtRow *
resolve_row (const CdtReferences *references, CdtRow *source)
{
  g_autoptr (CdtRow) row = source;

  if (!cdt_row_has_references (row))
    return g_steal_pointer (&row);
  CdtRow *resolved = cdt_row_new ();
  resolved->total = row->total;
  resolved->id = g_strdup (row->id);
  for (guint i = 0; i < row->cells->len; i++)
    cdt_row_add (resolved, cdt_references_resolve (references, row->cells->pdata[i]));
  return resolved;
}

static CdtNumberWords
get_number_words (const CdtDocument *document)
{
  return (CdtNumberWords){ document->info->schedule, document->info->part, document->info->part_of };
}

static gboolean
words_are_same (const CdtDocumentInfo *a, const CdtDocumentInfo *b)
{
  return g_strcmp0 (a->schedule, b->schedule) == 0 && g_strcmp0 (a->part, b->part) == 0
         && g_strcmp0 (a->part_of, b->part_of) == 0;
}

/* The table that stood where block n does, as its maker gave it and as it was finished. FALSE when there is
 * none, or its references may read otherwise now. */
static gboolean
find_earlier (const Comparison *comparison, guint n, const CdtBlock **source, const CdtBlock **block)
{
  if (comparison == NULL || !comparison->same_labels)
    return FALSE;
  guint earlier = cdt_block_match_find_earlier (comparison->match, n);
  if (earlier == G_MAXUINT)
    return FALSE;
  *source = comparison->previous->sources->pdata[earlier];
  *block = comparison->previous->blocks->pdata[earlier];
  return (*source)->rows != NULL && (*block)->rows != NULL && (*source)->rows->len == (*block)->rows->len;
}

/* The rows of block n; one that is the same object as before stays the same, so that it is not set again. */
static void
resolve_rows (const Comparison *comparison, const CdtDocument *document, guint n, GPtrArray *rows)
{
  const CdtBlock *source, *block;
  gboolean known = find_earlier (comparison, n, &source, &block);

  for (guint i = 0; i < rows->len; i++)
    if (known && i < source->rows->len && source->rows->pdata[i] == rows->pdata[i])
      {
        CdtRow *row = cdt_row_ref (block->rows->pdata[i]);

        cdt_row_unref (rows->pdata[i]);
        rows->pdata[i] = row;
      }
    else
      rows->pdata[i] = resolve_row (document->references, rows->pdata[i]);
}

static CdtBlock *
finish_block (const Comparison *comparison, const CdtDocument *document, guint n)
{
  CdtBlock *source = document->sources->pdata[n];
  CdtNumberWords words = get_number_words (document);
  g_autofree char *number = cdt_number_format (&document->numbers[n], &words);
  gboolean unresolved = has_references (source);

  if (number == NULL && !unresolved)
    {
      cdt_block_seal (source);
      return cdt_block_ref (source);
    }
  CdtBlock *block = cdt_block_copy (source);
  if (number != NULL)
    {
      g_free (block->number);
      block->number = g_steal_pointer (&number);
    }
  if (unresolved && block->text != NULL)
    {
      g_autoptr (CdtText) text = block->text;

      block->text = cdt_references_resolve (document->references, text);
    }
  if (unresolved && block->head != NULL)
    block->head = resolve_row (document->references, block->head);
  if (unresolved && block->rows != NULL)
    resolve_rows (comparison, document, n, block->rows);
  cdt_block_seal (block);
  return block;
}

static void
compare_sources (Comparison *comparison, const CdtDocument *document)
{
  const CdtDocument *previous = comparison->previous;
  const GPtrArray *then = previous->sources;

  comparison->match
      = cdt_block_match_new (then->pdata, then->len, document->sources->pdata, document->sources->len);
  comparison->gone = g_hash_table_new ((GHashFunc)cdt_block_hash, (GEqualFunc)cdt_block_equal);
  const GArray *gone = cdt_block_match_get_gone (comparison->match);
  for (guint i = 0; i < gone->len; i++)
    g_hash_table_add (comparison->gone, previous->blocks->pdata[g_array_index (gone, guint, i)]);
}

static gboolean
has_same_labels (const CdtDocument *document, const CdtDocument *previous, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const CdtBlock *now = document->sources->pdata[i];
      const CdtBlock *then = previous->sources->pdata[i];

      if (!cdt_number_equal (&document->numbers[i], &previous->numbers[i]))
        return FALSE;
      if (now != then && g_strcmp0 (now->id, then->id) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Has each id the same number and the same place as before? */
static gboolean
labels_are_same (const CdtDocument *document, const CdtDocument *previous)
{
  if (document->sources->len != previous->sources->len)
    return FALSE;
  for (guint n = 0; n < document->n_parts; n++)
    {
      const CdtPart *part = &document->parts[n];
      const CdtPart *then = cdt_document_find_same_part (document, previous, n);

      if (then != NULL && then->first == part->first && cdt_numbering_equal (&then->before, &part->before))
        continue;
      if (!has_same_labels (document, previous, part->first, part->first + part->sources->len))
        return FALSE;
    }
  return TRUE;
}

static CdtBlock *
finish_or_keep_block (Comparison *comparison, const CdtDocument *document, guint n)
{
  guint same = cdt_block_match_find_same (comparison->match, n);
  CdtBlock *then = NULL;

  if (same != G_MAXUINT)
    {
      then = comparison->previous->blocks->pdata[same];
      if (comparison->same_words
          && cdt_number_equal (&document->numbers[n], &comparison->previous->numbers[same])
          && (comparison->same_labels || !has_references (document->sources->pdata[n])))
        return cdt_block_ref (then);
    }
  g_autoptr (CdtBlock) block = finish_block (comparison, document, n);
  if (same == G_MAXUINT)
    then = g_hash_table_lookup (comparison->gone, block);
  if (then == NULL || !cdt_block_equal (block, then))
    return g_steal_pointer (&block);
  if (same == G_MAXUINT)
    g_hash_table_remove (comparison->gone, then);
  return cdt_block_ref (then);
}

static void
note_figure (CdtDocument *document, guint n)
{
  g_array_append_val (document->figures, n);
}

/* Of the blocks [from, to). */
static void
note_places (CdtDocument *document, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      const CdtBlock *block = document->blocks->pdata[i];

      document->places[i] = cdt_block_get_places (block);
      if (block->figure != NULL)
        note_figure (document, i);
    }
}

/* Words come from where they did, whatever their number: only the stretch that is new is looked at. */
static void
note_places_after (CdtDocument *document, const Comparison *comparison)
{
  const CdtDocument *previous = comparison->previous;
  guint n = document->blocks->len, n_before = previous->blocks->len;
  guint start = cdt_block_match_get_start (comparison->match);
  guint tail = cdt_block_match_get_tail (comparison->match), i = 0;

  for (; i < previous->figures->len && g_array_index (previous->figures, guint, i) < start; i++)
    note_figure (document, g_array_index (previous->figures, guint, i));
  note_places (document, start, n - tail);
  for (; i < previous->figures->len; i++)
    if (g_array_index (previous->figures, guint, i) >= n_before - tail)
      note_figure (document, g_array_index (previous->figures, guint, i) + n - n_before);
  if (start > 0)
    memcpy (document->places, previous->places, start * sizeof (CdtPlaceSet));
  if (tail > 0)
    memcpy (document->places + n - tail, previous->places + n_before - tail, tail * sizeof (CdtPlaceSet));
}

const CdtPart *
cdt_document_find_same_part (const CdtDocument *document, const CdtDocument *previous, guint n)
{
  const GPtrArray *sources = document->parts[n].sources;
  guint from_end = n + previous->n_parts - document->n_parts;

  if (n < previous->n_parts && previous->parts[n].sources == sources)
    return &previous->parts[n];
  if (from_end < previous->n_parts && previous->parts[from_end].sources == sources)
    return &previous->parts[from_end];
  return NULL;
}

/* Would each of its blocks be kept? */
static gboolean
keeps_part (const Comparison *comparison, const CdtPart *part, const CdtPart *then)
{
  return then != NULL && comparison->same_words && comparison->same_labels
         && cdt_numbering_equal (&then->before, &part->before);
}

/* `comparison`: (nullable) */
static void
finish_part (Comparison *comparison, CdtDocument *document, guint n)
{
  CdtPart *part = &document->parts[n];
  const CdtPart *then
      = comparison != NULL ? cdt_document_find_same_part (document, comparison->previous, n) : NULL;

  if (comparison != NULL && keeps_part (comparison, part, then))
    part->blocks = g_ptr_array_ref (then->blocks);
  else
    {
      part->blocks = g_ptr_array_new_full (part->sources->len, (GDestroyNotify)cdt_block_unref);
      for (guint i = part->first; i < part->first + part->sources->len; i++)
        g_ptr_array_add (part->blocks, comparison != NULL ? finish_or_keep_block (comparison, document, i)
                                                          : finish_block (NULL, document, i));
    }
  g_ptr_array_extend (document->blocks, part->blocks, NULL, NULL);
}

void
cdt_document_finish (CdtDocument *document)
{
  CdtNumberWords words = get_number_words (document);

  document->references = cdt_references_new (document->sources, document->numbers, &words);
  for (guint i = 0; i < document->n_parts; i++)
    finish_part (NULL, document, i);
  note_places (document, 0, document->blocks->len);
}

void
cdt_document_finish_after (CdtDocument *document, CdtDocument *previous)
{
  Comparison comparison = { .previous = previous };
  CdtNumberWords words = get_number_words (document);

  compare_sources (&comparison, document);
  comparison.same_words = words_are_same (document->info, previous->info);
  comparison.same_labels = comparison.same_words && labels_are_same (document, previous);
  document->references = comparison.same_labels
                             ? cdt_references_ref (previous->references)
                             : cdt_references_new (document->sources, document->numbers, &words);
  for (guint i = 0; i < document->n_parts; i++)
    finish_part (&comparison, document, i);
  note_places_after (document, &comparison);
  g_hash_table_unref (comparison.gone);
  cdt_block_match_free (comparison.match);
}
