/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-redline-words.h"

#include <string.h>

#define SEPARATORS " \n\t.,;:()"

/* An item or field, and how many words are from it */
typedef struct
{
  const char *path;
  gsize length; /* of the path that counts */
  guint n;
} Source;

static guint
mix_bytes (guint hash, const char *bytes)
{
  for (; *bytes != '\0'; bytes++)
    hash = (hash ^ (guchar)*bytes) * 16777619u;
  return hash;
}

guint
cdt_redline_hash_text (guint hash, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      hash = mix_bytes (hash, run->link != NULL ? run->link : run->text);
    }
  return (hash ^ 1) * 16777619u;
}

guint
cdt_redline_hash_row (guint hash, const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    hash = cdt_redline_hash_text (hash, row->cells->pdata[i]);
  return hash;
}

guint
cdt_redline_hash_block (const CdtBlock *block)
{
  guint hash = cdt_redline_hash_text ((guint)block->kind, block->text);

  hash = cdt_redline_hash_row (hash, block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    hash = cdt_redline_hash_row (hash, block->rows->pdata[i]);
  return block->figure != NULL ? mix_bytes (hash, block->figure->words) : hash;
}

static void
count_source (GArray *sources, const char *path, gsize length)
{
  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = &g_array_index (sources, Source, i);

      if (source->length == length && strncmp (source->path, path, length) == 0)
        {
          source->n++;
          return;
        }
    }
  Source source = { path, length, 1 };
  g_array_append_val (sources, source);
}

/* The items that the field is in, one within another; without any, the field */
static void
count_path (GArray *sources, const char *path)
{
  const char *end = strchr (path, ']');

  if (end == NULL)
    count_source (sources, path, strlen (path));
  for (; end != NULL; end = strchr (end + 1, ']'))
    count_source (sources, path, (gsize)(end + 1 - path));
}

static void
count_text (GArray *sources, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (run->path != NULL && *run->text != '\0')
        count_path (sources, run->path);
    }
}

/* Of as many words, what lies further in is closer to them. */
static const Source *
find_best (const GArray *sources)
{
  const Source *best = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = &g_array_index (sources, Source, i);

      if (best == NULL || source->n > best->n || (source->n == best->n && source->length > best->length))
        best = source;
    }
  return best;
}

char *
cdt_redline_find_source (const CdtText *text, const CdtRow *row)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (Source));
  const Source *best;

  count_text (sources, text);
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    count_text (sources, row->cells->pdata[i]);
  best = find_best (sources);
  return best != NULL ? g_strndup (best->path, best->length) : NULL;
}

static void
list_text (GArray *words, const CdtText *text)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const char *at = cdt_text_get_run (text, i)->text;

      for (at += strspn (at, SEPARATORS); *at != '\0'; at += strspn (at, SEPARATORS))
        {
          guint hash = 2166136261u;
          const char *end = at + strcspn (at, SEPARATORS);

          for (; at < end; at++)
            hash = (hash ^ (guchar)*at) * 16777619u;
          g_array_append_val (words, hash);
        }
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *)a, other = *(const guint *)b;

  return (one > other) - (one < other);
}

GArray *
cdt_redline_list_words (const CdtText *text, const CdtRow *row)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  list_text (words, text);
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    list_text (words, row->cells->pdata[i]);
  g_array_sort (words, compare_numbers);
  return words;
}

double
cdt_redline_compare_words (const GArray *a, const GArray *b)
{
  guint common = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint one = g_array_index (a, guint, i), other = g_array_index (b, guint, j);

      common += one == other ? 1 : 0;
      i += one <= other ? 1 : 0;
      j += other <= one ? 1 : 0;
    }
  return a->len + b->len > 0 ? 2.0 * common / (a->len + b->len) : 1.0;
}
