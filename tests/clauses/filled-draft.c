/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "filled-draft.h"

#include <string.h>

typedef struct
{
  CdtDraft *draft;
  guint n_partners;
  guint n_items;
  gboolean references; /* else all other fields: an item must be there before it is named */
} Fill;

static char *
dup_child_path (const char *path, const CdtShape *child)
{
  return g_strconcat (path, *path != '\0' ? "/" : "", cdt_shape_get_name (child), NULL);
}

/* The wording has a vocabulary of its own, and Welsh is not all translated. */
static gboolean
is_left_alone (const char *path)
{
  static const char *const alone[] = { "kind", "language", "wording" };

  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    if (g_str_equal (path, alone[i]))
      return TRUE;
  return FALSE;
}

static char *
dup_first_id (CdtDraft *draft, const CdtShape *reference)
{
  for (const char *const *list = cdt_shape_get_targets (reference); *list != NULL; list++)
    {
      CdtItemList *items = cdt_draft_get_list (draft, *list);
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (items), 0);

      if (item != NULL)
        return g_strdup (cdt_item_get_id (item));
    }
  return g_strdup ("");
}

static void fill (const Fill *fill, const CdtShape *shape, const char *path);

static void
fill_list (const Fill *fill_data, const CdtShape *list, const char *path)
{
  const CdtShape *item = cdt_shape_get_nth_child (list, 0);
  guint n = g_str_equal (path, "partners") ? fill_data->n_partners : fill_data->n_items;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item_path = g_strdup_printf ("%s/%s[%u]", path, cdt_shape_get_name (item), i + 1);

      if (!fill_data->references)
        g_free (cdt_draft_insert (fill_data->draft, path, G_MAXUINT, NULL));
      fill (fill_data, item, item_path);
    }
}

static void
fill (const Fill *fill_data, const CdtShape *shape, const char *path)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      g_autofree char *child_path = dup_child_path (path, child);
      gboolean refers = cdt_shape_get_field_type (child) == CDT_FIELD_REFERENCE;

      if (is_left_alone (child_path))
        continue;
      if (cdt_shape_get_kind (child) == CDT_SHAPE_LIST)
        fill_list (fill_data, child, child_path);
      else if (cdt_shape_get_kind (child) != CDT_SHAPE_FIELD)
        fill (fill_data, child, child_path);
      else if (refers == fill_data->references)
        filled_draft_answer (fill_data->draft, child, child_path);
    }
}

/* A name for each partner: with and without an article, ending in a full stop, a person's. */
static void
name_partners (CdtDraft *draft, guint n_partners)
{
  static const char *const names[]
      = { "the Trust", "Eastvale", "Smith & Co.", "Ann Lee", "the Parish Councils" };

  for (guint i = 0; i < n_partners; i++)
    {
      g_autofree char *path = g_strdup_printf ("partners/partner[%u]/short-name", i + 1);

      cdt_draft_set_value (draft, path, names[i % G_N_ELEMENTS (names)], NULL);
    }
}

CdtDraft *
filled_draft_new (const char *kind, guint n_partners, guint n_items)
{
  CdtDraft *draft = cdt_draft_new (kind);
  Fill data = { draft, n_partners, n_items, FALSE };

  fill (&data, cdt_shape_get_root (), "");
  data.references = TRUE;
  fill (&data, cdt_shape_get_root (), "");
  name_partners (draft, n_partners);
  return draft;
}

void
filled_draft_answer (CdtDraft *draft, const CdtShape *shape, const char *path)
{
  static const char *const answers[] = {
    [CDT_FIELD_LINE] = "The Grand Plan", [CDT_FIELD_TEXT] = "Do this well.",
    [CDT_FIELD_YES_NO] = "yes",          [CDT_FIELD_NUMBER] = "3",
    [CDT_FIELD_MONEY] = "1250.50",       [CDT_FIELD_PERCENT] = "50",
    [CDT_FIELD_DATE] = "2027-04-01",     [CDT_FIELD_PERIOD] = "3 months",
  };
  CdtFieldType type = cdt_shape_get_field_type (shape);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *answer;
  guint n_choices = 0;

  if (type == CDT_FIELD_CHOICE)
    answer = cdt_shape_get_choices (shape, &n_choices)[0].value;
  else if (type == CDT_FIELD_REFERENCE)
    answer = id = dup_first_id (draft, shape);
  else
    answer = answers[type];
  cdt_draft_set_value (draft, path, answer, &error);
  g_assert_no_error (error);
}

static void
visit_inside (const CdtShape *shape, const char *path, FilledDraftFunc visit, gpointer data)
{
  for (guint i = 0; i < cdt_shape_get_n_children (shape); i++)
    {
      const CdtShape *child = cdt_shape_get_nth_child (shape, i);
      g_autofree char *child_path = dup_child_path (path, child);
      g_autofree char *first = g_strconcat (child_path, "[1]", NULL);

      if (is_left_alone (child_path) || !cdt_shape_prints (child))
        continue;
      if (cdt_shape_get_kind (child) == CDT_SHAPE_FIELD)
        visit (child, child_path, data);
      else
        visit_inside (child, cdt_shape_get_kind (child) == CDT_SHAPE_ITEM ? first : child_path, visit, data);
    }
}

void
filled_draft_visit (FilledDraftFunc visit, gpointer data)
{
  visit_inside (cdt_shape_get_root (), "", visit, data);
}
