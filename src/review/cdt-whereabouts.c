/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-whereabouts.h"

#include <string.h>

#include "cdt-about.h"

#define MAX_LETTERS 900 /* of a clause; the rest is in the agreement */

struct _CdtWhereabouts
{
  GHashTable *found; /* about -> Found */
};

/* Of several places the first of the highest rank is taken. */
typedef enum
{
  RANK_IN_CLAUSE = 1 << 0,
  RANK_MOVED = 1 << 1,
  RANK_CHANGED = 1 << 2,
  RANK_LIVING = 1 << 3,
} Rank;

typedef struct
{
  CdtWhere where;
  Rank rank;
} Found;

typedef struct
{
  CdtDocument *document;
  GHashTable *abouts;
  GHashTable *found;
  guint n;
  int row;
  const CdtBlock *heading; /* (nullable) that the block is under */
  const char *clause;      /* numbers of the last ones of these kinds */
  const char *item;
} Walk;

static void
free_found (Found *found)
{
  g_free (found->where.number);
  g_free (found->where.title);
  g_free (found->where.words);
  g_free (found);
}

static gboolean
is_heading (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_SCHEDULE
         || block->kind == CDT_BLOCK_PART;
}

/* "7.4(a)" of an item, for which "(a)" says too little */
static char *
make_number (const Walk *walk, const CdtBlock *block)
{
  const CdtBlock *heading = walk->heading;

  if (heading == NULL || heading->kind != CDT_BLOCK_HEADING)
    return heading != NULL ? g_strdup (heading->number) : NULL;
  if (block->kind == CDT_BLOCK_CLAUSE || walk->clause == NULL)
    return g_strdup (walk->clause != NULL ? walk->clause : heading->number);
  if (block->kind == CDT_BLOCK_ITEM)
    return g_strconcat (walk->clause, block->number, NULL);
  if (block->kind == CDT_BLOCK_SUBITEM && walk->item != NULL)
    return g_strconcat (walk->clause, walk->item, block->number, NULL);
  return g_strdup (walk->clause);
}

static char *
dup_words (const CdtBlock *block)
{
  g_autofree char *plain
      = block->text != NULL && block->kind != CDT_BLOCK_TABLE ? cdt_text_dup_plain (block->text) : NULL;

  if (plain == NULL || *plain == '\0' || is_heading (block))
    return NULL;
  return block->number != NULL ? g_strconcat (block->number, " ", plain, NULL) : g_steal_pointer (&plain);
}

/* All of a clause, which may be long, from its heading on */
static char *
gather_words (const Walk *walk, const char *clause)
{
  GString *all = g_string_new (NULL);

  for (guint i = walk->n + 1; i < cdt_document_get_n_blocks (walk->document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (walk->document, i);
      g_autofree char *words = dup_words (block);

      if (g_strcmp0 (block->clause, clause) != 0 || is_heading (block))
        break;
      if (words == NULL)
        continue;
      if (g_utf8_strlen (all->str, -1) + g_utf8_strlen (words, -1) > MAX_LETTERS && all->len > 0)
        {
          g_string_append (all, " …");
          break;
        }
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", words);
    }
  return g_string_free (all, all->len == 0);
}

static Found *
make_found (const Walk *walk, const CdtBlock *block, Rank rank, gboolean whole)
{
  Found *found = g_new0 (Found, 1);
  CdtWhere *where = &found->where;

  found->rank = rank;
  where->block = walk->n;
  where->row = walk->row;
  where->gone = (rank & RANK_LIVING) == 0;
  where->heading = walk->heading != NULL ? walk->heading->kind : CDT_BLOCK_RULE;
  where->number = whole ? g_strdup (block->number) : make_number (walk, block);
  where->title = walk->heading != NULL && walk->heading->text != NULL
                     ? cdt_text_dup_plain (walk->heading->text)
                     : NULL;
  where->words = whole ? gather_words (walk, block->clause) : dup_words (block);
  return found;
}

static void
note (Walk *walk, const char *about, const CdtBlock *block, Rank rank, gboolean whole)
{
  const Found *before;

  if (!g_hash_table_contains (walk->abouts, about))
    return;
  rank |= walk->heading != NULL ? RANK_IN_CLAUSE : 0;
  before = g_hash_table_lookup (walk->found, about);
  if (before == NULL || rank > before->rank)
    g_hash_table_replace (walk->found, g_strdup (about), make_found (walk, block, rank, whole));
}

/* The field, and what is around it */
static void
note_path (Walk *walk, const char *path, const CdtBlock *block, Rank rank)
{
  g_autofree char *at = g_strdup (path);

  for (char *end = at; end != NULL && *at != '\0'; end = strrchr (at, '/'))
    {
      if (end != at)
        *end = '\0';
      note (walk, at, block, rank, FALSE);
    }
}

static Rank
rank_run (const CdtRun *run)
{
  Rank rank = run->flags & CDT_RUN_DELETED ? 0 : RANK_LIVING;

  if (run->flags & CDT_RUN_MOVED)
    return rank | RANK_MOVED;
  return rank | (run->flags & CDT_RUN_CHANGED ? RANK_CHANGED : 0);
}

static Rank
rank_block (const CdtBlock *block)
{
  return (cdt_revision_is_gone (block->revision) ? 0 : RANK_LIVING)
         | (block->revision != CDT_REVISION_NONE ? RANK_CHANGED : 0);
}

static void
note_text (Walk *walk, const CdtText *text, const CdtBlock *block)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->path != NULL)
        note_path (walk, run->path, block, rank_run (run));
    }
}

