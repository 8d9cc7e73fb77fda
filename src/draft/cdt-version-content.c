/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-version-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-byte-delta.h"
#include "cdt-draft-private.h"
#include "cdt-packed.h"

#define VERSION "version"

#define MOST_BYTES (32 * 1024 * 1024) /* of a version, as of a file */
#define MOST_TEXT (3 * 1024 * 1024)   /* of its content: no file that has a longer text can be read */
#define MOST_WORK (8 * MOST_BYTES)    /* bytes made for one version and those that it is made of */
#define MOST_BASES 1000               /* one, but for versions that were removed and brought back */
#define LONGEST_LABEL 200             /* characters */
#define WORTH 4                       /* what takes more than this part of the whole is kept whole */

char *
cdt_version_content_dup (CdtNode *version, const char *name)
{
  CdtNode *field = cdt_node_find_child (version, name);

  return field != NULL ? cdt_node_dup_text (field) : g_strdup ("");
}

char *
cdt_version_content_dup_label (CdtNode *version)
{
  g_autofree char *label = cdt_version_content_dup (version, "label");

  return g_utf8_substring (label, 0, MIN (g_utf8_strlen (label, -1), LONGEST_LABEL));
}

const char *
cdt_version_content_name_reason (CdtKeptWhy why)
{
  static const char *const names[] = { "hand", "stage", "export", "sent", "joined", "restored" };

  return names[why];
}

CdtNode *
cdt_version_content_next (CdtNode *version)
{
  CdtNode *node = cdt_node_next_element (version);

  while (node != NULL && !cdt_node_is (node, VERSION))
    node = cdt_node_next_element (node);
  return node;
}

CdtNode *
cdt_version_content_first (CdtDraft *draft)
{
  CdtNode *history = cdt_node_find_child (cdt_draft_get_root (draft), CDT_DRAFT_HISTORY);
  CdtNode *node = history != NULL ? cdt_node_first_element (history) : NULL;

  return node == NULL || cdt_node_is (node, VERSION) ? node : cdt_version_content_next (node);
}

void
cdt_version_content_set (CdtNode *version, const CdtVersionContent *content)
{
  CdtNode *text = cdt_node_find_child (version, "content");
  CdtNode *base = cdt_node_find_child (version, "base");

  if (base != NULL && content->base == NULL)
    {
      cdt_node_detach (base);
      cdt_node_free (base);
    }
  else if (content->base != NULL)
    cdt_node_set_text (base != NULL ? base : cdt_node_add (version, "base", text), content->base);
  cdt_node_set_text (cdt_node_find_child (version, "hash"), content->hash);
  cdt_node_set_text (text, content->text);
}

CdtNode *
cdt_version_content_get_base (CdtDraft *draft, CdtNode *version)
{
  g_autofree char *id = cdt_version_content_dup (version, "base");
  g_autofree char *path = NULL;

  if (*id == '\0' || strpbrk (id, "'\"[]/") != NULL)
    return NULL;
  path = g_strdup_printf ("history/version[@id='%s']", id);
  return cdt_draft_find_node (draft, path);
}

static GBytes *
unpack (CdtNode *version, gsize left, GError **error)
{
  g_autofree char *text = cdt_version_content_dup (version, "content");

  return cdt_packed_read (text, MIN (MOST_BYTES, left), error);
}

/* `left`: how many bytes may still be made on the way. */
static GBytes *
read_content (CdtDraft *draft, CdtNode *version, guint n_bases, gsize *left, GError **error)
{
  g_autofree char *base_id = cdt_version_content_dup (version, "base");
  CdtNode *base_node = cdt_version_content_get_base (draft, version);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) delta = NULL;
  GBytes *bytes;

  if (*base_id != '\0' && (base_node == NULL || n_bases == MOST_BASES))
    {
      g_set_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED,
                   _ ("The version that it was made of is not there."));
      return NULL;
    }
  /* The base first: then never more than two of them are in memory, however many there are. */
  if (base_node != NULL)
    {
      base = read_content (draft, base_node, n_bases + 1, left, error);
      delta = base != NULL ? unpack (version, *left, error) : NULL;
      bytes = delta != NULL ? cdt_byte_delta_apply (base, delta, MIN (MOST_BYTES, *left), error) : NULL;
    }
  else
    bytes = unpack (version, *left, error);
  *left -= bytes != NULL ? g_bytes_get_size (bytes) : 0;
  return bytes;
}

static gboolean
has_hash (GBytes *bytes, CdtNode *version)
{
  g_autofree char *kept = cdt_version_content_dup (version, "hash");
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_str_equal (kept, hash);
}

GBytes *
cdt_version_content_read (CdtDraft *draft, CdtNode *version, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gsize left = MOST_WORK;
  g_autoptr (GBytes) bytes = read_content (draft, version, 0, &left, &problem);
  g_autofree char *label = NULL;

  if (bytes != NULL && has_hash (bytes, version))
    return g_steal_pointer (&bytes);
  label = cdt_version_content_dup (version, "label");
  g_set_error (
      error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED,
      _ ("The version “%.100s” cannot be read. %s The draft and the other versions are not touched by "
         "that."),
      label, problem != NULL ? problem->message : _ ("It does not say what it did when it was kept."));
  return NULL;
}

void
cdt_version_content_clear (CdtVersionContent *content)
{
  g_clear_pointer (&content->base, g_free);
  g_clear_pointer (&content->text, g_free);
  g_clear_pointer (&content->hash, g_free);
}

/* Of a version that is whole, so that few are lost with any that is damaged; NULL when that is not worth it
 */
static char *
make_of_base (CdtDraft *draft, GBytes *bytes, CdtNode *near, gsize n_whole, char **base_id)
{
  CdtNode *base_node = near != NULL ? cdt_version_content_get_base (draft, near) : NULL;
  CdtNode *whole = base_node != NULL ? base_node : near;
  g_autoptr (GBytes) base = whole != NULL ? cdt_version_content_read (draft, whole, NULL) : NULL;
  g_autoptr (GBytes) delta = base != NULL ? cdt_byte_delta_make (base, bytes) : NULL;
  g_autofree char *text = delta != NULL ? cdt_packed_make (delta) : NULL;

  if (text == NULL || strlen (text) > n_whole / WORTH)
    return NULL;
  *base_id = cdt_node_dup_attribute (whole, "id");
  return g_steal_pointer (&text);
}

gboolean
cdt_version_content_make (
    CdtDraft *draft, GBytes *bytes, CdtNode *near, CdtVersionContent *content, GError **error)
{
  g_autofree char *whole = cdt_packed_make (bytes);
  char *text = make_of_base (draft, bytes, near, strlen (whole), &content->base);

  content->text = text != NULL ? text : g_steal_pointer (&whole);
  content->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strlen (content->text) <= MOST_TEXT && g_bytes_get_size (bytes) <= MOST_BYTES)
    return TRUE;
  g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
      _ ("This agreement is too large for versions to be kept in its file. Save a copy under another name."));
  return FALSE;
}
