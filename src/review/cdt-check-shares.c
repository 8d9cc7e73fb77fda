/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-check-shares.h"

#include "cdt-format.h"

gboolean
cdt_check_shares_are_wrong (const GPtrArray *shares, char **sum)
{
  gint64 whole = 0, total = 0;
  g_autofree char *percent = NULL;

  g_return_val_if_fail (shares != NULL && sum != NULL, FALSE);

  cdt_percent_to_units ("100", &whole);
  for (guint i = 0; i < shares->len; i++)
    {
      g_autofree char *text = cdt_node_dup_text (g_ptr_array_index (shares, i));
      gint64 units = 0;

      if (!cdt_percent_to_units (text, &units))
        return FALSE;
      total += units;
    }
  if (total == whole)
    return FALSE;
  percent = cdt_percent_from_units (total);
  /* Past a hundred it is no percentage to the formatter */
  *sum = total < whole ? cdt_format_percent (percent) : g_strconcat (percent, "%", NULL);
  return TRUE;
}

/* How much the shares in the list come to, and by partner the item of each (NULL: it has a percentage) */
static gint64
add_up (CdtNode *list, GHashTable *shares)
{
  gint64 total = 0;

  for (CdtNode *share = cdt_node_first_element (list); share != NULL; share = cdt_node_next_element (share))
    {
      const CdtNode *partner = cdt_node_find_child (share, "partner");
      const CdtNode *percent = cdt_node_find_child (share, "percent");
      g_autofree char *text = percent != NULL ? cdt_node_dup_text (percent) : g_strdup ("");
      gint64 units = 0;

      if (*text != '\0' && !cdt_percent_to_units (text, &units))
        return G_MAXINT64;
      total += units;
      if (partner != NULL)
        g_hash_table_insert (shares, cdt_node_dup_text (partner), *text == '\0' ? share : NULL);
    }
  return total;
}

/* The only partner that has no percentage; NULL when there is none or several */
static CdtNode *
find_blank (CdtDraft *draft, GHashTable *shares)
{
  CdtNode *partners = cdt_draft_find_node (draft, "partners");
  CdtNode *blank = NULL;

  for (CdtNode *partner = partners != NULL ? cdt_node_first_element (partners) : NULL; partner != NULL;
       partner = cdt_node_next_element (partner))
    {
      g_autofree char *id = cdt_node_dup_attribute (partner, "id");
      gpointer share = NULL;

      if (id == NULL || (g_hash_table_lookup_extended (shares, id, NULL, &share) && share == NULL))
        continue;
      if (blank != NULL)
        return NULL;
      blank = partner;
    }
  return blank;
}

CdtFix *
cdt_check_shares_make_fix (CdtDraft *draft, CdtNode *node, const char *label)
{
  g_autoptr (GHashTable) shares = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 whole = 0;
  gint64 total = add_up (node, shares);
  CdtNode *blank = find_blank (draft, shares);

  cdt_percent_to_units ("100", &whole);
  if (blank == NULL || total >= whole)
    return NULL;
  g_autofree char *id = cdt_node_dup_attribute (blank, "id");
  g_autofree char *rest = cdt_percent_from_units (whole - total);
  g_autofree char *path = cdt_draft_dup_node_path (draft, node);
  g_autofree char *partner = cdt_draft_dup_node_path (draft, blank);
  g_autofree char *name = cdt_draft_dup_item_name (draft, partner);
  g_autoptr (GString) said = g_string_new (label);
  CdtNode *share = g_hash_table_lookup (shares, id);
  g_string_replace (said, "{partner}", name, 0);
  if (share == NULL)
    return cdt_fix_new_item (said->str, path, (const char *const[]){ "partner", id, "percent", rest, NULL });
  g_autofree char *share_path = cdt_draft_dup_node_path (draft, share);
  g_autofree char *percent = g_strconcat (share_path, "/percent", NULL);
  return cdt_fix_new (said->str, percent, NULL, rest);
}
