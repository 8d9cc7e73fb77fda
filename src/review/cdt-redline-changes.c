/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-changes.h"

#include "cdt-comparison.h"
#include "cdt-redline-places.h"

#define TARGET "redline-" /* begins the ids of what the table leads to and had none */
#define UNKNOWN_PAGE "…"

/* Widths of the columns, to one another */
#define PART_WIDTH 1.6
#define PLACE_WIDTH 1.2
#define PAGE_WIDTH 0.6
#define CHANGE_WIDTH 5.6

typedef enum
{
  GROUP_PRINTED,
  GROUP_NOT_PRINTED,
  GROUP_RECORDS,
  N_GROUPS
} Group;

typedef struct
{
  const CdtRedlineFront *from;
  const CdtRedlinePlaces *places;
  const GPtrArray *lines; /* (element-type CdtComparisonLine) */
  GPtrArray *blocks;
  CdtBlock *tables[N_GROUPS]; /* (nullable) those begun */
  const char *section;        /* of the row before */
  guint n_targets;
} Changes;

static CdtText *
make_own (const char *words, CdtRunFlags flags)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (words, flags | CDT_RUN_OWN, NULL));
  return cdt_text_new_take (runs);
}

static void
add_block (Changes *changes, CdtBlockKind kind, const char *word)
{
  CdtBlock *block
      = cdt_block_new (kind, make_own (cdt_phrase_book_get (changes->from->book, word), CDT_RUN_PLAIN));

  block->revision = CDT_REVISION_OWN;
  g_ptr_array_add (changes->blocks, block);
}

static void
add_column (const Changes *changes, CdtBlock *table, const char *word, double width, CdtAlign align)
{
  cdt_block_add_column (table, width, align);
  cdt_row_add (table->head, make_own (cdt_phrase_book_get (changes->from->book, word), CDT_RUN_PLAIN));
}

static void
begin_table (Changes *changes, Group group)
{
  static const char *const headings[] = { NULL, "not-printed", "records" };
  static const char *const notes[] = { NULL, "not-printed-note", "records-note" };
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);

  if (headings[group] != NULL)
    {
      add_block (changes, CDT_BLOCK_SUBHEADING, headings[group]);
      add_block (changes, CDT_BLOCK_NOTE, notes[group]);
    }
  table->revision = CDT_REVISION_OWN;
  table->head = cdt_row_new ();
  add_column (changes, table, "part", PART_WIDTH, CDT_ALIGN_START);
  if (group == GROUP_PRINTED)
    {
      add_column (changes, table, "where", PLACE_WIDTH, CDT_ALIGN_START);
      add_column (changes, table, "page", PAGE_WIDTH, CDT_ALIGN_END);
    }
  add_column (changes, table, "change", CHANGE_WIDTH, CDT_ALIGN_START);
  g_ptr_array_add (changes->blocks, table);
  changes->tables[group] = table;
  changes->section = NULL;
}

static CdtRow *
copy_row (const CdtRow *row)
{
  CdtRow *copy = cdt_row_new ();

  copy->total = row->total;
  copy->revision = row->revision;
  for (guint i = 0; i < row->cells->len; i++)
    cdt_row_add (copy, cdt_text_ref (row->cells->pdata[i]));
  return copy;
}

/* The id of the block, or of the row of a table, which is given one if it has none. They may be those of the
 * newer draft's own document, which stays as it is. */
static char *
dup_target (Changes *changes, const CdtWhere *where)
{
  CdtBlock **place = (CdtBlock **)&changes->from->body->pdata[where->block];
  gboolean in_table = (*place)->kind == CDT_BLOCK_TABLE && where->row >= 0;
  const CdtRow *row = in_table ? (*place)->rows->pdata[where->row] : NULL;
  g_autoptr (CdtBlock) before = NULL;
  char *id = g_strdup (row != NULL ? row->id : (*place)->id);

  if (id != NULL)
    return id;
  id = g_strdup_printf (TARGET "%u", ++changes->n_targets);
  before = *place;
  *place = cdt_block_copy (before);
  if (row != NULL)
    {
      CdtRow *copy = copy_row (row);

      copy->id = g_strdup (id);
      cdt_row_unref ((*place)->rows->pdata[where->row]);
      (*place)->rows->pdata[where->row] = copy;
    }
  else
    (*place)->id = g_strdup (id);
  return id;
}

