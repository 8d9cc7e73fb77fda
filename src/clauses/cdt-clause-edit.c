/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clause-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-assembler-private.h"
#include "cdt-clause-list.h"

static const char *const state_values[] = { NULL, "on", "off", "not-used" };

static void
set_field (CdtDraft *draft, const char *item, const char *field, const char *value)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", item, field);
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (draft, path, value, &error))
    g_warning ("%s", error->message);
}

static gboolean
is_own (CdtDraft *draft, const char *id)
{
  g_autofree char *path = g_strdup_printf (CDT_CHOICE_OWN "/own-clause[@id='%s']", id);

  return cdt_draft_find_node (draft, path) != NULL;
}

/* The item that holds what is said of the clause; NULL when nothing is. */
static char *
find_item (CdtDraft *draft, const char *id)
{
  const CdtNode *list = cdt_draft_find_node (draft, CDT_CHOICE_CLAUSES);

  if (is_own (draft, id))
    return g_strdup_printf (CDT_CHOICE_OWN "/own-clause[@id='%s']", id);
  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      const CdtNode *of = cdt_node_find_child (item, "of");
      g_autofree char *named = of != NULL ? cdt_node_dup_text (of) : NULL;

      if (g_strcmp0 (named, id) == 0)
        return cdt_draft_dup_node_path (draft, item);
    }
  return NULL;
}

/* The same, made if need be */
static char *
ensure_item (CdtDraft *draft, const char *id)
{
  char *found = find_item (draft, id);

  if (found != NULL)
    return found;
  g_autofree char *item = cdt_draft_insert (draft, CDT_CHOICE_CLAUSES, G_MAXUINT, NULL);
  char *path = g_strdup_printf (CDT_CHOICE_CLAUSES "/clause[@id='%s']", item);
  set_field (draft, path, "of", id);
  return path;
}

/* An item that says nothing but which clause it is of goes. What another program or a newer version put into
 * it is something that it says. */
static void
tidy (CdtDraft *draft, const char *id)
{
  g_autofree char *item = find_item (draft, id);
  const CdtNode *node = item != NULL ? cdt_draft_find_node (draft, item) : NULL;

  if (node == NULL || is_own (draft, id))
    return;
  for (const CdtNode *child = cdt_node_first_element (node); child != NULL;
       child = cdt_node_next_element (child))
    if (!cdt_node_is (child, "of"))
      return;
  cdt_draft_remove (draft, item, NULL);
}

static void
set_one (CdtDraft *draft, const char *id, const char *field, const char *value, const char *name)
{
  cdt_draft_begin_group (draft, name);
  g_autofree char *item = value != NULL ? ensure_item (draft, id) : find_item (draft, id);
  if (item != NULL)
    set_field (draft, item, field, value);
  tidy (draft, id);
  cdt_draft_end_group (draft);
}

static void
hand_on_in (CdtDraft *draft, const char *list, const char *id, const char *to, const char *but)
{
  const CdtNode *node = cdt_draft_find_node (draft, list);
  CdtNode *next;

  for (CdtNode *item = node != NULL ? cdt_node_first_element (node) : NULL; item != NULL; item = next)
    {
      const CdtNode *after = cdt_node_find_child (item, "after");
      const CdtNode *of = cdt_node_find_child (item, "of");
      g_autofree char *leader = after != NULL ? cdt_node_dup_text (after) : NULL;
      g_autofree char *self = of != NULL ? cdt_node_dup_text (of) : cdt_node_dup_attribute (item, "id");

      next = cdt_node_next_element (item);
      if (g_strcmp0 (leader, id) != 0 || g_strcmp0 (self, but) == 0)
        continue;
      g_autofree char *path = cdt_draft_dup_node_path (draft, item);
      set_field (draft, path, "after", to);
    }
}

/* What follows this clause follows another from now on. */
static void
hand_on (CdtDraft *draft, const char *id, const char *to, const char *but)
{
  hand_on_in (draft, CDT_CHOICE_CLAUSES, id, to, but);
  hand_on_in (draft, CDT_CHOICE_OWN, id, to, but);
}

/* The same for what came first of its sort until now */
static void
hand_on_first (CdtDraft *draft, GPtrArray *states, const CdtClauseChoice *choice)
{
  for (guint i = 0; i < states->len; i++)
    {
      const CdtClauseChoice *other = ((const CdtUnitState *)states->pdata[i])->choice;

      if (other->kind != choice->kind || other == choice || g_strcmp0 (other->after, CDT_CHOICE_FIRST) != 0)
        continue;
      g_autofree char *item = find_item (draft, other->id);
      if (item != NULL)
        set_field (draft, item, "after", choice->id);
    }
}

void
cdt_clause_edit_set_state (CdtDraft *draft, const char *id, CdtClauseState state)
{
  static const char *const names[]
      = { N_ ("clause as standard"), N_ ("clause on"), N_ ("clause off"), N_ ("clause not used") };

  g_return_if_fail (CDT_IS_DRAFT (draft) && id != NULL && state < G_N_ELEMENTS (state_values));

  set_one (draft, id, "state", state_values[state], _ (names[state]));
}

void
cdt_clause_edit_set_alternative (CdtDraft *draft, const char *id, const char *alternative)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && id != NULL);

  set_one (draft, id, "alternative", alternative, _ ("form of a clause"));
}

