/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-columns.h"
#include "cdt-contents.h"
#include "cdt-measurements.h"
#include "cdt-sections.h"

struct _CdtMeasurements
{
  CdtMeasure measures[2];
  GHashTable *by_block;    /* CdtBlock -> CdtMeasured, of the document set last */
  GHashTable *wide;        /* CdtBlock -> is that table too wide for an upright page? */
  GPtrArray *measured;     /* (element-type CdtMeasured) by block number */
  GArray *entries;         /* (element-type guint) blocks in the contents */
  GPtrArray *entry_blocks; /* the same as blocks; equal lists have equal contents */
};

static GPtrArray *
list_entry_blocks (CdtDocument *document, GArray *entries)
{
  GPtrArray *blocks = g_ptr_array_new_full (entries->len, (GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (blocks,
                     cdt_block_ref (cdt_document_get_block (document, g_array_index (entries, guint, i))));
  return blocks;
}

static gboolean
lists_equal (const GPtrArray *a, const GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

/* What stands around a block and tells how it is set. */
typedef struct
{
  const CdtSections *sections;
  gboolean new_page, leads;
  gboolean same_entries; /* of the contents */
} Surroundings;

static gboolean
is_set_so (const CdtMeasured *measured, const Surroundings *around)
{
  return measured->turned == around->sections->turned && measured->new_page == around->new_page
         && measured->leads == around->leads
         && (measured->block->kind == CDT_BLOCK_CONTENTS ? around->same_entries
                                                         : measured->indented == around->sections->in_clause);
}

/* What is set as it was is the same object: pages are told apart by that. */
static CdtMeasured *
measure (CdtMeasurements *self, CdtBlock *block, const Surroundings *around)
{
  CdtMeasured *known = g_hash_table_lookup (self->by_block, block);
  if (known != NULL && is_set_so (known, around))
    return cdt_measured_ref (known);
  const CdtSections *sections = around->sections;
  const CdtMeasure *measure = &self->measures[sections->turned];
  CdtMeasured *measured = block->kind == CDT_BLOCK_CONTENTS
                              ? cdt_contents_measure (measure, block, sections->document, self->entries)
                              : cdt_measure_block (measure, block, sections->in_clause);
  measured->turned = sections->turned;
  measured->new_page = around->new_page;
  measured->leads = around->leads;
  return measured;
}

/* Of a table that stands as it did, what it needs is known. */
static gboolean
is_wide_cb (CdtBlock *table, gpointer data)
{
  CdtMeasurements *self = data;
  const CdtMeasure *upright = &self->measures[0];
  gpointer known;
  if (g_hash_table_lookup_extended (self->wide, table, NULL, &known))
    return GPOINTER_TO_INT (known);
  g_autoptr (CdtColumns) columns = cdt_columns_new (upright, table);
  gboolean wide = cdt_columns_get_need (columns) > upright->width;
  g_hash_table_insert (self->wide, cdt_block_ref (table), GINT_TO_POINTER (wide));
  return wide;
}

static gboolean
is_led_to (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_TABLE || block->kind == CDT_BLOCK_FIGURE;
}

/* Measures what is not known yet. Blocks kept from the document before are known by their address. */
static GPtrArray *
measure_document (CdtMeasurements *self, CdtDocument *document, gboolean same_entries)
{
  guint n = cdt_document_get_n_blocks (document);
  GPtrArray *all = g_ptr_array_new_full (n, (GDestroyNotify)cdt_measured_unref);
  CdtSections sections = cdt_sections_begin (document, is_wide_cb, self);
  Surroundings around = { .sections = &sections, .same_entries = same_entries };
  gboolean broken = FALSE;
  for (guint i = 0; i < n; i++)
    {
      CdtBlock *block = cdt_document_get_block (document, i);
      cdt_sections_enter (&sections, i);
      around.new_page = sections.new_page || broken;
      around.leads = i + 1 < n && is_led_to (cdt_document_get_block (document, i + 1));
      CdtMeasured *measured = measure (self, block, &around);
      broken = block->kind == CDT_BLOCK_PAGE_BREAK || (measured->new_page && measured->units->len == 0);
      g_ptr_array_add (all, measured);
    }
  return all;
}

static gboolean
is_gone_cb (gpointer block, gpointer wide, gpointer by_block)
{
  return !g_hash_table_contains (by_block, block);
}

static void
remember_blocks (CdtMeasurements *self)
{
  g_hash_table_remove_all (self->by_block);
  for (guint i = 0; i < self->measured->len; i++)
    {
      CdtMeasured *measured = g_ptr_array_index (self->measured, i);
      g_hash_table_insert (self->by_block, measured->block, measured);
    }
  g_hash_table_foreach_remove (self->wide, is_gone_cb, self->by_block);
}

CdtMeasurements *
cdt_measurements_new (const CdtMeasure measures[2])
{
  CdtMeasurements *self = g_new0 (CdtMeasurements, 1);
  memcpy (self->measures, measures, sizeof self->measures);
  self->by_block = g_hash_table_new (NULL, NULL);
  self->wide = g_hash_table_new_full (NULL, NULL, (GDestroyNotify)cdt_block_unref, NULL);
  self->measured = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_measured_unref);
  self->entries = g_array_new (FALSE, FALSE, sizeof (guint));
  self->entry_blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  return self;
}

void
cdt_measurements_free (CdtMeasurements *self)
{
  g_hash_table_unref (self->by_block);
  g_hash_table_unref (self->wide);
  g_ptr_array_unref (self->measured);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->entry_blocks);
  g_free (self);
}

void
cdt_measurements_set_document (CdtMeasurements *self, CdtDocument *document)
{
  g_array_unref (self->entries);
  self->entries = cdt_contents_list (document);
  g_autoptr (GPtrArray) entry_blocks = list_entry_blocks (document, self->entries);
  gboolean same_entries = lists_equal (entry_blocks, self->entry_blocks);
  GPtrArray *measured = measure_document (self, document, same_entries);
  g_ptr_array_unref (self->entry_blocks);
  self->entry_blocks = g_steal_pointer (&entry_blocks);
  g_ptr_array_unref (self->measured);
  self->measured = measured;
  remember_blocks (self);
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