static void
note_rows (Walk *walk, const CdtBlock *block)
{
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];

      walk->row = (int)i;
      for (guint n = 0; n < row->cells->len; n++)
        note_text (walk, row->cells->pdata[n], block);
    }
  walk->row = -1;
}

/* What the block is under, and the numbers that one in it goes on with */
static void
enter (Walk *walk, const CdtBlock *block)
{
  if (is_heading (block))
    walk->heading = block;
  else if (walk->heading != NULL && g_strcmp0 (walk->heading->clause, block->clause) != 0)
    walk->heading = NULL;
  if (walk->heading == NULL || walk->heading == block)
    walk->clause = walk->item = NULL;
  if (block->kind == CDT_BLOCK_CLAUSE)
    {
      walk->clause = block->number;
      walk->item = NULL;
    }
  else if (block->kind == CDT_BLOCK_ITEM)
    walk->item = block->number;
}

CdtWhereabouts *
cdt_whereabouts_new (CdtDocument *document, GHashTable *abouts)
{
  CdtWhereabouts *whereabouts = g_new0 (CdtWhereabouts, 1);
  Walk walk = { .document = document, .abouts = abouts, .row = -1 };

  g_return_val_if_fail (document != NULL && abouts != NULL, whereabouts);

  walk.found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)free_found);
  for (walk.n = 0; walk.n < cdt_document_get_n_blocks (document); walk.n++)
    {
      const CdtBlock *block = cdt_document_get_block (document, walk.n);

      enter (&walk, block);
      if (walk.heading == block && block->clause != NULL)
        {
          g_autofree char *about = g_strconcat (CDT_ABOUT_CLAUSE, block->clause, NULL);

          note (&walk, about, block, rank_block (block), TRUE);
        }
      note_text (&walk, block->text, block);
      note_rows (&walk, block);
    }
  whereabouts->found = walk.found;
  return whereabouts;
}

void
cdt_whereabouts_free (CdtWhereabouts *whereabouts)
{
  g_return_if_fail (whereabouts != NULL);

  g_clear_pointer (&whereabouts->found, g_hash_table_unref);
  g_free (whereabouts);
}

const CdtWhere *
cdt_whereabouts_find (const CdtWhereabouts *whereabouts, const char *about)
{
  g_return_val_if_fail (whereabouts != NULL, NULL);

  const Found *found = about != NULL ? g_hash_table_lookup (whereabouts->found, about) : NULL;

  return found != NULL ? &found->where : NULL;
}
