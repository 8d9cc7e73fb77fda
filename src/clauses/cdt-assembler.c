/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler.h"

#include <string.h>

#include "cdt-info.h"

/* What a unit of the pack came to last time, and what that depended on. */
typedef struct
{
  const CdtUnit *unit; /* of the pack's own wording */
  gboolean present;
  gboolean asked_presence; /* its words depend on which other units there are */
  gboolean condition_stale;
  gboolean blocks_stale;
  CdtReads *condition_reads; /* (nullable) */
  CdtReads *reads;           /* (nullable) */
  GPtrArray *blocks;         /* (nullable) (element-type CdtBlock) */
} UnitState;

struct _CdtAssembler
{
  GObject parent_instance;

  CdtPack *pack;
  CdtDraft *draft;
  GPtrArray *states;    /* (element-type UnitState) */
  CdtReads *info_reads; /* (nullable) */
  CdtDocument *last;    /* (nullable) */
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (CdtAssembler, cdt_assembler, G_TYPE_OBJECT)

static void
free_state (gpointer data)
{
  UnitState *state = data;

  g_clear_pointer (&state->condition_reads, cdt_reads_free);
  g_clear_pointer (&state->reads, cdt_reads_free);
  g_clear_pointer (&state->blocks, g_ptr_array_unref);
  g_free (state);
}

static void
mark_all_stale (CdtAssembler *self)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      UnitState *state = self->states->pdata[i];

      state->condition_stale = TRUE;
      state->blocks_stale = TRUE;
    }
}

static gboolean
is_for_kind (const CdtUnit *unit, const char *kind)
{
  return unit->kinds == NULL || g_strv_contains ((const char *const *)unit->kinds, kind);
}

/* TRUE when the unit came or went. */
static gboolean
check_condition (UnitState *state, CdtEvaluation *evaluation)
{
  gboolean before = state->present;

  g_clear_pointer (&state->condition_reads, cdt_reads_free);
  state->condition_reads = cdt_reads_new ();
  evaluation->reads = state->condition_reads;
  state->present = is_for_kind (state->unit, evaluation->kind.name)
                   && cdt_evaluation_test (evaluation, state->unit->when);
  state->condition_stale = FALSE;
  return state->present != before;
}

static void
add_heading (CdtEvaluation *evaluation, const CdtUnit *unit, GPtrArray *blocks)
{
  const CdtTemplate *heading = cdt_template_find (unit->body, CDT_TEMPLATE_HEADING);

  if (unit->kind == CDT_UNIT_SECTION)
    return;
  CdtBlockKind kind = unit->kind == CDT_UNIT_CLAUSE ? CDT_BLOCK_HEADING : CDT_BLOCK_SCHEDULE;
  CdtBlock *block = cdt_block_new (kind, cdt_evaluation_make_cell (evaluation, heading));
  block->id = g_strdup (unit->id);
  block->clause = g_strdup (unit->id);
  block->landscape = unit->landscape;
  g_ptr_array_add (blocks, block);
}

static void
evaluate_unit (UnitState *state, CdtEvaluation *evaluation)
{
  const CdtWording *wording = evaluation->language;
  const CdtUnit *unit = g_hash_table_lookup (wording->by_id, state->unit->id);

  if (unit == NULL)
    {
      unit = state->unit;
      wording = cdt_pack_get_wording (evaluation->pack);
    }
  g_clear_pointer (&state->reads, cdt_reads_free);
  g_clear_pointer (&state->blocks, g_ptr_array_unref);
  state->reads = cdt_reads_new ();
  state->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  cdt_evaluation_use_wording (evaluation, wording);
  evaluation->reads = state->reads;
  evaluation->clause = unit->id;
  evaluation->asked_presence = FALSE;
  add_heading (evaluation, unit, state->blocks);
  cdt_evaluation_add_blocks (evaluation, unit->body, state->blocks);
  state->asked_presence = evaluation->asked_presence;
  state->blocks_stale = FALSE;
}

static void
check_conditions (CdtAssembler *self, CdtEvaluation *evaluation)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < self->states->len; i++)
    {
      UnitState *state = self->states->pdata[i];

      if (state->condition_stale && check_condition (state, evaluation))
        moved = TRUE;
      if (state->present)
        g_hash_table_add (evaluation->present, state->unit->id);
    }
  for (guint i = 0; moved && i < self->states->len; i++)
    {
      UnitState *state = self->states->pdata[i];

      state->blocks_stale = state->blocks_stale || state->asked_presence;
    }
}

