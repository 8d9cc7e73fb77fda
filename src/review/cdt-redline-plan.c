/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-plan.h"

#include <string.h>

#include "cdt-redline-words.h"

#define MOVED_LETTERS 30 /* words that are found elsewhere are the same only when they are no phrase */

/* The blocks of a clause or schedule, [start, end) */
typedef struct
{
  guint start, end;
} Section;

/* One of the two documents */
typedef struct
{
  const CdtDocument *document;
  GArray *sections; /* (element-type Section) */
  GPtrArray *words; /* (element-type GArray) (nullable) of each block, made when asked for */
} Side;

typedef struct
{
  Side a, b;
  guint a_start, b_start; /* of the sections at hand */
  GArray *steps;
} Planning;

static void
free_words (gpointer words)
{
  if (words != NULL)
    g_array_unref (words);
}

static const CdtBlock *
get_block (const Side *side, guint n)
{
  return cdt_document_get_block (side->document, n);
}

static Side
begin_side (const CdtDocument *document)
{
  guint n = cdt_document_get_n_blocks (document);
  Side side
      = { document, g_array_new (FALSE, FALSE, sizeof (Section)), g_ptr_array_new_full (n, free_words) };

  g_ptr_array_set_size (side.words, (int)n);
  for (guint i = 0; i < n; i++)
    {
      const char *before = i > 0 ? get_block (&side, i - 1)->clause : NULL;

      if (i > 0 && g_strcmp0 (get_block (&side, i)->clause, before) == 0)
        g_array_index (side.sections, Section, side.sections->len - 1).end = i + 1;
      else
        {
          Section section = { i, i + 1 };

          g_array_append_val (side.sections, section);
        }
    }
  return side;
}

static void
end_side (Side *side)
{
  g_array_unref (side->sections);
  g_ptr_array_unref (side->words);
}

static void
count_ids (GArray *items, GHashTable *twice)
{
  g_autoptr (GHashTable) once = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      char *id = g_array_index (items, CdtPairingItem, i).id;

      if (id != NULL && !g_hash_table_add (once, id))
        g_hash_table_add (twice, g_strdup (id));
    }
}

static void
drop_ids (GArray *items, GHashTable *twice)
{
  for (guint i = 0; i < items->len; i++)
    {
      CdtPairingItem *item = &g_array_index (items, CdtPairingItem, i);

      if (item->id != NULL && g_hash_table_contains (twice, item->id))
        g_clear_pointer (&item->id, g_free);
    }
}

void
cdt_redline_keep_single_ids (GArray *a, GArray *b)
{
  g_autoptr (GHashTable) twice = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  count_ids (a, twice);
  count_ids (b, twice);
  drop_ids (a, twice);
  drop_ids (b, twice);
}

/* Only of one kind are two blocks the same. */
static char *
make_block_id (const CdtBlock *block)
{
  g_autofree char *source = NULL;

  if (block->id != NULL)
    return g_strdup_printf ("%d#%s", block->kind, block->id);
  if (block->kind != CDT_BLOCK_TABLE)
    source = cdt_redline_find_source (block->text, NULL);
  return source != NULL ? g_strdup_printf ("%d %s", block->kind, source) : NULL;
}

static GArray *
list_blocks (const Side *side, const Section *section)
{
  GArray *items = cdt_pairing_items_new ();

  for (guint i = section->start; i < section->end; i++)
    {
      const CdtBlock *block = get_block (side, i);
      CdtPairingItem item = { make_block_id (block), cdt_redline_hash_block (block) };

      g_array_append_val (items, item);
    }
  return items;
}

static const GArray *
get_words (Side *side, guint n)
{
  const CdtBlock *block = get_block (side, n);

  if (side->words->pdata[n] == NULL)
    side->words->pdata[n] = cdt_redline_list_words (block->text, block->head);
  return side->words->pdata[n];
}

static double
compare_blocks_cb (guint a, guint b, gpointer data)
{
  Planning *planning = data;
  guint one = planning->a_start + a, other = planning->b_start + b;

  if (get_block (&planning->a, one)->kind != get_block (&planning->b, other)->kind)
    return 0.0;
  return cdt_redline_compare_words (get_words (&planning->a, one), get_words (&planning->b, other));
}

/* The blocks of a section that is in both, by their numbers in the documents */
static GArray *
pair_blocks (Planning *planning, const Section *a, const Section *b)
{
  g_autoptr (GArray) a_items = list_blocks (&planning->a, a);
  g_autoptr (GArray) b_items = list_blocks (&planning->b, b);
  GArray *steps;

  planning->a_start = a->start;
  planning->b_start = b->start;
  cdt_redline_keep_single_ids (a_items, b_items);
  steps = cdt_pairing_find (a_items, b_items, compare_blocks_cb, planning);
  for (guint i = 0; i < steps->len; i++)
    {
      CdtStep *step = &g_array_index (steps, CdtStep, i);

      step->a += step->a != G_MAXUINT ? a->start : 0;
      step->b += step->b != G_MAXUINT ? b->start : 0;
    }
  return steps;
}

