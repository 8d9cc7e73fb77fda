/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "good-prose.h"

#include <string.h>

#include "cdt-shape.h"

/* What no good sentence holds. */
static const char *const slips[] = {
  "  ",
  " [,.;:)]",
  "[(] ",
  "[.][.]",
  "[,:;][.,;:]",
  "[(][)]",
  "\\b(under|of|and|the|a|an|from|with|than|if|while) ?[.,;)]",
  "\\b([Tt]he|[Aa]nd|[Oo]r|[Oo]f|[Tt]o|[Ii]s|[Ii]f|[Ii]t|[Aa]) \\1\\b",
  "\\b(the|The) (the|The)\\b",
  "(?<!Co|well)[.] [a-z]",
  "\\b(and|or|the|of|with|under|than)$",
  "\\b[Ee]-mail",
  "\\bAt the end\\b.*\\bthe end\\b",
  "(?<!Co|Ltd|etc)[.][,;]",
  "\\b(clauses|Schedules) [^;:.]* or [0-9]",
};

/* What two partners do not say of one another. */
static const char *const slips_of_two[] = {
  "\\b[Tt]he others\\b",   "\\bother partners\\b",   "\\b[Aa]ny (other )?partner\\b",
  "\\b[Nn]one of them\\b", "\\bamong themselves\\b",
};

/* All that is wrong is told, not only the first. */
static void G_GNUC_PRINTF (1, 2) complain (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", message);
  g_test_fail ();
}

static gboolean
is_head (CdtBlockKind kind)
{
  return kind == CDT_BLOCK_HEADING || kind == CDT_BLOCK_PART || kind == CDT_BLOCK_SCHEDULE
         || kind == CDT_BLOCK_SUBSCHEDULE || kind == CDT_BLOCK_SUBHEADING;
}

static gboolean
is_item (CdtBlockKind kind)
{
  return kind == CDT_BLOCK_ITEM || kind == CDT_BLOCK_SUBITEM || kind == CDT_BLOCK_BULLET;
}

static void
check_against (
    const GoodProse *prose, const char *words, const char *const *wrong, GRegex **compiled, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (compiled[i] == NULL)
        compiled[i] = g_regex_new (wrong[i], G_REGEX_OPTIMIZE, 0, NULL);
      if (g_regex_match (compiled[i], words, 0, NULL))
        complain ("%s: “%s” matches %s", prose->about, words, wrong[i]);
    }
}

static void
check_slips (const GoodProse *prose, const char *words)
{
  static GRegex *compiled[G_N_ELEMENTS (slips)];
  static GRegex *compiled_of_two[G_N_ELEMENTS (slips_of_two)];

  check_against (prose, words, slips, compiled, G_N_ELEMENTS (slips));
  if (prose->two)
    check_against (prose, words, slips_of_two, compiled_of_two, G_N_ELEMENTS (slips_of_two));
}

/* "It answers to The Council": an answer within a sentence. Those that tests make up may. */
static void
check_articles (const GoodProse *prose, const CdtText *text)
{
  for (guint i = 1; prose->complete && text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *before = cdt_text_get_run (text, i - 1), *run = cdt_text_get_run (text, i);
      gsize length = strlen (before->text);

      if (run->path != NULL && g_str_has_prefix (run->text, "The ") && length > 1
          && before->text[length - 1] == ' ' && strchr (".?!\n", before->text[length - 2]) == NULL)
        complain ("%s: “%s%s” has a capital within", prose->about, before->text, run->text);
    }
}

/* An item but the last may end "; and". */
static void
check_words (const GoodProse *prose, const CdtText *text, gboolean goes_on)
{
  g_autofree char *words = text != NULL ? cdt_text_dup_plain (text) : g_strdup ("");

  g_assert_true (text == NULL || !cdt_text_has_references (text));
  for (guint i = 0; goes_on && i < 2; i++)
    if (g_str_has_suffix (words, i == 0 ? "; and" : "; or"))
      *strrchr (words, ';') = '\0';
  check_slips (prose, words);
  check_articles (prose, text);
  for (guint i = 0; prose->complete && text != NULL && i < cdt_text_get_n_runs (text); i++)
    if (cdt_text_get_run (text, i)->flags & CDT_RUN_PLACEHOLDER)
      complain ("%s: “%s” has a question without an answer", prose->about, words);
}

/* Every link leads somewhere, every path to a field that the draft knows. */
static void
check_places (const GoodProse *prose, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->link != NULL)
        g_assert_cmpint (cdt_document_find_block (prose->document, run->link), >=, 0);
      if (run->path != NULL)
        g_assert_nonnull (cdt_shape_find (run->path));
    }
}

/* A heading heads something, and what promises a list has one. */
static void
check_promise (const GoodProse *prose, const CdtBlock *block, const CdtBlock *next)
{
  g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

  if (is_head (block->kind) && !g_str_equal (words, "Not used")
      && (next == NULL
          || (is_head (next->kind) && (next->kind != CDT_BLOCK_SUBHEADING || block->kind == next->kind))))
    complain ("%s: nothing stands under “%s”", prose->about, words);
  if (block->kind == CDT_BLOCK_CLAUSE && g_str_has_suffix (words, ":")
      && (next == NULL || (!is_item (next->kind) && next->kind != CDT_BLOCK_TABLE)))
    complain ("%s: nothing follows “%s”", prose->about, words);
}

