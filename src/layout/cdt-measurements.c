/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-ahead.h"
#include "cdt-block-match.h"
#include "cdt-contents.h"
#include "cdt-estimate.h"
#include "cdt-measurements.h"
#include "cdt-sections.h"
#include "cdt-wide-tables.h"

/* What is known above a block of how it is set */
typedef struct
{
  CdtSections sections;
  gboolean broken;  /* a page break is above */
  guint since_turn; /* so many blocks above is the nearest that may turn the pages by what is below it */
} State;

struct _CdtMeasurements
{
  CdtMeasure measures[2];
  CdtDocument *document; /* (nullable) set last */
  CdtWideTables *wide;
  GPtrArray *measured;     /* (element-type CdtMeasured) by block number */
  GPtrArray *gone;         /* (element-type CdtMeasured) that the document before had and this one has not */
  GArray *states;          /* (element-type State) above each block */
  GArray *entries;         /* (element-type guint) blocks in the contents */
  GPtrArray *entry_blocks; /* the same as blocks; equal lists have equal contents */
  State next;              /* above the first block that is not measured yet */
  CdtDocument *before;     /* (nullable) the document before, until it is let go of ... */
  CdtBlockMatch *match;    /* (nullable) ... and its blocks beside those of this one */
  CdtEstimate estimate;
  CdtAhead *ahead;   /* of the next document */
  GHashTable *known; /* CdtBlock -> CdtMeasured, of documents before, that may be in this one */
};

/* From what is measured to a document: the blocks before `start` and the last `tail` are the same in both. */
typedef struct
{
  CdtMeasurements *self;
  CdtDocument *document;
  CdtBlockMatch *match; /* (nullable) with the blocks that are measured */
  guint n, n_before;    /* the second: blocks that are measured */
  guint start, tail;
  gboolean same_entries; /* of the contents */
} Edit;

/* What stands around a block and tells how it is set. */
typedef struct
{
  const CdtSections *sections;
  gboolean new_page, leads;
} Surroundings;

static CdtMeasured *
get_before (const Edit *edit, guint n)
{
  return g_ptr_array_index (edit->self->measured, n);
}

/* The number that block n, which is below all that the edit tells on, had before */
static guint
find_before (const Edit *edit, guint n)
{
  return n + edit->n_before - edit->n;
}

static CdtMeasured *
find_known (const Edit *edit, guint n, CdtBlock *block)
{
  guint same = edit->match == NULL ? G_MAXUINT : cdt_block_match_find_same (edit->match, n);
  if (same != G_MAXUINT)
    return get_before (edit, same);
  CdtMeasured *known = g_hash_table_lookup (edit->self->known, block);
  return known != NULL ? known : cdt_ahead_find (edit->self->ahead, block);
}

/* What stood in the place of a block that is new: it may be the same but for an edit. */
static const CdtMeasured *
find_earlier (const Edit *edit, guint n)
{
  guint earlier = edit->match == NULL ? G_MAXUINT : cdt_block_match_find_earlier (edit->match, n);
  return earlier == G_MAXUINT ? NULL : get_before (edit, earlier);
}

static gboolean
is_set_so (const Edit *edit, const CdtMeasured *measured, const Surroundings *around)
{
  return measured->turned == around->sections->turned && measured->new_page == around->new_page
         && measured->leads == around->leads
         && (measured->block->kind == CDT_BLOCK_CONTENTS ? edit->same_entries
                                                         : measured->indented == around->sections->in_clause);
}

/* What is set as it was is the same object: pages are told apart by that. */
static CdtMeasured *
measure (const Edit *edit, guint n, const Surroundings *around)
{
  CdtBlock *block = cdt_document_get_block (edit->document, n);
  CdtMeasured *known = find_known (edit, n, block);
  if (known != NULL && is_set_so (edit, known, around))
    return cdt_measured_ref (known);
  const CdtSections *sections = around->sections;
  const CdtMeasure *measure = &edit->self->measures[sections->turned];
  const CdtMeasured *earlier = find_earlier (edit, n);
  CdtMeasured *measured = block->kind == CDT_BLOCK_CONTENTS
                              ? cdt_contents_measure (measure, block, edit->document, edit->self->entries)
                              : cdt_measure_block (measure, block, sections->in_clause, earlier);
  measured->turned = sections->turned;
  measured->new_page = around->new_page;
  measured->leads = around->leads;
  return measured;
}

static State *
get_state (const CdtMeasurements *self, guint n)
{
  return &g_array_index (self->states, State, n);
}

static void
keep_known (const Edit *edit, guint n)
{
  g_hash_table_insert (edit->self->known, cdt_document_get_block (edit->self->document, n),
                       cdt_measured_ref (get_before (edit, n)));
}

