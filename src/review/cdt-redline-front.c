/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-front.h"

#include <string.h>

#include "cdt-comparison.h"
#include "cdt-redline-changes.h"
#include "cdt-working.h"

typedef struct
{
  const CdtRedlineFront *from;
  const GPtrArray *lines; /* (element-type CdtComparisonLine) */
  GPtrArray *blocks;      /* the front's own */
} Front;

/* Takes runs; they are marked as the redline's own. */
static void
add_runs (Front *front, CdtBlockKind kind, GPtrArray *runs)
{
  CdtBlock *block = cdt_block_new (kind, cdt_text_new_take (runs));

  block->revision = CDT_REVISION_OWN;
  g_ptr_array_add (front->blocks, block);
}

static void
add_run (GPtrArray *runs, const char *words, CdtRunFlags flags)
{
  g_ptr_array_add (runs, cdt_run_new (words, flags | CDT_RUN_OWN, NULL));
}

/* words: (nullable) */
static void
add_block (Front *front, CdtBlockKind kind, const char *words)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  if (words != NULL)
    add_run (runs, words, CDT_RUN_PLAIN);
  add_runs (front, kind, runs);
}

static void
add_title (Front *front, const char *title)
{
  const CdtRedlineFront *from = front->from;
  g_autofree char *words
      = cdt_phrase_book_fill (from->book, "names", "old", from->old->name, "new", from->now->name, NULL);

  add_block (front, CDT_BLOCK_KICKER, cdt_phrase_book_get (from->book, "kicker"));
  add_block (front, CDT_BLOCK_TITLE, title);
  add_block (front, CDT_BLOCK_SUBTITLE, words);
  add_block (front, CDT_BLOCK_RULE, NULL);
}

/* The codes in the foot of the pages of both: which states of the drafts these are */
static void
add_codes (Front *front)
{
  const CdtRedlineFront *from = front->from;
  g_autofree char *old = cdt_working_make_fingerprint (from->old->draft);
  g_autofree char *now = cdt_working_make_fingerprint (from->now->draft);
  g_autofree char *words = cdt_phrase_book_fill (from->book, "codes", "old", from->old->name, "old-code", old,
                                                 "new", from->now->name, "new-code", now, NULL);

  add_block (front, CDT_BLOCK_NOTE, words);
}

static gboolean
is_marked (const CdtBlock *block)
{
  gboolean marked
      = block->revision != CDT_REVISION_NONE || (block->text != NULL && cdt_text_has_changes (block->text));

  for (guint i = 0; block->rows != NULL && i < block->rows->len && !marked; i++)
    {
      const CdtRow *row = block->rows->pdata[i];

      marked = row->revision != CDT_REVISION_NONE;
      for (guint n = 0; n < row->cells->len && !marked; n++)
        marked = cdt_text_has_changes (row->cells->pdata[n]);
    }
  return marked;
}

static gboolean
has_marks (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (is_marked (blocks->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Of what a person did, that to the agreement itself */
static guint
count_changes (const GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CdtComparisonLine *line = lines->pdata[i];

      n += line->counted && !line->record ? 1 : 0;
    }
  return n;
}

static void
add_count (Front *front)
{
  guint n_changes = count_changes (front->lines);
  g_autofree char *n = g_strdup_printf ("%u", n_changes);
  const char *word = n_changes == 1                  ? "count-one"
                     : n_changes > 1                 ? "count-many"
                     : has_marks (front->from->body) ? "other-wording"
                     : front->lines->len > 0         ? "same-but-records"
                                                     : "same";
  g_autofree char *words = cdt_phrase_book_fill (front->from->book, word, "n", n, NULL);

  add_block (front, CDT_BLOCK_PARAGRAPH, words);
}

/* How to read it: some of its words look as what they tell of. */
static void
add_key (Front *front)
{
  static const struct
  {
    const char *name;
    const char *word;
    CdtRunFlags flags;
  } looks[] = {
    { "{new}", "key-new", CDT_RUN_INSERTED },
    { "{gone}", "key-gone", CDT_RUN_DELETED },
    { "{was}", "key-was", CDT_RUN_DELETED | CDT_RUN_MOVED },
    { "{is}", "key-is", CDT_RUN_INSERTED | CDT_RUN_MOVED },
  };
  CdtPhraseBook *book = front->from->book;
  const char *at = cdt_phrase_book_get (book, "key");
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  while (*at != '\0')
    {
      g_autofree char *plain = g_strndup (at, strcspn (at, "{"));
      gboolean found = FALSE;

      add_run (runs, plain, CDT_RUN_PLAIN);
      at += strlen (plain);
      for (guint i = 0; i < G_N_ELEMENTS (looks) && !found && *at != '\0'; i++)
        if (g_str_has_prefix (at, looks[i].name))
          {
            add_run (runs, cdt_phrase_book_get (book, looks[i].word), looks[i].flags);
            at += strlen (looks[i].name);
            found = TRUE;
          }
      at += found || *at == '\0' ? 0 : 1;
    }
  add_runs (front, CDT_BLOCK_NOTE, runs);
}

GPtrArray *
cdt_redline_front_make (const CdtRedlineFront *from, const char *title)
{
  g_autoptr (GPtrArray) lines = cdt_comparison_list_by (from->book, from->old->draft, from->now->draft);
  Front front = { .from = from, .lines = lines };

  front.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add_title (&front, title);
  add_codes (&front);
  add_count (&front);
  add_key (&front);
  cdt_redline_changes_add (from, lines, front.blocks);
  add_block (&front, CDT_BLOCK_PAGE_BREAK, NULL);
  return front.blocks;
}