/* A sentence of the pack's own begins with a capital; a person's own words begin as they like. */
static void
check_capital (const GoodProse *prose, const CdtBlock *block)
{
  const CdtRun *first = NULL;

  if (block->kind != CDT_BLOCK_CLAUSE || block->text == NULL || cdt_text_get_n_runs (block->text) == 0)
    return;
  first = cdt_text_get_run (block->text, 0);
  if (first->path == NULL && g_unichar_islower (g_utf8_get_char (first->text)))
    complain ("%s: “%s” begins a sentence", prose->about, first->text);
}

/* A column holds something, and a total adds something up. */
static void
check_table (const GoodProse *prose, const CdtBlock *block)
{
  guint n_plain = 0, n_totals = 0;

  if (block->kind != CDT_BLOCK_TABLE)
    return;
  for (guint i = 0; i < block->rows->len; i++)
    {
      if (((const CdtRow *)block->rows->pdata[i])->total)
        n_totals++;
      else
        n_plain++;
    }
  if (n_plain == 1 && n_totals > 0)
    complain ("%s: the table %s adds up one row", prose->about, block->id);
  for (guint i = 0; block->split_words == NULL && block->head != NULL && i < block->head->cells->len; i++)
    {
      gboolean idle = !cdt_text_is_empty (block->head->cells->pdata[i]);

      for (guint j = 0; idle && j < block->rows->len; j++)
        idle = cdt_text_is_empty (((const CdtRow *)block->rows->pdata[j])->cells->pdata[i]);
      if (idle)
        complain ("%s: column %u of the table %s is empty", prose->about, i + 1, block->id);
    }
}

static void
check_block (const GoodProse *prose, const CdtBlock *block, gboolean goes_on)
{
  check_capital (prose, block);
  check_words (prose, block->text, goes_on);
  check_places (prose, block->text);
  check_table (prose, block);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        check_words (prose, row->cells->pdata[j], FALSE);
    }
  g_assert_nonnull (block->clause);
}

/* Before the clause or the item that it belongs to, or after it, is there another one like it? */
static gboolean
has_like (const CdtDocument *document, guint place, int step)
{
  CdtBlockKind kind = cdt_document_get_block (document, place)->kind;
  guint n_blocks = cdt_document_get_n_blocks (document);

  for (guint i = place + step; i < n_blocks; i += step)
    {
      CdtBlockKind other = cdt_document_get_block (document, i)->kind;

      if (other == kind)
        return TRUE;
      if (!is_item (other) || kind == CDT_BLOCK_SUBITEM || other == CDT_BLOCK_BULLET)
        return FALSE;
    }
  return FALSE;
}

/* "(a)" promises a "(b)"; one thing is said in the sentence itself. A first partner waits for another. */
static void
check_company (const GoodProse *prose, guint place)
{
  const CdtBlock *block = cdt_document_get_block (prose->document, place);

  if (!is_item (block->kind) || g_str_equal (block->clause, "parties")
      || has_like (prose->document, place, -1) || has_like (prose->document, place, 1))
    return;
  g_autofree char *words = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");
  complain ("%s: “%s” is the only item of a list in %s", prose->about, words, block->clause);
}

/* "Part 1" promises a "Part 2". */
static void
check_part (const GoodProse *prose, guint place)
{
  const CdtBlock *block = cdt_document_get_block (prose->document, place);
  guint n_parts = 0;

  if (block->kind != CDT_BLOCK_SCHEDULE)
    return;
  for (guint i = place; i < cdt_document_get_n_blocks (prose->document); i++)
    {
      const CdtBlock *inside = cdt_document_get_block (prose->document, i);

      if (!g_str_equal (inside->clause, block->clause))
        break;
      n_parts += inside->kind == CDT_BLOCK_SUBSCHEDULE;
    }
  if (n_parts == 1)
    complain ("%s: the schedule %s has a single part", prose->about, block->clause);
}

static GHashTable *
gather_blocks (const CdtDocument *document)
{
  GHashTable *blocks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    g_hash_table_add (blocks, (gpointer)cdt_document_get_block (document, i));
  return blocks;
}

void
good_prose_check (const GoodProse *prose)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = prose->before != NULL ? gather_blocks (prose->before) : NULL;
  guint n_blocks = cdt_document_get_n_blocks (prose->document);

  for (guint i = 0; i < n_blocks; i++)
    {
      const CdtBlock *block = cdt_document_get_block (prose->document, i);
      const CdtBlock *next = i + 1 < n_blocks ? cdt_document_get_block (prose->document, i + 1) : NULL;

      check_promise (prose, block, next);
      check_company (prose, i);
      check_part (prose, i);
      if (known == NULL || !g_hash_table_contains (known, block))
        check_block (prose, block, is_item (block->kind) && next != NULL && is_item (next->kind));
      if (block->id != NULL)
        g_assert_true (g_hash_table_add (ids, block->id));
    }
}

gboolean
good_prose_is_between_two (CdtDraft *draft)
{
  g_autofree char *open = cdt_draft_dup_value (draft, "parties/open");
  CdtItemList *partners = cdt_draft_get_list (draft, "partners");

  return g_list_model_get_n_items (G_LIST_MODEL (partners)) == 2 && (open == NULL || *open == '\0');
}
