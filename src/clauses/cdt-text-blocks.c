/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"
#include "cdt-text-parts.h"

/* Kinds whose words may go on below in blocks of their own. Others keep the lines as they are. */
static gboolean
goes_on (const CdtBlock *block)
{
  switch (block->kind)
    {
    case CDT_BLOCK_NOTE:
    case CDT_BLOCK_PARAGRAPH:
    case CDT_BLOCK_BULLET:
    case CDT_BLOCK_CLAUSE:
    case CDT_BLOCK_ITEM:
    case CDT_BLOCK_SUBITEM:
    case CDT_BLOCK_RECITAL:
      return block->text != NULL && cdt_text_has_parts (block->text);
    default:
      return FALSE;
    }
}

static void
set_text (CdtBlock *block, CdtText *text)
{
  cdt_text_unref (block->text);
  block->text = cdt_text_ref (text);
}

static gboolean
is_lone (GPtrArray *parts)
{
  const CdtTextPart *first = parts->pdata[0];
  const CdtTextPart *second = parts->pdata[1];

  return parts->len == 2 && cdt_text_is_empty (first->text) && second->item && second->label == NULL;
}

/* A single bullet makes no list where the block has a mark of its own. */
static gboolean
is_lone_bullet (const CdtBlock *block, GPtrArray *parts)
{
  return is_lone (parts) && block->kind != CDT_BLOCK_PARAGRAPH;
}

CdtText *
cdt_evaluation_drop_lone_bullet (CdtText *text)
{
  if (!cdt_text_has_parts (text))
    return text;
  g_autoptr (GPtrArray) parts = cdt_text_split_parts (text);
  if (!is_lone (parts))
    return text;
  cdt_text_unref (text);
  return cdt_text_ref (((const CdtTextPart *)parts->pdata[1])->text);
}

static CdtBlock *
make_below (const CdtBlock *block, const CdtTextPart *part)
{
  CdtBlock *below
      = cdt_block_new (part->item ? CDT_BLOCK_BULLET : CDT_BLOCK_PARAGRAPH, cdt_text_ref (part->text));

  below->clause = g_strdup (block->clause);
  below->number = g_strdup (part->label);
  below->under = block->under != CDT_BLOCK_KICKER ? block->under : block->kind;
  below->depth = part->depth;
  return below;
}

void
cdt_evaluation_add_text (GPtrArray *blocks, CdtBlock *block)
{
  if (!goes_on (block))
    {
      g_ptr_array_add (blocks, block);
      return;
    }
  g_autoptr (GPtrArray) parts = cdt_text_split_parts (block->text);
  gboolean lone = is_lone_bullet (block, parts);
  const CdtTextPart *lead = parts->pdata[lone ? 1 : 0];
  /* A paragraph that is nothing but a list is not there itself. */
  gboolean empty = block->kind == CDT_BLOCK_PARAGRAPH && cdt_text_is_empty (lead->text) && block->id == NULL;

  set_text (block, lead->text);
  if (!empty)
    g_ptr_array_add (blocks, cdt_block_ref (block));
  for (guint i = 1; !lone && i < parts->len; i++)
    g_ptr_array_add (blocks, make_below (block, parts->pdata[i]));
  cdt_block_unref (block);
}
