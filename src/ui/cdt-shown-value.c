/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-shown-value.h"

#include "cdt-condition.h"
#include "cdt-pack-headings.h"
#include "cdt-proof.h"
#include "cdt-value-words.h"

static gboolean
is_there (CdtDraft *draft, const char *id)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, id);

  return item != NULL;
}

/* A clause that the pack no longer has shows as it is. */
static char *
show_clause (CdtDraft *draft, const char *id)
{
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (draft, NULL);
  char *heading = pack != NULL ? cdt_pack_dup_heading (pack, draft, id) : NULL;

  return heading != NULL ? heading : g_strdup (id);
}

char *
cdt_shown_value_dup (CdtDraft *draft, const char *path)
{
  const CdtShape *shape;
  g_autofree char *value = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  shape = cdt_shape_find (path);
  value = cdt_draft_dup_value (draft, path);
  if (shape == NULL || value == NULL)
    return NULL;
  if (cdt_shape_names_clause (shape))
    return show_clause (draft, value);
  if (cdt_shape_get_field_type (shape) == CDT_FIELD_REFERENCE && !is_there (draft, value))
    return NULL;
  return cdt_value_words_dup (draft, shape, value);
}

char *
cdt_shown_value_dup_name (CdtItem *item)
{
  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  const CdtShape *shape = cdt_shape_find (cdt_item_get_path (item));
  const char *const *names = shape != NULL ? cdt_shape_get_name_fields (shape) : NULL;
  const CdtShape *first = names != NULL && *names != NULL ? cdt_shape_get_child (shape, *names) : NULL;
  if (first != NULL && cdt_shape_names_clause (first))
    {
      g_autofree char *path = g_strconcat (cdt_item_get_path (item), "/", *names, NULL);
      char *shown = cdt_shown_value_dup (cdt_item_get_draft (item), path);

      if (shown != NULL)
        return shown;
    }
  return cdt_item_dup_name (item);
}

/* A reference that another answer has put out of use is kept, but says nothing. */
static gboolean
is_in_use (CdtDraft *draft, const char *base_path, const char *path)
{
  const CdtShape *shape = cdt_shape_find (path);
  const char *required = shape != NULL ? cdt_shape_get_required (shape) : NULL;

  if (required == NULL || g_str_equal (required, "yes")
      || cdt_shape_get_field_type (shape) != CDT_FIELD_REFERENCE)
    return TRUE;
  g_autoptr (CdtCondition) condition = cdt_condition_new (required);
  return cdt_condition_holds (condition, draft, base_path);
}

char *
cdt_shown_value_dup_summary (CdtDraft *draft, const char *base_path, const char *const *fields)
{
  g_autoptr (GString) summary = g_string_new (NULL);

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (base_path != NULL, NULL);

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (base_path, "/", fields[i], NULL);
      g_autofree char *shown = cdt_shown_value_dup (draft, path);

      if (shown == NULL || !is_in_use (draft, base_path, path))
        continue;
      g_strdelimit (shown, "\n", ' ');
      g_string_append_printf (summary, "%s%s", summary->len > 0 ? " · " : "", shown);
    }
  return g_string_free (g_steal_pointer (&summary), FALSE);
}
