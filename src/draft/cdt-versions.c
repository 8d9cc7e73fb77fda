/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-version-content.h"

#define HISTORY CDT_DRAFT_HISTORY
#define VERSION "version"

static CdtNode *
find_version (CdtDraft *draft, const char *id)
{
  g_autofree char *path = NULL;

  if (strpbrk (id, "'\"[]/") != NULL)
    return NULL;
  path = g_strdup_printf (HISTORY "/" VERSION "[@id='%s']", id);
  return cdt_draft_find_node (draft, path);
}

static CdtNode *
find_or_fail (CdtDraft *draft, const char *id, GError **error)
{
  CdtNode *node = find_version (draft, id);

  if (node == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no version “%s” in this agreement."),
                 id);
  return node;
}

static CdtKeptWhy
read_why (CdtNode *node)
{
  g_autofree char *why = cdt_version_content_dup (node, "why");

  for (guint i = 0; i <= CDT_KEPT_RESTORED; i++)
    if (g_str_equal (why, cdt_version_content_name_reason ((CdtKeptWhy)i)))
      return (CdtKeptWhy)i;
  return CDT_KEPT_BY_HAND;
}

static CdtKeptVersion *
read_version (CdtNode *node)
{
  CdtKeptVersion *version = g_new0 (CdtKeptVersion, 1);

  version->id = cdt_node_dup_attribute (node, "id");
  version->label = cdt_version_content_dup_label (node);
  version->why = read_why (node);
  version->who = cdt_version_content_dup (node, "who");
  version->when = cdt_version_content_dup (node, "when");
  version->fingerprint = cdt_version_content_dup (node, "fingerprint");
  version->hash = cdt_version_content_dup (node, "hash");
  version->origin = cdt_version_content_dup (node, "origin");
  return version;
}

static gboolean
set_field (CdtDraft *draft, const char *id, const char *name, const char *value, GError **error)
{
  g_autofree char *path = g_strdup_printf (HISTORY "/" VERSION "[@id='%s']/%s", id, name);

  return cdt_draft_set_value (draft, path, value, error);
}

gboolean
cdt_versions_rename (CdtDraft *draft, const char *id, const char *label, GError **error)
{
  gboolean renamed;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL && label != NULL, FALSE);

  if (find_or_fail (draft, id, error) == NULL)
    return FALSE;
  /* Translators: as in "Undo new name of version" */
  cdt_draft_begin_group (draft, _ ("new name of version"));
  renamed = set_field (draft, id, "label", label, error);
  cdt_draft_end_group (draft);
  return renamed;
}

/* What was made of `gone` is made of the first of them from now on. What cannot be read stays as it is. */
static gboolean
free_from (CdtDraft *draft, CdtNode *gone, GError **error)
{
  CdtNode *heir = NULL;
  gboolean done = TRUE;

  for (CdtNode *node = cdt_version_content_first (draft), *next; done && node != NULL; node = next)
    {
      g_auto (CdtVersionContent) content = { 0 };
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *id = cdt_node_dup_attribute (node, "id");

      next = cdt_version_content_next (node);
      if (cdt_version_content_get_base (draft, node) != gone || node == gone)
        continue;
      bytes = cdt_version_content_read (draft, node, NULL);
      if (bytes == NULL)
        continue;
      done = cdt_version_content_make (draft, bytes, heir, &content, error)
             && set_field (draft, id, "base", content.base, error)
             && set_field (draft, id, "content", content.text, error);
      if (content.base == NULL)
        heir = find_version (draft, id);
    }
  return done;
}

gboolean
cdt_versions_remove (CdtDraft *draft, const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf (HISTORY "/" VERSION "[@id='%s']", id);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  CdtNode *node;
  gboolean removed;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  node = find_or_fail (draft, id, error);
  if (node == NULL)
    return FALSE;
  label = cdt_version_content_dup_label (node);
  /* Translators: as in "Undo removal of Draft 2" */
  name = g_strdup_printf (_ ("removal of %s"), label);
  cdt_draft_begin_group (draft, name);
  removed = free_from (draft, node, error) && cdt_draft_remove (draft, path, error);
  cdt_draft_end_group (draft);
  return removed;
}

GPtrArray *
cdt_versions_list (CdtDraft *draft)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_kept_version_free);

  g_return_val_if_fail (CDT_IS_DRAFT (draft), versions);

  for (CdtNode *node = cdt_version_content_first (draft); node != NULL && versions->len < CDT_VERSIONS_MOST;
       node = cdt_version_content_next (node))
    g_ptr_array_add (versions, read_version (node));
  return versions;
}

guint
cdt_versions_count (CdtDraft *draft)
{
  guint count = 0;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), 0);

  for (CdtNode *node = cdt_version_content_first (draft); node != NULL && count < CDT_VERSIONS_MOST;
       node = cdt_version_content_next (node))
    count++;
  return count;
}

CdtKeptVersion *
cdt_versions_get (CdtDraft *draft, const char *id)
{
  CdtNode *node;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, NULL);

  node = find_version (draft, id);
  return node != NULL ? read_version (node) : NULL;
}

char *
cdt_versions_find (CdtDraft *draft, const char *code)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && code != NULL, NULL);

  for (CdtNode *node = cdt_version_content_first (draft); node != NULL;
       node = cdt_version_content_next (node))
    {
      g_autofree char *fingerprint = cdt_version_content_dup (node, "fingerprint");
      g_autofree char *hash = cdt_version_content_dup (node, "hash");
      g_autofree char *origin = cdt_version_content_dup (node, "origin");

      if (g_str_equal (fingerprint, code) || g_str_equal (hash, code) || g_str_equal (origin, code))
        return cdt_node_dup_attribute (node, "id");
    }
  return NULL;
}

GBytes *
cdt_versions_read_bytes (CdtDraft *draft, const char *id, GError **error)
{
  CdtNode *node;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, NULL);

  node = find_or_fail (draft, id, error);
  return node != NULL ? cdt_version_content_read (draft, node, error) : NULL;
}

CdtDraft *
cdt_versions_read (CdtDraft *draft, const char *id, GError **error)
{
  g_autoptr (GBytes) bytes = cdt_versions_read_bytes (draft, id, error);
  g_autofree char *label = bytes != NULL ? cdt_version_content_dup_label (find_version (draft, id)) : NULL;

  return bytes != NULL ? cdt_draft_new_from_bytes (bytes, label, error) : NULL;
}
