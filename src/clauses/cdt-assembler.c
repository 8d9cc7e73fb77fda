/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-assembler-private.h"

#include <string.h>

#include "cdt-info.h"

#define WORDING "wording"

G_DEFINE_FINAL_TYPE (CdtAssembler, cdt_assembler, G_TYPE_OBJECT)

static void
mark_all_stale (CdtAssembler *self)
{
  cdt_answers_clear (self->answers);
  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      state->condition_stale = TRUE;
      cdt_unit_state_forget (state);
    }
}

/* What a clause came to is kept for as long as the clause is there, wherever it goes. */
static CdtUnitState *
take_state (GHashTable *known, CdtClauseChoice *choice, gboolean *moved)
{
  g_autofree char *id = NULL;
  gpointer state = NULL;
  gpointer key = NULL;

  if (!g_hash_table_steal_extended (known, choice->id, &key, &state))
    return cdt_unit_state_new (choice);
  id = key;
  if (cdt_unit_state_choose (state, choice))
    *moved = TRUE;
  return state;
}

/* Reads what the person decided about the clauses. TRUE when that changes what others say of them. */
static gboolean
update_choices (CdtAssembler *self)
{
  g_autoptr (GPtrArray) choices = cdt_clause_choice_list (cdt_pack_get_wording (self->pack), self->draft);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->states);
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)cdt_unit_state_free);
  gboolean moved = FALSE;

  g_ptr_array_set_free_func (before, NULL);
  g_ptr_array_set_free_func (choices, NULL);
  for (guint i = 0; i < before->len; i++)
    {
      CdtUnitState *state = before->pdata[i];

      g_hash_table_insert (known, g_strdup (state->choice->id), state);
    }
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_unit_state_free);
  for (guint i = 0; i < choices->len; i++)
    g_ptr_array_add (self->states, take_state (known, choices->pdata[i], &moved));
  self->choices_stale = FALSE;
  /* A clause that is gone was there before. */
  return moved || g_hash_table_size (known) > 0;
}

static void
note_open_points (const CdtAssembler *self, CdtEvaluation *evaluation)
{
  evaluation->open_points = (const char *const *)self->open_points;
  if (self->open_points != NULL)
    g_hash_table_add (evaluation->present, (char *)CDT_OPEN_POINTS);
}

static void
note_present (const CdtUnitState *state, CdtEvaluation *evaluation)
{
  if (!state->present)
    return;
  g_hash_table_add (evaluation->present, state->choice->id);
  if (state->choice->kind == CDT_UNIT_SCHEDULE)
    g_hash_table_add (evaluation->present, (char *)CDT_ANY_SCHEDULE);
}

/* TRUE when clauses came or went, or `moved`. */
static gboolean
check_conditions (CdtAssembler *self, CdtEvaluation *evaluation, gboolean moved)
{
  note_open_points (self, evaluation);
  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      if (state->condition_stale && cdt_unit_state_check (state, evaluation))
        moved = TRUE;
      note_present (state, evaluation);
    }
  for (guint i = 0; moved && i < self->states->len; i++)
    cdt_turn_touch_presence (((CdtUnitState *)self->states->pdata[i])->turn);
  return moved;
}

/* FALSE: time was up before all were made. */
static gboolean
make_stale (CdtAssembler *self, CdtEvaluation *evaluation, gint64 until)
{
  gboolean time = TRUE;

  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      if (!state->printed || !state->turn->stale)
        continue;
      if (!time)
        return FALSE;
      cdt_unit_state_make (state, evaluation);
      time = until == G_MAXINT64 || g_get_monotonic_time () < until;
    }
  return TRUE;
}

static GPtrArray *
gather_parts (CdtAssembler *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      if (state->printed)
        g_ptr_array_add (parts, g_ptr_array_ref (state->blocks));
    }
  return parts;
}

static CdtDocumentInfo *
make_info (CdtAssembler *self, CdtEvaluation *evaluation)
{
  g_clear_pointer (&self->info_reads, cdt_reads_free);
  self->info_reads = cdt_reads_new ();
  evaluation->reads = self->info_reads;
  return cdt_info_make (evaluation);
}

static CdtEditOf
find_what (const CdtChange *change)
{
  if (change->kind != CDT_CHANGE_SET)
    return CDT_EDIT_OF_ITEMS;
  return change->keeps ? CDT_EDIT_OF_WORDS : CDT_EDIT_OF_ANSWER;
}

/* Whatever was made from the place of the edit is stale from now on. */
static void
touch_all (CdtAssembler *self, const CdtTouch *touch)
{
  cdt_answers_touch (self->answers, touch);
  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      if (!state->condition_stale && cdt_reads_touch (state->condition_reads, touch))
        state->condition_stale = TRUE;
      if (state->words_reads != NULL && !state->words_stale)
        state->words_stale = cdt_reads_touch (state->words_reads, touch);
      cdt_turn_touch (state->turn, touch);
    }
}

