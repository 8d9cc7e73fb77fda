/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-clause-edit.h"
#include "cdt-pack-stamp.h"
#include "cdt-wording-words.h"

#define CHOICES "wording/choices"

/* Takes heading, before and after. */
static void
add_change (
    GPtrArray *changes, CdtWordingChangeKind kind, const char *id, char *heading, char *before, char *after)
{
  CdtWordingChange *change = g_new0 (CdtWordingChange, 1);

  change->kind = kind;
  change->id = g_strdup (id);
  change->heading = heading != NULL ? heading : g_strdup (id);
  change->before = before;
  change->after = after;
  g_ptr_array_add (changes, change);
}

/* A file of an earlier version of Concordat has no words. */
static gboolean
has_any_words (GHashTable *seen)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (cdt_node_find_child (item, "words") != NULL)
      return TRUE;
  return FALSE;
}

static void
compare_present (GPtrArray *changes,
                 CdtWordingWords *words,
                 const CdtUnitState *state,
                 const CdtNode *item,
                 gboolean known)
{
  g_autofree char *heading = cdt_wording_words_dup_heading (words, state);
  g_autofree char *after = cdt_wording_words_dup_source (words, state);
  g_autofree char *heading_before = item != NULL ? cdt_pack_stamp_dup (item, "heading") : NULL;
  g_autofree char *before = item != NULL ? cdt_pack_stamp_dup (item, "words") : NULL;
  gboolean added = known && before == NULL && heading_before == NULL;

  if (g_strcmp0 (before, after) == 0 && g_strcmp0 (heading_before, heading) == 0)
    return;
  add_change (changes, added ? CDT_WORDING_ADDED : CDT_WORDING_OTHER, state->choice->id,
              g_steal_pointer (&heading), g_steal_pointer (&before), g_steal_pointer (&after));
}

static void
add_gone (GPtrArray *changes, const char *id, const CdtNode *item)
{
  char *before = cdt_pack_stamp_dup (item, "words");

  if (before != NULL)
    add_change (changes, CDT_WORDING_GONE, id, cdt_pack_stamp_dup (item, "heading"), before, NULL);
}

static void
compare_unit (GPtrArray *changes,
              CdtWordingWords *words,
              const CdtUnitState *state,
              const CdtNode *item,
              gboolean known)
{
  const CdtClauseChoice *choice = state->choice;

  if (choice->unit == NULL || choice->kind == CDT_UNIT_SECTION || choice->text != NULL
      || cdt_pack_stamp_has_seen (words->evaluation.pack, item, choice->unit))
    return;
  if (cdt_wording_words_are_packed (state))
    compare_present (changes, words, state, item, known);
  else if (item != NULL && choice->state == CDT_CLAUSE_AS_EVER)
    add_gone (changes, choice->id, item);
}

/* In the order of the file, which was that of the document. */
static void
add_gone_units (CdtAssembler *assembler, GPtrArray *changes)
{
  const CdtNode *list = cdt_draft_find_node (assembler->draft, CDT_STAMP_SEEN);

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      g_autofree char *id = cdt_pack_stamp_dup (item, "of");

      if (id != NULL && !g_hash_table_contains (cdt_pack_get_wording (assembler->pack)->by_id, id))
        add_gone (changes, id, item);
    }
}

/* A clause that the pack does not have any more becomes one of the person's own. */
static void
keep_gone_unit (CdtDraft *draft, const CdtWordingChange *change)
{
  g_autofree char *id = cdt_clause_edit_add_own (draft, CDT_UNIT_CLAUSE);
  g_autofree char *heading = g_strdup_printf (CDT_CHOICE_OWN "/own-clause[@id='%s']/heading", id);

  cdt_draft_set_value (draft, heading, change->heading, NULL);
  cdt_clause_edit_set_text (draft, id, change->before);
}

static void
keep (CdtAssembler *assembler, const CdtWordingChange *change)
{
  CdtDraft *draft = assembler->draft;
  gboolean has_unit = g_hash_table_contains (cdt_pack_get_wording (assembler->pack)->by_id, change->id);

  if (change->kind == CDT_WORDING_ADDED)
    cdt_clause_edit_set_state (draft, change->id, CDT_CLAUSE_OFF);
  else if (!has_unit)
    keep_gone_unit (draft, change);
  else
    {
      cdt_clause_edit_set_text (draft, change->id, change->before);
      if (change->kind == CDT_WORDING_GONE)
        cdt_clause_edit_set_state (draft, change->id, CDT_CLAUSE_ON);
    }
}

static void
note (CdtAssembler *assembler, const CdtWordingChange *change, const char *today)
{
  const struct
  {
    const char *field;
    const char *value;
  } answers[] = {
    { "of", change->id },
    { "heading", change->heading },
    { "took", change->keep ? "old" : "new" },
    { "version", cdt_pack_get_version (assembler->pack) },
    { "on", today },
  };
  g_autofree char *id = cdt_draft_insert (assembler->draft, CHOICES, G_MAXUINT, NULL);

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strdup_printf (CHOICES "/choice[@id='%s']/%s", id, answers[i].field);

      cdt_draft_set_value (assembler->draft, path, answers[i].value, NULL);
    }
}

gboolean
cdt_wording_is_current (CdtAssembler *assembler)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), TRUE);

  return cdt_pack_stamp_is_current (cdt_pack_get_fingerprint (assembler->pack), assembler->draft);
}

GPtrArray *
cdt_wording_list_changes (CdtAssembler *assembler)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_wording_change_free);
  CdtWordingWords words;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), changes);

  if (cdt_wording_is_current (assembler))
    return changes;
  g_autoptr (GHashTable) seen = cdt_pack_stamp_index (assembler->draft);
  gboolean known = has_any_words (seen);
  cdt_document_unref (cdt_assembler_run (assembler));
  cdt_wording_words_begin (&words, assembler);
  for (guint i = 0; i < assembler->states->len; i++)
    {
      const CdtUnitState *state = assembler->states->pdata[i];

      compare_unit (changes, &words, state, g_hash_table_lookup (seen, state->choice->id), known);
    }
  cdt_wording_words_end (&words);
  add_gone_units (assembler, changes);
  return changes;
}

void
cdt_wording_change_free (CdtWordingChange *change)
{
  g_free (change->id);
  g_free (change->heading);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

gboolean
cdt_wording_change_can_keep (const CdtWordingChange *change)
{
  g_return_val_if_fail (change != NULL, FALSE);

  return change->kind == CDT_WORDING_ADDED || (change->before != NULL && *change->before != '\0');
}

void
cdt_wording_choose (CdtAssembler *assembler, GPtrArray *changes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && changes != NULL);

  /* Translators: as in "Undo choice of wording" */
  cdt_draft_begin_group (assembler->draft, _ ("choice of wording"));
  for (guint i = 0; i < changes->len; i++)
    {
      CdtWordingChange *change = changes->pdata[i];

      change->keep = change->keep && cdt_wording_change_can_keep (change);
      if (change->keep)
        keep (assembler, change);
      note (assembler, change, today);
    }
  cdt_pack_stamp (assembler->pack, assembler->draft);
  cdt_draft_end_group (assembler->draft);
}
