/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reply-pack.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-moment.h"
#include "cdt-reply-mark.h"
#include "cdt-versions.h"
#include "cdt-working.h"

#define EXTENSION ".concordat"
#define LONGEST_NAME                                                                                         \
  60 /* characters, of the title and of the partner each: some disks take 255 bytes in all */

static void
free_copy (CdtReplyCopy *copy)
{
  g_object_unref (copy->draft);
  g_free (copy->file_name);
  g_free (copy);
}

/* What no common disk takes becomes a space, and what is hidden or cut off by some goes. */
static char *
make_safe (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  char *safe = g_utf8_substring (text, 0, MIN (length, LONGEST_NAME));

  for (char *c = safe; *c != '\0'; c++)
    if ((guchar)*c < 0x20 || *c == 0x7f || strchr ("/\\:*?\"<>|", *c) != NULL)
      *c = ' ';
  g_strstrip (safe);
  while (*safe == '.' || *safe == '-')
    memmove (safe, safe + 1, strlen (safe));
  while (*safe != '\0' && strchr (". ", safe[strlen (safe) - 1]) != NULL)
    safe[strlen (safe) - 1] = '\0';
  return safe;
}

static char *
make_file_name (CdtDraft *draft, const char *partner, GHashTable *taken)
{
  g_autofree char *title = cdt_draft_dup_value (draft, "title");
  g_autofree char *safe_title = make_safe (title != NULL ? title : _ ("Untitled agreement"));
  g_autofree char *safe_partner = make_safe (partner);
  char *name = g_strdup_printf ("%s - %s" EXTENSION, safe_title, safe_partner);

  for (guint n = 2; g_hash_table_contains (taken, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s - %s %u" EXTENSION, safe_title, safe_partner, n);
    }
  g_hash_table_add (taken, g_strdup (name));
  return name;
}

static CdtReplyCopy *
make_copy (CdtDraft *handed, CdtItem *partner, CdtReplyPackFlags flags, const char *who, const char *hash)
{
  CdtReplyCopy *copy = g_new0 (CdtReplyCopy, 1);
  g_autofree char *name = cdt_item_dup_value (partner, "name");
  g_autofree char *now = cdt_moment_now ();
  CdtReplyMark mark = { .partner = (char *)cdt_item_get_id (partner),
                        .name = name,
                        .sent_by = (char *)who,
                        .sent_when = now,
                        .fingerprint = (char *)hash,
                        .without_notes = TRUE,
                        .without_comments = (flags & CDT_REPLY_PACK_COMMENTS) == 0 };

  copy->draft = cdt_draft_copy (handed);
  cdt_reply_mark_write (copy->draft, &mark);
  return copy;
}

/* (transfer full) */
static CdtNewVersion *
make_version (CdtDraft *draft, const char *who, GError **error)
{
  g_autofree char *name = cdt_versions_suggest_label (draft);
  /* Translators: what a version is called: Draft 2, sent to partners */
  g_autofree char *label = g_strdup_printf (_ ("%s, sent to partners"), name);

  return cdt_versions_make (draft, label, CDT_KEPT_SENT, who, error);
}

/* What tells the version from others; (transfer full) */
static char *
add_version (CdtDraft *draft, CdtNewVersion *new_version, GError **error)
{
  g_autofree char *id = cdt_versions_add (draft, new_version, error);
  g_autoptr (CdtKeptVersion) version = id != NULL ? cdt_versions_get (draft, id) : NULL;

  return version != NULL ? g_strdup (cdt_kept_version_get_origin (version)) : NULL;
}

static char *
dup_partner_name (CdtItem *partner)
{
  char *short_name = cdt_item_dup_value (partner, "short-name");

  return short_name != NULL ? short_name : cdt_item_dup_value (partner, "name");
}

static gboolean
has_named_partner (CdtDraft *draft)
{
  GListModel *partners = G_LIST_MODEL (cdt_draft_get_list (draft, "partners"));

  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, i);
      g_autofree char *name = dup_partner_name (partner);

      if (name != NULL)
        return TRUE;
    }
  return FALSE;
}

/* For each partner, of what all of them get; hash: of the version that it is a copy of */
static GPtrArray *
make_copies (CdtDraft *draft, CdtReplyPackFlags flags, const char *who, const char *hash)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)free_copy);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *partners = G_LIST_MODEL (cdt_draft_get_list (draft, "partners"));
  CdtWorkingParts parts = (flags & CDT_REPLY_PACK_HISTORY ? CDT_WORKING_HISTORY : 0)
                          | (flags & CDT_REPLY_PACK_COMMENTS ? CDT_WORKING_REMARKS : 0);
  g_autoptr (CdtDraft) handed = cdt_working_leave_out_but (draft, parts);

  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, i);
      g_autofree char *name = dup_partner_name (partner);
      CdtReplyCopy *copy;

      if (name == NULL)
        continue;
      copy = make_copy (handed, partner, flags, who, hash);
      copy->file_name = make_file_name (draft, name, taken);
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

GPtrArray *
cdt_reply_pack_make (
    CdtDraft *draft, CdtReplyPackFlags flags, const char *who, CdtNewVersion **version, GError **error)
{
  g_autoptr (CdtNewVersion) made = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (!has_named_partner (draft))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no partner to send a copy to. Name the partners first."));
      return NULL;
    }
  made = make_version (draft, who, error);
  hash = made != NULL ? add_version (draft, made, error) : NULL;
  if (hash == NULL)
    return NULL;
  if (version != NULL)
    *version = g_steal_pointer (&made);
  return make_copies (draft, flags, who, hash);
}
