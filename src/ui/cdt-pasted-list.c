/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pasted-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "• Report monthly", "2. Report monthly", "(b) Report monthly" -> "Report monthly" */
static const char *
skip_bullet (const char *line)
{
  static GRegex *bullet = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (bullet == NULL)
    bullet = g_regex_new ("^\\s*([•‣▪●○–—*-]\\s+|\\(?([0-9]{1,3}|[a-z]|[ivx]{1,4})[.)]\\s+)",
                          G_REGEX_OPTIMIZE, 0, NULL);
  if (g_regex_match (bullet, line, 0, &match) && g_match_info_fetch_pos (match, 0, NULL, &end))
    return line + end;
  return line;
}

static gboolean
insert_line (CdtDraft *draft,
             const char *list_path,
             guint position,
             const char *const *fields,
             const char *line,
             GError **error)
{
  g_auto (GStrv) cells = g_strsplit (skip_bullet (line), "\t", -1);
  g_autofree char *id = cdt_draft_insert (draft, list_path, position, error);
  const CdtShape *shape = cdt_shape_find (list_path);
  const char *item_name;

  if (id == NULL)
    return FALSE;
  item_name = cdt_shape_get_name (cdt_shape_get_nth_child (shape, 0));
  for (guint i = 0; fields[i] != NULL && cells[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s[@id='%s']/%s", list_path, item_name, id, fields[i]);

      if (!cdt_draft_set_value (draft, path, g_strstrip (cells[i]), error))
        return FALSE;
    }
  return TRUE;
}

guint
cdt_pasted_list_insert (CdtDraft *draft,
                        const char *list_path,
                        guint position,
                        const char *const *fields,
                        const char *text,
                        GError **error)
{
  g_auto (GStrv) lines = NULL;
  gboolean inserted = TRUE;
  guint n_items = 0;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), 0);
  g_return_val_if_fail (list_path != NULL && fields != NULL && text != NULL, 0);

  lines = g_strsplit_set (text, "\r\n", -1);
  /* Translators: a step of undo: "Undo pasted list" */
  cdt_draft_begin_group (draft, _ ("pasted list"));
  for (guint i = 0; lines[i] != NULL && inserted; i++)
    {
      if (strspn (lines[i], " \t") == strlen (lines[i]))
        continue;
      inserted = insert_line (draft, list_path, position + n_items, fields, lines[i], error);
      n_items += inserted ? 1 : 0;
    }
  cdt_draft_end_group (draft);
  return inserted ? n_items : 0;
}