static CdtText *
make_link (const char *words, const char *target, CdtRunFlags flags, const char *note)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtRun *run = cdt_run_new (words, flags | CDT_RUN_OWN, NULL);

  run->link = g_strdup (target);
  g_ptr_array_add (runs, run);
  if (note != NULL)
    {
      g_autofree char *words_of_note = g_strconcat (" ", note, NULL);

      g_ptr_array_add (runs, cdt_run_new (words_of_note, CDT_RUN_OWN | CDT_RUN_MUTED, NULL));
    }
  return cdt_text_new_take (runs);
}

static void
add_place (Changes *changes, CdtRow *row, const CdtWhere *where)
{
  CdtPhraseBook *book = changes->from->book;
  g_autofree char *target = dup_target (changes, where);
  const char *name = where->number != NULL  ? where->number
                     : where->title != NULL ? where->title
                                            : cdt_phrase_book_get (book, "cover");

  cdt_row_add (row,
               make_link (name, target, 0, where->gone ? cdt_phrase_book_get (book, "as-it-was") : NULL));
  cdt_row_add (row, make_link (UNKNOWN_PAGE, target, CDT_RUN_PAGE, NULL));
}

/* What came or went with an item stands in the row of that. */
static CdtText *
say_change (const Changes *changes, guint n)
{
  const CdtComparisonLine *line = changes->lines->pdata[n];
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (line->sentence, CDT_RUN_OWN, NULL));
  for (n++; n < changes->lines->len; n++)
    {
      const CdtComparisonLine *inner = changes->lines->pdata[n];
      g_autofree char *words = NULL;

      if (!inner->inner || g_strcmp0 (inner->section, line->section) != 0)
        break;
      words = g_strconcat ("\n", inner->sentence, NULL);
      g_ptr_array_add (runs, cdt_run_new (words, CDT_RUN_OWN | CDT_RUN_MUTED, NULL));
    }
  return cdt_text_new_take (runs);
}

/* A part of the agreement is named in the first of its rows. */
static void
add_row (Changes *changes, Group group, guint n)
{
  const CdtComparisonLine *line = changes->lines->pdata[n];
  const CdtWhere *where
      = group == GROUP_PRINTED ? cdt_redline_places_find (changes->places, line->path) : NULL;
  gboolean first;
  CdtRow *row = cdt_row_new ();

  if (changes->tables[group] == NULL)
    begin_table (changes, group);
  first = g_strcmp0 (changes->section, line->section) != 0;
  changes->section = line->section;
  cdt_row_add (row, make_own (first ? line->section : "", CDT_RUN_BOLD));
  if (where != NULL)
    add_place (changes, row, where);
  cdt_row_add (row, say_change (changes, n));
  row->revision = CDT_REVISION_OWN;
  g_ptr_array_add (changes->tables[group]->rows, row);
}

static Group
get_group (const Changes *changes, const CdtComparisonLine *line)
{
  if (line->record || line->stamp)
    return GROUP_RECORDS;
  return cdt_redline_places_find (changes->places, line->path) != NULL ? GROUP_PRINTED : GROUP_NOT_PRINTED;
}

void
cdt_redline_changes_add (const CdtRedlineFront *from, const GPtrArray *lines, GPtrArray *blocks)
{
  g_autoptr (CdtRedlinePlaces) places = cdt_redline_places_new (from, lines);
  Changes changes = { .from = from, .places = places, .lines = lines, .blocks = blocks };

  for (Group group = 0; group < N_GROUPS; group++)
    for (guint i = 0; i < lines->len; i++)
      {
        const CdtComparisonLine *line = lines->pdata[i];

        if (!line->inner && get_group (&changes, line) == group)
          add_row (&changes, group, i);
      }
}
