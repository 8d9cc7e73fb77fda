/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A kept version as it is told of, and what the next one is called. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-versions.h"

#define LABEL "version-label"    /* what the paper calls the draft */
#define EARLIER "paper/versions" /* those before it, which the paper lists */

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

  own = cdt_draft_dup_value (draft, LABEL);
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

static gboolean
is_listed (CdtDraft *draft, const char *label)
{
  CdtNode *list = cdt_draft_find_node (draft, EARLIER);

  for (CdtNode *row = cdt_node_first_element (list); row != NULL; row = cdt_node_next_element (row))
    {
      CdtNode *name = cdt_node_find_child (row, "label");
      g_autofree char *its_label = name != NULL ? cdt_node_dup_text (name) : NULL;

      if (g_strcmp0 (its_label, label) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
set_in_row (CdtDraft *draft, const char *id, const char *name, const char *value, GError **error)
{
  g_autofree char *path = g_strdup_printf (EARLIER "/version[@id='%s']/%s", id, name);

  return cdt_draft_set_value (draft, path, value, error);
}

static gboolean
list_earlier (CdtDraft *draft, const char *label, const char *who, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *id = cdt_draft_insert (draft, EARLIER, G_MAXUINT, error);

  return id != NULL && set_in_row (draft, id, "label", label, error)
         && set_in_row (draft, id, "date", today, error) && set_in_row (draft, id, "who", who, error);
}

gboolean
cdt_versions_go_on_as (CdtDraft *draft, const char *next, const char *who, GError **error)
{
  g_autofree char *label = NULL;
  gboolean lists, done;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && next != NULL, FALSE);

  label = cdt_draft_dup_value (draft, LABEL);
  lists = label != NULL && g_strcmp0 (label, next) != 0 && cdt_draft_find_node (draft, EARLIER) != NULL
          && !is_listed (draft, label);
  /* Translators: as in "Undo next version" */
  cdt_draft_begin_group (draft, _ ("next version"));
  done = (!lists || list_earlier (draft, label, who, error))
         && cdt_draft_set_value (draft, LABEL, next, error);
  cdt_draft_end_group (draft);
  return done;
}
