/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-overlap.h"

#define LOOKED_AT 40 /* so many, the newest: each is set against each */

/* An agreement with its partners as they are compared */
typedef struct
{
  CdtAgreement *agreement;
  GHashTable *partners; /* set of names without regard to case */
} Known;

static void
free_known (gpointer data)
{
  Known *known = data;

  g_object_unref (known->agreement);
  g_hash_table_unref (known->partners);
  g_free (known);
}

/* NULL for a draft without a file, and one with edits that are not in its file */
static Known *
look_at (GListModel *agreements, guint n)
{
  g_autoptr (CdtAgreement) agreement = g_list_model_get_item (agreements, n);
  if (cdt_agreement_get_path (agreement) == NULL || cdt_agreement_get_recovered (agreement) != NULL)
    return NULL;
  g_autofree char *folded = g_utf8_casefold (cdt_agreement_get_partners (agreement), -1);
  g_auto (GStrv) names = g_strsplit (folded, ", ", -1);
  Known *known = g_new0 (Known, 1);

  known->agreement = g_steal_pointer (&agreement);
  known->partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (char **name = names; *name != NULL; name++)
    if (**name != '\0')
      g_hash_table_add (known->partners, g_strdup (*name));
  return known;
}

/* Copies of one agreement go by one title: they are no two agreements. */
static gboolean
overlap (const Known *one, const Known *other)
{
  guint most = MAX (g_hash_table_size (one->partners), g_hash_table_size (other->partners));
  guint n_shared = 0;
  GHashTableIter iter;
  gpointer name;

  if (g_utf8_collate (cdt_agreement_get_title (one->agreement), cdt_agreement_get_title (other->agreement))
      == 0)
    return FALSE;
  g_hash_table_iter_init (&iter, one->partners);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    n_shared += g_hash_table_contains (other->partners, name) ? 1 : 0;
  return n_shared >= 2 && 2 * n_shared >= most;
}

static CdtOverlap *
make_overlap (const Known *one, const Known *other)
{
  CdtOverlap *found = g_new0 (CdtOverlap, 1);

  found->one = g_object_ref (one->agreement);
  found->other = g_object_ref (other->agreement);
  return found;
}

CdtOverlap *
cdt_overlap_find (GListModel *agreements)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_known);

  g_return_val_if_fail (G_IS_LIST_MODEL (agreements), NULL);

  for (guint i = 0; i < MIN (g_list_model_get_n_items (agreements), LOOKED_AT); i++)
    {
      Known *known = look_at (agreements, i);

      if (known == NULL)
        continue;
      g_ptr_array_add (all, known);
      for (guint j = 0; j + 1 < all->len; j++)
        if (overlap (all->pdata[j], known))
          return make_overlap (all->pdata[j], known);
    }
  return NULL;
}

void
cdt_overlap_free (CdtOverlap *overlap)
{
  g_clear_object (&overlap->one);
  g_clear_object (&overlap->other);
  g_free (overlap);
}
