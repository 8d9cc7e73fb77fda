/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge-base.h"

#include "cdt-reply-mark.h"
#include "cdt-versions.h"
#include "cdt-working.h"

static gboolean
has_version (CdtDraft *draft, const CdtKeptVersion *version)
{
  g_autofree char *id = cdt_versions_find (draft, cdt_kept_version_get_origin (version));

  return id != NULL;
}

static gboolean
is_copy_of (CdtDraft *draft, const CdtKeptVersion *version)
{
  g_autoptr (CdtReplyMark) mark = cdt_reply_mark_read (draft);

  return mark != NULL && g_strcmp0 (mark->fingerprint, cdt_kept_version_get_origin (version)) == 0;
}

/* Its pages say the same; the codes are made once for each draft. */
static gboolean
comes_from (CdtDraft *draft, const char *fingerprint, const CdtKeptVersion *version)
{
  return has_version (draft, version) || is_copy_of (draft, version)
         || g_str_equal (fingerprint, version->fingerprint);
}

static gboolean
do_all_come_from (const GPtrArray *drafts, const GPtrArray *fingerprints, const CdtKeptVersion *version)
{
  for (guint i = 0; i < drafts->len; i++)
    if (!comes_from (drafts->pdata[i], fingerprints->pdata[i], version))
      return FALSE;
  return TRUE;
}

static CdtMergeBase *
find_in (CdtDraft *holder, const GPtrArray *drafts, const GPtrArray *fingerprints)
{
  g_autoptr (GPtrArray) versions = cdt_versions_list (holder);

  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      CdtDraft *draft = do_all_come_from (drafts, fingerprints, version)
                            ? cdt_versions_read (holder, version->id, NULL)
                            : NULL;

      if (draft != NULL)
        {
          CdtMergeBase *base = g_new0 (CdtMergeBase, 1);

          base->draft = draft;
          base->label = g_strdup (version->label);
          return base;
        }
    }
  return NULL;
}

static void
add_draft (GPtrArray *drafts, GPtrArray *fingerprints, CdtDraft *draft)
{
  g_ptr_array_add (drafts, draft);
  g_ptr_array_add (fingerprints, cdt_working_make_fingerprint (draft));
}

CdtMergeBase *
cdt_merge_base_find (CdtDraft *ours, CdtDraft *const *replies, guint n_replies)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr (GPtrArray) fingerprints = g_ptr_array_new_with_free_func (g_free);
  CdtMergeBase *base = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (ours) && replies != NULL, NULL);

  add_draft (drafts, fingerprints, ours);
  for (guint i = 0; i < n_replies; i++)
    add_draft (drafts, fingerprints, replies[i]);
  for (guint i = 0; base == NULL && i < drafts->len; i++)
    base = find_in (drafts->pdata[i], drafts, fingerprints);
  return base;
}

void
cdt_merge_base_free (CdtMergeBase *base)
{
  g_object_unref (base->draft);
  g_free (base->label);
  g_free (base);
}

guint
cdt_merge_base_count_left (CdtDraft *ours, CdtDraft *const *replies, guint n_replies)
{
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (CDT_IS_DRAFT (ours) && replies != NULL, 0);

  for (guint i = 0; i < n_replies; i++)
    {
      g_autoptr (GPtrArray) versions = cdt_versions_list (replies[i]);

      for (guint k = 0; k < versions->len; k++)
        {
          const CdtKeptVersion *version = versions->pdata[k];

          if (!has_version (ours, version))
            g_hash_table_add (left, g_strdup (cdt_kept_version_get_origin (version)));
        }
    }
  return g_hash_table_size (left);
}
