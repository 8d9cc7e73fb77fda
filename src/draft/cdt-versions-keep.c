/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a version comes: it is made of a draft, or of a copy in a thread, and then added to the draft. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-draft-private.h"
#include "cdt-moment.h"
#include "cdt-version-content.h"
#include "cdt-versions.h"
#include "cdt-working.h"

#define HISTORY CDT_DRAFT_HISTORY
#define VERSION "version"
#define PREFIX "hv"
#define MOST_ROOM (12 * 1024 * 1024) /* bytes of all versions: the file must stay one that can be read */

struct _CdtNewVersion
{
  char *label;
  CdtKeptWhy why;
  char *who;  /* (nullable) */
  char *same; /* (nullable) id of the newest, which is enough; then nothing of the following is known */
  char *fingerprint;
  GBytes *bytes;
  CdtVersionContent content;
};

/* What the file holds of versions */
static gsize
count_room (CdtDraft *draft)
{
  gsize room = 0;

  for (CdtNode *node = cdt_version_content_first (draft); node != NULL;
       node = cdt_version_content_next (node))
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
add_version (CdtDraft *draft, const CdtNewVersion *version)
{
  char *id = cdt_id_table_make_id (draft->ids, PREFIX);
  g_autofree char *path = g_strdup_printf (HISTORY "/" VERSION "[@id='%s']", id);
  g_autofree char *when = cdt_moment_now ();
  g_autoptr (CdtEdit) edit = cdt_edit_new (CDT_CHANGE_INSERT, path);
  CdtNode *container = cdt_draft_make_node (draft, edit, HISTORY);
  CdtNode *node = cdt_edit_add (edit, container, VERSION, cdt_node_first_element (container));

  cdt_node_set_attribute (node, "id", id);
  add_field (node, "label", version->label);
  add_field (node, "why", cdt_version_content_name_reason (version->why));
  add_field (node, "who", version->who);
  add_field (node, "when", when);
  add_field (node, "fingerprint", version->fingerprint);
  add_field (node, "hash", version->content.hash);
  add_field (node, "base", version->content.base);
  add_field (node, "content", version->content.text);
  cdt_edit_set_item (edit, node);
  cdt_edit_set_positions (edit, 0, 0);
  cdt_draft_publish (draft, edit, FALSE);
  cdt_draft_give_out_ids (draft);
  return id;
}

/* Is the newest version enough? */
static gboolean
is_kept (CdtDraft *draft, const char *label, CdtKeptWhy why)
{
  CdtNode *newest = cdt_version_content_first (draft);
  g_autofree char *its_label = newest != NULL ? cdt_version_content_dup_label (newest) : NULL;
  gboolean by_words = why == CDT_KEPT_EXPORT || why == CDT_KEPT_JOINED || why == CDT_KEPT_RESTORED;

  return newest != NULL && (by_words || g_strcmp0 (its_label, label) == 0)
         && !cdt_versions_has_changed (draft);
}

CdtNewVersion *
cdt_versions_make (CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, GError **error)
{
  g_autoptr (CdtNewVersion) version = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && label != NULL && why <= CDT_KEPT_RESTORED, NULL);

  if (!check_room (draft, 0, error))
    return NULL;
  version = g_new0 (CdtNewVersion, 1);
  version->label = g_strdup (label);
  version->why = why;
  version->who = g_strdup (who);
  if (is_kept (draft, label, why))
    {
      version->same = cdt_node_dup_attribute (cdt_version_content_first (draft), "id");
      return g_steal_pointer (&version);
    }
  version->fingerprint = cdt_working_make_fingerprint (draft);
  version->bytes = cdt_versions_make_bytes (draft);
  /* What can be redone may take away the version that this one would be made of. */
  if (!cdt_version_content_make (draft, version->bytes,
                                 cdt_draft_can_redo (draft) ? NULL : cdt_version_content_first (draft),
                                 &version->content, error))
    return NULL;
  return g_steal_pointer (&version);
}

static gboolean
has_version (CdtDraft *draft, const char *id)
{
  g_autoptr (CdtKeptVersion) version = cdt_versions_get (draft, id);

  return version != NULL;
}

/* May what it is made of go, or has it gone since? Then it is made of nothing but itself. */
static gboolean
make_whole (CdtDraft *draft, CdtNewVersion *version, GError **error)
{
  if (version->content.base == NULL
      || (!cdt_draft_can_redo (draft) && has_version (draft, version->content.base)))
    return TRUE;
  cdt_version_content_clear (&version->content);
  return cdt_version_content_make (draft, version->bytes, NULL, &version->content, error);
}

char *
cdt_versions_add (CdtDraft *draft, CdtNewVersion *version, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling && version != NULL, NULL);

  if (version->same != NULL && has_version (draft, version->same))
    return g_strdup (version->same);
  if (version->same != NULL)
    return cdt_versions_keep (draft, version->label, version->why, version->who, error);
  if (!make_whole (draft, version, error) || !check_room (draft, strlen (version->content.text), error))
    return NULL;
  return add_version (draft, version);
}

gboolean
cdt_new_version_is_kept (const CdtNewVersion *version)
{
  g_return_val_if_fail (version != NULL, FALSE);

  return version->same != NULL;
}

void
cdt_new_version_free (CdtNewVersion *version)
{
  if (version == NULL)
    return;
  g_free (version->label);
  g_free (version->who);
  g_free (version->same);
  g_free (version->fingerprint);
  g_clear_pointer (&version->bytes, g_bytes_unref);
  cdt_version_content_clear (&version->content);
  g_free (version);
}

char *
cdt_versions_keep (CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, GError **error)
{
  g_autoptr (CdtNewVersion) version = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && !draft->is_travelling, NULL);

  version = cdt_versions_make (draft, label, why, who, error);
  return version != NULL ? cdt_versions_add (draft, version, error) : NULL;
}
