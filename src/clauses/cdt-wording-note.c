/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-wording-note.h"

#include "cdt-clause-source.h"
#include "cdt-pack-stamp.h"
#include "cdt-wording-words.h"

struct _CdtWordingNote
{
  CdtPackStamp *stamp;
  GPtrArray *clauses; /* (element-type CdtClauseWords) */
  char **names;       /* of the partners, as the words have them */
};

static gboolean
is_known (const CdtUnitState *state)
{
  return state->words != NULL && !state->words_stale
         && (state->words->each != NULL) == cdt_wording_words_are_packed (state);
}

/* FALSE: time was up before all were asked. */
static gboolean
ask_stale (CdtAssembler *assembler, CdtWordingWords *words, gint64 until)
{
  gboolean time = TRUE;

  for (guint i = 0; i < assembler->states->len; i++)
    {
      CdtUnitState *state = assembler->states->pdata[i];

      if (is_known (state))
        continue;
      if (!time)
        return FALSE;
      cdt_wording_words_ask (words, state);
      time = until == G_MAXINT64 || g_get_monotonic_time () < until;
    }
  return TRUE;
}

static CdtPackStamp *
get_stamp (CdtAssembler *assembler)
{
  if (assembler->stamp == NULL)
    assembler->stamp = cdt_pack_stamp_new (assembler->pack);
  return assembler->stamp;
}

static CdtWordingNote *
make_note (CdtAssembler *assembler, CdtWordingWords *words)
{
  CdtWordingNote *note = g_new0 (CdtWordingNote, 1);

  note->stamp = cdt_pack_stamp_ref (get_stamp (assembler));
  note->names = cdt_clause_source_list_names (&words->evaluation);
  note->clauses = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_clause_words_unref);
  for (guint i = 0; i < assembler->states->len; i++)
    {
      const CdtUnitState *state = assembler->states->pdata[i];

      if (state->words != NULL)
        g_ptr_array_add (note->clauses, cdt_clause_words_ref (state->words));
    }
  return note;
}

static void
write_clause (const CdtWordingNote *note, const CdtClauseWords *words, const CdtNode *item, CdtDraft *copy)
{
  g_autofree char *id = cdt_node_dup_attribute (item, "id");
  g_autofree char *source
      = words->each != NULL
            ? cdt_clause_source_join (words->each, (const char *const *)note->names, words->last)
            : NULL;

  cdt_pack_stamp_set_in (copy, id, "heading", words->heading);
  cdt_pack_stamp_set_in (copy, id, "words", source);
}

gboolean
cdt_wording_note_prepare (CdtAssembler *assembler, gint64 until)
{
  CdtWordingWords words;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), TRUE);

  if (cdt_assembler_is_behind (assembler))
    return TRUE;
  get_stamp (assembler);
  cdt_wording_words_begin (&words, assembler);
  gboolean done = ask_stale (assembler, &words, until);
  cdt_wording_words_end (&words);
  return done;
}

CdtWordingNote *
cdt_wording_note_new (CdtAssembler *assembler)
{
  CdtWordingWords words;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  cdt_document_unref (cdt_assembler_run (assembler));
  cdt_wording_words_begin (&words, assembler);
  ask_stale (assembler, &words, G_MAXINT64);
  CdtWordingNote *note = make_note (assembler, &words);
  cdt_wording_words_end (&words);
  return note;
}

CdtWordingNote *
cdt_wording_note_new_known (CdtAssembler *assembler)
{
  CdtWordingWords words;

  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler), NULL);

  cdt_wording_words_begin (&words, assembler);
  CdtWordingNote *note = make_note (assembler, &words);
  cdt_wording_words_end (&words);
  return note;
}

void
cdt_wording_note_free (CdtWordingNote *note)
{
  if (note == NULL)
    return;
  cdt_pack_stamp_unref (note->stamp);
  g_ptr_array_unref (note->clauses);
  g_strfreev (note->names);
  g_free (note);
}

void
cdt_wording_note_write (const CdtWordingNote *note, CdtDraft *copy)
{
  g_return_if_fail (note != NULL && CDT_IS_DRAFT (copy));

  if (!cdt_pack_stamp_is_current (note->stamp->fingerprint, copy))
    return;
  if (!cdt_pack_stamp_is_there (copy))
    cdt_pack_stamp_write (note->stamp, copy);
  g_autoptr (GHashTable) seen = cdt_pack_stamp_index (copy);
  for (guint i = 0; i < note->clauses->len; i++)
    {
      const CdtClauseWords *words = note->clauses->pdata[i];
      const CdtNode *item = g_hash_table_lookup (seen, words->id);

      if (item != NULL)
        write_clause (note, words, item, copy);
    }
}
