/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-replies.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cdt-load.h"
#include "cdt-merge-base.h"

CdtReplies *
cdt_replies_new (void)
{
  CdtReplies *replies = g_new0 (CdtReplies, 1);

  replies->paths = g_ptr_array_new_with_free_func (g_free);
  replies->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  replies->names = g_ptr_array_new_with_free_func (g_free);
  replies->others = g_ptr_array_new_with_free_func (g_free);
  return replies;
}

void
cdt_replies_free (CdtReplies *replies)
{
  if (replies == NULL)
    return;
  g_clear_object (&replies->ours);
  g_ptr_array_unref (replies->paths);
  g_ptr_array_unref (replies->drafts);
  g_ptr_array_unref (replies->names);
  g_ptr_array_unref (replies->others);
  g_free (replies->own_path);
  g_free (replies->disk_hash);
  g_clear_object (&replies->base);
  g_free (replies->base_name);
  g_free (replies->base_path);
  g_clear_pointer (&replies->merge, cdt_merge_free);
  g_free (replies);
}

void
cdt_replies_set_ours (CdtReplies *replies, CdtDraft *draft)
{
  g_return_if_fail (replies != NULL && CDT_IS_DRAFT (draft));

  g_clear_pointer (&replies->merge, cdt_merge_free);
  g_clear_object (&replies->ours);
  replies->ours = cdt_draft_copy (draft);
  replies->serial = cdt_draft_get_serial (draft);
}

static gboolean
is_of_agreement (const CdtReplies *replies, CdtDraft *draft)
{
  return g_str_equal (cdt_draft_get_id (draft), cdt_draft_get_id (replies->ours));
}

static CdtDraft *
read_draft (CdtReplies *replies, const char *path, gboolean *from_pdf, GError **error)
{
  g_autoptr (CdtDraft) draft = replies->is_disk ? cdt_load_draft (path, &replies->disk_hash, error)
                                                : cdt_load_draft_or_pdf (path, from_pdf, NULL, error);
  g_autofree char *name = g_filename_display_basename (path);

  if (draft == NULL || is_of_agreement (replies, draft))
    return g_steal_pointer (&draft);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("“%s” is of another agreement, so it cannot be joined with this one."), name);
  return NULL;
}

/* A PDF that is dropped is looked at, and so is the agreement itself. */
static CdtDraft *
read_to_sort (CdtReplies *replies, const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) draft
      = g_strcmp0 (replies->own_path, whole) != 0 ? read_draft (replies, path, &from_pdf, NULL) : NULL;

  return from_pdf ? NULL : g_steal_pointer (&draft);
}

static gboolean
read_reply (CdtReplies *replies, const char *path, GError **error)
{
  gboolean from_pdf = FALSE;
  CdtDraft *draft
      = replies->sorts ? read_to_sort (replies, path) : read_draft (replies, path, &from_pdf, error);

  if (draft == NULL && replies->sorts)
    g_ptr_array_add (replies->others, g_strdup (path));
  else if (draft != NULL)
    {
      g_ptr_array_add (replies->drafts, draft);
      g_ptr_array_add (replies->names, replies->is_disk ? g_strdup (_ ("The file on disk"))
                                                        : g_filename_display_basename (path));
    }
  return draft != NULL || replies->sorts;
}

static gboolean
read_all (CdtReplies *replies, GCancellable *cancellable, GError **error)
{
  gboolean from_pdf = FALSE;

  while (replies->paths->len > 0)
    {
      g_autofree char *path = g_ptr_array_steal_index (replies->paths, 0);

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_reply (replies, path, error))
        return FALSE;
    }
  if (replies->base != NULL || replies->base_path == NULL)
    return TRUE;
  replies->base = read_draft (replies, replies->base_path, &from_pdf, error);
  replies->base_name = g_filename_display_basename (replies->base_path);
  return replies->base != NULL;
}

static void
find_base (CdtReplies *replies)
{
  g_autoptr (CdtMergeBase) base
      = cdt_merge_base_find (replies->ours, (CdtDraft *const *)replies->drafts->pdata, replies->drafts->len);

  if (base == NULL)
    return;
  replies->base = g_object_ref (base->draft);
  replies->base_name = g_strdup (base->label);
}

gboolean
cdt_replies_join (CdtReplies *replies, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (replies != NULL && replies->ours != NULL, FALSE);

  if (!read_all (replies, cancellable, error))
    return FALSE;
  if (replies->drafts->len == 0)
    return TRUE;
  if (replies->base == NULL)
    find_base (replies);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (replies->base != NULL)
    replies->merge = cdt_merge_new (replies->base, replies->ours, (CdtDraft *const *)replies->drafts->pdata,
                                    replies->drafts->len);
  return TRUE;
}
