/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-assembler-private.h"
#include "cdt-clause-source.h"
#include "cdt-own-words.h"

/* A look at what the assembler knows, that leaves it as it is */
typedef struct
{
  CdtEvaluation evaluation;
  CdtReads *reads;
} Look;

static void
begin_look (Look *look, CdtAssembler *assembler)
{
  cdt_document_unref (cdt_assembler_run (assembler));
  look->reads = cdt_reads_new ();
  cdt_assembler_begin (assembler, &look->evaluation, look->reads);
}

static void
end_look (Look *look)
{
  cdt_assembler_end (&look->evaluation);
  cdt_reads_free (look->reads);
}

static char *
make_heading (Look *look, const CdtClauseChoice *choice)
{
  g_autoptr (CdtText) text = cdt_evaluation_make_heading (&look->evaluation, choice);

  return cdt_text_dup_plain (text);
}

static gboolean
is_listed (const CdtUnitState *state, const CdtEvaluation *evaluation)
{
  const CdtClauseChoice *choice = state->choice;

  return choice->kind != CDT_UNIT_SECTION
         && (choice->unit == NULL || cdt_unit_is_for_kind (choice->unit, evaluation->kind.name));
}

/* The number of each clause in the document. Clause id -> number */
static GHashTable *
find_numbers (CdtAssembler *assembler)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cdt_document_get_n_blocks (assembler->last); i++)
    {
      const CdtBlock *block = cdt_document_get_block (assembler->last, i);

      if ((block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_SCHEDULE) && block->clause != NULL)
        g_hash_table_insert (numbers, block->clause, block->number);
    }
  return numbers;
}

static void
describe_unit (Look *look, const CdtClauseChoice *choice, CdtClauseInfo *info)
{
  const CdtUnit *unit = choice->unit;
  const CdtAlternative *alternative
      = choice->alternative != NULL ? cdt_unit_find_alternative (unit, choice->alternative) : NULL;

  info->usual = cdt_unit_is_usual_in (unit, look->evaluation.kind.name);
  info->note = g_strdup (unit->note);
  info->own_words = choice->text != NULL;
  info->binding = unit->binding != NULL && cdt_evaluation_test (&look->evaluation, unit->binding);
  info->n_alternatives = unit->alternatives->len;
  if (alternative != NULL)
    {
      info->alternative = g_strdup (alternative->id);
      info->alternative_label = g_strdup (alternative->label);
    }
}

static CdtClauseInfo *
describe (Look *look, const CdtUnitState *state, GHashTable *numbers)
{
  const CdtClauseChoice *choice = state->choice;
  CdtClauseInfo *info = g_new0 (CdtClauseInfo, 1);

  info->id = g_strdup (choice->id);
  info->kind = choice->kind;
  info->state = choice->state;
  info->heading = make_heading (look, choice);
  info->number = state->printed ? g_strdup (g_hash_table_lookup (numbers, choice->id)) : NULL;
  info->path = g_strdup (choice->path);
  info->printed = state->printed;
  info->own = choice->unit == NULL;
  if (choice->unit != NULL)
    describe_unit (look, choice, info);
  return info;
}

static CdtClauseForm *
make_form (const char *id, const char *label, const char *note)
{
  CdtClauseForm *form = g_new0 (CdtClauseForm, 1);

  form->id = g_strdup (id);
  form->label = g_strdup (label);
  form->note = g_strdup (note);
  return form;
}

/* The clause that has this id, or the block with it in it */
static CdtUnitState *
find_around (CdtAssembler *assembler, const char *id)
{
  CdtUnitState *state = cdt_assembler_find_state (assembler, id);
  const CdtWording *wording = cdt_pack_get_wording (assembler->pack);
  const char *known = cdt_wording_find_block_id (wording, id);
  const CdtBlockPlace *place = known != NULL ? g_hash_table_lookup (wording->blocks, known) : NULL;

  return state == NULL && place != NULL ? cdt_assembler_find_state (assembler, place->unit->id) : state;
}

static char *
show_field (Look *look, const char *path)
{
  g_autoptr (CdtProse) prose = cdt_prose_new (look->evaluation.words);

  if (!cdt_evaluation_add_own_field (&look->evaluation, path, prose) || cdt_prose_is_empty (prose))
    return NULL;
  g_autoptr (CdtText) text = cdt_prose_finish (prose);
  return cdt_text_dup_plain (text);
}

