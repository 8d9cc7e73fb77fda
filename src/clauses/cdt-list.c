/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-evaluation.h"

#include <string.h>

/* A list is first gathered whole, since how an item ends depends on what follows it, and an item that
 * holds a list of its own ends with that. */
typedef struct
{
  GPtrArray *items; /* (element-type ListItem) */
  CdtJoin join;
  gboolean bullets;
  gboolean sorted;
} List;

typedef struct
{
  CdtProse *prose;
  CdtBlock *block; /* without its text as yet */
  List *inner;     /* (nullable) */
  char *key;       /* (nullable) to sort by */
} ListItem;

static void
free_item (gpointer data)
{
  ListItem *item = data;

  cdt_prose_free (item->prose);
  g_clear_pointer (&item->block, cdt_block_unref);
  g_free (item->key);
  if (item->inner != NULL)
    {
      g_ptr_array_unref (item->inner->items);
      g_free (item->inner);
    }
  g_free (item);
}

static List *gather (CdtEvaluation *evaluation, const CdtTemplate *template, guint depth);

typedef struct
{
  List *list;
  guint depth;
} Gathering;

static void
gather_item (CdtEvaluation *evaluation, const CdtTemplate *template, gpointer data)
{
  const Gathering *gathering = data;
  CdtBlockKind kind = gathering->depth == 0 ? CDT_BLOCK_ITEM : CDT_BLOCK_SUBITEM;

  if (template->kind != CDT_TEMPLATE_ITEM)
    return;
  g_autoptr (CdtProse) prose = cdt_prose_new (evaluation->words);
  /* Joined by semicolons, the items are parts of the sentence before them. */
  if (gathering->list->join != CDT_JOIN_NONE)
    cdt_prose_go_on (prose);
  cdt_evaluation_add_inline (evaluation, template, prose);
  if (cdt_prose_is_empty (prose))
    return;
  ListItem *item = g_new0 (ListItem, 1);
  item->prose = g_steal_pointer (&prose);
  item->block = cdt_evaluation_new_block (evaluation, gathering->list->bullets ? CDT_BLOCK_BULLET : kind,
                                          template, NULL);
  const CdtTemplate *inner = cdt_template_find (template, CDT_TEMPLATE_LIST);
  if (inner != NULL && cdt_evaluation_test (evaluation, inner->when))
    item->inner = gather (evaluation, inner, gathering->depth + 1);
  g_ptr_array_add (gathering->list->items, item);
}

static List *
gather (CdtEvaluation *evaluation, const CdtTemplate *template, guint depth)
{
  List *list = g_new0 (List, 1);
  Gathering gathering = { list, depth };

  list->items = g_ptr_array_new_with_free_func (free_item);
  list->join = template->join;
  list->bullets = template->bullets;
  list->sorted = template->sorted;
  cdt_evaluation_visit (evaluation, template, gather_item, &gathering);
  return list;
}

/* "; and" from the joining word " and " */
static char *
dup_joining_ending (CdtEvaluation *evaluation, CdtJoin join)
{
  g_autofree char *word = g_strchomp (g_strdup (evaluation->words->joins[join]));

  return g_strconcat (";", word, NULL);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const ListItem *const *items[] = { a, b };

  return strcmp ((*items[0])->key, (*items[1])->key);
}

/* By the letters of the items themselves, whatever the locale. They are finished by it: a sorted list has no
 * punctuation that turns on the order. */
static void
sort_items (List *list)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      ListItem *item = list->items->pdata[i];

      item->block->text = cdt_prose_finish (item->prose);
      g_autofree char *words = cdt_text_dup_plain (item->block->text);
      item->key = g_utf8_casefold (words, -1);
    }
  g_ptr_array_sort (list->items, compare_items);
}

/* `ending`: what the last item ends with. */
static void
write_list (CdtEvaluation *evaluation, List *list, const char *ending, GPtrArray *blocks)
{
  gboolean punctuated = !list->sorted && list->join != CDT_JOIN_NONE;
  g_autofree char *joining = punctuated ? dup_joining_ending (evaluation, list->join) : NULL;

  for (guint i = 0; i < list->items->len; i++)
    {
      ListItem *item = list->items->pdata[i];
      gboolean has_inner = item->inner != NULL && item->inner->items->len > 0;
      const char *own = i + 1 == list->items->len ? ending : i + 2 == list->items->len ? joining : ";";

      if (punctuated && !has_inner)
        cdt_prose_end_item (item->prose, own);
      if (item->block->text == NULL)
        item->block->text = cdt_prose_finish (item->prose);
      cdt_evaluation_add_text (blocks, g_steal_pointer (&item->block));
      if (has_inner)
        write_list (evaluation, item->inner, punctuated ? own : ".", blocks);
    }
}

void
cdt_evaluation_add_list (CdtEvaluation *evaluation, const CdtTemplate *template, GPtrArray *blocks)
{
  List *list = gather (evaluation, template, 0);

  if (list->sorted)
    sort_items (list);
  write_list (evaluation, list, ".", blocks);
  g_ptr_array_unref (list->items);
  g_free (list);
}
