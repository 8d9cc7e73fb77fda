/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-source.h"

#include <string.h>

#include "cdt-own-words.h"
#include "cdt-text-parts.h"

#define PARTNERS "partners"

static CdtLineKind
find_line_kind (CdtBlockKind kind)
{
  switch (kind)
    {
    case CDT_BLOCK_ITEM:
      return CDT_LINE_ITEM;
    case CDT_BLOCK_SUBITEM:
      return CDT_LINE_SUBITEM;
    case CDT_BLOCK_BULLET:
      return CDT_LINE_BULLET;
    case CDT_BLOCK_SUBHEADING:
    case CDT_BLOCK_PART:
      return CDT_LINE_SUBHEADING;
    case CDT_BLOCK_SUBSCHEDULE:
      return CDT_LINE_PART;
    case CDT_BLOCK_CLAUSE:
      return CDT_LINE_SUB;
    default:
      return CDT_LINE_PARAGRAPH;
    }
}

/* The words being written: the field of several lines that was named last is not named again for each of
 * them. */
typedef struct
{
  CdtEvaluation *evaluation;
  GString *out;
  const char *passage; /* (nullable) its path */
} Source;

/* What the field would print within a person's own words; NULL when it is no field that they can hold */
static CdtText *
print_field (CdtEvaluation *evaluation, const char *path)
{
  g_autofree char *braces = g_strdup_printf ("{%s}", path);
  g_autoptr (GArray) pieces = cdt_own_words_split (braces);
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);

  if (pieces->len != 1 || g_array_index (pieces, CdtPiece, 0).kind != CDT_PIECE_FIELD
      || !cdt_evaluation_add_own_field (evaluation, path, prose))
    return NULL;
  return cdt_prose_finish (prose);
}

/* A capital at the start of a sentence comes of itself. */
static gboolean
says_the_same (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return *a == *b;
  return g_unichar_tolower (g_utf8_get_char (a)) == g_unichar_tolower (g_utf8_get_char (b))
         && strcmp (g_utf8_next_char (a), g_utf8_next_char (b)) == 0;
}

static void
write_targets (CdtEvaluation *evaluation, GString *out, const CdtRun *run)
{
  gboolean or = g_strcmp0 (run->joiner, evaluation->words->joins[CDT_JOIN_OR]) == 0;
  g_autofree char *ids = g_strjoinv (or ? "|" : ",", run->targets);

  g_string_append_printf (out, "{clause:%s}", ids);
}

static void
write_passage (Source *source, const char *path)
{
  if (g_strcmp0 (path, source->passage) != 0)
    g_string_append_printf (source->out, "{%s}", path);
  source->passage = path;
}

static void
write_run (Source *source, const CdtRun *run)
{
  GString *out = source->out;
  g_autoptr (CdtText) text = run->path != NULL ? print_field (source->evaluation, run->path) : NULL;
  g_autofree char *printed = text != NULL ? cdt_text_dup_plain (text) : NULL;
  g_autofree char *words = g_strdelimit (g_strdup (run->text), "\n", ' ');

  if (text != NULL && (cdt_text_has_parts (text) || cdt_text_has_codes (text)))
    {
      write_passage (source, run->path);
      return;
    }
  source->passage = NULL;
  if (run->targets != NULL)
    write_targets (source->evaluation, out, run);
  else if (printed != NULL && (run->flags & CDT_RUN_PLACEHOLDER || says_the_same (printed, run->text)))
    g_string_append_printf (out, "{%s}", run->path);
  else
    g_string_append (out, words);
}

static void
write_text (Source *source, const CdtText *text)
{
  GString *out = source->out;
  gboolean bold = FALSE;

  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      gboolean wanted = (run->flags & CDT_RUN_BOLD) != 0;

      if (wanted != bold)
        g_string_append (out, "**");
      bold = wanted;
      write_run (source, run);
    }
  if (bold)
    g_string_append (out, "**");
}

/* What an answer made several blocks of is one line. */
static void
write_below (Source *source, const CdtBlock *block)
{
  const CdtRun *first = cdt_text_get_n_runs (block->text) > 0 ? cdt_text_get_run (block->text, 0) : NULL;

  if (first != NULL && g_strcmp0 (first->path, source->passage) != 0)
    g_string_append_c (source->out, ' ');
  write_text (source, block->text);
}