void
cdt_clause_edit_set_text (CdtDraft *draft, const char *id, const char *text)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && id != NULL);

  gboolean blank = text == NULL || text[strspn (text, " \t\r\n")] == '\0';
  g_autofree char *item = find_item (draft, id);
  /* A group would keep one letter from joining the next. */
  if (item != NULL && (!blank || is_own (draft, id)))
    set_field (draft, item, "text", blank ? NULL : text);
  else
    set_one (draft, id, "text", blank ? NULL : text, _ ("words of a clause"));
}

void
cdt_clause_edit_restore (CdtDraft *draft, const char *id)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && id != NULL);

  g_autofree char *item = find_item (draft, id);
  if (item == NULL || is_own (draft, id))
    return;
  cdt_draft_begin_group (draft, _ ("back to standard"));
  set_field (draft, item, "text", NULL);
  set_field (draft, item, "alternative", NULL);
  tidy (draft, id);
  cdt_draft_end_group (draft);
}

char *
cdt_clause_edit_add_own (CdtDraft *draft, CdtUnitKind kind)
{
  gboolean schedule = kind == CDT_UNIT_SCHEDULE;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  cdt_draft_begin_group (draft, schedule ? _ ("new schedule") : _ ("new clause"));
  char *id = cdt_draft_insert (draft, CDT_CHOICE_OWN, G_MAXUINT, NULL);
  g_autofree char *item = g_strdup_printf (CDT_CHOICE_OWN "/own-clause[@id='%s']", id);
  set_field (draft, item, "kind", schedule ? "schedule" : "clause");
  cdt_draft_end_group (draft);
  return id;
}

void
cdt_clause_edit_remove_own (CdtDraft *draft, const char *id)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && id != NULL);

  g_autofree char *item = find_item (draft, id);
  if (item == NULL || !is_own (draft, id))
    return;
  g_autofree char *path = g_strconcat (item, "/after", NULL);
  g_autofree char *after = cdt_draft_dup_value (draft, path);
  cdt_draft_begin_group (draft, _ ("removal of a clause"));
  hand_on (draft, id, after, NULL);
  cdt_draft_remove (draft, item, NULL);
  cdt_draft_end_group (draft);
}

/* The clause of the same sort that is to stand before the place; CDT_CHOICE_FIRST when there is none. NULL
 * when the place is among those of another sort. */
static const char *
find_leader (GPtrArray *list, guint from, guint place)
{
  const CdtClauseInfo *moved = list->pdata[from];
  /* Once it is taken out, what is at `place` or after goes one up. */
  guint before = place > from ? place : place - 1;
  const CdtClauseInfo *leader = place == 0 ? NULL : list->pdata[before];
  const CdtClauseInfo *pushed = list->pdata[place];

  if (pushed->kind != moved->kind)
    return NULL;
  return leader != NULL && leader->kind == moved->kind ? leader->id : CDT_CHOICE_FIRST;
}

gboolean
cdt_clause_edit_move (CdtAssembler *assembler, const char *id, guint place)
{
  g_return_val_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL, FALSE);

  g_autoptr (GPtrArray) list = cdt_clause_list_get (assembler);
  guint from = 0;
  while (from < list->len && strcmp (((CdtClauseInfo *)list->pdata[from])->id, id) != 0)
    from++;
  if (from == list->len || place >= list->len || place == from)
    return FALSE;
  const char *leader = find_leader (list, from, place);
  if (leader == NULL)
    return FALSE;
  CdtDraft *draft = assembler->draft;
  const CdtUnitState *state = cdt_assembler_find_state (assembler, id);
  cdt_draft_begin_group (draft, _ ("move of a clause"));
  /* What hung below it stays where it is, and what followed its new leader follows it. */
  if (from > 0 && ((CdtClauseInfo *)list->pdata[from - 1])->kind == state->choice->kind)
    hand_on (draft, id, ((CdtClauseInfo *)list->pdata[from - 1])->id, NULL);
  else
    hand_on (draft, id, CDT_CHOICE_FIRST, NULL);
  if (strcmp (leader, CDT_CHOICE_FIRST) != 0)
    hand_on (draft, leader, id, id);
  else
    hand_on_first (draft, assembler->states, state->choice);
  g_autofree char *item = ensure_item (draft, id);
  set_field (draft, item, "after", leader);
  cdt_draft_end_group (draft);
  return TRUE;
}

static gboolean
is_printed (CdtAssembler *assembler, const char *id)
{
  cdt_document_unref (cdt_assembler_run (assembler));
  const CdtUnitState *state = cdt_assembler_find_state (assembler, id);
  return state != NULL && state->present;
}

void
cdt_clause_edit_set_printed (CdtAssembler *assembler, const char *id, gboolean printed)
{
  g_return_if_fail (CDT_IS_ASSEMBLER (assembler) && id != NULL);

  cdt_draft_begin_group (assembler->draft, printed ? _ ("clause on") : _ ("clause off"));
  cdt_clause_edit_set_state (assembler->draft, id, CDT_CLAUSE_AS_EVER);
  if (is_printed (assembler, id) != printed)
    cdt_clause_edit_set_state (assembler->draft, id, printed ? CDT_CLAUSE_ON : CDT_CLAUSE_OFF);
  cdt_draft_end_group (assembler->draft);
}
