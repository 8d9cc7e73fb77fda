/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-blocks.h"

#include "cdt-redline-plan.h"
#include "cdt-redline-table.h"
#include "cdt-text-marks.h"
#include "cdt-text-merge.h"

typedef struct
{
  const CdtDocument *old, *now;
  CdtPhraseBook *book;
  CdtTokenKeys *keys;
  GArray *steps;
  GPtrArray *blocks;
} Redliner;

static void
add_block (Redliner *redliner, CdtBlock *block)
{
  g_ptr_array_add (redliner->blocks, block);
}

static void
mark_rows (CdtBlock *block, CdtRevision revision, CdtRunFlags flags)
{
  if (block->head != NULL)
    {
      g_autoptr (CdtRow) head = block->head;

      block->head = cdt_redline_mark_row (head, revision, flags);
    }
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      g_autoptr (CdtRow) row = block->rows->pdata[i];

      block->rows->pdata[i] = cdt_redline_mark_row (row, revision, flags);
    }
}

static void
set_text (CdtBlock *block, CdtText *text)
{
  g_clear_pointer (&block->text, cdt_text_unref);
  block->text = text;
}

/* References lead to where things are now; the table of changes also to where they were. */
static void
leave (CdtBlock *block)
{
  g_autofree char *id = block->id;

  block->id = id != NULL ? g_strconcat (CDT_REDLINE_GONE, id, NULL) : NULL;
  block->landscape = CDT_LANDSCAPE_NO;
  if (block->kind == CDT_BLOCK_CONTENTS)
    block->kind = CDT_BLOCK_LABEL;
}

static CdtBlock *
mark_block (const CdtBlock *block, CdtRevision revision, CdtRunFlags flags)
{
  CdtBlock *marked = cdt_block_copy (block);

  marked->revision = revision;
  if (block->text != NULL)
    set_text (marked, cdt_text_mark (block->text, flags));
  mark_rows (marked, revision, flags);
  if (cdt_revision_is_gone (revision))
    leave (marked);
  return marked;
}

static CdtBlock *
new_note (const CdtBlock *beside, CdtRevision revision, const char *own, CdtText *text)
{
  g_autofree char *lead = text != NULL ? g_strconcat (own, " ", NULL) : g_strdup (own);
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtBlock *note = cdt_block_new (CDT_BLOCK_NOTE, NULL);

  g_ptr_array_add (runs, cdt_run_new (lead, CDT_RUN_OWN | CDT_RUN_ITALIC, NULL));
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    g_ptr_array_add (runs, cdt_run_copy (cdt_text_get_run (text, i)));
  note->text = cdt_text_new_take (runs);
  note->clause = g_strdup (beside->clause);
  note->revision = revision;
  return note;
}

/* A figure is not drawn as it was; its words say it. */
static void
add_gone_figure (Redliner *redliner, const CdtBlock *block, gboolean moved)
{
  g_autoptr (CdtText) plain = cdt_text_new (block->figure->words);
  g_autoptr (CdtText) words = cdt_text_mark (plain, CDT_RUN_DELETED | (moved ? CDT_RUN_MOVED : 0));

  add_block (redliner, new_note (block, CDT_REVISION_WORDS,
                                 cdt_phrase_book_get (redliner->book, "figure-gone"), words));
}

static void
add_gone (Redliner *redliner, const CdtBlock *block)
{
  if (block->kind == CDT_BLOCK_PAGE_BREAK || block->kind == CDT_BLOCK_RULE)
    return;
  if (block->figure != NULL)
    add_gone_figure (redliner, block, FALSE);
  else
    add_block (redliner, mark_block (block, CDT_REVISION_DELETED, CDT_RUN_DELETED));
}

static void
add_new (Redliner *redliner, const CdtBlock *block)
{
  if (block->figure != NULL)
    add_block (redliner,
               new_note (block, CDT_REVISION_OWN, cdt_phrase_book_get (redliner->book, "figure-new"), NULL));
  add_block (redliner, mark_block (block, CDT_REVISION_INSERTED, CDT_RUN_INSERTED));
}

/* NULL: the two are to stand one after the other. */
static CdtBlock *
merge_blocks (Redliner *redliner, const CdtBlock *a, CdtBlock *b, CdtRunFlags kept)
{
  g_autoptr (CdtText) none = cdt_text_new ("");
  CdtBlock *merged;
  CdtText *text;

  if (a->kind != b->kind)
    return NULL;
  if (b->rows != NULL)
    return cdt_redline_merge_tables (redliner->book, redliner->keys, a, b, kept);
  text = a->text != NULL || b->text != NULL ? cdt_text_merge (
             redliner->keys, a->text != NULL ? a->text : none, b->text != NULL ? b->text : none, kept)
                                            : NULL;
  if (text == b->text)
    {
      g_clear_pointer (&text, cdt_text_unref);
      return cdt_block_ref (b);
    }
  merged = cdt_block_copy (b);
  set_text (merged, text);
  return merged;
}

/* Is there no more to see than new names, which are told elsewhere? */
static gboolean
shows_the_same (const Redliner *redliner, const CdtFigure *a, const CdtFigure *b)
{
  g_autofree char *renewed = cdt_new_names_renew (cdt_token_keys_get_names (redliner->keys), a->words);

  return g_str_equal (renewed, b->words);
}

