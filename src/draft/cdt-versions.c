/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-moment.h"
#include "cdt-version-content.h"
#include "cdt-working.h"

#define HISTORY CDT_DRAFT_HISTORY
#define VERSION "version"
#define PREFIX "hv"
#define MOST_ROOM (12 * 1024 * 1024) /* bytes of all versions: the file must stay one that can be read */
#define LONGEST_LABEL 200            /* characters */

static const char *const reasons[] = { "hand", "stage", "export", "sent", "joined", "restored" };

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

static CdtNode *
next_version (CdtNode *node)
{
  while (node != NULL && !cdt_node_is (node, VERSION))
    node = cdt_node_next_element (node);
  return node;
}

static CdtNode *
first_version (CdtDraft *draft)
{
  CdtNode *history = cdt_node_find_child (draft->root, HISTORY);

  return history != NULL ? next_version (cdt_node_first_element (history)) : NULL;
}

static CdtKeptWhy
read_why (CdtNode *node)
{
  g_autofree char *why = cdt_version_content_dup (node, "why");

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (why, reasons[i]))
      return (CdtKeptWhy)i;
  return CDT_KEPT_BY_HAND;
}

static char *
read_label (CdtNode *node)
{
  g_autofree char *label = cdt_version_content_dup (node, "label");

  return g_utf8_substring (label, 0, MIN (g_utf8_strlen (label, -1), LONGEST_LABEL));
}

static CdtKeptVersion *
read_version (CdtNode *node)
{
  CdtKeptVersion *version = g_new0 (CdtKeptVersion, 1);

  version->id = cdt_node_dup_attribute (node, "id");
  version->label = read_label (node);
  version->why = read_why (node);
  version->who = cdt_version_content_dup (node, "who");
  version->when = cdt_version_content_dup (node, "when");
  version->fingerprint = cdt_version_content_dup (node, "fingerprint");
  version->hash = cdt_version_content_dup (node, "hash");
  return version;
}

/* What the file holds of versions */
static gsize
count_room (CdtDraft *draft)
{
  gsize room = 0;

  for (CdtNode *node = first_version (draft); node != NULL;
       node = next_version (cdt_node_next_element (node)))
    {
      CdtNode *content = cdt_node_find_child (node, "content");
      CdtNode *text = content != NULL ? cdt_node_first (content) : NULL;

      room += text != NULL && !cdt_node_is_element (text) ? strlen (cdt_node_get_content (text)) : 0;
    }
  return room;
}

static gboolean
check_room (CdtDraft *draft, gsize more, GError **error)
{
  if (!cdt_draft_is_read_only (draft) && cdt_versions_count (draft) < CDT_VERSIONS_MOST
      && count_room (draft) + more <= MOST_ROOM)
    return TRUE;
  if (cdt_draft_is_read_only (draft))
    {
      g_autofree char *sentences = cdt_draft_say_version (draft);

      g_set_error_literal (error, CDT_READ_ERROR, CDT_READ_ERROR_NEWER, sentences);
    }
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 _ ("This agreement has no room for another version. Remove some that you do not need."));
  return FALSE;
}

static void
add_field (CdtNode *version, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    cdt_node_set_text (cdt_node_add (version, name, NULL), value);
}

/* No step of undo. The newest comes first, so that no place that undo remembers (a list's end, the version
 * after one that was removed) is ever before a newer one. */
static char *
add_version (
    CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, const CdtVersionContent *content)
{
  char *id = cdt_id_table_make_id (draft->ids, PREFIX);
  g_autofree char *path = g_strdup_printf (HISTORY "/" VERSION "[@id='%s']", id);
  g_autofree char *when = cdt_moment_now ();
  g_autofree char *fingerprint = cdt_working_make_fingerprint (draft);
  g_autoptr (CdtEdit) edit = cdt_edit_new (CDT_CHANGE_INSERT, path);
  CdtNode *container = cdt_draft_make_node (draft, edit, HISTORY);
  CdtNode *node = cdt_edit_add (edit, container, VERSION, cdt_node_first_element (container));

  cdt_node_set_attribute (node, "id", id);
  add_field (node, "label", label);
  add_field (node, "why", reasons[why]);
  add_field (node, "who", who);
  add_field (node, "when", when);
  add_field (node, "fingerprint", fingerprint);
  add_field (node, "hash", content->hash);
  add_field (node, "base", content->base);
  add_field (node, "content", content->text);
  cdt_edit_set_item (edit, node);
  cdt_edit_set_positions (edit, 0, 0);
  cdt_draft_publish (draft, edit, FALSE);
  return id;
}

/* Is the newest version enough? */
static gboolean
is_kept (CdtDraft *draft, const char *label, CdtKeptWhy why)
{
  CdtNode *newest = first_version (draft);
  g_autofree char *its_label = newest != NULL ? read_label (newest) : NULL;
  gboolean by_words = why == CDT_KEPT_EXPORT || why == CDT_KEPT_JOINED || why == CDT_KEPT_RESTORED;

  return newest != NULL && (by_words || g_strcmp0 (its_label, label) == 0)
         && !cdt_versions_has_changed (draft);
}

char *
cdt_versions_keep (CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, GError **error)
{
  g_auto (CdtVersionContent) content = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);
  g_return_val_if_fail (label != NULL && why < G_N_ELEMENTS (reasons), NULL);

  if (!check_room (draft, 0, error))
    return NULL;
  if (is_kept (draft, label, why))
    return cdt_node_dup_attribute (first_version (draft), "id");
  bytes = cdt_versions_make_bytes (draft);
  /* What can be redone may take away the version that this one would be made of. */
  if (!cdt_version_content_make (draft, bytes, cdt_draft_can_redo (draft) ? NULL : first_version (draft),
                                 &content, error)
      || !check_room (draft, strlen (content.text), error))
    return NULL;
  return add_version (draft, label, why, who, &content);
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

  for (CdtNode *node = first_version (draft), *next; done && node != NULL; node = next)
    {
      g_auto (CdtVersionContent) content = { 0 };
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *id = cdt_node_dup_attribute (node, "id");

      next = next_version (cdt_node_next_element (node));
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
  label = read_label (node);
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

  for (CdtNode *node = first_version (draft); node != NULL && versions->len < CDT_VERSIONS_MOST;
       node = next_version (cdt_node_next_element (node)))
    g_ptr_array_add (versions, read_version (node));
  return versions;
}

guint
cdt_versions_count (CdtDraft *draft)
{
  guint count = 0;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), 0);

  for (CdtNode *node = first_version (draft); node != NULL && count < CDT_VERSIONS_MOST;
       node = next_version (cdt_node_next_element (node)))
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

  for (CdtNode *node = first_version (draft); node != NULL;
       node = next_version (cdt_node_next_element (node)))
    {
      g_autofree char *fingerprint = cdt_version_content_dup (node, "fingerprint");
      g_autofree char *hash = cdt_version_content_dup (node, "hash");

      if (g_str_equal (fingerprint, code) || g_str_equal (hash, code))
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
  g_autofree char *label = bytes != NULL ? read_label (find_version (draft, id)) : NULL;

  return bytes != NULL ? cdt_draft_new_from_bytes (bytes, label, error) : NULL;
}
