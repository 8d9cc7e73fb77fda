/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A kept version as it is told of, and what the next one is called. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-versions.h"

CdtKeptVersion *
cdt_kept_version_copy (const CdtKeptVersion *version)
{
  CdtKeptVersion *copy;

  g_return_val_if_fail (version != NULL, NULL);

  copy = g_new0 (CdtKeptVersion, 1);
  copy->id = g_strdup (version->id);
  copy->label = g_strdup (version->label);
  copy->why = version->why;
  copy->who = g_strdup (version->who);
  copy->when = g_strdup (version->when);
  copy->fingerprint = g_strdup (version->fingerprint);
  copy->hash = g_strdup (version->hash);
  copy->origin = g_strdup (version->origin);
  return copy;
}

void
cdt_kept_version_free (CdtKeptVersion *version)
{
  g_free (version->id);
  g_free (version->label);
  g_free (version->who);
  g_free (version->when);
  g_free (version->fingerprint);
  g_free (version->hash);
  g_free (version->origin);
  g_free (version);
}

const char *
cdt_kept_version_get_origin (const CdtKeptVersion *version)
{
  g_return_val_if_fail (version != NULL, NULL);

  return *version->origin != '\0' ? version->origin : version->hash;
}

/* "Draft 2" of "Draft 2, sent to partners": up to its first number; NULL when there is none */
static char *
dup_numbered (const char *label)
{
  gsize before = strcspn (label, "0123456789");
  gsize length = before + strspn (label + before, "0123456789.");

  while (length > before && label[length - 1] == '.')
    length--;
  return length > before ? g_strndup (label, length) : NULL;
}

char *
cdt_versions_make_next_label (const char *label)
{
  gsize length, digits = 0;
  guint64 number;

  g_return_val_if_fail (label != NULL, NULL);

  length = strlen (label);
  while (digits < length && g_ascii_isdigit (label[length - 1 - digits]))
    digits++;
  if (digits == 0 || digits > 9)
    return g_strdup_printf ("%s 2", *label != '\0' ? label : _ ("Draft"));
  number = g_ascii_strtoull (label + length - digits, NULL, 10);
  return g_strdup_printf ("%.*s%" G_GUINT64_FORMAT, (int)(length - digits), label, number + 1);
}

char *
cdt_versions_suggest_label (CdtDraft *draft)
{
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  own = cdt_draft_dup_value (draft, "version-label");
  if (own != NULL)
    return g_steal_pointer (&own);
  versions = cdt_versions_list (draft);
  for (guint i = 0; i < versions->len; i++)
    {
      const CdtKeptVersion *version = versions->pdata[i];
      g_autofree char *numbered = version->why != CDT_KEPT_EXPORT && version->why != CDT_KEPT_RESTORED
                                      ? dup_numbered (version->label)
                                      : NULL;

      if (numbered != NULL)
        return cdt_versions_make_next_label (numbered);
    }
  /* Translators: what the first version of an agreement is called; the next are Draft 2, Draft 3 … */
  return g_strdup (_ ("Draft 1"));
}