static void
draft_changed_cb (CdtDraft *draft, CdtChange *change, CdtAssembler *self)
{
  const char *path = change->path;
  CdtTouch touch;

  self->changed = TRUE;
  if (g_str_has_prefix (path, WORDING) && strchr ("/", path[strlen (WORDING)]) != NULL)
    self->choices_stale = TRUE;
  /* These two choose the wording of all units. */
  if (strcmp (path, "kind") == 0 || strcmp (path, "language") == 0)
    {
      mark_all_stale (self);
      return;
    }
  cdt_touch_init (&touch, path, find_what (change));
  touch_all (self, &touch);
  cdt_touch_clear (&touch);
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
  g_clear_pointer (&self->answers, cdt_answers_free);
  g_clear_pointer (&self->last, cdt_document_unref);
  g_clear_pointer (&self->open_points, g_strfreev);
  g_clear_pointer (&self->stamp, cdt_pack_stamp_unref);
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
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_unit_state_free);
  self->answers = cdt_answers_new ();
  self->changed = TRUE;
  self->choices_stale = TRUE;
}

CdtAssembler *
cdt_assembler_new (CdtPack *pack, CdtDraft *draft)
{
  g_return_val_if_fail (pack != NULL && CDT_IS_DRAFT (draft), NULL);

  CdtAssembler *self = g_object_new (CDT_TYPE_ASSEMBLER, NULL);

  self->pack = cdt_pack_ref (pack);
  self->draft = g_object_ref (draft);
  g_signal_connect (draft, "changed", G_CALLBACK (draft_changed_cb), self);
  return self;
}

CdtDraft *
cdt_assembler_get_draft (CdtAssembler *self)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (self), NULL);

  return self->draft;
}

gboolean
cdt_assembler_prepare (CdtAssembler *self, gint64 until)
{
  CdtEvaluation evaluation;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (self), TRUE);

  if (!self->changed)
    return TRUE;
  cdt_assembler_begin_run (self, &evaluation);
  gboolean done = make_stale (self, &evaluation, until);
  cdt_assembler_end (&evaluation);
  return done;
}

CdtDocument *
cdt_assembler_run (CdtAssembler *self)
{
  CdtEvaluation evaluation;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (self), NULL);

  if (!self->changed)
    return cdt_document_ref (self->last);
  cdt_assembler_begin_run (self, &evaluation);
  make_stale (self, &evaluation, G_MAXINT64);
  return cdt_assembler_end_run (self, &evaluation, gather_parts (self), self->last, FALSE);
}

gboolean
cdt_assembler_is_behind (CdtAssembler *self)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (self), FALSE);

  return self->changed;
}

void
cdt_assembler_set_open_points (CdtAssembler *self, const char *const *points)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (self));

  const char *const none[] = { NULL };
  const char *const *now = points != NULL ? points : none;
  const char *const *before = self->open_points != NULL ? (const char *const *)self->open_points : none;
  if (g_strv_equal (now, before))
    return;
  g_strfreev (self->open_points);
  self->open_points = *now != NULL ? g_strdupv ((char **)now) : NULL;
  self->points_stale = TRUE;
  self->changed = TRUE;
}

gboolean
cdt_assembler_has_read (CdtAssembler *self, const char *path)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (self) && path != NULL, FALSE);

  if (strcmp (path, "kind") == 0 || strcmp (path, "language") == 0)
    return TRUE;
  /* What the person says of the wording is the wording. */
  if (g_str_has_prefix (path, CDT_CHOICE_CLAUSES "/") || g_str_has_prefix (path, CDT_CHOICE_OWN "/"))
    return TRUE;
  if (self->info_reads != NULL && cdt_reads_contain (self->info_reads, path))
    return TRUE;
  for (guint i = 0; i < self->states->len; i++)
    {
      const CdtUnitState *state = self->states->pdata[i];

      if (state->condition_reads != NULL && cdt_reads_contain (state->condition_reads, path))
        return TRUE;
      if (state->present && cdt_turn_has_read (state->turn, path))
        return TRUE;
    }
  return FALSE;
}

void
cdt_assembler_begin (CdtAssembler *self, CdtEvaluation *evaluation, CdtReads *reads)
{
  cdt_evaluation_init (evaluation, self->pack, self->draft);
  evaluation->answers = self->answers;
  evaluation->reads = reads;
  if (reads != NULL)
    note_open_points (self, evaluation);
  evaluation->choices = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      g_hash_table_insert (evaluation->choices, state->choice->id, state->choice);
      /* While conditions are being checked again they say so themselves. */
      if (reads != NULL)
        note_present (state, evaluation);
    }
}

void
cdt_assembler_end (CdtEvaluation *evaluation)
{
  g_clear_pointer (&evaluation->choices, g_hash_table_unref);
  cdt_evaluation_clear (evaluation);
}

gboolean
cdt_assembler_begin_run (CdtAssembler *self, CdtEvaluation *evaluation)
{
  gboolean moved = self->choices_stale && update_choices (self);

  cdt_assembler_begin (self, evaluation, NULL);
  cdt_evaluation_ask_again (evaluation);
  moved = check_conditions (self, evaluation, moved || self->points_stale);
  self->points_stale = FALSE;
  return moved;
}

CdtDocument *
cdt_assembler_end_run (
    CdtAssembler *self, CdtEvaluation *evaluation, GPtrArray *parts, CdtDocument *previous, gboolean behind)
{
  CdtDocument *document = cdt_document_new_of_parts (make_info (self, evaluation), parts, previous);

  cdt_assembler_end (evaluation);
  g_clear_pointer (&self->last, cdt_document_unref);
  self->last = cdt_document_ref (document);
  self->changed = behind;
  return document;
}

CdtUnitState *
cdt_assembler_find_state (CdtAssembler *self, const char *id)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      CdtUnitState *state = self->states->pdata[i];

      if (strcmp (state->choice->id, id) == 0)
        return state;
    }
  return NULL;
}
