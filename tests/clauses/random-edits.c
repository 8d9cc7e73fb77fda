/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-edits.h"

#include "cdt-clause-edit.h"
#include "cdt-clause-list.h"

/* All places of a draft where something may be done now. */
typedef struct
{
  GPtrArray *fields;
  GPtrArray *lists;
  GPtrArray *items;
} Places;

static void find_places (CdtDraft *draft, const CdtShape *shape, const char *path, Places *places);

static void
find_items (CdtDraft *draft, const CdtShape *list, const char *path, Places *places)
{
  const CdtShape *item_shape = cdt_shape_get_nth_child (list, 0);
  CdtNode *node = cdt_draft_find_node (draft, path);

  g_ptr_array_add (places->lists, g_strdup (path));
  for (node = node != NULL ? cdt_node_first_element (node) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    {
      char *item = cdt_draft_dup_node_path (draft, node);

      g_ptr_array_add (places->items, item);
      find_places (draft, item_shape, item, places);
    }
}

static void
find_places (CdtDraft *draft, const CdtShape *shape, const char *path, Places *places)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      const char *name = cdt_shape_get_name (child);
      g_autofree char *child_path = *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);

      switch (cdt_shape_get_kind (child))
        {
        case CDT_SHAPE_LIST:
          find_items (draft, child, child_path, places);
          break;
        case CDT_SHAPE_CONTAINER:
          find_places (draft, child, child_path, places);
          break;
        default:
          g_ptr_array_add (places->fields, g_strdup (child_path));
          break;
        }
    }
}

static void
init_places (Places *places, CdtDraft *draft)
{
  places->fields = g_ptr_array_new_with_free_func (g_free);
  places->lists = g_ptr_array_new_with_free_func (g_free);
  places->items = g_ptr_array_new_with_free_func (g_free);
  find_places (draft, cdt_shape_get_root (), "", places);
}

static void
clear_places (Places *places)
{
  g_ptr_array_unref (places->fields);
  g_ptr_array_unref (places->lists);
  g_ptr_array_unref (places->items);
}

static const char *
pick (GPtrArray *paths)
{
  return paths->pdata[g_test_rand_int_range (0, (int)paths->len)];
}

static char *
pick_reference (CdtDraft *draft)
{
  CdtNode *list = cdt_draft_find_node (draft, "partners");
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (list = list != NULL ? cdt_node_first_element (list) : NULL; list != NULL;
       list = cdt_node_next_element (list))
    g_ptr_array_add (ids, cdt_node_dup_attribute (list, "id"));
  g_ptr_array_add (ids, g_strdup ("nobody"));
  return g_strdup (pick (ids));
}

