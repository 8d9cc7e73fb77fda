/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-choice.h"

#include <string.h>

static const char *const state_names[] = { "", "on", "off", "not-used" };

static char *
dup_answer (const CdtNode *item, const char *name)
{
  const CdtNode *node = cdt_node_find_child (item, name);
  g_autofree char *answer = node != NULL ? cdt_node_dup_text (node) : NULL;

  return answer != NULL && answer[strspn (answer, " \t\r\n")] != '\0' ? g_steal_pointer (&answer) : NULL;
}

static CdtClauseState
read_state (const CdtNode *item)
{
  g_autofree char *name = dup_answer (item, "state");

  for (guint i = 1; name != NULL && i < G_N_ELEMENTS (state_names); i++)
    if (strcmp (state_names[i], name) == 0)
      return (CdtClauseState)i;
  return CDT_CLAUSE_AS_EVER;
}

static void
read_item (CdtClauseChoice *choice, CdtDraft *draft, const CdtNode *item)
{
  choice->path = cdt_draft_dup_node_path (draft, item);
  choice->state = read_state (item);
  choice->text = dup_answer (item, "text");
  choice->after = dup_answer (item, "after");
}

/* The first item for a clause is the one that counts. (element-type utf8 CdtNode) */
static GHashTable *
index_items (CdtDraft *draft)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CdtNode *list = cdt_draft_find_node (draft, CDT_CHOICE_CLAUSES);

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      char *of = dup_answer (item, "of");

      if (of != NULL && !g_hash_table_contains (items, of))
        g_hash_table_insert (items, of, item);
      else
        g_free (of);
    }
  return items;
}

static CdtClauseChoice *
make_unit_choice (const CdtUnit *unit, CdtDraft *draft, const CdtNode *item)
{
  CdtClauseChoice *choice = g_new0 (CdtClauseChoice, 1);

  choice->id = g_strdup (unit->id);
  choice->kind = unit->kind;
  choice->unit = unit;
  if (item == NULL)
    return choice;
  read_item (choice, draft, item);
  choice->alternative = dup_answer (item, "alternative");
  return choice;
}

static CdtClauseChoice *
make_own_choice (CdtDraft *draft, const CdtNode *item)
{
  CdtClauseChoice *choice = g_new0 (CdtClauseChoice, 1);
  g_autofree char *kind = dup_answer (item, "kind");

  choice->id = cdt_node_dup_attribute (item, "id");
  choice->kind = g_strcmp0 (kind, "schedule") == 0 ? CDT_UNIT_SCHEDULE : CDT_UNIT_CLAUSE;
  choice->heading = dup_answer (item, "heading");
  read_item (choice, draft, item);
  return choice;
}

/* After the last of its sort, or last of all */
static void
add_own (GPtrArray *choices, CdtClauseChoice *own)
{
  guint place = choices->len;

  for (guint i = choices->len; i > 0; i--)
    if (((const CdtClauseChoice *)choices->pdata[i - 1])->kind == own->kind)
      {
        place = i;
        break;
      }
  g_ptr_array_insert (choices, (int)place, own);
}

static GPtrArray *
list_as_packed (const CdtWording *wording, CdtDraft *draft)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_clause_choice_free);
  g_autoptr (GHashTable) items = index_items (draft);
  const CdtNode *own = cdt_draft_find_node (draft, CDT_CHOICE_OWN);

  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      g_ptr_array_add (choices, make_unit_choice (unit, draft, g_hash_table_lookup (items, unit->id)));
    }
  for (CdtNode *item = own != NULL ? cdt_node_first_element (own) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    if (cdt_node_is (item, "own-clause"))
      add_own (choices, make_own_choice (draft, item));
  return choices;
}

/* Sorting: what says where it goes hangs below what it follows. */
typedef struct
{
  GHashTable *by_id;
  GHashTable *followers; /* id, or CdtUnitKind of the first -> (element-type CdtClauseChoice) */
  GPtrArray *sorted;
} Sorting;

/* Clauses follow clauses and schedules schedules; whatever else is asked for is not done. */
static CdtClauseChoice *
find_leader (const Sorting *sorting, const CdtClauseChoice *choice)
{
  CdtClauseChoice *leader
      = choice->after != NULL ? g_hash_table_lookup (sorting->by_id, choice->after) : NULL;

  return leader != NULL && leader->kind == choice->kind && choice->kind != CDT_UNIT_SECTION ? leader : NULL;
}