/* With those that are measured */
static CdtBlockMatch *
match_blocks (const CdtMeasurements *self, CdtDocument *document)
{
  const GPtrArray *now = cdt_document_get_blocks (document);
  return cdt_block_match_new (cdt_document_get_blocks (self->document)->pdata, self->measured->len,
                              now->pdata, now->len);
}

/* What was not measured differs. What was and is gone may stand in another place now; while not all was, it
 * may stand where nothing has been measured yet. */
static void
compare_documents (Edit *edit)
{
  gboolean whole = cdt_measurements_are_whole (edit->self);
  edit->match = match_blocks (edit->self, edit->document);
  edit->start = cdt_block_match_get_start (edit->match);
  edit->tail = whole ? cdt_block_match_get_tail (edit->match) : 0;
  const GArray *gone = cdt_block_match_get_gone (edit->match);
  for (guint i = 0; whole && i < gone->len; i++)
    keep_known (edit, g_array_index (gone, guint, i));
  for (guint i = edit->start; !whole && i < edit->n_before; i++)
    keep_known (edit, i);
}

/* The first block that an edit may tell on: the one above stays with a table or not, a heading turns the
 * pages by the tables below it, and contents list all headings. */
static guint
find_first (const Edit *edit)
{
  if (edit->start == 0 || !edit->same_entries)
    return 0;
  guint since = get_state (edit->self, edit->start - 1)->since_turn;
  return since == G_MAXUINT ? edit->start - 1 : edit->start - 2 - since;
}

static State
begin (const Edit *edit, guint first)
{
  State state = { .since_turn = G_MAXUINT };
  if (first > 0)
    state = *get_state (edit->self, first);
  else
    state.sections = cdt_sections_begin (edit->document, cdt_wide_tables_ask_cb, edit->self->wide);
  state.sections.document = edit->document;
  return state;
}

/* Does all that follows come out as it did? */
static gboolean
goes_on_as_before (const Edit *edit, guint n, const State *state)
{
  if (n < edit->n - edit->tail || !edit->same_entries)
    return FALSE;
  const State *before = get_state (edit->self, find_before (edit, n));
  return before->broken == state->broken && before->since_turn == state->since_turn
         && before->sections.turning == state->sections.turning
         && before->sections.turned == state->sections.turned
         && before->sections.in_clause == state->sections.in_clause
         && before->sections.in_schedule == state->sections.in_schedule;
}

static gboolean
is_led_to (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_TABLE || block->kind == CDT_BLOCK_FIGURE;
}

/* Measures block n and goes on below it. */
static CdtMeasured *
pass_block (const Edit *edit, guint n, State *state)
{
  const CdtBlock *block = cdt_document_get_block (edit->document, n);
  cdt_sections_enter (&state->sections, n);
  Surroundings around
      = { .sections = &state->sections,
          .new_page = state->sections.new_page || state->broken,
          .leads = n + 1 < edit->n && is_led_to (cdt_document_get_block (edit->document, n + 1)) };
  CdtMeasured *measured = measure (edit, n, &around);
  state->broken = block->kind == CDT_BLOCK_PAGE_BREAK || (measured->new_page && measured->units->len == 0);
  if (block->landscape == CDT_LANDSCAPE_AUTO)
    state->since_turn = 0;
  else if (block->kind == CDT_BLOCK_SCHEDULE || block->kind == CDT_BLOCK_PART)
    state->since_turn = G_MAXUINT; /* what is above ends here */
  else if (state->since_turn != G_MAXUINT)
    state->since_turn++;
  return measured;
}

/* Measures what is not known yet, from the first block that the edit tells on to where all is as it was, or
 * to block `end`. */
static GPtrArray *
measure_edited (const Edit *edit, guint end)
{
  CdtMeasurements *self = edit->self;
  GPtrArray *fresh = g_ptr_array_new ();
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (State));
  guint first = find_first (edit), n = first, same = edit->n_before;
  State state = begin (edit, first);
  for (; n < end && !goes_on_as_before (edit, n, &state); n++)
    {
      g_array_append_val (states, state);
      g_ptr_array_add (fresh, pass_block (edit, n, &state));
    }
  self->next = state;
  if (n < end)
    same = find_before (edit, n);
  if (same > first)
    g_array_remove_range (self->states, first, same - first);
  g_array_insert_vals (self->states, first, states->data, states->len);
  return cdt_measured_hand_over (self->measured, first, MAX (same, first), fresh, self->gone);
}

static void
list_entries (Edit *edit)
{
  CdtMeasurements *self = edit->self;
  GArray *entries
      = cdt_contents_list_again (edit->document, edit->start, edit->tail, self->entries, edit->n_before);
  g_array_unref (self->entries);
  self->entries = entries;
  GPtrArray *entry_blocks = cdt_contents_list_blocks (edit->document, self->entries);
  edit->same_entries = cdt_contents_are_same (entry_blocks, self->entry_blocks);
  g_ptr_array_unref (self->entry_blocks);
  self->entry_blocks = entry_blocks;
}