static GArray *
list_sections (const Side *side)
{
  GArray *items = cdt_pairing_items_new ();

  for (guint i = 0; i < side->sections->len; i++)
    {
      const Section *section = &g_array_index (side->sections, Section, i);
      const char *clause = get_block (side, section->start)->clause;
      CdtPairingItem item = { g_strdup (clause), 0 };

      g_array_append_val (items, item);
    }
  return items;
}

static double
compare_sections_cb (guint a, guint b, gpointer data)
{
  return 0.0;
}

static void
add_step (Planning *planning, CdtStepKind kind, guint a, guint b)
{
  CdtStep step = { kind, a, b };

  g_array_append_val (planning->steps, step);
}

static void
add_all (Planning *planning, CdtStepKind kind, const Section *section)
{
  for (guint i = section->start; i < section->end; i++)
    add_step (planning, kind, kind == CDT_STEP_GONE ? i : G_MAXUINT, kind == CDT_STEP_NEW ? i : G_MAXUINT);
}

/* One end of a section that has moved */
static void
add_end (Planning *planning, const GArray *steps, CdtStepKind end)
{
  gboolean here = end == CDT_STEP_HERE;

  for (guint i = 0; i < steps->len; i++)
    {
      const CdtStep *step = &g_array_index (steps, CdtStep, i);

      if (step->kind == CDT_STEP_BOTH || step->kind == end)
        add_step (planning, end, step->a, step->b);
      else if (step->kind == (here ? CDT_STEP_NEW : CDT_STEP_GONE))
        add_step (planning, step->kind, step->a, step->b);
    }
}

static void
plan_section (Planning *planning, const CdtStep *step)
{
  const Section *a = step->a != G_MAXUINT ? &g_array_index (planning->a.sections, Section, step->a) : NULL;
  const Section *b = step->b != G_MAXUINT ? &g_array_index (planning->b.sections, Section, step->b) : NULL;
  g_autoptr (GArray) steps = a != NULL && b != NULL ? pair_blocks (planning, a, b) : NULL;

  if (step->kind == CDT_STEP_BOTH)
    g_array_append_vals (planning->steps, steps->data, steps->len);
  else if (steps != NULL)
    add_end (planning, steps, step->kind);
  else
    add_all (planning, step->kind, a != NULL ? a : b);
}

/* What a block that is in one document only can be known by in another place of the other: its id, or its
 * words where they are many. NULL: nothing. */
static char *
dup_mark (const CdtBlock *block)
{
  g_autofree char *words = NULL;

  if (block->id != NULL)
    return g_strdup_printf ("%d#%s", block->kind, block->id);
  if (block->text == NULL || cdt_text_get_n_letters (block->text) < MOVED_LETTERS)
    return NULL;
  words = cdt_text_dup_plain (block->text);
  return g_strdup_printf ("%d %s", block->kind, words);
}

/* What is gone in one clause and new in another has moved. */
static void
find_moves (Planning *planning)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < planning->steps->len; i++)
    {
      const CdtStep *step = &g_array_index (planning->steps, CdtStep, i);
      char *mark = step->kind == CDT_STEP_GONE ? dup_mark (get_block (&planning->a, step->a)) : NULL;

      if (mark != NULL)
        g_hash_table_insert (gone, mark, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < planning->steps->len; i++)
    {
      CdtStep *step = &g_array_index (planning->steps, CdtStep, i);
      g_autofree char *mark
          = step->kind == CDT_STEP_NEW ? dup_mark (get_block (&planning->b, step->b)) : NULL;
      guint place = mark != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (gone, mark)) : 0;

      if (place == 0)
        continue;
      CdtStep *away = &g_array_index (planning->steps, CdtStep, place - 1);
      g_hash_table_remove (gone, mark);
      away->kind = CDT_STEP_AWAY;
      away->b = step->b;
      step->kind = CDT_STEP_HERE;
      step->a = away->a;
    }
}

GArray *
cdt_redline_plan (const CdtDocument *old, const CdtDocument *now)
{
  Planning planning = { .a = begin_side (old), .b = begin_side (now) };
  g_autoptr (GArray) a = list_sections (&planning.a);
  g_autoptr (GArray) b = list_sections (&planning.b);
  g_autoptr (GArray) sections = NULL;

  planning.steps = g_array_new (FALSE, FALSE, sizeof (CdtStep));
  cdt_redline_keep_single_ids (a, b);
  sections = cdt_pairing_find (a, b, compare_sections_cb, NULL);
  for (guint i = 0; i < sections->len; i++)
    plan_section (&planning, &g_array_index (sections, CdtStep, i));
  find_moves (&planning);
  end_side (&planning.a);
  end_side (&planning.b);
  return planning.steps;
}