static char *
pick_value (CdtDraft *draft, const CdtShape *shape)
{
  static const char *const words[] = { "the Trust", "Smith & Co.", "One sentence. Another one.", "x", "" };
  static const char *const periods[] = { "3 years", "1 months", "10 working-days" };
  guint n = 0;
  const CdtChoice *choices;

  switch (cdt_shape_get_field_type (shape))
    {
    case CDT_FIELD_CHOICE:
      choices = cdt_shape_get_choices (shape, &n);
      return g_strdup (choices[g_test_rand_int_range (0, (int)n)].value);
    case CDT_FIELD_YES_NO:
      return g_strdup (g_test_rand_bit () ? "yes" : "no");
    case CDT_FIELD_NUMBER:
      return g_strdup_printf ("%d", g_test_rand_int_range (0, 12));
    case CDT_FIELD_MONEY:
      return g_strdup_printf ("%d.50", g_test_rand_int_range (0, 100000));
    case CDT_FIELD_PERCENT:
      return g_strdup_printf ("%d", g_test_rand_int_range (0, 100));
    case CDT_FIELD_DATE:
      return g_strdup_printf ("2027-%02d-01", g_test_rand_int_range (1, 13));
    case CDT_FIELD_PERIOD:
      return g_strdup (periods[g_test_rand_int_range (0, G_N_ELEMENTS (periods))]);
    case CDT_FIELD_REFERENCE:
      return pick_reference (draft);
    default:
      return g_strdup (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
    }
}

/* Types on in a field that has an answer, some letters, as a person does: with each, it still has one. */
static void
type_on (CdtDraft *draft, GPtrArray *fields)
{
  for (guint tries = 0; tries < 40; tries++)
    {
      const char *path = pick (fields);
      g_autofree char *before = cdt_draft_dup_value (draft, path);
      g_autofree char *value
          = before != NULL && *before != '\0' ? pick_value (draft, cdt_shape_find (path)) : NULL;

      if (value == NULL || *value == '\0')
        continue;
      cdt_draft_set_value (draft, path, value, NULL);
      if (g_test_rand_bit ())
        g_free (cdt_draft_undo (draft));
      return;
    }
}

void
random_edit (CdtDraft *draft)
{
  Places places;
  int dice = g_test_rand_int_range (0, 20);

  init_places (&places, draft);
  if (dice < 2)
    g_free (cdt_draft_insert (draft, pick (places.lists), g_test_rand_int_range (0, 4), NULL));
  else if (dice < 4 && places.items->len > 0)
    cdt_draft_remove (draft, pick (places.items), NULL);
  else if (dice < 6 && places.items->len > 0)
    cdt_draft_move (draft, pick (places.items), g_test_rand_int_range (0, 4), NULL);
  else if (dice < 8)
    g_free (g_test_rand_bit () ? cdt_draft_undo (draft) : cdt_draft_redo (draft));
  else if (dice >= 15)
    type_on (draft, places.fields);
  else
    {
      const char *path = pick (places.fields);
      g_autofree char *value = dice < 10 ? NULL : pick_value (draft, cdt_shape_find (path));

      cdt_draft_set_value (draft, path, value, NULL);
    }
  clear_places (&places);
}

static const char *
pick_clause (GPtrArray *clauses)
{
  const CdtClauseInfo *info = clauses->pdata[g_test_rand_int_range (0, (int)clauses->len)];

  return info->id;
}

/* Words with fields, references, a table, braces that mean nothing, and items */
static char *
pick_words (CdtDraft *draft, GPtrArray *clauses)
{
  static const char *const fields[] = {
    "governance/quorum", "partners", "term/start", "roles/lead", "partners/partner[@id='p2']/name", "x"
  };

  return g_strdup_printf ("The **%s** is {%s}.\n- {clause:%s} applies\n{table:1}\n{%s}", "word",
                          fields[g_test_rand_int_range (0, G_N_ELEMENTS (fields))], pick_clause (clauses),
                          fields[g_test_rand_int_range (0, G_N_ELEMENTS (fields))]);
}

void
random_edit_wording (CdtAssembler *assembler, CdtDraft *draft)
{
  g_autoptr (GPtrArray) clauses = cdt_clause_list_get (assembler);
  g_autofree char *id = g_strdup (pick_clause (clauses));
  g_autofree char *words = pick_words (draft, clauses);
  g_autoptr (GPtrArray) forms = cdt_clause_list_get_forms (assembler, id);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      cdt_clause_edit_set_state (draft, id, (CdtClauseState)g_test_rand_int_range (0, 4));
      break;
    case 1:
      cdt_clause_edit_set_text (draft, id, words);
      break;
    case 2:
      cdt_clause_edit_restore (draft, id);
      break;
    case 3:
      cdt_clause_edit_move (assembler, id, (guint)g_test_rand_int_range (0, (int)clauses->len));
      break;
    case 4:
      g_free (cdt_clause_edit_add_own (draft, g_test_rand_bit () ? CDT_UNIT_CLAUSE : CDT_UNIT_SCHEDULE));
      break;
    case 5:
      cdt_clause_edit_remove_own (draft, id);
      break;
    default:
      if (forms->len > 0)
        {
          const CdtClauseForm *form = forms->pdata[g_test_rand_int_range (0, (int)forms->len)];

          cdt_clause_edit_set_alternative (draft, id, form->id);
        }
      break;
    }
}