static GPtrArray *
gather_blocks (CdtAssembler *self, CdtEvaluation *evaluation)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);

  for (guint i = 0; i < self->states->len; i++)
    {
      UnitState *state = self->states->pdata[i];

      if (!state->present)
        continue;
      if (state->blocks_stale)
        evaluate_unit (state, evaluation);
      for (guint j = 0; j < state->blocks->len; j++)
        g_ptr_array_add (blocks, cdt_block_ref (state->blocks->pdata[j]));
    }
  return blocks;
}

static CdtDocumentInfo *
make_info (CdtAssembler *self, CdtEvaluation *evaluation)
{
  g_clear_pointer (&self->info_reads, cdt_reads_free);
  self->info_reads = cdt_reads_new ();
  evaluation->reads = self->info_reads;
  return cdt_info_make (evaluation);
}

static void
draft_changed_cb (CdtDraft *draft, CdtChange *change, CdtAssembler *self)
{
  g_autofree char *path = cdt_reads_dup_shape_path (change->path);
  gboolean sets = change->kind == CDT_CHANGE_SET;

  self->changed = TRUE;
  /* These two choose the wording of all units. */
  if (strcmp (path, "kind") == 0 || strcmp (path, "language") == 0)
    {
      mark_all_stale (self);
      return;
    }
  for (guint i = 0; i < self->states->len; i++)
    {
      UnitState *state = self->states->pdata[i];

      if (!state->condition_stale && cdt_reads_touch (state->condition_reads, path, sets))
        state->condition_stale = TRUE;
      if (!state->blocks_stale && cdt_reads_touch (state->reads, path, sets))
        state->blocks_stale = TRUE;
    }
}

static void
cdt_assembler_dispose (GObject *object)
{
  CdtAssembler *self = CDT_ASSEMBLER (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->info_reads, cdt_reads_free);
  g_clear_pointer (&self->last, cdt_document_unref);
  g_clear_pointer (&self->pack, cdt_pack_unref);
  G_OBJECT_CLASS (cdt_assembler_parent_class)->dispose (object);
}

static void
cdt_assembler_class_init (CdtAssemblerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cdt_assembler_dispose;
}

static void
cdt_assembler_init (CdtAssembler *self)
{
  self->states = g_ptr_array_new_with_free_func (free_state);
  self->changed = TRUE;
}

CdtAssembler *
cdt_assembler_new (CdtPack *pack, CdtDraft *draft)
{
  g_return_val_if_fail (pack != NULL && CDT_IS_DRAFT (draft), NULL);

  CdtAssembler *self = g_object_new (CDT_TYPE_ASSEMBLER, NULL);
  const CdtWording *wording = cdt_pack_get_wording (pack);

  self->pack = cdt_pack_ref (pack);
  self->draft = g_object_ref (draft);
  for (guint i = 0; i < wording->units->len; i++)
    {
      UnitState *state = g_new0 (UnitState, 1);

      state->unit = wording->units->pdata[i];
      g_ptr_array_add (self->states, state);
    }
  mark_all_stale (self);
  g_signal_connect (draft, "changed", G_CALLBACK (draft_changed_cb), self);
  return self;
}

CdtDocument *
cdt_assembler_run (CdtAssembler *self)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (self), NULL);

  if (!self->changed)
    return cdt_document_ref (self->last);
  CdtEvaluation evaluation;
  cdt_evaluation_init (&evaluation, self->pack, self->draft);
  check_conditions (self, &evaluation);
  GPtrArray *blocks = gather_blocks (self, &evaluation);
  CdtDocument *document = cdt_document_new (make_info (self, &evaluation), blocks, self->last);
  cdt_evaluation_clear (&evaluation);
  g_clear_pointer (&self->last, cdt_document_unref);
  self->last = cdt_document_ref (document);
  self->changed = FALSE;
  return document;
}

gboolean
cdt_assembler_has_read (CdtAssembler *self, const char *path)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (self) && path != NULL, FALSE);

  if (strcmp (path, "kind") == 0 || strcmp (path, "language") == 0)
    return TRUE;
  if (self->info_reads != NULL && cdt_reads_contain (self->info_reads, path))
    return TRUE;
  for (guint i = 0; i < self->states->len; i++)
    {
      const UnitState *state = self->states->pdata[i];

      if (state->condition_reads != NULL && cdt_reads_contain (state->condition_reads, path))
        return TRUE;
      if (state->present && state->reads != NULL && cdt_reads_contain (state->reads, path))
        return TRUE;
    }
  return FALSE;
}
