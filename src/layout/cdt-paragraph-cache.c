/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-paragraph-cache.h"

/* Fewer than this many are never looked through. */
#define SWEEP_MIN 512

typedef struct
{
  CdtText *text;
  CdtParagraphStyle how;
  double width;
  CdtParagraph *paragraph;
  guint generation; /* that last asked for it */
} Entry;

struct _CdtParagraphCache
{
  PangoContext *context;
  CdtStyle style;
  GHashTable *entries; /* (element-type Entry) a set */
  guint generation;
  guint n_set;
  guint sweep_at; /* so many entries */
};

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;
  guint hash = cdt_text_hash (entry->text);
  hash = hash * 31 + (guint)(entry->width * 8.0);
  hash
      = hash * 31 + (guint)(entry->how.size * 8.0) * 8 + (guint)entry->how.bold * 4 + (guint)entry->how.align;
  return hash;
}

static gboolean
entries_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;
  return one->width == other->width && one->how.size == other->how.size && one->how.pitch == other->how.pitch
         && one->how.bold == other->how.bold && one->how.align == other->how.align
         && cdt_text_equal (one->text, other->text);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;
  cdt_text_unref (entry->text);
  cdt_paragraph_unref (entry->paragraph);
  g_free (entry);
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer data)
{
  const Entry *entry = key;
  const CdtParagraphCache *cache = data;
  return entry->generation + 2 <= cache->generation && !cdt_paragraph_is_shared (entry->paragraph);
}

CdtParagraphCache *
cdt_paragraph_cache_new (PangoContext *context, const CdtStyle *style)
{
  CdtParagraphCache *cache = g_new0 (CdtParagraphCache, 1);
  cache->context = g_object_ref (context);
  cache->style = *style;
  cache->entries = g_hash_table_new_full (hash_entry, entries_equal, free_entry, NULL);
  cache->sweep_at = SWEEP_MIN;
  return cache;
}

void
cdt_paragraph_cache_free (CdtParagraphCache *cache)
{
  g_hash_table_unref (cache->entries);
  g_object_unref (cache->context);
  g_free (cache);
}

CdtParagraph *
cdt_paragraph_cache_get (CdtParagraphCache *cache, CdtText *text, const CdtParagraphStyle *how, double width)
{
  Entry wanted = { text, *how, width, NULL, 0 };
  Entry *entry = NULL;
  if (!g_hash_table_lookup_extended (cache->entries, &wanted, (gpointer *)&entry, NULL))
    {
      wanted.text = cdt_text_ref (text);
      wanted.paragraph = cdt_paragraph_new (cache->context, &cache->style, how, text, width);
      entry = g_memdup2 (&wanted, sizeof wanted);
      g_hash_table_add (cache->entries, entry);
      cache->n_set++;
    }
  entry->generation = cache->generation;
  return cdt_paragraph_ref (entry->paragraph);
}

void
cdt_paragraph_cache_sweep (CdtParagraphCache *cache)
{
  cache->generation++;
  if (g_hash_table_size (cache->entries) < cache->sweep_at)
    return;
  g_hash_table_foreach_remove (cache->entries, is_stale, cache);
  cache->sweep_at = MAX (SWEEP_MIN, 2 * g_hash_table_size (cache->entries));
}

void
cdt_paragraph_cache_empty (CdtParagraphCache *cache)
{
  g_hash_table_remove_all (cache->entries);
}

guint
cdt_paragraph_cache_get_n_set (const CdtParagraphCache *cache)
{
  return cache->n_set;
}

guint
cdt_paragraph_cache_get_n_kept (const CdtParagraphCache *cache)
{
  return g_hash_table_size (cache->entries);
}
