/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-front.h"

#include <glib/gi18n-lib.h>

#include "cdt-comparison.h"
#include "cdt-redline-blocks.h"
#include "cdt-redline-places.h"
#include "cdt-working.h"

/* Widths of the columns, to one another */
#define PART_WIDTH 1.6
#define PLACE_WIDTH 1.3
#define CHANGE_WIDTH 6.0

typedef struct
{
  const CdtRedlineFront *from;
  CdtRedlinePlaces *old_places, *new_places;
  GHashTable *ids;   /* of the body's blocks */
  GPtrArray *lines;  /* (element-type CdtComparisonLine) */
  GPtrArray *blocks; /* the front's own */
} Front;

static void
add_run (GPtrArray *runs, const char *words, CdtRunFlags flags)
{
  g_ptr_array_add (runs, cdt_run_new (words, flags | CDT_RUN_OWN, NULL));
}

static CdtBlock *
add_block (Front *front, CdtBlockKind kind, const char *words)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtBlock *block = cdt_block_new (kind, NULL);

  if (words != NULL)
    add_run (runs, words, CDT_RUN_PLAIN);
  block->text = cdt_text_new_take (runs);
  block->revision = CDT_REVISION_OWN;
  g_ptr_array_add (front->blocks, block);
  return block;
}

/* The id of the block, or of the nearest above it that has one: what a link can lead to */
static const char *
find_id (CdtDocument *document, guint n)
{
  for (guint i = n + 1; i > 0; i--)
    {
      const CdtBlock *block = cdt_document_get_block (document, i - 1);

      if (block->id != NULL)
        return block->id;
    }
  return NULL;
}

/* Where it is now; where it is not any more, where it was. */
static char *
dup_link (const Front *front, const CdtWhere *where, gboolean gone)
{
  const char *id = find_id (gone ? front->from->old_document : front->from->new_document, where->block);
  g_autofree char *was = id != NULL ? g_strconcat (CDT_REDLINE_GONE, id, NULL) : NULL;

  if (gone && was != NULL && g_hash_table_contains (front->ids, was))
    return g_steal_pointer (&was);
  return g_strdup (id);
}

static const char *
name_place (const Front *front, const CdtWhere *where)
{
  if (where == NULL)
    return cdt_redline_places_are_all (front->new_places) ? _ ("not printed") : _ ("no place of its own");
  if (where->number != NULL)
    return where->number;
  return where->title != NULL ? where->title : _ ("the cover");
}

static CdtText *
make_place (const Front *front, const CdtComparisonLine *line)
{
  const CdtWhere *now
      = line->kind != CDT_DELTA_REMOVE ? cdt_redline_places_find (front->new_places, line->path) : NULL;
  const CdtWhere *where = now != NULL ? now : cdt_redline_places_find (front->old_places, line->path);
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtRun *run
      = cdt_run_new (name_place (front, where), CDT_RUN_OWN | (where == NULL ? CDT_RUN_MUTED : 0), NULL);

  if (where != NULL)
    run->link = dup_link (front, where, now == NULL);
  g_ptr_array_add (runs, run);
  if (where != NULL && now == NULL)
    add_run (runs, _ (" (as it was)"), CDT_RUN_MUTED);
  return cdt_text_new_take (runs);
}

static CdtText *
make_own (const char *words, CdtRunFlags flags)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  add_run (runs, words, flags);
  return cdt_text_new_take (runs);
}

/* A part of the agreement is named in the first of its rows; what came or went with an item stands in the row
 * of that. Gives the line after it. */
static guint
add_row (const Front *front, CdtBlock *table, guint n, gboolean first)
{
  const CdtComparisonLine *line = front->lines->pdata[n];
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtRow *row = cdt_row_new ();

  cdt_row_add (row, make_own (first ? line->section : "", CDT_RUN_BOLD));
  cdt_row_add (row, make_place (front, line));
  add_run (runs, line->sentence, CDT_RUN_PLAIN);
  for (n++; n < front->lines->len; n++)
    {
      const CdtComparisonLine *inner = front->lines->pdata[n];
      g_autofree char *words = NULL;

      if (!inner->inner || g_strcmp0 (inner->section, line->section) != 0)
        break;
      words = g_strconcat ("\n", inner->sentence, NULL);
      add_run (runs, words, CDT_RUN_MUTED);
    }
  cdt_row_add (row, cdt_text_new_take (runs));
  row->revision = CDT_REVISION_OWN;
  g_ptr_array_add (table->rows, row);
  return n;
}

static CdtBlock *
add_table (Front *front)
{
  const char *const heads[] = { _ ("Part"), _ ("Where"), _ ("What has changed") };
  const double widths[] = { PART_WIDTH, PLACE_WIDTH, CHANGE_WIDTH };
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);

  table->revision = CDT_REVISION_OWN;
  table->head = cdt_row_new ();
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      cdt_block_add_column (table, widths[i], CDT_ALIGN_START);
      cdt_row_add (table->head, make_own (heads[i], CDT_RUN_PLAIN));
    }
  g_ptr_array_add (front->blocks, table);
  return table;
}

