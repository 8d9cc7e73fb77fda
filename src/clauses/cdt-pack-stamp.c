/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-stamp.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pack-wordings.h"

#define FINGERPRINT "wording/pack/fingerprint"
#define SEEN "wording/seen"

static void
set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (draft, path, value, &error))
    g_warning ("%s", error->message);
}

static void
set_in_item (CdtDraft *draft, const char *id, const char *field, const char *value)
{
  g_autofree char *path = g_strdup_printf (SEEN "/clause[@id='%s']/%s", id, field);

  set (draft, path, value);
}

static CdtNode *
find_seen (CdtDraft *draft, const char *unit)
{
  const CdtNode *list = cdt_draft_find_node (draft, SEEN);

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      const CdtNode *of = cdt_node_find_child (item, "of");
      g_autofree char *id = of != NULL ? cdt_node_dup_text (of) : NULL;

      if (g_strcmp0 (id, unit) == 0)
        return item;
    }
  return NULL;
}

/* Keeps the items that are there, so that a new stamp is a small change to the file. */
static void
stamp_unit (const CdtWording *wording, const CdtUnit *unit, CdtDraft *draft)
{
  CdtNode *item = find_seen (draft, unit->id);
  g_autofree char *hash = cdt_wording_hash_unit (wording, unit);
  g_autofree char *id = item != NULL ? cdt_node_dup_attribute (item, "id") : NULL;

  if (id == NULL)
    id = cdt_draft_insert (draft, SEEN, G_MAXUINT, NULL);
  if (id == NULL)
    return;
  set_in_item (draft, id, "of", unit->id);
  set_in_item (draft, id, "hash", hash);
}

gboolean
cdt_pack_stamp_is_current (const CdtPack *pack, CdtDraft *draft)
{
  g_autofree char *fingerprint = cdt_draft_dup_value (draft, FINGERPRINT);

  return fingerprint == NULL || strcmp (fingerprint, cdt_pack_get_fingerprint (pack)) == 0;
}

gboolean
cdt_pack_stamp_has_seen (const CdtPack *pack, CdtDraft *draft, const CdtUnit *unit)
{
  const CdtNode *item = find_seen (draft, unit->id);
  const CdtNode *node = item != NULL ? cdt_node_find_child (item, "hash") : NULL;
  g_autofree char *seen = node != NULL ? cdt_node_dup_text (node) : NULL;
  g_autofree char *hash = cdt_wording_hash_unit (cdt_pack_get_wording (pack), unit);

  return g_strcmp0 (seen, hash) == 0;
}

void
cdt_pack_stamp (const CdtPack *pack, CdtDraft *draft)
{
  const CdtWording *wording;

  g_return_if_fail (pack != NULL && CDT_IS_DRAFT (draft));

  wording = cdt_pack_get_wording (pack);
  /* Translators: as in "Undo new standard wording" */
  cdt_draft_begin_group (draft, _ ("new standard wording"));
  set (draft, "wording/pack/id", cdt_pack_get_id (pack));
  set (draft, "wording/pack/version", cdt_pack_get_version (pack));
  set (draft, FINGERPRINT, cdt_pack_get_fingerprint (pack));
  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];

      if (unit->kind != CDT_UNIT_SECTION)
        stamp_unit (wording, unit, draft);
    }
  cdt_draft_end_group (draft);
}
