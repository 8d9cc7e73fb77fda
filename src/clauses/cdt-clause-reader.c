/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-reader.h"

#include "cdt-assembler-private.h"

static gboolean
reads (const CdtUnitState *state, const char *path)
{
  return state->present
         && (cdt_turn_has_read (state->turn, path)
             || (state->condition_reads != NULL && cdt_reads_contain (state->condition_reads, path)));
}

/* The cover asks for much that clauses say. */
const char *
cdt_clause_reader_find (CdtAssembler *assembler, const char *path)
{
  const char *found = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && path != NULL, NULL);

  for (guint i = 0; i < assembler->states->len; i++)
    {
      const CdtUnitState *state = assembler->states->pdata[i];
      gboolean section = state->choice->kind == CDT_UNIT_SECTION;

      if ((section && found != NULL) || !reads (state, path))
        continue;
      found = state->choice->id;
      if (!section)
        return found;
    }
  return found;
}
