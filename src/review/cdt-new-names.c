/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-new-names.h"

#include <string.h>

#include "cdt-shape.h"

#define FEW 3 /* places: in so many each is marked */

/* An item by its names */
typedef struct
{
  char *path;
  GHashTable *old_texts; /* path of the field -> words */
  GHashTable *new_texts;
  guint n_old, n_new;
  gboolean differs;
  gboolean told;
} Item;

struct _CdtNewNames
{
  GHashTable *items;    /* path -> Item */
  GHashTable *by_field; /* path of a field -> Item, or NULL where it is the name of none */
};

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->path);
  g_hash_table_unref (item->old_texts);
  g_hash_table_unref (item->new_texts);
  g_free (item);
}

/* The path of the item that a field names; NULL: it names none */
static char *
dup_named_item (const char *path)
{
  const char *end = strrchr (path, ']');
  g_autofree char *item = end != NULL && end[1] == '/' ? g_strndup (path, (gsize)(end + 1 - path)) : NULL;
  const CdtShape *shape = item != NULL ? cdt_shape_find (item) : NULL;

  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_ITEM
      || !g_strv_contains (cdt_shape_get_name_fields (shape), end + 2))
    return NULL;
  return g_steal_pointer (&item);
}

static Item *
get_item (CdtNewNames *names, char *path)
{
  g_autofree char *owned = path;
  Item *item = g_hash_table_lookup (names->items, path);

  if (item != NULL)
    return item;
  item = g_new0 (Item, 1);
  item->path = g_steal_pointer (&owned);
  item->old_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  item->new_texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (names->items, item->path, item);
  return item;
}

static Item *
find_item (CdtNewNames *names, const char *path)
{
  gpointer known = NULL;
  char *named;

  if (path == NULL || g_hash_table_lookup_extended (names->by_field, path, NULL, &known))
    return known;
  named = dup_named_item (path);
  known = named != NULL ? get_item (names, named) : NULL;
  g_hash_table_insert (names->by_field, g_strdup (path), known);
  return known;
}

/* "The Trust" at the beginning of a sentence is "the Trust". */
static char *
fold (const char *words)
{
  gunichar first = g_utf8_get_char (words);
  g_autofree char *rest = *words != '\0' ? g_strdup (g_utf8_next_char (words)) : g_strdup ("");
  char begin[7] = "";

  g_unichar_to_utf8 (g_unichar_tolower (first), begin);
  return g_strconcat (begin, rest, NULL);
}

static gboolean
are_same_name (const char *a, const char *b)
{
  g_autofree char *one = fold (a);
  g_autofree char *other = fold (b);

  return g_str_equal (one, other);
}

/* As it is within a sentence, where it stands in one */
static void
note_text (GHashTable *texts, const CdtRun *run)
{
  const char *before = g_hash_table_lookup (texts, run->path);

  if (before == NULL || (are_same_name (before, run->text) && strcmp (before, run->text) < 0))
    g_hash_table_insert (texts, g_strdup (run->path), g_strdup (run->text));
}

static void
note_old (Item *item, const CdtRun *run)
{
  item->n_old++;
  note_text (item->old_texts, run);
}

static void
note_new (Item *item, const CdtRun *run)
{
  const char *before = g_hash_table_lookup (item->old_texts, run->path);

  item->n_new++;
  item->differs = item->differs || before == NULL || !are_same_name (before, run->text);
  note_text (item->new_texts, run);
}

static void
read_text (CdtNewNames *names, const CdtText *text, gboolean newer)
{
  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      Item *item = find_item (names, run->path);

      if (item != NULL && newer)
        note_new (item, run);
      else if (item != NULL)
        note_old (item, run);
    }
}

static void
read_row (CdtNewNames *names, const CdtRow *row, gboolean newer)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    read_text (names, row->cells->pdata[i], newer);
}

static void
read_document (CdtNewNames *names, const CdtDocument *document, gboolean newer)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);

      read_text (names, block->text, newer);
      read_row (names, block->head, newer);
      for (guint k = 0; block->rows != NULL && k < block->rows->len; k++)
        read_row (names, block->rows->pdata[k], newer);
    }
}

CdtNewNames *
cdt_new_names_new (const CdtDocument *old, const CdtDocument *now)
{
  CdtNewNames *names = g_new0 (CdtNewNames, 1);

  names->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_item);
  names->by_field = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_document (names, old, FALSE);
  read_document (names, now, TRUE);
  return names;
}

void
cdt_new_names_free (CdtNewNames *names)
{
  g_hash_table_unref (names->by_field);
  g_hash_table_unref (names->items);
  g_free (names);
}

static gboolean
is_renamed (const Item *item)
{
  return item->differs && item->n_old > FEW && item->n_new > FEW;
}

const char *
cdt_new_names_find (CdtNewNames *names, const char *path)
{
  const Item *item = find_item (names, path);

  return item != NULL && is_renamed (item) ? item->path : NULL;
}

gboolean
cdt_new_names_is_told (const CdtNewNames *names, const char *item)
{
  return ((const Item *)g_hash_table_lookup (names->items, item))->told;
}

void
cdt_new_names_tell (CdtNewNames *names, const char *item)
{
  ((Item *)g_hash_table_lookup (names->items, item))->told = TRUE;
}

static char *
capitalise (const char *words)
{
  char begin[7] = "";

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (words)), begin);
  return g_strconcat (begin, *words != '\0' ? g_utf8_next_char (words) : "", NULL);
}

static void
renew (GString *words, const char *before, const char *now)
{
  g_autofree char *before_capital = capitalise (before);
  g_autofree char *now_capital = capitalise (now);

  if (*before == '\0' || g_str_equal (before, now))
    return;
  g_string_replace (words, before, now, 0);
  g_string_replace (words, before_capital, now_capital, 0);
}

char *
cdt_new_names_renew (const CdtNewNames *names, const char *words)
{
  GString *renewed = g_string_new (words);
  GHashTableIter iter, texts;
  gpointer item, path, before;

  g_hash_table_iter_init (&iter, names->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      if (!is_renamed (item))
        continue;
      g_hash_table_iter_init (&texts, ((const Item *)item)->old_texts);
      while (g_hash_table_iter_next (&texts, &path, &before))
        {
          const char *now = g_hash_table_lookup (((const Item *)item)->new_texts, path);

          if (now != NULL)
            renew (renewed, before, now);
        }
    }
  return g_string_free (renewed, FALSE);
}
