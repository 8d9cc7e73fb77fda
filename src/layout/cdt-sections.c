/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-sections.h"

/* A schedule ends where the next one or a part begins, or blocks of another clause. */
static gboolean
ends_section (const CdtBlock *heading, const CdtBlock *block)
{
  if (block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_PART)
    return TRUE;
  return heading->clause != NULL && block->clause != NULL && strcmp (heading->clause, block->clause) != 0;
}

static gboolean
has_wide_table (const CdtSections *sections, guint heading)
{
  const CdtBlock *first = cdt_document_get_block (sections->document, heading);
  for (guint i = heading + 1; i < cdt_document_get_n_blocks (sections->document); i++)
    {
      CdtBlock *block = cdt_document_get_block (sections->document, i);
      if (ends_section (first, block))
        return FALSE;
      if (block->kind == CDT_BLOCK_TABLE && sections->is_wide (block, sections->data))
        return TRUE;
    }
  return FALSE;
}

static gboolean
turns (const CdtSections *sections, guint n)
{
  const CdtBlock *block = cdt_document_get_block (sections->document, n);
  return block->landscape == CDT_LANDSCAPE_YES
         || (block->landscape == CDT_LANDSCAPE_AUTO && has_wide_table (sections, n));
}

CdtSections
cdt_sections_begin (CdtDocument *document, CdtIsWide is_wide, gpointer data)
{
  return (CdtSections){ .document = document, .is_wide = is_wide, .data = data };
}

void
cdt_sections_enter (CdtSections *sections, guint n)
{
  const CdtBlock *block = cdt_document_get_block (sections->document, n);
  sections->new_page = FALSE;
  switch (block->kind)
    {
    case CDT_BLOCK_HEADING:
      sections->in_clause = TRUE;
      sections->in_schedule = FALSE;
      break;
    case CDT_BLOCK_SCHEDULE:
      sections->in_clause = FALSE;
      sections->in_schedule = TRUE;
      sections->new_page = TRUE;
      break;
    case CDT_BLOCK_PART:
      sections->in_clause = FALSE;
      sections->new_page = sections->in_schedule;
      sections->in_schedule = FALSE;
      break;
    case CDT_BLOCK_SUBSCHEDULE:
      sections->in_clause = FALSE;
      break;
    default:
      break;
    }
  if (sections->turning != NULL && ends_section (sections->turning, block))
    sections->turning = NULL;
  if (block->landscape != CDT_LANDSCAPE_NO && turns (sections, n))
    sections->turning = block;
  gboolean turned = sections->turning != NULL;
  sections->new_page |= turned != sections->turned;
  sections->turned = turned;
}
