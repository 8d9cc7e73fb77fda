/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-share-set.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"

#define PARTNERS "partners"
#define UNITS_PER_STEP 100 /* a hundredth of a percent */

/* The share of a partner, as a new reference; NULL when there is none. */
static CdtItem *
dup_share (CdtDraft *draft, const char *shares_path, const char *partner_id)
{
  GListModel *shares = G_LIST_MODEL (cdt_draft_get_list (draft, shares_path));

  for (guint i = 0; i < g_list_model_get_n_items (shares); i++)
    {
      g_autoptr (CdtItem) share = g_list_model_get_item (shares, i);
      g_autofree char *partner = cdt_item_dup_value (share, "partner");

      if (g_strcmp0 (partner, partner_id) == 0)
        return g_steal_pointer (&share);
    }
  return NULL;
}

static gboolean
insert_share (
    CdtDraft *draft, const char *shares_path, const char *partner_id, const char *percent, GError **error)
{
  const CdtShape *shape = cdt_shape_find (shares_path);
  g_autofree char *name = g_strdup_printf (_ ("change to %s"), cdt_shape_get_label (shape));
  g_autofree char *id = NULL;
  gboolean stored = FALSE;

  cdt_draft_begin_group (draft, name);
  id = cdt_draft_insert (draft, shares_path, G_MAXUINT, error);
  if (id != NULL)
    {
      g_autoptr (CdtItem) share = cdt_draft_dup_item_by_id (draft, id);

      stored = cdt_item_set_value (share, "partner", partner_id, error)
               && cdt_item_set_value (share, "percent", percent, error);
    }
  cdt_draft_end_group (draft);
  return stored;
}

char *
cdt_share_set_dup_percent (CdtDraft *draft, const char *shares_path, const char *partner_id)
{
  g_autoptr (CdtItem) share = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (shares_path != NULL && partner_id != NULL, NULL);

  share = dup_share (draft, shares_path, partner_id);
  return share != NULL ? cdt_item_dup_value (share, "percent") : NULL;
}

gboolean
cdt_share_set_store (
    CdtDraft *draft, const char *shares_path, const char *partner_id, const char *percent, GError **error)
{
  g_autoptr (CdtItem) share = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (shares_path != NULL && partner_id != NULL, FALSE);

  share = dup_share (draft, shares_path, partner_id);
  if (share != NULL)
    return cdt_item_set_value (share, "percent", percent, error);
  if (percent == NULL || *percent == '\0')
    return TRUE;
  return insert_share (draft, shares_path, partner_id, percent, error);
}

gboolean
cdt_share_set_divide_equally (CdtDraft *draft, const char *shares_path, GError **error)
{
  GListModel *partners;
  gint64 n_partners;
  gint64 n_steps;
  gboolean stored = TRUE;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (shares_path != NULL, FALSE);

  partners = G_LIST_MODEL (cdt_draft_get_list (draft, PARTNERS));
  n_partners = g_list_model_get_n_items (partners);
  if (n_partners == 0)
    return TRUE;
  n_steps = CDT_WHOLE_UNITS / UNITS_PER_STEP;
  /* Translators: a step of undo: "Undo equal shares" */
  cdt_draft_begin_group (draft, _ ("equal shares"));
  for (gint64 i = 0; i < n_partners && stored; i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, (guint)i);
      gint64 steps = n_steps / n_partners + (i < n_steps % n_partners ? 1 : 0);
      g_autofree char *percent = cdt_percent_from_units (steps * UNITS_PER_STEP);

      stored = cdt_share_set_store (draft, shares_path, cdt_item_get_id (partner), percent, error);
    }
  cdt_draft_end_group (draft);
  return stored;
}

gboolean
cdt_share_set_remove (CdtDraft *draft, const char *shares_path, const char *partner_id, GError **error)
{
  g_autoptr (CdtItem) share = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (shares_path != NULL && partner_id != NULL, FALSE);

  share = dup_share (draft, shares_path, partner_id);
  return share == NULL || cdt_draft_remove (draft, cdt_item_get_path (share), error);
}

GPtrArray *
cdt_share_set_dup_partner_ids (CdtDraft *draft, const char *shares_path)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GListModel *partners;
  GListModel *shares;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (shares_path != NULL, NULL);

  partners = G_LIST_MODEL (cdt_draft_get_list (draft, PARTNERS));
  shares = G_LIST_MODEL (cdt_draft_get_list (draft, shares_path));
  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, i);

      g_ptr_array_add (ids, g_strdup (cdt_item_get_id (partner)));
    }
  for (guint i = 0; i < g_list_model_get_n_items (shares); i++)
    {
      g_autoptr (CdtItem) share = g_list_model_get_item (shares, i);
      g_autofree char *partner = cdt_item_dup_value (share, "partner");

      if (partner != NULL && !g_ptr_array_find_with_equal_func (ids, partner, g_str_equal, NULL))
        g_ptr_array_add (ids, g_steal_pointer (&partner));
    }
  return g_steal_pointer (&ids);
}
