/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-references.h"

#include <string.h>

struct _CdtReferences
{
  gatomicrefcount refs;
  char *schedule; /* the words of numbers */
  char *part;
  char *part_of;
  GHashTable *places; /* id -> Place */
};

typedef struct
{
  guint index;
  int row; /* of the block, which it is the id of; -1: it is the block's own */
  CdtNumber number;
} Place;

/* One thing that a reference names. */
typedef struct
{
  const char *id;
  const Place *place;
} Target;

static int
compare_targets (gconstpointer a, gconstpointer b)
{
  const Target *first = a;
  const Target *second = b;

  return (first->place->index > second->place->index) - (first->place->index < second->place->index);
}

static gboolean
has_name (const Place *place)
{
  const CdtNumber *number = &place->number;

  return number->kind == CDT_BLOCK_RECITAL || number->schedule > 0 || number->heading > 0
         || number->clause > 0 || number->item > 0;
}

/* Targets that are in the document, in its order, each once. */
static GArray *
find_targets (const CdtReferences *references, char **ids)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (Target));

  for (; *ids != NULL; ids++)
    {
      Target target = { *ids, g_hash_table_lookup (references->places, *ids) };

      if (target.place != NULL && has_name (target.place))
        g_array_append_val (targets, target);
    }
  g_array_sort (targets, compare_targets);
  for (guint i = targets->len; i > 1; i--)
    if (g_array_index (targets, Target, i - 1).place == g_array_index (targets, Target, i - 2).place)
      g_array_remove_index (targets, i - 1);
  return targets;
}

static void
add_words (GPtrArray *runs, const CdtRun *from, const char *words)
{
  g_ptr_array_add (runs, cdt_run_new (words, from->flags, from->path));
}

static void
add_number (const CdtReferences *references, GPtrArray *runs, const CdtRun *from, const Target *target)
{
  CdtNumberWords words = { references->schedule, references->part, references->part_of };
  g_autofree char *label = cdt_number_format_reference (&target->place->number, &words);
  CdtRun *run = cdt_run_new (label, from->flags, from->path);

  run->link = g_strdup (target->id);
  g_ptr_array_add (runs, run);
}

/* Clauses share one word before them; each schedule carries its own. */
static void
add_group (const CdtReferences *references,
           GPtrArray *runs,
           const CdtRun *from,
           const GArray *targets,
           gboolean schedules)
{
  guint total = 0;
  guint done = 0;

  for (guint i = 0; i < targets->len; i++)
    total += (g_array_index (targets, Target, i).place->number.schedule > 0) == schedules;
  for (guint i = 0; i < targets->len; i++)
    {
      const Target *target = &g_array_index (targets, Target, i);

      if ((target->place->number.schedule > 0) != schedules)
        continue;
      if (done > 0)
        add_words (runs, from, done + 1 < total ? ", " : from->joiner);
      else if (!schedules && target->place->number.kind != CDT_BLOCK_RECITAL)
        {
          const char *word = total == 1 ? from->one : from->many;
          g_autofree char *words = g_strconcat (word != NULL ? word : "", " ", NULL);

          add_words (runs, from, words);
        }
      add_number (references, runs, from, target);
      done++;
    }
}

static void
resolve_run (const CdtReferences *references, GPtrArray *runs, const CdtRun *run)
{
  g_autoptr (GArray) targets = find_targets (references, run->targets);
  guint before = runs->len;

  add_group (references, runs, run, targets, FALSE);
  guint joint = runs->len;
  add_group (references, runs, run, targets, TRUE);
  if (joint > before && runs->len > joint)
    g_ptr_array_insert (runs, (int)joint, cdt_run_new (run->joiner, run->flags, run->path));
}

/* A reference to nothing leaves no space behind: what follows closes up to what is before. */
static void
close_gap (GPtrArray *runs, const char *next)
{
  CdtRun *last = runs->len > 0 ? runs->pdata[runs->len - 1] : NULL;
  gsize length = last != NULL ? strlen (last->text) : 0;

  if (length == 0 || last->text[length - 1] != ' ' || strchr (" ,.;:)", *next) == NULL)
    return;
  char *trimmed = g_strndup (last->text, length - 1);
  g_free (last->text);
  last->text = trimmed;
}

static void
add_place (CdtReferences *references, const char *id, guint index, int row, CdtNumber number)
{
  Place *place;

  if (id == NULL || g_hash_table_contains (references->places, id))
    return;
  place = g_new (Place, 1);
  *place = (Place){ index, row, number };
  g_hash_table_insert (references->places, g_strdup (id), place);
}

CdtReferences *
cdt_references_new (GPtrArray *blocks, const CdtNumber *numbers, const CdtNumberWords *words)
{
  CdtReferences *references = g_new0 (CdtReferences, 1);

  g_atomic_ref_count_init (&references->refs);
  references->schedule = g_strdup (words->schedule);
  references->part = g_strdup (words->part);
  references->part_of = g_strdup (words->part_of);
  references->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CdtBlock *block = blocks->pdata[i];

      add_place (references, block->id, i, -1, numbers[i]);
      for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
        add_place (references, ((const CdtRow *)block->rows->pdata[row])->id, i, (int)row, numbers[i]);
    }
  return references;
}

CdtReferences *
cdt_references_ref (CdtReferences *references)
{
  g_atomic_ref_count_inc (&references->refs);
  return references;
}

void
cdt_references_unref (CdtReferences *references)
{
  if (!g_atomic_ref_count_dec (&references->refs))
    return;
  g_hash_table_unref (references->places);
  g_free (references->schedule);
  g_free (references->part);
  g_free (references->part_of);
  g_free (references);
}

int
cdt_references_find (const CdtReferences *references, const char *id)
{
  const Place *place = g_hash_table_lookup (references->places, id);

  return place != NULL ? (int)place->index : -1;
}

int
cdt_references_find_row (const CdtReferences *references, const char *id)
{
  const Place *place = g_hash_table_lookup (references->places, id);

  return place != NULL ? place->row : -1;
}

CdtText *
cdt_references_resolve (const CdtReferences *references, CdtText *text)
{
  if (!cdt_text_has_references (text))
    return cdt_text_ref (text);
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->targets == NULL)
        {
          g_ptr_array_add (runs, cdt_run_copy (run));
          continue;
        }
      guint before = runs->len;
      resolve_run (references, runs, run);
      if (runs->len == before)
        close_gap (runs, i + 1 < cdt_text_get_n_runs (text) ? cdt_text_get_run (text, i + 1)->text : "");
    }
  return cdt_text_new_take (runs);
}
