/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-check-whole.h"
#include "cdt-item-title.h"
#include "cdt-whole-check.h"

#define OWN_CLAUSES "wording/own-clauses/"

typedef struct
{
  GHashTable *numbers;  /* "clause 4.2", "schedule 1" -> CdtBlock */
  GHashTable *headings; /* heading -> CdtBlock */
  GHashTable *linked;   /* ids that something refers to */
  GPtrArray *schedules; /* (element-type CdtBlock) of a person's own words */
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
read_block (gpointer data, CdtBlock *block)
{
  Look *look = data;

  if (is_heading (block) && block->text != NULL)
    note_heading (look, block);
  note_number (look, block);
  if (block->kind == CDT_BLOCK_SCHEDULE && block->id != NULL && find_own_path (block->text) != NULL)
    g_ptr_array_add (look->schedules, block);
}

static void
note_links (gpointer data, const CdtText *text)
{
  const Look *look = data;

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->link != NULL)
        g_hash_table_add (look->linked, run->link);
    }
}

static void
report_lonely (gpointer data)
{
  const Look *look = data;

  for (guint i = 0; i < look->schedules->len; i++)
    {
      const CdtBlock *block = look->schedules->pdata[i];

      if (g_hash_table_contains (look->linked, block->id))
        continue;
      g_autofree char *heading = cdt_text_dup_plain (block->text);
      g_ptr_array_add (look->findings,
                       cdt_whole_check_find ("schedule-unmentioned", find_own_path (block->text),
                                             &(CdtWholeSaid){ heading, NULL, NULL }));
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

static void
report (const Look *look,
        const CdtProseAnswer *answer,
        const GMatchInfo *info,
        const char *check,
        const CdtBlock *block)
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
      g_ptr_array_add (look->findings, cdt_whole_check_find (check, path, &said));
      return;
    }
  g_autofree char *before = g_strndup (answer->value, (gsize)start);
  g_autofree char *mended = g_strconcat (before, "{clause:", block->id, "}", answer->value + end, NULL);
  g_ptr_array_add (look->findings, cdt_whole_check_find_mendable (check, path, &said, answer->value, mended));
}

static void
look_for_numbers (const Look *look, const CdtProseAnswer *answer)
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
      const CdtBlock *block = g_hash_table_lookup (look->numbers, key);

      if (block == NULL)
        report (look, answer, info, "no-such-clause", NULL);
      else if (takes)
        report (look, answer, info, "typed-number", block);
    }
}

static void
look_for_headings (const Look *look, const CdtProseAnswer *answer)
{
  g_autoptr (GMatchInfo) info = NULL;

  for (g_regex_match (get_heading_regex (), answer->value, 0, &info); g_match_info_matches (info);
       g_match_info_next (info, NULL))
    {
      g_autofree char *heading = g_match_info_fetch (info, 1);
      const CdtBlock *block = g_hash_table_lookup (look->headings, heading);

      if (block != NULL && block->id != NULL)
        report (look, answer, info, "typed-heading", block);
    }
}

static void
look_at_answer (gpointer data, const CdtProseAnswer *answer)
{
  if (strpbrk (answer->value, "0123456789") != NULL)
    look_for_numbers (data, answer);
  if (strstr (answer->value, "“") != NULL && takes_references (answer->shape))
    look_for_headings (data, answer);
}

static gpointer
begin (CdtDraft *draft, GPtrArray *findings)
{
  Look *look = g_new0 (Look, 1);

  look->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  look->linked = g_hash_table_new (g_str_hash, g_str_equal);
  look->schedules = g_ptr_array_new ();
  look->findings = findings;
  return look;
}

static void
free_look (gpointer data)
{
  Look *look = data;

  g_hash_table_unref (look->numbers);
  g_hash_table_unref (look->headings);
  g_hash_table_unref (look->linked);
  g_ptr_array_unref (look->schedules);
  g_free (look);
}

const CdtWholeKind cdt_whole_references
    = { begin, read_block, note_links, report_lonely, look_at_answer, free_look };