/* What no document has any more is let go of. */
static void
forget_known (CdtMeasurements *self)
{
  GHashTableIter iter;
  gpointer block;
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &block, NULL))
    cdt_wide_tables_forget (self->wide, block);
  g_hash_table_remove_all (self->known);
}

static void
take_measured (CdtMeasurements *self, GPtrArray *measured)
{
  g_ptr_array_unref (self->measured);
  self->measured = measured;
  if (cdt_measurements_are_whole (self))
    forget_known (self);
}

CdtMeasurements *
cdt_measurements_new (const CdtMeasure measures[2])
{
  CdtMeasurements *self = g_new0 (CdtMeasurements, 1);
  memcpy (self->measures, measures, sizeof self->measures);
  self->wide = cdt_wide_tables_new (&self->measures[0]);
  self->ahead = cdt_ahead_new (self->measures);
  self->known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)cdt_measured_unref);
  self->measured = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_measured_unref);
  self->gone = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_measured_unref);
  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  self->entries = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entry_blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  return self;
}

void
cdt_measurements_free (CdtMeasurements *self)
{
  g_clear_pointer (&self->document, cdt_document_unref);
  cdt_ahead_free (self->ahead);
  g_hash_table_unref (self->known);
  cdt_wide_tables_free (self->wide);
  g_ptr_array_unref (self->measured);
  cdt_measurements_forget_before (self);
  g_ptr_array_unref (self->gone);
  g_array_unref (self->states);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->entry_blocks);
  g_free (self);
}

void
cdt_measurements_begin (CdtMeasurements *self, CdtDocument *document)
{
  Edit edit = { .self = self, .document = document };
  guint end = 0;
  self->estimate = (CdtEstimate){ 0 };
  cdt_measurements_forget_before (self);
  edit.n = cdt_document_get_n_blocks (document);
  edit.n_before = self->measured->len;
  if (self->document != NULL)
    {
      guint n_all = cdt_document_get_n_blocks (self->document);
      end = MIN (edit.n_before + MAX (edit.n, n_all) - n_all, edit.n);
      end = cdt_measurements_are_whole (self) ? edit.n : end;
      compare_documents (&edit);
    }
  list_entries (&edit);
  GPtrArray *measured = measure_edited (&edit, end);
  self->match = edit.match;
  self->before = self->document;
  self->document = cdt_document_ref (document);
  take_measured (self, measured);
  cdt_ahead_clear (self->ahead);
}

void
cdt_measurements_forget_before (CdtMeasurements *self)
{
  g_ptr_array_set_size (self->gone, 0);
  g_clear_pointer (&self->match, cdt_block_match_free);
  g_clear_pointer (&self->before, cdt_document_unref);
}

CdtBlock *
cdt_measurements_find_before (const CdtMeasurements *self, guint then, guint *now)
{
  *now = self->match == NULL ? then : cdt_block_match_find_now (self->match, then);
  return self->match == NULL ? NULL : cdt_document_get_block (self->before, then);
}

gboolean
cdt_measurements_prepare (CdtMeasurements *self, CdtDocument *next, gint64 until)
{
  g_autoptr (CdtBlockMatch) match = match_blocks (self, next);
  return cdt_ahead_go_on (self->ahead, next, match, self->measured, until);
}

void
cdt_measurements_go_on (CdtMeasurements *self, gint64 until)
{
  guint n = self->measured->len;
  Edit edit = { .self = self, .document = self->document, .n_before = n, .start = n };
  edit.n = cdt_document_get_n_blocks (self->document);
  GPtrArray *fresh = g_ptr_array_new ();
  for (gboolean time = TRUE; time && n < edit.n; n++)
    {
      g_array_append_val (self->states, self->next);
      g_ptr_array_add (fresh, pass_block (&edit, n, &self->next));
      time = until == G_MAXINT64 || g_get_monotonic_time () < until;
    }
  take_measured (self, cdt_measured_hand_over (self->measured, self->measured->len, self->measured->len,
                                               fresh, self->gone));
}

gboolean
cdt_measurements_are_whole (const CdtMeasurements *self)
{
  return self->document != NULL && self->measured->len == cdt_document_get_n_blocks (self->document);
}

double
cdt_measurements_guess_rest (CdtMeasurements *self)
{
  return self->document == NULL
             ? 0.0
             : cdt_estimate_rest (&self->estimate, self->document, self->measured, self->measures[0].scale);
}

GPtrArray *
cdt_measurements_get_blocks (const CdtMeasurements *self)
{
  return self->measured;
}

GArray *
cdt_measurements_get_entries (const CdtMeasurements *self)
{
  return self->entries;
}