/* The figure as it is, below words that say what it showed and shows. */
static void
add_both_figures (Redliner *redliner, const CdtBlock *a, CdtBlock *b)
{
  g_autoptr (CdtText) before = cdt_text_new (a->figure->words);
  g_autoptr (CdtText) now = cdt_text_new (b->figure->words);
  g_autoptr (CdtText) both = cdt_text_merge (redliner->keys, before, now, 0);
  CdtBlock *drawn;

  if (both == now || shows_the_same (redliner, a->figure, b->figure))
    {
      add_block (redliner, cdt_block_ref (b));
      return;
    }
  add_block (redliner,
             new_note (b, CDT_REVISION_WORDS, cdt_phrase_book_get (redliner->book, "figure-anew"), both));
  drawn = cdt_block_copy (b);
  drawn->revision = CDT_REVISION_DRAWN;
  add_block (redliner, drawn);
}

static void
add_both (Redliner *redliner, const CdtBlock *a, CdtBlock *b)
{
  CdtBlock *merged;

  if (a->figure != NULL && b->figure != NULL)
    {
      add_both_figures (redliner, a, b);
      return;
    }
  merged = merge_blocks (redliner, a, b, 0);
  if (merged != NULL)
    {
      add_block (redliner, merged);
      return;
    }
  add_gone (redliner, a);
  add_new (redliner, b);
}

/* Of blocks that have moved together only the first one says it. */
static gboolean
goes_on (const Redliner *redliner, guint n)
{
  const CdtStep *step = &g_array_index (redliner->steps, CdtStep, n);
  const CdtStep *before = n > 0 ? step - 1 : NULL;

  return before != NULL && before->kind == step->kind && before->a + 1 == step->a && before->b + 1 == step->b;
}

static char *
make_move_note (const Redliner *redliner, const CdtStep *step)
{
  gboolean away = step->kind == CDT_STEP_AWAY;
  g_autofree char *place = away ? cdt_document_dup_reference (redliner->now, step->b)
                                : cdt_document_dup_reference (redliner->old, step->a);

  if (place == NULL)
    return g_strdup (cdt_phrase_book_get (redliner->book, away ? "moved-elsewhere" : "moved-from-elsewhere"));
  return cdt_phrase_book_fill (redliner->book, away ? "moved-to" : "moved-from", "place", place, NULL);
}

/* One end of what has moved */
static void
add_end (Redliner *redliner, guint n, CdtBlock *block)
{
  g_autofree char *note = NULL;

  if (goes_on (redliner, n))
    {
      add_block (redliner, block);
      return;
    }
  note = make_move_note (redliner, &g_array_index (redliner->steps, CdtStep, n));
  if (block->text != NULL)
    {
      set_text (block, cdt_text_add_note (block->text, note));
      add_block (redliner, block);
      return;
    }
  g_autofree char *words = g_strdup_printf ("[%s]", note);
  add_block (redliner, new_note (block, CDT_REVISION_OWN, words, NULL));
  add_block (redliner, block);
}

static void
add_away (Redliner *redliner, guint n, const CdtBlock *a)
{
  if (a->kind == CDT_BLOCK_PAGE_BREAK || a->kind == CDT_BLOCK_RULE)
    return;
  if (a->figure != NULL)
    add_gone_figure (redliner, a, TRUE);
  else
    add_end (redliner, n, mark_block (a, CDT_REVISION_MOVED_AWAY, CDT_RUN_DELETED | CDT_RUN_MOVED));
}

static void
add_here (Redliner *redliner, guint n, const CdtBlock *a, CdtBlock *b)
{
  g_autoptr (CdtBlock) merged = merge_blocks (redliner, a, b, CDT_RUN_INSERTED | CDT_RUN_MOVED);
  CdtBlock *here = merged != NULL ? cdt_block_copy (merged) : NULL;

  if (here == NULL)
    here = mark_block (b, CDT_REVISION_MOVED_HERE, CDT_RUN_INSERTED | CDT_RUN_MOVED);
  here->revision = CDT_REVISION_MOVED_HERE;
  add_end (redliner, n, here);
}

static void
add_step (Redliner *redliner, guint n)
{
  const CdtStep *step = &g_array_index (redliner->steps, CdtStep, n);
  CdtBlock *a = step->a != G_MAXUINT ? cdt_document_get_block (redliner->old, step->a) : NULL;
  CdtBlock *b = step->b != G_MAXUINT ? cdt_document_get_block (redliner->now, step->b) : NULL;

  switch (step->kind)
    {
    case CDT_STEP_BOTH:
      add_both (redliner, a, b);
      break;
    case CDT_STEP_GONE:
      add_gone (redliner, a);
      break;
    case CDT_STEP_NEW:
      add_new (redliner, b);
      break;
    case CDT_STEP_AWAY:
      add_away (redliner, n, a);
      break;
    case CDT_STEP_HERE:
      add_here (redliner, n, a, b);
      break;
    }
}

GPtrArray *
cdt_redline_make_blocks (CdtPhraseBook *book, const CdtDocument *old, const CdtDocument *now)
{
  g_autoptr (CdtNewNames) names = cdt_new_names_new (old, now);
  g_autoptr (CdtTokenKeys) keys = cdt_token_keys_new (names);
  g_autoptr (GArray) steps = cdt_redline_plan (old, now);
  Redliner redliner = { .old = old, .now = now, .book = book, .keys = keys, .steps = steps };

  redliner.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < steps->len; i++)
    add_step (&redliner, i);
  return redliner.blocks;
}
