/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-draft.h"

#include "cdt-parts.h"

static const char *const kinds[] = { "memorandum", "agreement", "heads-of-terms" };

static const char *const words[] = {
  "the partners",
  "Ceredigion \xe2\x80\x93 T\xc5\xb7",
  "Smith & Co <Ltd>",
  "first\nsecond",
  "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
  "2027-04-01",
  "1250.50",
  "3 months",
  "yes",
  "a]]>b\t \"c\" 'd'",
  "  spaces  round  ",
};

#define PICK(rand, table) table[g_rand_int_range (rand, 0, G_N_ELEMENTS (table))]

static void
answer (CdtDraft *draft, const CdtShape *shape, const char *path, GRand *rand)
{
  guint n_choices = 0;
  const CdtChoice *choices = cdt_shape_get_field_type (shape) == CDT_FIELD_CHOICE
                                 ? cdt_shape_get_choices (shape, &n_choices)
                                 : NULL;
  const char *value
      = n_choices > 0 ? choices[g_rand_int_range (rand, 0, (gint32)n_choices)].value : PICK (rand, words);

  /* The draft's own marks of ids: each removal writes them anew. */
  if (!g_str_equal (path, "review/last-ids"))
    cdt_draft_set_value (draft, path, value, NULL);
}

/* Down from the first question to any other; a list gets an item when it has none, or now and then. */
static void
step (CdtDraft *draft, const CdtShape *shape, const char *path, GRand *rand)
{
  const CdtShape *child = cdt_shape_get_nth_child (
      shape, (guint)g_rand_int_range (rand, 0, (gint32)cdt_shape_get_n_children (shape)));
  g_autofree char *child_path = *path != '\0' ? g_strconcat (path, "/", cdt_shape_get_name (child), NULL)
                                              : g_strdup (cdt_shape_get_name (child));

  if (g_str_equal (child_path, CDT_DRAFT_LAST_IDS))
    return; /* the draft's own */
  if (cdt_shape_get_kind (child) == CDT_SHAPE_FIELD)
    answer (draft, child, child_path, rand);
  else if (cdt_shape_get_kind (child) == CDT_SHAPE_LIST)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (cdt_draft_get_list (draft, child_path)));
      g_autofree char *id = n == 0 || g_rand_int_range (rand, 0, 4) == 0
                                ? cdt_draft_insert (draft, child_path, G_MAXUINT, NULL)
                                : NULL;
      const CdtShape *item = cdt_shape_get_nth_child (child, 0);
      g_autofree char *item_path = g_strdup_printf ("%s/%s[%d]", child_path, cdt_shape_get_name (item),
                                                    g_rand_int_range (rand, 0, (gint32)n + (id != NULL)) + 1);

      if (n > 0 || id != NULL)
        step (draft, item, item_path, rand);
    }
  else if (cdt_shape_get_n_children (child) > 0)
    step (draft, child, child_path, rand);
}

void
random_draft_edit (CdtDraft *draft, GRand *rand)
{
  step (draft, cdt_shape_get_root (), "", rand);
}

CdtDraft *
random_draft_new (GRand *rand, guint most)
{
  CdtDraft *draft = cdt_draft_new (PICK (rand, kinds));

  for (guint left = (guint)g_rand_int_range (rand, 0, (gint32)most); left > 0; left--)
    random_draft_edit (draft, rand);
  return draft;
}

/* An item anywhere, of a draft that has one */
static char *
pick_item (CdtDraft *draft, GRand *rand)
{
  g_autoptr (CdtParts) parts = cdt_parts_new (draft);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < parts->all->len; i++)
    {
      const CdtPart *part = parts->all->pdata[i];

      if (part->kind == CDT_PART_ITEM)
        g_ptr_array_add (items, (gpointer)part);
    }
  if (items->len == 0)
    return NULL;
  const CdtPart *picked = items->pdata[g_rand_int_range (rand, 0, (gint32)items->len)];
  return g_strdup (picked->path);
}

void
random_draft_change (CdtDraft *draft, GRand *rand, guint most)
{
  for (guint left = (guint)g_rand_int_range (rand, 0, (gint32)most); left > 0; left--)
    {
      int what = g_rand_int_range (rand, 0, 6);
      g_autofree char *item = what < 2 ? pick_item (draft, rand) : NULL;

      if (item == NULL)
        random_draft_edit (draft, rand);
      else if (what == 0)
        g_assert_true (cdt_draft_remove (draft, item, NULL));
      else
        g_assert_true (cdt_draft_move (draft, item, (guint)g_rand_int_range (rand, 0, 5), NULL));
    }
}
