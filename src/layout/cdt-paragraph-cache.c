/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-paragraph-cache.h"

/* Fewer than this many are never looked through. */
#define SWEEP_MIN 512
#define UNBOUNDED 10000.0
/* Widths are few bytes each; a word that is being typed is another one with each letter. */
#define WIDTHS_MAX 8192

typedef struct
{
  CdtText *text;
  CdtParagraphStyle how;
  double width;
  CdtParagraph *paragraph;
  guint generation; /* that last asked for it */
} Entry;

/* Of words in one line */
typedef struct
{
  char *words;
  double size;
  gboolean bold;
  double width;
} Width;

struct _CdtParagraphCache
{
  PangoContext *context;
  CdtStyle style;
  GHashTable *entries; /* (element-type Entry) a set */
  GHashTable *widths;  /* (element-type Width) a set */
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

static guint
hash_width (gconstpointer key)
{
  const Width *width = key;
  return g_str_hash (width->words) * 2 + (guint)(width->bold ? 1 : 0);
}

static gboolean
widths_equal (gconstpointer a, gconstpointer b)
{
  const Width *one = a, *other = b;
  return one->size == other->size && one->bold == other->bold && g_str_equal (one->words, other->words);
}

static void
free_width (gpointer data)
{
  Width *width = data;
  g_free (width->words);
  g_free (width);
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
  cache->widths = g_hash_table_new_full (hash_width, widths_equal, free_width, NULL);
  cache->sweep_at = SWEEP_MIN;
  return cache;
}

void
cdt_paragraph_cache_free (CdtParagraphCache *cache)
{
  g_hash_table_unref (cache->entries);
  g_hash_table_unref (cache->widths);
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

double
cdt_paragraph_cache_get_width (CdtParagraphCache *cache, const char *words, const CdtParagraphStyle *how)
{
  Width wanted = { (char *)words, how->size, how->bold, 0.0 };
  Width *known = NULL;
  if (g_hash_table_lookup_extended (cache->widths, &wanted, (gpointer *)&known, NULL))
    return known->width;
  g_autoptr (CdtText) text = cdt_text_new (words);
  CdtParagraph *line = cdt_paragraph_new (cache->context, &cache->style, how, text, UNBOUNDED);
  wanted.width = cdt_paragraph_get_width (line);
  cdt_paragraph_unref (line);
  if (g_hash_table_size (cache->widths) >= WIDTHS_MAX)
    g_hash_table_remove_all (cache->widths);
  known = g_memdup2 (&wanted, sizeof wanted);
  known->words = g_strdup (words);
  g_hash_table_add (cache->widths, known);
  return known->width;
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
