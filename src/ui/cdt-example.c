/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-example.h"

#define FOLDER CDT_RESOURCES "/examples"

static CdtDraft *
load_example (const char *name, GError **error)
{
  g_autofree char *path = g_build_path ("/", FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? cdt_draft_new_from_bytes (bytes, name, error) : NULL;
}

void
cdt_example_fill_menu (GMenu *menu, const char *action)
{
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (CdtDraft) draft = load_example (names[i], NULL);
      g_autofree char *title = draft != NULL ? cdt_draft_dup_value (draft, "title") : NULL;
      g_autoptr (GMenuItem) item = g_menu_item_new (title != NULL ? title : names[i], NULL);

      g_menu_item_set_action_and_target (item, action, "s", names[i]);
      g_menu_append_item (menu, item);
    }
}

CdtDraft *
cdt_example_open (const char *name, GError **error)
{
  CdtDraft *draft;

  g_return_val_if_fail (name != NULL, NULL);

  draft = load_example (name, error);
  if (draft != NULL)
    cdt_draft_renew_id (draft);
  return draft;
}