static void
add_changes (Front *front)
{
  const char *section = NULL;
  CdtBlock *table = front->lines->len > 0 ? add_table (front) : NULL;

  for (guint i = 0; i < front->lines->len;)
    {
      const CdtComparisonLine *line = front->lines->pdata[i];
      gboolean first = g_strcmp0 (section, line->section) != 0;

      section = line->section;
      i = add_row (front, table, i, first);
    }
}

static gboolean
is_marked (const CdtBlock *block)
{
  gboolean marked
      = block->revision != CDT_REVISION_NONE || (block->text != NULL && cdt_text_has_changes (block->text));

  for (guint i = 0; block->rows != NULL && i < block->rows->len && !marked; i++)
    {
      const CdtRow *row = block->rows->pdata[i];

      for (guint k = 0; k < row->cells->len && !marked; k++)
        marked = cdt_text_has_changes (row->cells->pdata[k]);
    }
  return marked;
}

static gboolean
has_marks (const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    if (is_marked (blocks->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
add_count (Front *front)
{
  g_autofree char *words = NULL;
  guint n = cdt_comparison_count (front->lines);

  if (n > 0)
    words = g_strdup_printf (ngettext ("There is %u change.", "There are %u changes.", n), n);
  else if (has_marks (front->from->body))
    words = g_strdup (_ ("The answers are the same. What is marked comes from another standard wording."));
  else
    words = g_strdup (_ ("The two are the same."));
  add_block (front, CDT_BLOCK_PARAGRAPH, words);
}

/* The codes in the foot of the pages of both: which states of the drafts these are */
static void
add_codes (Front *front)
{
  const CdtRedlineFront *from = front->from;
  g_autofree char *old = cdt_working_make_fingerprint (from->old->draft);
  g_autofree char *now = cdt_working_make_fingerprint (from->now->draft);
  g_autofree char *words = g_strdup_printf (_ ("%s has the code %s, %s the code %s."), from->old->name, old,
                                            from->now->name, now);

  add_block (front, CDT_BLOCK_NOTE, words);
}

static void
add_key (Front *front)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  CdtBlock *note = add_block (front, CDT_BLOCK_NOTE, NULL);

  add_run (runs, _ ("What is new is "), CDT_RUN_PLAIN);
  add_run (runs, _ ("underlined"), CDT_RUN_INSERTED);
  add_run (runs, _ (". What was taken out is "), CDT_RUN_PLAIN);
  add_run (runs, _ ("struck through"), CDT_RUN_DELETED);
  add_run (runs, _ (". What has moved stands in both places, with two lines: "), CDT_RUN_PLAIN);
  add_run (runs, _ ("where it was"), CDT_RUN_DELETED | CDT_RUN_MOVED);
  add_run (runs, _ (" and "), CDT_RUN_PLAIN);
  add_run (runs, _ ("where it is now"), CDT_RUN_INSERTED | CDT_RUN_MOVED);
  add_run (runs,
           _ (". A bar in the margin stands beside each line with a change. Numbers that only follow from a "
              "change are not marked. The new name of a partner is marked in the first place only."),
           CDT_RUN_PLAIN);
  cdt_text_unref (note->text);
  note->text = cdt_text_new_take (runs);
}

static GHashTable *
list_ids (const GPtrArray *blocks)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < blocks->len; i++)
    if (((const CdtBlock *)blocks->pdata[i])->id != NULL)
      g_hash_table_add (ids, ((const CdtBlock *)blocks->pdata[i])->id);
  return ids;
}

static void
add_title (Front *front)
{
  const CdtRedlineFront *from = front->from;
  g_autofree char *words = g_strdup_printf (_ ("%s to %s"), from->old->name, from->now->name);

  add_block (front, CDT_BLOCK_KICKER, _ ("Changes"));
  add_block (front, CDT_BLOCK_TITLE, cdt_document_get_info (from->new_document)->title);
  add_block (front, CDT_BLOCK_SUBTITLE, words);
  add_block (front, CDT_BLOCK_RULE, NULL);
}

GPtrArray *
cdt_redline_front_make (const CdtRedlineFront *from)
{
  g_autoptr (GPtrArray) lines = cdt_comparison_list (from->old->draft, from->now->draft);
  g_autoptr (GHashTable) ids = list_ids (from->body);
  g_autoptr (CdtRedlinePlaces) new_places = cdt_redline_places_new (from, TRUE, lines, NULL);
  g_autoptr (CdtRedlinePlaces) old_places = cdt_redline_places_new (from, FALSE, lines, new_places);
  Front front
      = { .from = from, .old_places = old_places, .new_places = new_places, .ids = ids, .lines = lines };

  front.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add_title (&front);
  add_codes (&front);
  add_count (&front);
  add_key (&front);
  add_changes (&front);
  add_block (&front, CDT_BLOCK_PAGE_BREAK, NULL);
  return front.blocks;
}
