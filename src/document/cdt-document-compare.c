/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document-compare.h"

#include <string.h>

/* Between words that do not run on; in no text */
#define BREAK '\1'

/* What stands under one id */
typedef struct
{
  const char *id; /* of a block */
  GString *words;
  char *name; /* (nullable) */
} Clause;

/* The clauses of a document, by id and in order. */
typedef struct
{
  GPtrArray *list; /* (element-type Clause) */
  GHashTable *by_id;
} Clauses;

static void
free_clause (gpointer data)
{
  Clause *clause = data;

  g_string_free (clause->words, TRUE);
  g_free (clause->name);
  g_free (clause);
}

static void
clear_clauses (Clauses *clauses)
{
  g_ptr_array_unref (clauses->list);
  g_hash_table_unref (clauses->by_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Clauses, clear_clauses)

static void
free_difference (gpointer data)
{
  CdtDifference *difference = data;

  g_free (difference->clause);
  g_free (difference->name);
  g_free (difference);
}

/* A reference says what it points at, whatever number that has. */
static void
add_text (GString *words, const CdtText *text)
{
  guint n = text != NULL ? cdt_text_get_n_runs (text) : 0;

  for (guint i = 0; i < n; i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      g_string_append (words, run->link != NULL ? run->link : run->text);
    }
  g_string_append_c (words, BREAK);
}

static void
add_row (GString *words, const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    add_text (words, g_ptr_array_index (row->cells, i));
}

static void
add_block (GString *words, const CdtBlock *block)
{
  g_string_append (words, cdt_block_kind_get_name (block->kind));
  add_text (words, block->text);
  add_row (words, block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    add_row (words, g_ptr_array_index (block->rows, i));
  if (block->figure != NULL && block->figure->words != NULL)
    g_string_append (words, block->figure->words);
}

static gboolean
is_heading (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_PART
         || block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_SUBSCHEDULE
         || block->kind == CDT_BLOCK_SUBHEADING;
}

static char *
make_name (const CdtBlock *heading)
{
  g_autofree char *words = heading->text != NULL ? cdt_text_dup_plain (heading->text) : g_strdup ("");

  g_strdelimit (words, "\n", ' ');
  return heading->number != NULL ? g_strconcat (heading->number, " ", words, NULL) : g_strdup (words);
}

static Clause *
get_clause (Clauses *clauses, const char *id)
{
  Clause *clause = g_hash_table_lookup (clauses->by_id, id);

  if (clause == NULL)
    {
      clause = g_new0 (Clause, 1);
      clause->id = id;
      clause->words = g_string_new (NULL);
      g_ptr_array_add (clauses->list, clause);
      g_hash_table_insert (clauses->by_id, (gpointer)id, clause);
    }
  return clause;
}

/* The contents follow from the headings. */
static Clauses
read_clauses (const CdtDocument *document)
{
  Clauses clauses
      = { g_ptr_array_new_with_free_func (free_clause), g_hash_table_new (g_str_hash, g_str_equal) };

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      Clause *clause;

      if (block->kind == CDT_BLOCK_CONTENTS || block->kind == CDT_BLOCK_PAGE_BREAK)
        continue;
      clause = get_clause (&clauses, block->clause != NULL ? block->clause : "");
      if (clause->name == NULL && is_heading (block))
        clause->name = make_name (block);
      add_block (clause->words, block);
    }
  return clauses;
}

static void
add_difference (GPtrArray *differences, CdtDifferenceKind kind, const Clause *clause)
{
  CdtDifference *difference = g_new0 (CdtDifference, 1);

  difference->kind = kind;
  difference->clause = g_strdup (clause->id);
  difference->name = g_strdup (clause->name);
  g_ptr_array_add (differences, difference);
}

GPtrArray *
cdt_document_compare (const CdtDocument *first, const CdtDocument *second)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (free_difference);
  g_auto (Clauses) old = { 0 }, new = { 0 };

  g_return_val_if_fail (first != NULL && second != NULL, differences);

  old = read_clauses (first);
  new = read_clauses (second);
  for (guint i = 0; i < new.list->len; i++)
    {
      const Clause *clause = g_ptr_array_index (new.list, i);
      const Clause *before = g_hash_table_lookup (old.by_id, clause->id);

      if (before == NULL)
        add_difference (differences, CDT_DIFFERENCE_SECOND, clause);
      else if (!g_string_equal (before->words, clause->words))
        add_difference (differences, CDT_DIFFERENCE_CHANGED, clause);
    }
  for (guint i = 0; i < old.list->len; i++)
    {
      const Clause *clause = g_ptr_array_index (old.list, i);

      if (!g_hash_table_contains (new.by_id, clause->id))
        add_difference (differences, CDT_DIFFERENCE_FIRST, clause);
    }
  return differences;
}
