/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pack.h"

#include "cdt-pack-reader.h"
#include "cdt-pack-wordings.h"
#include "cdt-phrases.h"

struct _CdtPack
{
  gatomicrefcount refs;
  CdtPackContent content;
};

G_DEFINE_BOXED_TYPE (CdtPack, cdt_pack, cdt_pack_ref, cdt_pack_unref)

static CdtPack *
read_pack (GFile *folder, GError **error)
{
  g_autoptr (CdtPack) pack = g_new0 (CdtPack, 1);

  g_atomic_ref_count_init (&pack->refs);
  return cdt_pack_content_read (&pack->content, folder, error) ? g_steal_pointer (&pack) : NULL;
}

CdtPack *
cdt_pack_new_standard (GError **error)
{
  return read_pack (NULL, error);
}

CdtPack *
cdt_pack_new (GFile *folder, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  return read_pack (folder, error);
}

gboolean
cdt_pack_compile (CdtPack *pack, GError **error)
{
  g_return_val_if_fail (pack != NULL, FALSE);

  for (guint i = 0; i < pack->content.wordings->len; i++)
    if (!cdt_wording_compile (pack->content.wordings->pdata[i], error))
      return FALSE;
  return TRUE;
}

CdtPack *
cdt_pack_ref (CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  g_atomic_ref_count_inc (&pack->refs);
  return pack;
}

void
cdt_pack_unref (CdtPack *pack)
{
  g_return_if_fail (pack != NULL);

  if (!g_atomic_ref_count_dec (&pack->refs))
    return;
  cdt_pack_content_clear (&pack->content);
  g_free (pack);
}

const char *
cdt_pack_get_title (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.title;
}

const char *
cdt_pack_get_id (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.id;
}

const char *
cdt_pack_get_version (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.version;
}

const char *
cdt_pack_get_fingerprint (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.fingerprint;
}

const char *
cdt_pack_get_accent (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.accent;
}

const char *
cdt_pack_get_fonts (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.fonts;
}

CdtPicture *
cdt_pack_get_logo (const CdtPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->content.logo;
}

CdtDraft *
cdt_pack_new_draft (const CdtPack *pack, const char *kind)
{
  g_return_val_if_fail (pack != NULL, NULL);

  g_autoptr (CdtDraft) draft = cdt_draft_new (kind);
  for (guint i = 0; i < pack->content.defaults->len; i++)
    {
      const CdtPackDefault *answer = pack->content.defaults->pdata[i];

      if (!cdt_draft_has_value (draft, answer->field))
        cdt_draft_set_value (draft, answer->field, answer->value, NULL);
    }
  cdt_pack_stamp (pack, draft);
  return cdt_draft_copy (draft);
}

const CdtWording *
cdt_pack_get_wording (const CdtPack *pack)
{
  return pack->content.wordings->pdata[0];
}

const CdtWording *
cdt_pack_find_wording (const CdtPack *pack, const char *language)
{
  for (guint i = 0; i < pack->content.wordings->len; i++)
    {
      const CdtWording *wording = pack->content.wordings->pdata[i];

      if (g_strcmp0 (wording->words->code, language) == 0)
        return wording;
    }
  return cdt_pack_get_wording (pack);
}

const char *
cdt_pack_find_phrases (const CdtPack *pack, const char *shape_path)
{
  CdtPackContent *content = &((CdtPack *)pack)->content;

  if (content->phrases == NULL)
    content->phrases = cdt_phrases_collect (cdt_pack_get_wording (pack));
  return g_hash_table_lookup (content->phrases, shape_path);
}
