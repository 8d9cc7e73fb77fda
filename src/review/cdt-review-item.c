/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-review-item.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
set_values (CdtDraft *draft, const char *path, const CdtReviewItemValue *values, GError **error)
{
  gboolean done = TRUE;

  for (; done && values->field != NULL; values++)
    {
      g_autofree char *full = g_strconcat (path, "/", values->field, NULL);
      gboolean blank = cdt_review_item_is_blank (values->value);

      done = cdt_draft_set_value (draft, full, blank ? NULL : values->value, error);
    }
  return done;
}

gboolean
cdt_review_item_is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

char *
cdt_review_item_dup (CdtNode *item, const char *field)
{
  CdtNode *node = cdt_node_find_child (item, field);

  return node != NULL ? cdt_node_dup_text (node) : NULL;
}

char *
cdt_review_item_add (CdtDraft *draft,
                     const char *list,
                     const char *item,
                     const char *step,
                     const CdtReviewItemValue *values,
                     GError **error)
{
  g_autofree char *id = NULL;
  gboolean done;

  cdt_draft_begin_group (draft, step);
  id = cdt_draft_insert (draft, list, G_MAXUINT, error);
  g_autofree char *path = g_strdup_printf ("%s/%s[@id='%s']", list, item, id);
  done = id != NULL && set_values (draft, path, values, error);
  cdt_draft_end_group (draft);
  return done ? g_steal_pointer (&id) : NULL;
}

gboolean
cdt_review_item_change (CdtDraft *draft,
                        const char *list,
                        const char *id,
                        const char *step,
                        const CdtReviewItemValue *values,
                        GError **error)
{
  g_autofree char *path = cdt_review_item_find (draft, list, id, error);
  gboolean done;

  if (path == NULL)
    return FALSE;
  cdt_draft_begin_group (draft, step);
  done = set_values (draft, path, values, error);
  cdt_draft_end_group (draft);
  return done;
}

gboolean
cdt_review_item_remove (CdtDraft *draft, const char *list, const char *id, const char *step, GError **error)
{
  g_autofree char *path = cdt_review_item_find (draft, list, id, error);
  gboolean done;

  if (path == NULL)
    return FALSE;
  cdt_draft_begin_group (draft, step);
  done = cdt_draft_remove (draft, path, error);
  cdt_draft_end_group (draft);
  return done;
}

char *
cdt_review_item_find (CdtDraft *draft, const char *list, const char *id, GError **error)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, id);
  const char *path = item != NULL ? cdt_item_get_path (item) : NULL;

  if (path != NULL && g_str_has_prefix (path, list) && strchr (path + strlen (list) + 1, '/') == NULL)
    return g_strdup (path);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("It has been taken out meanwhile."));
  return NULL;
}

GPtrArray *
cdt_review_item_list (CdtNode *list, const char *item, gpointer (*read) (CdtNode *item), GDestroyNotify free)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free);

  for (CdtNode *node = list != NULL ? cdt_node_first_element (list) : NULL; node != NULL;
       node = cdt_node_next_element (node))
    if (cdt_node_is (node, item))
      g_ptr_array_add (items, read (node));
  return items;
}
