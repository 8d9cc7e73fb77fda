/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "cdt-fonts.h"
#include "cdt-open-fonts.h"
#include "cdt-word-cache.h"

/* Fewer words than this are never looked through. */
#define SWEEP_MIN 16384

struct _CdtFace
{
  CdtFaceLook look;
  PangoAnalysis analysis;
  GHashTable *words; /* (element-type CdtWord) a set */
};

struct _CdtWordCache
{
  GPtrArray *faces; /* (element-type CdtFace) a handful */
  guint sweep_at;
};

static guint
hash_word (gconstpointer key)
{
  const CdtWord *word = key;
  guint hash = 2166136261u + (word->led ? 1 : 0) + (word->trailed ? 2 : 0);
  for (guint i = 0; i < word->length; i++)
    hash = (hash ^ (guchar)word->text[i]) * 16777619u;
  return hash;
}

static gboolean
words_equal (gconstpointer a, gconstpointer b)
{
  const CdtWord *one = a, *other = b;
  return one->length == other->length && one->led == other->led && one->trailed == other->trailed
         && memcmp (one->text, other->text, one->length) == 0;
}

static void
free_face (gpointer data)
{
  CdtFace *face = data;
  g_clear_object (&face->analysis.font);
  g_hash_table_unref (face->words);
  g_free (face);
}

/* What Pango makes of text like this. */
static void
analyse (CdtFace *face)
{
  const CdtFaceLook *look = &face->look;
  PangoFontDescription *description = pango_font_description_new ();
  pango_font_description_set_family_static (description, look->family);
  pango_font_description_set_weight (description, look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (description, round (look->size * PANGO_SCALE));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (description));
  pango_font_description_free (description);
  GList *items = pango_itemize (cdt_fonts_get_house_context (look->family), look->letters ? "a" : "1", 0, 1,
                                attributes, NULL);
  const PangoItem *item = items->data;
  face->analysis = item->analysis;
  face->analysis.extra_attrs = NULL;
  g_object_ref (face->analysis.font);
  cdt_open_fonts_keep (face->analysis.font);
  g_list_free_full (items, (GDestroyNotify)pango_item_free);
}

static gboolean
is_unused (gpointer key, gpointer value, gpointer data)
{
  return !cdt_word_is_shared (key);
}

CdtWordCache *
cdt_word_cache_new (void)
{
  CdtWordCache *cache = g_new0 (CdtWordCache, 1);
  cache->faces = g_ptr_array_new_with_free_func (free_face);
  cache->sweep_at = SWEEP_MIN;
  return cache;
}

void
cdt_word_cache_free (CdtWordCache *cache)
{
  g_ptr_array_unref (cache->faces);
  g_free (cache);
}

CdtFace *
cdt_word_cache_get_face (CdtWordCache *cache, const CdtFaceLook *look)
{
  for (guint i = 0; i < cache->faces->len; i++)
    {
      CdtFace *face = cache->faces->pdata[i];
      if (face->look.family == look->family && face->look.size == look->size && face->look.bold == look->bold
          && face->look.italic == look->italic && face->look.letters == look->letters)
        return face;
    }
  CdtFace *face = g_new0 (CdtFace, 1);
  face->look = *look;
  face->words = g_hash_table_new_full (hash_word, words_equal, (GDestroyNotify)cdt_word_unref, NULL);
  analyse (face);
  g_ptr_array_add (cache->faces, face);
  return face;
}

PangoFont *
cdt_face_get_font (const CdtFace *face)
{
  return face->analysis.font;
}

CdtWord *
cdt_face_get_word (CdtFace *face, const char *text, guint length, gboolean led, gboolean trailed)
{
  CdtWord wanted = { .text = (char *)text, .length = length, .led = led, .trailed = trailed };
  CdtWord *word = NULL;
  if (!g_hash_table_lookup_extended (face->words, &wanted, (gpointer *)&word, NULL))
    {
      word = cdt_word_new (&face->analysis, text, length, led, trailed);
      g_hash_table_add (face->words, word);
    }
  return word;
}

void
cdt_word_cache_sweep (CdtWordCache *cache)
{
  if (cdt_word_cache_get_n_words (cache) < cache->sweep_at)
    return;
  for (guint i = 0; i < cache->faces->len; i++)
    g_hash_table_foreach_remove (((CdtFace *)cache->faces->pdata[i])->words, is_unused, NULL);
  cache->sweep_at = MAX (SWEEP_MIN, 2 * cdt_word_cache_get_n_words (cache));
}

guint
cdt_word_cache_get_n_words (const CdtWordCache *cache)
{
  guint n = 0;
  for (guint i = 0; i < cache->faces->len; i++)
    n += g_hash_table_size (((CdtFace *)cache->faces->pdata[i])->words);
  return n;
}
