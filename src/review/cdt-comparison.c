/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-comparison.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-item-title.h"
#include "cdt-saying.h"
#include "cdt-value-words.h"

#define LONGEST_QUOTED 60 /* characters; longer answers are told from one another by their words */
#define RECORDS "review"

typedef struct
{
  CdtPhraseBook *book; /* (nullable) */
  CdtDraft *first, *second;
  CdtParts *first_parts;
  GPtrArray *lines;
  GHashTable *told; /* stamps of which it has been said that they differ */
} Comparison;

static void
free_line (CdtComparisonLine *line)
{
  g_free (line->section);
  g_free (line->path);
  g_free (line->sentence);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

static const CdtShape *
find_section (const char *path)
{
  g_autofree char *name = g_strndup (path, strcspn (path, "/["));

  return cdt_shape_get_child (cdt_shape_get_root (), name);
}

static gboolean
is_record (const char *path)
{
  return g_str_has_prefix (path, RECORDS "/");
}

/* "part-governance" in the book, or as the form calls it */
static const char *
name_part (const Comparison *comparison, const CdtShape *part)
{
  g_autofree char *word = g_strconcat ("part-", cdt_shape_get_name (part), NULL);
  const char *words = comparison->book != NULL ? cdt_phrase_book_get (comparison->book, word) : "";

  return *words != '\0' ? words : cdt_shape_get_label (part);
}

static const char *
get_section (const Comparison *comparison, const char *path)
{
  const CdtShape *section = find_section (path);
  const char *within = is_record (path) ? path + strlen (RECORDS) + 1 : NULL;
  g_autofree char *record = within != NULL ? g_strndup (within, strcspn (within, "/[")) : NULL;

  if (section == NULL || cdt_shape_get_kind (section) == CDT_SHAPE_FIELD)
    return cdt_saying_get (comparison->book, CDT_SAYING_WHOLE);
  if (record != NULL && cdt_shape_get_child (section, record) != NULL)
    section = cdt_shape_get_child (section, record);
  return name_part (comparison, section);
}

static CdtComparisonLine *
add_line (Comparison *comparison, CdtDeltaKind kind, const char *path)
{
  CdtComparisonLine *line = g_new0 (CdtComparisonLine, 1);

  line->kind = kind;
  line->path = g_strdup (path);
  line->section = g_strdup (get_section (comparison, path));
  line->record = is_record (path);
  g_ptr_array_add (comparison->lines, line);
  return line;
}

static gboolean
is_short (const char *words)
{
  return words == NULL || (g_utf8_strlen (words, -1) <= LONGEST_QUOTED && strchr (words, '\n') == NULL);
}

/* Where the item has just been told of, its own answers do not name it again. */
static char *
dup_subject (CdtPhraseBook *book, CdtDraft *draft, const CdtPart *part, const CdtPart *told)
{
  g_autofree char *label = g_strdup_printf (_ ("“%s”"), cdt_shape_get_label (cdt_shape_find (part->path)));
  g_autofree char *item = told == NULL || part->item != told ? cdt_item_title_dup (draft, part->node) : NULL;

  return item != NULL ? cdt_saying_fill (book, CDT_SAYING_OF_ITEM, label, NULL, item)
                      : g_steal_pointer (&label);
}

/* told: (nullable) the item that came or went, of which this is an answer */
static void
add_answer (Comparison *comparison, const CdtPart *first, const CdtPart *second, const CdtPart *told)
{
  const CdtPart *part = second != NULL ? second : first;
  const CdtShape *shape = cdt_shape_find (part->path);
  CdtDraft *draft = second != NULL ? comparison->second : comparison->first;
  CdtComparisonLine *line = add_line (comparison, CDT_DELTA_SET, part->path);
  g_autofree char *subject = dup_subject (comparison->book, draft, part, told);

  line->inner = told != NULL;
  if (first != NULL)
    line->before = cdt_value_words_dup (comparison->first, shape, first->value);
  if (second != NULL)
    line->after = cdt_value_words_dup (comparison->second, shape, second->value);
  line->quoted = is_short (line->before) && is_short (line->after);
  line->sentence = cdt_saying_of_answer (comparison->book, line, subject);
}

/* "partner “Warm Hearths”"; an item without a name, or whose name is its number, is called that. */
static char *
dup_item_words (CdtDraft *draft, const CdtPart *item)
{
  const CdtShape *shape = cdt_shape_find (item->path);
  g_autofree char *name = cdt_item_title_dup (draft, item->node);

  /* Translators: what an item of a list is, and its name: partner “Warm Hearths” */
  return g_strdup_printf (_ ("%s “%s”"), cdt_shape_get_item_label (shape), name);
}

static void
add_answers_within (Comparison *comparison, const CdtPart *item)
{
  for (guint i = 0; i < comparison->first_parts->all->len; i++)
    {
      const CdtPart *part = comparison->first_parts->all->pdata[i];

      if (part->kind == CDT_PART_FIELD && cdt_part_is_within (part, item->path))
        add_answer (comparison, part, NULL, item);
    }
}

static void
add_item (Comparison *comparison, const CdtDelta *delta, gboolean inner)
{
  CdtComparisonLine *line = add_line (comparison, delta->kind, delta->path);
  gboolean gone = delta->kind == CDT_DELTA_REMOVE;
  CdtDraft *draft = gone ? comparison->first : comparison->second;
  g_autofree char *item = dup_item_words (draft, gone ? delta->first : delta->second);

  g_autofree char *previous = delta->kind == CDT_DELTA_MOVE && delta->second->previous != NULL
                                  ? cdt_item_title_dup (draft, delta->second->previous->node)
                                  : NULL;
  CdtSaying saying = delta->kind == CDT_DELTA_INSERT ? CDT_SAYING_NEW
                     : gone                          ? CDT_SAYING_GONE
                     : previous == NULL              ? CDT_SAYING_FIRST
                                                     : CDT_SAYING_AFTER;

  line->inner = inner;
  line->sentence = cdt_saying_fill (comparison->book, saying, item, NULL, previous);
  if (gone)
    add_answers_within (comparison, delta->first);
}

static void
add_rest (Comparison *comparison, const CdtDelta *delta, gboolean inner)
{
  CdtComparisonLine *line = add_line (comparison, CDT_DELTA_REST, delta->path);

  line->inner = inner;
  line->before = delta->first != NULL ? g_strdup (delta->first->value) : NULL;
  line->after = delta->second != NULL ? g_strdup (delta->second->value) : NULL;
  line->sentence = g_strdup (cdt_saying_get (comparison->book, CDT_SAYING_UNKNOWN));
}

/* (nullable) */
static const CdtShape *
find_stamp (const CdtDelta *delta)
{
  const CdtShape *shape = cdt_delta_find_shape (delta);

  if (shape == NULL || !cdt_shape_is_stamp (shape))
    return NULL;
  while (cdt_shape_is_stamp (cdt_shape_get_parent (shape)))
    shape = cdt_shape_get_parent (shape);
  return shape;
}

/* What a stamp says means nothing to a person; that it is another does. Once is enough. */
static gboolean
add_stamp (Comparison *comparison, const CdtDelta *delta)
{
  const CdtShape *stamp = find_stamp (delta);

  if (stamp != NULL && g_hash_table_add (comparison->told, (gpointer)stamp))
    {
      CdtComparisonLine *line = add_line (comparison, CDT_DELTA_REST, delta->path);
      g_autofree char *subject = g_strdup_printf (_ ("“%s”"), cdt_shape_get_label (stamp));

      line->stamp = TRUE;
      line->sentence = cdt_saying_fill (comparison->book, CDT_SAYING_STAMP, subject, NULL, NULL);
    }
  return stamp != NULL;
}

static void
add_delta (Comparison *comparison, const CdtDelta *delta)
{
  const CdtPart *item = delta->second != NULL ? delta->second->item : NULL;
  const CdtPart *told
      = item != NULL && cdt_parts_find (comparison->first_parts, item->path) == NULL ? item : NULL;
  guint n = comparison->lines->len;

  if (add_stamp (comparison, delta))
    return;
  if (delta->kind == CDT_DELTA_SET)
    add_answer (comparison, delta->first, delta->second, told);
  else if (delta->kind == CDT_DELTA_REST)
    add_rest (comparison, delta, told != NULL);
  else
    add_item (comparison, delta, told != NULL);
  ((CdtComparisonLine *)comparison->lines->pdata[n])->counted
      = cdt_delta_is_counted (delta, comparison->first_parts);
}

static int
get_section_order (const CdtComparisonLine *line)
{
  const CdtShape *section = find_section (line->path);

  if (line->record)
    return G_MAXINT;
  if (section == NULL || cdt_shape_get_kind (section) == CDT_SHAPE_FIELD)
    return -1;
  return (int)cdt_shape_get_order (section);
}

static int
compare_sections (gconstpointer one, gconstpointer other)
{
  int a = get_section_order (*(const CdtComparisonLine *const *)one);
  int b = get_section_order (*(const CdtComparisonLine *const *)other);

  return (a > b) - (a < b);
}

GPtrArray *
cdt_comparison_list (CdtDraft *first, CdtDraft *second)
{
  return cdt_comparison_list_by (NULL, first, second);
}

GPtrArray *
cdt_comparison_list_by (CdtPhraseBook *book, CdtDraft *first, CdtDraft *second)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)free_line);

  g_return_val_if_fail (CDT_IS_DRAFT (first) && CDT_IS_DRAFT (second), lines);

  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first_parts, second_parts);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Comparison comparison = { book, first, second, first_parts, lines, told };
  for (guint i = 0; i < deltas->len; i++)
    add_delta (&comparison, deltas->pdata[i]);
  /* Stable: what came or went with an item stays behind it. */
  g_ptr_array_sort (lines, compare_sections);
  return lines;
}

guint
cdt_comparison_count (const GPtrArray *lines)
{
  guint n = 0;

  g_return_val_if_fail (lines != NULL, 0);

  for (guint i = 0; i < lines->len; i++)
    n += ((const CdtComparisonLine *)lines->pdata[i])->counted ? 1 : 0;
  return n;
}
