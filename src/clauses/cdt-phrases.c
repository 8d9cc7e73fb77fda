/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-phrases.h"

static void
collect (GHashTable *phrases, const CdtTemplate *template)
{
  if (template->kind == CDT_TEMPLATE_VALUE && template->text != NULL && template->shape != NULL)
    {
      char *path = cdt_shape_dup_path (template->shape);

      if (g_hash_table_contains (phrases, path))
        g_free (path);
      else
        g_hash_table_insert (phrases, path, g_strdup (template->text));
    }
  for (guint i = 0; i < template->children->len; i++)
    collect (phrases, template->children->pdata[i]);
}

GHashTable *
cdt_phrases_collect (const CdtWording *wording)
{
  GHashTable *phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      collect (phrases, cdt_body_get_template (unit->body));
      for (guint j = 0; j < unit->alternatives->len; j++)
        {
          const CdtAlternative *alternative = unit->alternatives->pdata[j];

          collect (phrases, cdt_body_get_template (alternative->body));
        }
    }
  return phrases;
}
