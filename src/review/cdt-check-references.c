/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-item-title.h"
#include "cdt-whole-check.h"
#include "cdt-word-walk.h"

#define OWN_CLAUSES "wording/own-clauses/"

typedef struct
{
  const CdtDocument *document;
  GHashTable *numbers;  /* "clause 4.2", "schedule 1" -> CdtBlock */
  GHashTable *headings; /* heading -> CdtBlock */
  GHashTable *linked;   /* ids that something refers to */
  GPtrArray *findings;
} Look;

static gboolean
is_heading (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_SCHEDULE;
}

static const char *
find_own_path (const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->path != NULL && g_str_has_prefix (run->path, OWN_CLAUSES))
        return run->path;
    }
  return NULL;
}

static void
note_heading (Look *look, CdtBlock *block)
{
  g_autofree char *heading = cdt_text_dup_plain (block->text);
  const CdtBlock *other = g_hash_table_lookup (look->headings, heading);
  const char *own = find_own_path (block->text);

  if (other == NULL)
    {
      g_hash_table_insert (look->headings, g_steal_pointer (&heading), block);
      return;
    }
  if (own == NULL)
    own = find_own_path (other->text);
  if (own != NULL)
    g_ptr_array_add (look->findings,
                     cdt_whole_check_find ("heading-twice", own, &(CdtWholeSaid){ heading, NULL, NULL }));
}

static void
note_links (Look *look, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->link != NULL)
        g_hash_table_add (look->linked, run->link);
    }
}

static void
note_number (Look *look, CdtBlock *block)
{
  g_autofree char *small = block->number != NULL ? g_ascii_strdown (block->number, -1) : NULL;

  if (small == NULL || *small == '\0')
    return;
  if (block->kind == CDT_BLOCK_SCHEDULE)
    g_hash_table_insert (look->numbers, g_steal_pointer (&small), block);
  else if (block->kind == CDT_BLOCK_HEADING || block->kind == CDT_BLOCK_CLAUSE)
    g_hash_table_insert (look->numbers, g_strconcat ("clause ", small, NULL), block);
}

static void
learn (Look *look)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (look->document); i++)
    {
      CdtBlock *block = cdt_document_get_block (look->document, i);

      if (is_heading (block) && block->text != NULL)
        note_heading (look, block);
      note_number (look, block);
      note_links (look, block->text);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        {
          const CdtRow *row = block->rows->pdata[j];

          for (guint k = 0; k < row->cells->len; k++)
            note_links (look, row->cells->pdata[k]);
        }
    }
}

/* "clause 4.2", "Schedules 1", but of this agreement: not "clause 5 of the Framework" */
static GRegex *
get_number_regex (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (
        &regex,
        (gsize)g_regex_new ("\\b(clause|schedule)s?\\s+(\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d(]|\\.\\d)"
                            "(?!\\s*(?:,|and|or|to|–|-)\\s*\\d)(?!\\s+(?:of|to|in|under)\\b(?!\\s+this\\b))",
                            G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  return (GRegex *)regex;
}

static GRegex *
get_heading_regex (void)
{
  static gsize regex = 0;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, (gsize)g_regex_new ("“([^”]{3,80})”", G_REGEX_OPTIMIZE, 0, NULL));
  return (GRegex *)regex;
}

/* Braces are read only where they are a person's own words for clauses. */
static gboolean
takes_references (const CdtShape *shape)
{
  g_autofree char *path = cdt_shape_dup_path (shape);

  return g_str_has_prefix (path, "wording/") && g_str_has_suffix (path, "/text");
}

typedef struct
{
  CdtDraft *draft;
  CdtNode *node;
  const CdtShape *shape;
  const char *value;
  const Look *look;
} Answer;

static void
report (const Answer *answer, const GMatchInfo *info, const char *check, const CdtBlock *block)
{
  g_autofree char *found = g_match_info_fetch (info, 0);
  g_autofree char *heading = g_match_info_get_match_count (info) == 2 ? g_match_info_fetch (info, 1) : NULL;
  g_autofree char *path = cdt_draft_dup_node_path (answer->draft, answer->node);
  g_autofree char *where = cdt_item_title_dup_subject (answer->draft, answer->shape, answer->node);
  CdtWholeSaid said = { heading != NULL ? heading : found, NULL, where };
  int start = 0, end = 0;

  g_match_info_fetch_pos (info, 0, &start, &end);
  if (block == NULL || block->id == NULL)
    {
      g_ptr_array_add (answer->look->findings, cdt_whole_check_find (check, path, &said));
      return;
    }
  g_autofree char *before = g_strndup (answer->value, (gsize)start);
  g_autofree char *mended = g_strconcat (before, "{clause:", block->id, "}", answer->value + end, NULL);
  g_ptr_array_add (answer->look->findings,
                   cdt_whole_check_find_mendable (check, path, &said, answer->value, mended));
}

static void
look_for_numbers (const Answer *answer)
{
  g_autoptr (GMatchInfo) info = NULL;
  gboolean takes = takes_references (answer->shape);

  for (g_regex_match (get_number_regex (), answer->value, 0, &info); g_match_info_matches (info);
       g_match_info_next (info, NULL))
    {
      g_autofree char *word = g_match_info_fetch (info, 1);
      g_autofree char *number = g_match_info_fetch (info, 2);
      g_autofree char *small = g_ascii_strdown (word, -1);
      g_autofree char *key = g_strconcat (small, " ", number, NULL);
      const CdtBlock *block = g_hash_table_lookup (answer->look->numbers, key);

      if (block == NULL)
        report (answer, info, "no-such-clause", NULL);
      else if (takes)
        report (answer, info, "typed-number", block);
    }
}

static void
look_for_headings (const Answer *answer)
{
  g_autoptr (GMatchInfo) info = NULL;

  for (g_regex_match (get_heading_regex (), answer->value, 0, &info); g_match_info_matches (info);
       g_match_info_next (info, NULL))
    {
      g_autofree char *heading = g_match_info_fetch (info, 1);
      const CdtBlock *block = g_hash_table_lookup (answer->look->headings, heading);

      if (block != NULL && block->id != NULL)
        report (answer, info, "typed-heading", block);
    }
}

static void
look_at_answer (CdtDraft *draft, CdtNode *node, const CdtShape *shape, const char *value, gpointer data)
{
  Answer answer = { draft, node, shape, value, data };

  if (strpbrk (value, "0123456789") != NULL)
    look_for_numbers (&answer);
  if (takes_references (shape) && strstr (value, "“") != NULL)
    look_for_headings (&answer);
}

static void
look_for_lonely (const Look *look)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (look->document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (look->document, i);
      const char *own = block->kind == CDT_BLOCK_SCHEDULE ? find_own_path (block->text) : NULL;

      if (own == NULL || block->id == NULL || g_hash_table_contains (look->linked, block->id))
        continue;
      g_autofree char *heading = cdt_text_dup_plain (block->text);
      g_ptr_array_add (look->findings, cdt_whole_check_find ("schedule-unmentioned", own,
                                                             &(CdtWholeSaid){ heading, NULL, NULL }));
    }
}

void
cdt_check_references (CdtDraft *draft, const CdtDocument *document, GPtrArray *findings)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) linked = g_hash_table_new (g_str_hash, g_str_equal);
  Look look = { document, numbers, headings, linked, findings };

  learn (&look);
  look_for_lonely (&look);
  cdt_prose_visit (draft, look_at_answer, &look);
}
