/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-comparison.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-item-title.h"
#include "cdt-value-words.h"

#define LONGEST_QUOTED 60 /* characters; longer answers are told from one another by their words */

typedef struct
{
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

static char *
dup_section (const char *path)
{
  const CdtShape *section = find_section (path);

  if (section == NULL || cdt_shape_get_kind (section) == CDT_SHAPE_FIELD)
    return g_strdup (_ ("The agreement"));
  return g_strdup (cdt_shape_get_label (section));
}

static CdtComparisonLine *
add_line (Comparison *comparison, CdtDeltaKind kind, const char *path)
{
  CdtComparisonLine *line = g_new0 (CdtComparisonLine, 1);

  line->kind = kind;
  line->path = g_strdup (path);
  line->section = dup_section (path);
  g_ptr_array_add (comparison->lines, line);
  return line;
}

static gboolean
is_short (const char *words)
{
  return words == NULL || (g_utf8_strlen (words, -1) <= LONGEST_QUOTED && strchr (words, '\n') == NULL);
}

/* {} is the question, {1} what it was and {2} what it is. */
static const char *
choose_form (const CdtComparisonLine *line)
{
  if (line->inner && (line->before == NULL || line->after == NULL))
    return !line->quoted ? "{}:" : line->before == NULL ? _ ("{}: “{2}”.") : _ ("{}: “{1}”.");
  if (line->before == NULL)
    return line->quoted ? _ ("{} is answered: “{2}”.") : _ ("{} is answered.");
  if (line->after == NULL)
    return line->quoted ? _ ("{} is not answered any more. It was “{1}”.")
                        : _ ("{} is not answered any more.");
  if (g_str_equal (line->before, line->after))
    return _ ("{} looks the same and holds other characters: “{2}”.");
  return line->quoted ? _ ("{} was “{1}” and is now “{2}”.") : _ ("{} reads differently.");
}

/* In one pass: an answer may hold anything. */
static char *
fill_form (const char *form, const char *subject, const CdtComparisonLine *line)
{
  GString *sentence = g_string_new (NULL);

  while (*form != '\0')
    {
      gsize length = strcspn (form, "{");

      g_string_append_len (sentence, form, (gssize)length);
      form += length;
      if (*form == '\0')
        break;
      g_string_append (sentence, form[1] == '1' ? line->before : form[1] == '2' ? line->after : subject);
      form = strchr (form, '}') + 1;
    }
  return g_string_free (sentence, FALSE);
}

/* Where the item has just been told of, its own answers do not name it again. */
static char *
dup_subject (CdtDraft *draft, const CdtPart *part, const CdtPart *told)
{
  const CdtShape *shape = cdt_shape_find (part->path);

  if (told != NULL && part->item == told)
    return g_strdup_printf (_ ("“%s”"), cdt_shape_get_label (shape));
  return cdt_item_title_say (draft, shape, part->node, "{}");
}

/* told: (nullable) the item that came or went, of which this is an answer */
static void
add_answer (Comparison *comparison, const CdtPart *first, const CdtPart *second, const CdtPart *told)
{
  const CdtPart *part = second != NULL ? second : first;
  const CdtShape *shape = cdt_shape_find (part->path);
  CdtDraft *draft = second != NULL ? comparison->second : comparison->first;
  CdtComparisonLine *line = add_line (comparison, CDT_DELTA_SET, part->path);
  g_autofree char *subject = dup_subject (draft, part, told);

  line->inner = told != NULL;
  if (first != NULL)
    line->before = cdt_value_words_dup (comparison->first, shape, first->value);
  if (second != NULL)
    line->after = cdt_value_words_dup (comparison->second, shape, second->value);
  line->quoted = is_short (line->before) && is_short (line->after);
  line->sentence = fill_form (choose_form (line), subject, line);
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

  line->inner = inner;
  if (delta->kind == CDT_DELTA_INSERT)
    line->sentence = g_strdup_printf (_ ("New: %s."), item);
  else if (gone)
    line->sentence = g_strdup_printf (_ ("Taken out: %s."), item);
  else if (delta->second->previous == NULL)
    line->sentence = g_strdup_printf (_ ("Moved: %s now comes first."), item);
  else
    {
      g_autofree char *previous = cdt_item_title_dup (comparison->second, delta->second->previous->node);

      line->sentence = g_strdup_printf (_ ("Moved: %s now comes after “%s”."), item, previous);
    }
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
  line->sentence = g_strdup (_ ("Something that this version of Concordat does not know is other."));
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

      line->stamp = TRUE;
      line->sentence = g_strdup_printf (_ ("“%s” differs, which the program keeps for itself."),
                                        cdt_shape_get_label (stamp));
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

  if (section == NULL || cdt_shape_get_kind (section) == CDT_SHAPE_FIELD)
    return -1;
  return (int)cdt_shape_get_order (section);
}

static int
compare_sections (gconstpointer one, gconstpointer other)
{
  return get_section_order (*(const CdtComparisonLine *const *)one)
         - get_section_order (*(const CdtComparisonLine *const *)other);
}

GPtrArray *
cdt_comparison_list (CdtDraft *first, CdtDraft *second)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)free_line);

  g_return_val_if_fail (CDT_IS_DRAFT (first) && CDT_IS_DRAFT (second), lines);

  g_autoptr (CdtParts) first_parts = cdt_parts_new (first);
  g_autoptr (CdtParts) second_parts = cdt_parts_new (second);
  g_autoptr (GPtrArray) deltas = cdt_delta_list (first_parts, second_parts);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Comparison comparison = { first, second, first_parts, lines, told };
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
