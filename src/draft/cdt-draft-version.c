/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a draft that came in another version of the format means for the person. */

#include <glib/gi18n-lib.h>

#include "cdt-draft-private.h"

CdtVersionKind
cdt_draft_get_version_kind (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), CDT_VERSION_SAME);

  return cdt_version_compare (&draft->version);
}

char *
cdt_draft_dup_version (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_version_dup_name (&draft->version);
}

gboolean
cdt_draft_is_read_only (CdtDraft *draft)
{
  return cdt_draft_get_version_kind (draft) == CDT_VERSION_NEWER_MAJOR;
}

GBytes *
cdt_draft_get_original (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return draft->original;
}

char *
cdt_draft_say_version (CdtDraft *draft)
{
  g_autofree char *version = cdt_draft_dup_version (draft);

  switch (cdt_draft_get_version_kind (draft))
    {
    case CDT_VERSION_NEWER_MAJOR:
      return g_strdup_printf (
          _ ("A newer version of Concordat made this agreement (format %s). You can read it "
             "here, but it may say more than you see. Update Concordat to change, print or "
             "export it."),
          version);
    case CDT_VERSION_NEWER_MINOR:
      return g_strdup_printf (
          _ ("A newer version of Concordat made this agreement (format %s). Answers that this "
             "version does not know stay in the file, but are not shown or printed here."),
          version);
    case CDT_VERSION_OLDER:
      return g_strdup_printf (
          _ ("An earlier version of Concordat made this agreement (format %s). It was brought "
             "up to date. When you save it, the file as it was is kept in your data."),
          version);
    case CDT_VERSION_SAME:
    default:
      return NULL;
    }
}