/* Does the block go on the one before it, and not a paragraph that had nothing but a list? */
static gboolean
goes_on (GPtrArray *blocks, guint i)
{
  const CdtBlock *block = blocks->pdata[i];
  const CdtBlock *before = i > 0 ? blocks->pdata[i - 1] : NULL;

  return block->under != CDT_BLOCK_KICKER && before != NULL
         && (before->kind == block->under || before->under == block->under);
}

static gboolean
is_drawn (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_TABLE || block->kind == CDT_BLOCK_FIGURE
         || block->kind == CDT_BLOCK_SIGNATURE;
}

/* (element-type utf8) What references within the clause name; not owned */
static GHashTable *
find_targets (GPtrArray *blocks)
{
  GHashTable *targets = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CdtBlock *block = blocks->pdata[i];

      for (guint j = 0; block->text != NULL && j < cdt_text_get_n_runs (block->text); j++)
        for (char **id = cdt_text_get_run (block->text, j)->targets; id != NULL && *id != NULL; id++)
          g_hash_table_add (targets, *id);
    }
  return targets;
}

/* A line of the clause, with a name when others of its lines refer to it */
static void
write_line (Source *source, const CdtBlock *block, GHashTable *targets)
{
  CdtBlockKind kind = block->under != CDT_BLOCK_KICKER ? block->under : block->kind;

  g_string_append (source->out, cdt_own_words_get_mark (find_line_kind (kind)));
  if (block->id != NULL && g_hash_table_contains (targets, block->id))
    g_string_append_printf (source->out, "{here:%s}", block->id);
  write_text (source, block->text);
}

char *
cdt_clause_source_write_each (CdtEvaluation *evaluation, GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);
  Source source = { evaluation, out, NULL };
  g_autoptr (GHashTable) targets = find_targets (blocks);
  guint n_drawn = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CdtBlock *block = blocks->pdata[i];

      if (!is_drawn (block) && block->text == NULL)
        continue;
      if (goes_on (blocks, i))
        {
          write_below (&source, block);
          continue;
        }
      source.passage = NULL;
      if (out->len > 0)
        g_string_append_c (out, '\n');
      n_drawn += is_drawn (block);
      if (is_drawn (block) && block->id != NULL)
        g_string_append_printf (out, "{table:%s}", block->id);
      else if (is_drawn (block))
        g_string_append_printf (out, "{table:%u}", n_drawn);
      else
        write_line (&source, block, targets);
    }
  return g_string_free (out, FALSE);
}

char *
cdt_clause_source_write (CdtEvaluation *evaluation, GPtrArray *blocks)
{
  g_autofree char *each = cdt_clause_source_write_each (evaluation, blocks);
  g_auto (GStrv) names = cdt_clause_source_list_names (evaluation);

  return cdt_clause_source_join (each, (const char *const *)names, evaluation->words->joins[0]);
}

char **
cdt_clause_source_list_names (CdtEvaluation *evaluation)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  CdtNode *list = cdt_draft_find_node (evaluation->draft, PARTNERS);

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      g_autofree char *path = cdt_draft_dup_node_path (evaluation->draft, item);
      CdtNameFound name = cdt_evaluation_find_name (evaluation, item, path, FALSE);
      g_autofree char *braces = g_strdup_printf ("{%s}", name.path);

      g_strv_builder_add (names, braces);
      cdt_name_found_clear (&name);
    }
  return g_strv_builder_end (names);
}

char *
cdt_clause_source_join (const char *each, const char *const *names, const char *last)
{
  g_autoptr (GString) all = g_string_new (NULL);
  GString *joined = g_string_new (each);
  guint n = 0;

  for (; names[n] != NULL; n++)
    {
      if (n > 0)
        g_string_append (all, names[n + 1] == NULL ? last : ", ");
      g_string_append (all, names[n]);
    }
  if (n > 1)
    g_string_replace (joined, all->str, "{" PARTNERS "}", 0);
  return g_string_free (joined, FALSE);
}
