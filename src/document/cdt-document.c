/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CdtDocument, cdt_document, cdt_document_ref, cdt_document_unref)

static void
number_part (CdtDocument *document, const CdtDocument *previous, guint n, CdtNumbering *numbering)
{
  CdtPart *part = &document->parts[n];
  const CdtPart *then = previous != NULL ? cdt_document_find_same_part (document, previous, n) : NULL;

  if (part->sources->len > 0)
    cdt_numbering_reach (numbering, part->sources->pdata[0]);
  part->before = *numbering;
  if (then != NULL && cdt_numbering_equal (&then->before, numbering))
    {
      memcpy (document->numbers + part->first, previous->numbers + then->first,
              part->sources->len * sizeof (CdtNumber));
      *numbering = then->after;
    }
  else
    for (guint i = 0; i < part->sources->len; i++)
      document->numbers[part->first + i] = cdt_numbering_next (numbering, part->sources->pdata[i]);
  part->after = *numbering;
}

static void
take_parts (CdtDocument *document, GPtrArray *parts)
{
  document->n_parts = parts->len;
  document->parts = g_new0 (CdtPart, parts->len);
  document->sources = g_ptr_array_new ();
  for (guint i = 0; i < parts->len; i++)
    {
      GPtrArray *sources = parts->pdata[i];

      document->parts[i].sources = g_ptr_array_ref (sources);
      document->parts[i].first = document->sources->len;
      g_ptr_array_extend (document->sources, sources, NULL, NULL);
    }
  g_ptr_array_unref (parts);
}

static CdtDocument *
begin_document (CdtDocumentInfo *info, GPtrArray *parts)
{
  CdtDocument *document = g_new0 (CdtDocument, 1);

  g_atomic_ref_count_init (&document->refs);
  document->info = info;
  take_parts (document, parts);
  document->blocks = g_ptr_array_sized_new (document->sources->len);
  document->places = g_new (CdtPlaceSet, document->sources->len);
  document->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  document->numbers = g_new0 (CdtNumber, document->sources->len);
  return document;
}

CdtDocument *
cdt_document_new_of_parts (CdtDocumentInfo *info, GPtrArray *parts, CdtDocument *previous)
{
  g_return_val_if_fail (info != NULL && parts != NULL, NULL);

  CdtDocument *document = begin_document (info, parts);
  CdtNumbering numbering = { 0 };

  for (guint i = 0; i < document->n_parts; i++)
    number_part (document, previous, i, &numbering);
  if (previous != NULL)
    cdt_document_finish_after (document, previous);
  else
    cdt_document_finish (document);
  return document;
}

static GPtrArray *
make_one_part (GPtrArray *blocks)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  g_ptr_array_set_free_func (blocks, (GDestroyNotify)cdt_block_unref);
  g_ptr_array_add (parts, blocks);
  return parts;
}

CdtDocument *
cdt_document_new (CdtDocumentInfo *info, GPtrArray *blocks, CdtDocument *previous)
{
  g_return_val_if_fail (info != NULL && blocks != NULL, NULL);

  return cdt_document_new_of_parts (info, make_one_part (blocks), previous);
}

CdtDocument *
cdt_document_new_numbered (CdtDocumentInfo *info, GPtrArray *blocks)
{
  g_return_val_if_fail (info != NULL && blocks != NULL, NULL);

  CdtDocument *document = begin_document (info, make_one_part (blocks));

  cdt_document_finish (document);
  return document;
}

CdtDocument *
cdt_document_ref (CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  g_atomic_ref_count_inc (&document->refs);
  return document;
}

void
cdt_document_unref (CdtDocument *document)
{
  g_return_if_fail (document != NULL);

  if (!g_atomic_ref_count_dec (&document->refs))
    return;
  cdt_document_info_free (document->info);
  for (guint i = 0; i < document->n_parts; i++)
    {
      g_ptr_array_unref (document->parts[i].sources);
      g_ptr_array_unref (document->parts[i].blocks);
    }
  g_free (document->parts);
  g_ptr_array_unref (document->sources);
  g_ptr_array_unref (document->blocks);
  g_free (document->places);
  g_array_unref (document->figures);
  g_free (document->numbers);
  cdt_references_unref (document->references);
  g_free (document);
}

const CdtDocumentInfo *
cdt_document_get_info (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->info;
}

guint
cdt_document_get_n_blocks (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, 0);

  return document->blocks->len;
}

CdtBlock *
cdt_document_get_block (const CdtDocument *document, guint n)
{
  g_return_val_if_fail (document != NULL && n < document->blocks->len, NULL);

  return document->blocks->pdata[n];
}

guint
cdt_document_get_n_parts (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, 0);

  return document->n_parts;
}

GPtrArray *
cdt_document_get_part (const CdtDocument *document, guint n)
{
  g_return_val_if_fail (document != NULL && n < document->n_parts, NULL);

  return document->parts[n].sources;
}

const GPtrArray *
cdt_document_get_blocks (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->blocks;
}

int
cdt_document_find_block (const CdtDocument *document, const char *id)
{
  g_return_val_if_fail (document != NULL && id != NULL, -1);

  return cdt_references_find (document->references, id);
}

int
cdt_document_find_row (const CdtDocument *document, const char *id)
{
  g_return_val_if_fail (document != NULL && id != NULL, -1);

  return cdt_references_find_row (document->references, id);
}

char *
cdt_document_dup_reference (const CdtDocument *document, guint n)
{
  g_return_val_if_fail (document != NULL && n < document->blocks->len, NULL);

  const CdtDocumentInfo *info = document->info;
  CdtNumberWords words = { info->schedule, info->part, info->part_of };

  return cdt_number_format_reference (&document->numbers[n], &words);
}

const CdtPlaceSet *
cdt_document_get_places (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->places;
}

const GArray *
cdt_document_get_figures (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return document->figures;
}
