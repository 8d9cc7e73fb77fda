/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-other-goals.h"

#include "cdt-item-title.h"
#include "cdt-tokens.h"
#include "cdt-whole-check.h"

#define OBJECTIVES "goals/objectives"

typedef struct
{
  char *title;
  guint n_goals;
  guint n_shared; /* while a draft is looked at */
} Agreement;

struct _CdtOtherGoals
{
  gatomicrefcount ref_count;
  GPtrArray *agreements; /* (element-type Agreement) */
  GHashTable *goals;     /* key of an objective -> the Agreement that has it, the one added first */
};

/* An objective of the draft that another agreement has too */
typedef struct
{
  char *title;
  char *path;
  Agreement *agreement;
} Shared;

static void
free_agreement (Agreement *agreement)
{
  g_free (agreement->title);
  g_free (agreement);
}

static void
clear_shared (Shared *shared)
{
  g_free (shared->title);
  g_free (shared->path);
}

static char *
make_key (const char *text)
{
  g_autoptr (GArray) tokens = cdt_tokens_new (text);

  return cdt_tokens_dup_key (tokens);
}

static void
look_at (const CdtOtherGoals *others, CdtDraft *draft, CdtNode *objective, GArray *all)
{
  const CdtNode *node = cdt_node_find_child (objective, "text");
  g_autofree char *text = node != NULL ? cdt_node_dup_text (node) : NULL;
  g_autofree char *key = text != NULL ? make_key (text) : NULL;
  Agreement *agreement = key != NULL ? g_hash_table_lookup (others->goals, key) : NULL;
  Shared shared = { NULL, NULL, agreement };

  if (agreement == NULL)
    return;
  agreement->n_shared++;
  shared.title = cdt_item_title_dup (draft, objective);
  shared.path = cdt_draft_dup_node_path (draft, node);
  g_array_append_val (all, shared);
}

/* A copy, an earlier draft or a reply is no other agreement. */
static gboolean
is_copy (const Agreement *agreement, const char *title)
{
  g_autofree char *one = g_utf8_casefold (agreement->title, -1);
  g_autofree char *other = g_utf8_casefold (title != NULL ? title : "", -1);

  return g_str_equal (one, other) || (agreement->n_goals > 1 && 2 * agreement->n_shared > agreement->n_goals);
}

CdtOtherGoals *
cdt_other_goals_new (void)
{
  CdtOtherGoals *others = g_new0 (CdtOtherGoals, 1);

  g_atomic_ref_count_init (&others->ref_count);
  others->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify)free_agreement);
  others->goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return others;
}

CdtOtherGoals *
cdt_other_goals_ref (CdtOtherGoals *others)
{
  g_return_val_if_fail (others != NULL, NULL);

  g_atomic_ref_count_inc (&others->ref_count);
  return others;
}

void
cdt_other_goals_unref (CdtOtherGoals *others)
{
  g_return_if_fail (others != NULL);

  if (!g_atomic_ref_count_dec (&others->ref_count))
    return;
  g_ptr_array_unref (others->agreements);
  g_hash_table_unref (others->goals);
  g_free (others);
}

void
cdt_other_goals_add (CdtOtherGoals *others, const char *title, const char *const *goals)
{
  Agreement *agreement = NULL;

  g_return_if_fail (others != NULL && title != NULL && goals != NULL);

  agreement = g_new0 (Agreement, 1);
  agreement->title = g_strdup (title);
  g_ptr_array_add (others->agreements, agreement);
  for (const char *const *goal = goals; *goal != NULL; goal++)
    {
      g_autofree char *key = make_key (*goal);

      agreement->n_goals++;
      if (key != NULL && !g_hash_table_contains (others->goals, key))
        g_hash_table_insert (others->goals, g_steal_pointer (&key), agreement);
    }
}

void
cdt_other_goals_check (const CdtOtherGoals *others, CdtDraft *draft, GPtrArray *findings)
{
  g_return_if_fail (others != NULL && CDT_IS_DRAFT (draft) && findings != NULL);

  const CdtNode *list = cdt_draft_find_node (draft, OBJECTIVES);
  g_autofree char *title = cdt_draft_dup_value (draft, "title");
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Shared));

  g_array_set_clear_func (all, (GDestroyNotify)clear_shared);
  for (guint i = 0; i < others->agreements->len; i++)
    ((Agreement *)others->agreements->pdata[i])->n_shared = 0;
  for (CdtNode *objective = list != NULL ? cdt_node_first_element (list) : NULL; objective != NULL;
       objective = cdt_node_next_element (objective))
    look_at (others, draft, objective, all);
  for (guint i = 0; i < all->len; i++)
    {
      const Shared *shared = &g_array_index (all, Shared, i);

      if (!is_copy (shared->agreement, title))
        g_ptr_array_add (findings, cdt_whole_check_find (
                                       "goal-elsewhere", shared->path,
                                       &(CdtWholeSaid){ shared->title, shared->agreement->title, NULL }));
    }
}
