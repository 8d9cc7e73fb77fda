/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document of which only what somebody sees is sure to be new. */

#include "cdt-assembler-private.h"

/* A document that is partly as another */
typedef struct
{
  CdtAssembler *assembler;
  CdtEvaluation *evaluation;
  GHashTable *shown; /* id of a clause -> its blocks there, not owned */
  GPtrArray *parts;  /* one of each clause that is printed */
} Some;

static GHashTable *
index_parts (const CdtDocument *document)
{
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cdt_document_get_n_parts (document); i++)
    {
      GPtrArray *part = cdt_document_get_part (document, i);
      char *clause = part->len > 0 ? ((const CdtBlock *)part->pdata[0])->clause : NULL;

      if (clause != NULL)
        g_hash_table_insert (parts, clause, part);
    }
  return parts;
}

static GPtrArray *
make_part (Some *some, CdtUnitState *state)
{
  if (state->turn->stale)
    cdt_unit_state_make (state, some->evaluation);
  return g_ptr_array_ref (state->blocks);
}

/* Is it shown as it is now? */
static gboolean
is_shown (const Some *some, const CdtUnitState *state)
{
  return !state->turn->stale && g_hash_table_lookup (some->shown, state->choice->id) == state->blocks;
}

/* The clauses that are seen, and those that were not there. How many others are not as shown */
static guint
make_seen (Some *some, GHashTable *seen)
{
  const GPtrArray *states = some->assembler->states;
  guint n_others = 0;

  for (guint i = 0; i < states->len; i++)
    {
      CdtUnitState *state = states->pdata[i];
      const char *id = state->choice->id;

      if (!state->printed)
        continue;
      gboolean at_once = g_hash_table_contains (seen, id) || !g_hash_table_contains (some->shown, id);
      g_ptr_array_add (some->parts, at_once ? make_part (some, state) : NULL);
      n_others += at_once || is_shown (some, state) ? 0 : 1;
    }
  return n_others;
}

static void
add_others (Some *some, gboolean make)
{
  const GPtrArray *states = some->assembler->states;

  for (guint i = 0, n = 0; i < states->len; i++)
    {
      CdtUnitState *state = states->pdata[i];

      if (!state->printed || some->parts->pdata[n++] != NULL)
        continue;
      gpointer shown = g_hash_table_lookup (some->shown, state->choice->id);
      some->parts->pdata[n - 1] = make ? make_part (some, state) : g_ptr_array_ref (shown);
    }
}

CdtDocument *
cdt_assembler_run_some (CdtAssembler *self, GHashTable *clauses, CdtDocument *shown, guint n_others)
{
  CdtEvaluation evaluation;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (self) && clauses != NULL && shown != NULL, NULL);

  if (!self->changed)
    return cdt_document_ref (self->last);
  /* What they say of each other may be wrong until all are made. */
  gboolean all = cdt_assembler_begin_run (self, &evaluation);
  g_autoptr (GHashTable) parts = index_parts (shown);
  Some some = { .assembler = self, .evaluation = &evaluation, .shown = parts };

  some.parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  gboolean others = make_seen (&some, clauses) <= n_others || all;
  add_others (&some, others);
  return cdt_assembler_end_run (self, &evaluation, some.parts, shown, !others);
}