/* "6 Resolving disagreements", without the number while it has none */
static char *
show_clause (Look *look, CdtAssembler *assembler, const char *id)
{
  CdtUnitState *state = find_around (assembler, id);
  int index = cdt_document_find_block (assembler->last, id);
  const CdtBlock *block = index >= 0 ? cdt_document_get_block (assembler->last, (guint)index) : NULL;

  if (state == NULL)
    return NULL;
  g_autofree char *heading = make_heading (look, state->choice);
  if (block == NULL || block->number == NULL)
    return g_strdup (heading);
  return g_strdup_printf ("%s %s", block->number, heading);
}

static char *
show_clauses (Look *look, CdtAssembler *assembler, const char *names)
{
  g_auto (GStrv) ids = g_strsplit_set (names, ",|", -1);
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();

  for (char **id = ids; *id != NULL; id++)
    {
      g_autofree char *one = show_clause (look, assembler, *id);

      if (one == NULL)
        return NULL;
      g_strv_builder_add (shown, one);
    }
  g_auto (GStrv) all = g_strv_builder_end (shown);
  return g_strjoinv (", ", all);
}

GPtrArray *
cdt_clause_list_get (CdtAssembler *assembler)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_clause_info_free);
  Look look;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), list);

  begin_look (&look, assembler);
  g_autoptr (GHashTable) numbers = find_numbers (assembler);
  for (guint i = 0; i < assembler->states->len; i++)
    if (is_listed (assembler->states->pdata[i], &look.evaluation))
      g_ptr_array_add (list, describe (&look, assembler->states->pdata[i], numbers));
  end_look (&look);
  return list;
}

GPtrArray *
cdt_clause_list_get_forms (CdtAssembler *assembler, const char *id)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_clause_form_free);

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL, forms);

  const CdtUnit *unit = g_hash_table_lookup (cdt_pack_get_wording (assembler->pack)->by_id, id);
  if (unit == NULL)
    return forms;
  g_ptr_array_add (forms, make_form (NULL, _ ("Standard text"), unit->note));
  for (guint i = 0; i < unit->alternatives->len; i++)
    {
      const CdtAlternative *alternative = unit->alternatives->pdata[i];

      g_ptr_array_add (forms, make_form (alternative->id, alternative->label, alternative->note));
    }
  return forms;
}

char *
cdt_clause_list_dup_source (CdtAssembler *assembler, const char *id, const char *alternative)
{
  Look look;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL, NULL);

  const CdtUnit *unit = g_hash_table_lookup (cdt_pack_get_wording (assembler->pack)->by_id, id);
  if (unit == NULL)
    return NULL;
  begin_look (&look, assembler);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtUnitForm form = cdt_evaluation_find_form (&look.evaluation, unit, alternative);
  look.evaluation.clause = unit->id;
  cdt_evaluation_use_wording (&look.evaluation, form.wording);
  cdt_evaluation_add_blocks (&look.evaluation, cdt_body_get_template (form.body), blocks);
  char *source = cdt_clause_source_write (&look.evaluation, blocks);
  end_look (&look);
  return source;
}

char *
cdt_clause_list_dup_shown (CdtAssembler *assembler, const char *braces)
{
  Look look;
  char *shown = NULL;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && braces != NULL, NULL);

  g_autoptr (GArray) pieces = cdt_own_words_split (braces);
  const CdtPiece *piece = pieces->len == 1 ? &g_array_index (pieces, CdtPiece, 0) : NULL;
  if (piece == NULL)
    return NULL;
  begin_look (&look, assembler);
  if (piece->kind == CDT_PIECE_FIELD)
    shown = show_field (&look, piece->name);
  else if (piece->kind == CDT_PIECE_CLAUSE)
    shown = show_clauses (&look, assembler, piece->name);
  else if (piece->kind == CDT_PIECE_HERE)
    shown = g_strdup ("¶");
  else if (piece->kind == CDT_PIECE_TABLE)
    shown = g_strdup (_ ("table"));
  end_look (&look);
  return shown;
}

char *
cdt_clause_list_dup_heading (CdtAssembler *assembler, const char *id)
{
  Look look;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL, NULL);

  begin_look (&look, assembler);
  CdtUnitState *state = find_around (assembler, id);
  char *heading = state != NULL ? make_heading (&look, state->choice) : NULL;
  end_look (&look);
  return heading;
}