static gboolean
goes_first (const CdtClauseChoice *choice)
{
  return choice->kind != CDT_UNIT_SECTION && g_strcmp0 (choice->after, CDT_CHOICE_FIRST) == 0;
}

/* Does it hang below something, and that not in the end below itself? */
static gboolean
is_moved (const Sorting *sorting, const CdtClauseChoice *choice)
{
  const CdtClauseChoice *at = choice;
  guint n = g_hash_table_size (sorting->by_id);

  if (goes_first (choice))
    return TRUE;
  for (guint i = 0; i <= n; i++)
    {
      at = find_leader (sorting, at);
      if (at == NULL)
        return find_leader (sorting, choice) != NULL;
    }
  return FALSE;
}

static void
add_follower (Sorting *sorting, const char *key, CdtClauseChoice *choice)
{
  GPtrArray *followers = g_hash_table_lookup (sorting->followers, key);

  if (followers == NULL)
    {
      followers = g_ptr_array_new ();
      g_hash_table_insert (sorting->followers, g_strdup (key), followers);
    }
  g_ptr_array_add (followers, choice);
}

static void put (Sorting *sorting, CdtClauseChoice *choice);

static void
put_followers (Sorting *sorting, const char *key)
{
  GPtrArray *followers = g_hash_table_lookup (sorting->followers, key);

  for (guint i = 0; followers != NULL && i < followers->len; i++)
    put (sorting, followers->pdata[i]);
}

static void
put (Sorting *sorting, CdtClauseChoice *choice)
{
  g_ptr_array_add (sorting->sorted, choice);
  put_followers (sorting, choice->id);
}

/* No id begins with a blank. */
static const char *
get_first_key (CdtUnitKind kind)
{
  return kind == CDT_UNIT_SCHEDULE ? " schedule" : " clause";
}

static void
hang_followers (Sorting *sorting, GPtrArray *choices, GHashTable *moved)
{
  for (guint i = 0; i < choices->len; i++)
    {
      CdtClauseChoice *choice = choices->pdata[i];

      g_hash_table_insert (sorting->by_id, choice->id, choice);
    }
  for (guint i = 0; i < choices->len; i++)
    {
      CdtClauseChoice *choice = choices->pdata[i];

      if (!is_moved (sorting, choice))
        continue;
      g_hash_table_add (moved, choice);
      add_follower (sorting, goes_first (choice) ? get_first_key (choice->kind) : choice->after, choice);
    }
}

/* Takes the choices. */
static GPtrArray *
sort (GPtrArray *choices)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) followers
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  Sorting sorting = { by_id, followers, g_ptr_array_new () };
  gboolean begun[CDT_UNIT_SCHEDULE + 1] = { TRUE, FALSE, FALSE };

  hang_followers (&sorting, choices, moved);
  for (guint i = 0; i < choices->len; i++)
    {
      CdtClauseChoice *choice = choices->pdata[i];

      if (!begun[choice->kind])
        put_followers (&sorting, get_first_key (choice->kind));
      begun[choice->kind] = TRUE;
      if (!g_hash_table_contains (moved, choice))
        put (&sorting, choice);
    }
  g_assert (sorting.sorted->len == choices->len);
  g_ptr_array_set_free_func (choices, NULL);
  g_ptr_array_unref (choices);
  g_ptr_array_set_free_func (sorting.sorted, (GDestroyNotify)cdt_clause_choice_free);
  return sorting.sorted;
}

GPtrArray *
cdt_clause_choice_list (const CdtWording *wording, CdtDraft *draft)
{
  return sort (list_as_packed (wording, draft));
}

void
cdt_clause_choice_free (CdtClauseChoice *choice)
{
  g_free (choice->id);
  g_free (choice->path);
  g_free (choice->heading);
  g_free (choice->alternative);
  g_free (choice->text);
  g_free (choice->after);
  g_free (choice);
}

gboolean
cdt_clause_choice_same_words (const CdtClauseChoice *a, const CdtClauseChoice *b)
{
  return a->kind == b->kind && (a->state == CDT_CLAUSE_NOT_USED) == (b->state == CDT_CLAUSE_NOT_USED)
         && g_strcmp0 (a->path, b->path) == 0 && g_strcmp0 (a->heading, b->heading) == 0
         && g_strcmp0 (a->alternative, b->alternative) == 0 && g_strcmp0 (a->text, b->text) == 0;
}
