/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack-stamp.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pack-wordings.h"

#define FINGERPRINT "wording/pack/fingerprint"

static void
free_unit_stamp (gpointer data)
{
  CdtUnitStamp *unit = data;

  g_free (unit->id);
  g_free (unit->hash);
  g_free (unit);
}

static void
clear_stamp (CdtPackStamp *stamp)
{
  g_free (stamp->id);
  g_free (stamp->version);
  g_free (stamp->fingerprint);
  g_free (stamp->title);
  g_ptr_array_unref (stamp->units);
}

/* Keeps the items that are there, so that a new stamp is a small change to the file. */
static void
stamp_unit (const CdtUnitStamp *unit, const CdtNode *item, CdtDraft *draft)
{
  g_autofree char *id = item != NULL ? cdt_node_dup_attribute (item, "id") : NULL;

  if (id == NULL)
    id = cdt_draft_insert (draft, CDT_STAMP_SEEN, G_MAXUINT, NULL);
  if (id == NULL)
    return;
  cdt_pack_stamp_set_in (draft, id, "of", unit->id);
  cdt_pack_stamp_set_in (draft, id, "hash", unit->hash);
}

/* What is kept of units that the pack does not have any more: all that is left in `seen` */
static void
drop_others (GHashTable *seen, CdtDraft *draft)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      g_autofree char *path = cdt_draft_dup_node_path (draft, item);

      cdt_draft_remove (draft, path, NULL);
    }
}

CdtPackStamp *
cdt_pack_stamp_new (const CdtPack *pack)
{
  CdtPackStamp *stamp = g_atomic_rc_box_new0 (CdtPackStamp);
  const CdtWording *wording = cdt_pack_get_wording (pack);

  stamp->id = g_strdup (cdt_pack_get_id (pack));
  stamp->version = g_strdup (cdt_pack_get_version (pack));
  stamp->fingerprint = g_strdup (cdt_pack_get_fingerprint (pack));
  stamp->title = g_strdup (cdt_pack_get_title (pack));
  stamp->units = g_ptr_array_new_with_free_func (free_unit_stamp);
  for (guint i = 0; i < wording->units->len; i++)
    {
      const CdtUnit *unit = wording->units->pdata[i];
      CdtUnitStamp *unit_stamp;

      if (unit->kind == CDT_UNIT_SECTION)
        continue;
      unit_stamp = g_new (CdtUnitStamp, 1);
      unit_stamp->id = g_strdup (unit->id);
      unit_stamp->hash = cdt_wording_hash_unit (wording, unit);
      g_ptr_array_add (stamp->units, unit_stamp);
    }
  return stamp;
}

CdtPackStamp *
cdt_pack_stamp_ref (CdtPackStamp *stamp)
{
  return g_atomic_rc_box_acquire (stamp);
}

void
cdt_pack_stamp_unref (CdtPackStamp *stamp)
{
  g_atomic_rc_box_release_full (stamp, (GDestroyNotify)clear_stamp);
}

gboolean
cdt_pack_stamp_is_current (const char *fingerprint, CdtDraft *draft)
{
  g_autofree char *own = cdt_draft_dup_value (draft, FINGERPRINT);

  return own == NULL || strcmp (own, fingerprint) == 0;
}

gboolean
cdt_pack_stamp_is_there (CdtDraft *draft)
{
  return cdt_draft_has_value (draft, FINGERPRINT);
}

GHashTable *
cdt_pack_stamp_index (CdtDraft *draft)
{
  GHashTable *seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CdtNode *list = cdt_draft_find_node (draft, CDT_STAMP_SEEN);

  for (CdtNode *item = list != NULL ? cdt_node_first_element (list) : NULL; item != NULL;
       item = cdt_node_next_element (item))
    {
      char *id = cdt_pack_stamp_dup (item, "of");

      if (id != NULL)
        g_hash_table_insert (seen, id, item);
    }
  return seen;
}

gboolean
cdt_pack_stamp_has_seen (const CdtPack *pack, const CdtNode *item, const CdtUnit *unit)
{
  g_autofree char *seen = item != NULL ? cdt_pack_stamp_dup (item, "hash") : NULL;
  g_autofree char *hash = cdt_wording_hash_unit (cdt_pack_get_wording (pack), unit);

  return g_strcmp0 (seen, hash) == 0;
}

char *
cdt_pack_stamp_dup (const CdtNode *item, const char *field)
{
  const CdtNode *node = cdt_node_find_child (item, field);

  return node != NULL ? cdt_node_dup_text (node) : NULL;
}

void
cdt_pack_stamp_set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (draft, path, value, &error))
    g_warning ("%s", error->message);
}

void
cdt_pack_stamp_set_in (CdtDraft *draft, const char *id, const char *field, const char *value)
{
  g_autofree char *path = g_strdup_printf (CDT_STAMP_SEEN "/clause[@id='%s']/%s", id, field);

  cdt_pack_stamp_set (draft, path, value);
}

void
cdt_pack_stamp_write (const CdtPackStamp *stamp, CdtDraft *draft)
{
  g_autoptr (GHashTable) seen = cdt_pack_stamp_index (draft);

  /* Translators: as in "Undo new standard wording" */
  cdt_draft_begin_group (draft, _ ("new standard wording"));
  cdt_pack_stamp_set (draft, "wording/pack/id", stamp->id);
  cdt_pack_stamp_set (draft, "wording/pack/version", stamp->version);
  cdt_pack_stamp_set (draft, FINGERPRINT, stamp->fingerprint);
  cdt_pack_stamp_set (draft, "wording/pack/title", stamp->title);
  for (guint i = 0; i < stamp->units->len; i++)
    {
      const CdtUnitStamp *unit = stamp->units->pdata[i];

      stamp_unit (unit, g_hash_table_lookup (seen, unit->id), draft);
      g_hash_table_remove (seen, unit->id);
    }
  drop_others (seen, draft);
  cdt_draft_end_group (draft);
}

void
cdt_pack_stamp (const CdtPack *pack, CdtDraft *draft)
{
  g_autoptr (CdtPackStamp) stamp = NULL;

  g_return_if_fail (pack != NULL && CDT_IS_DRAFT (draft));

  stamp = cdt_pack_stamp_new (pack);
  cdt_pack_stamp_write (stamp, draft);
}
