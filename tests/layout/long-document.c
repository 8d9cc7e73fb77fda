/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "long-document.h"

#include "sample-document.h"

static const char words[]
    = "Each partner keeps confidential what another marks as confidential, for the term "
      "and two years after it. This does not limit what the law asks of a partner. ";

static CdtBlock *
make_table (guint n_rows)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, g_strdup_printf ("R%u;%s", i, i % 3 == 0 ? words : "A few words"));
  g_ptr_array_add (rows, NULL);
  return sample_table (NULL, "1 4", "Head;Risk", (const char *const *)rows->pdata);
}

/* Turns its pages where there is a wide table below it. */
static CdtBlock *
make_schedule (guint n)
{
  CdtBlock *block = sample_block (n % 2 == 0 ? CDT_BLOCK_SCHEDULE : CDT_BLOCK_PART, NULL, "Words");
  block->landscape = n % 3 == 0 ? CDT_LANDSCAPE_NO : CDT_LANDSCAPE_AUTO;
  return block;
}

static CdtBlock *
make_wide_table (guint n)
{
  g_autoptr (GString) row = g_string_new ("Activity");
  for (guint i = 0; i < 9; i++)
    g_string_append_printf (row, ";Responsibilities%u", n + i);
  const char *const rows[] = { row->str, row->str, row->str, NULL };
  CdtBlock *block = sample_table (NULL, "1 1 1 1 1 1 1 1 1 1", row->str, rows);
  block->split_words = n % 2 == 0 ? g_strdup ("columns {first} to {last} of {all}") : NULL;
  return block;
}

/* The sort of block depends on nothing but the number. */
static CdtBlock *
make_block (guint n)
{
  g_autoptr (GString) text = g_string_new (words);
  switch (n % 29)
    {
    case 0:
      return sample_block (n % 5 == 0 ? CDT_BLOCK_SCHEDULE : CDT_BLOCK_HEADING, NULL, "A heading");
    case 5:
    case 6:
    case 7:
      return sample_block (CDT_BLOCK_ITEM, NULL, "an item of a list;");
    case 11:
      return make_table (n % 17);
    case 13:
      return n % 4 == 0 ? make_wide_table (n) : make_schedule (n);
    case 15:
      return n < 29 ? sample_block (CDT_BLOCK_CONTENTS, NULL, "Contents") : make_table (n % 40);
    case 19:
      return sample_panel ("Eastvale District Council", "Head of Housing");
    case 23:
      return sample_block (CDT_BLOCK_PAGE_BREAK, NULL, NULL);
    case 24:
      return sample_block (CDT_BLOCK_PARAGRAPH, NULL, "");
    case 4:
      return sample_block (CDT_BLOCK_CLAUSE, NULL, "These need consent:");
    case 17:
      return n % 3 == 0 ? make_wide_table (n) : make_table (n % 7);
    default:
      for (guint i = 0; i < n % 4; i++)
        g_string_append (text, words);
      return sample_block (CDT_BLOCK_PARAGRAPH, NULL, n % 3 == 0 ? "One line." : text->str);
    }
}

static CdtRow *
make_row (guint n)
{
  CdtRow *row = cdt_row_new ();
  cdt_row_add (row, cdt_text_new (n % 5 == 0 ? "Counterrevolutionaries" : "Typed"));
  cdt_row_add (row, cdt_text_new (n % 4 == 0   ? words
                                  : n % 9 == 0 ? "Incomprehensibilities-of-all-sorts"
                                               : "More"));
  row->total = n % 11 == 0;
  return row;
}

/* Another row, one more, one less or in other places: those that stay are the same rows. */
static void
edit_table (GPtrArray *blocks, guint at, GRand *rand)
{
  CdtBlock *table = cdt_block_copy (blocks->pdata[at]);
  guint row = (guint)g_rand_int_range (rand, 0, (gint32)table->rows->len + 1);
  if (g_rand_boolean (rand) && row < table->rows->len)
    g_ptr_array_remove_index (table->rows, row);
  if (g_rand_boolean (rand) && row < table->rows->len)
    g_ptr_array_insert (table->rows, 0, cdt_row_ref (table->rows->pdata[row]));
  if (g_rand_boolean (rand))
    g_ptr_array_insert (table->rows, (int)MIN (row, table->rows->len),
                        make_row ((guint)g_rand_int_range (rand, 0, 400)));
  cdt_block_unref (blocks->pdata[at]);
  blocks->pdata[at] = table;
}

GPtrArray *
long_document_blocks (guint n)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, make_block (i));
  return blocks;
}

void
long_document_edit (GPtrArray *blocks, GRand *rand)
{
  guint at = (guint)g_rand_int_range (rand, 0, (gint32)blocks->len);
  guint n = (guint)g_rand_int_range (rand, 1, 4);
  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      /* Pages above it turn for it. */
      g_ptr_array_insert (blocks, (int)at, make_wide_table ((guint)g_rand_int_range (rand, 0, 400)));
      return;
    }
  for (guint i = at; i < blocks->len && g_rand_int_range (rand, 0, 40) > 0; i++)
    if (((const CdtBlock *)blocks->pdata[i])->kind == CDT_BLOCK_TABLE)
      {
        edit_table (blocks, i, rand);
        return;
      }
  for (guint i = 0; i < n && at < blocks->len && g_rand_boolean (rand); i++)
    g_ptr_array_remove_index (blocks, at);
  for (guint i = 0; i < n && g_rand_boolean (rand); i++)
    g_ptr_array_insert (blocks, (int)at, make_block ((guint)g_rand_int_range (rand, 0, 400)));
}
