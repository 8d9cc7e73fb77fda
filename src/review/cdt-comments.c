/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-comments.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cdt-about.h"
#include "cdt-moment.h"
#include "cdt-review-item.h"

#define COMMENTS "review/comments"

static void
free_reply (CdtReply *reply)
{
  g_free (reply->id);
  g_free (reply->text);
  g_free (reply->who);
  g_free (reply->when);
  g_free (reply);
}

static gpointer
read_reply (CdtNode *item)
{
  CdtReply *reply = g_new0 (CdtReply, 1);

  reply->id = cdt_node_dup_attribute (item, "id");
  reply->text = cdt_review_item_dup (item, "text");
  reply->who = cdt_review_item_dup (item, "who");
  reply->when = cdt_review_item_dup (item, "when");
  return reply;
}

static gpointer
read_comment (CdtNode *item)
{
  CdtComment *comment = g_new0 (CdtComment, 1);

  comment->id = cdt_node_dup_attribute (item, "id");
  comment->about = cdt_review_item_dup (item, "about");
  comment->text = cdt_review_item_dup (item, "text");
  comment->who = cdt_review_item_dup (item, "who");
  comment->when = cdt_review_item_dup (item, "when");
  comment->resolved_by = cdt_review_item_dup (item, "resolved-by");
  comment->resolved_when = cdt_review_item_dup (item, "resolved-when");
  comment->resolved = comment->resolved_by != NULL || comment->resolved_when != NULL;
  comment->replies = cdt_review_item_list (cdt_node_find_child (item, "replies"), "reply", read_reply,
                                           (GDestroyNotify)free_reply);
  return comment;
}

static gboolean
has_words (const char *text, GError **error)
{
  if (!cdt_review_item_is_blank (text))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("A comment needs words."));
  return FALSE;
}

void
cdt_comment_free (CdtComment *comment)
{
  g_return_if_fail (comment != NULL);

  g_free (comment->id);
  g_free (comment->about);
  g_free (comment->text);
  g_free (comment->who);
  g_free (comment->when);
  g_free (comment->resolved_by);
  g_free (comment->resolved_when);
  g_ptr_array_unref (comment->replies);
  g_free (comment);
}

GPtrArray *
cdt_comments_list (CdtDraft *draft)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  return cdt_review_item_list (cdt_draft_find_node (draft, COMMENTS), "comment", read_comment,
                               (GDestroyNotify)cdt_comment_free);
}

char *
cdt_comments_add (
    CdtDraft *draft, const char *about, const char *text, const char *who, const char *when, GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  g_autofree char *normal = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (!has_words (text, error))
    return NULL;
  normal = cdt_about_normalise (draft, about);
  const CdtReviewItemValue values[] = {
    { "about", normal }, { "text", text }, { "who", who }, { "when", when != NULL ? when : now }, { NULL }
  };
  /* Translators: as in "Undo new comment" */
  return cdt_review_item_add (draft, COMMENTS, "comment", _ ("new comment"), values, error);
}

char *
cdt_comments_reply (
    CdtDraft *draft, const char *id, const char *text, const char *who, const char *when, GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  g_autofree char *comment = NULL;
  g_autofree char *replies = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, NULL);

  if (!has_words (text, error) || (comment = cdt_review_item_find (draft, COMMENTS, id, error)) == NULL)
    return NULL;
  replies = g_strconcat (comment, "/replies", NULL);
  const CdtReviewItemValue values[]
      = { { "text", text }, { "who", who }, { "when", when != NULL ? when : now }, { NULL } };
  /* Translators: as in "Undo reply to a comment" */
  return cdt_review_item_add (draft, replies, "reply", _ ("reply to a comment"), values, error);
}

gboolean
cdt_comments_set_text (CdtDraft *draft, const char *id, const char *text, GError **error)
{
  const CdtReviewItemValue values[] = { { "text", text }, { NULL } };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  /* Translators: as in "Undo change to a comment" */
  return has_words (text, error)
         && cdt_review_item_change (draft, COMMENTS, id, _ ("change to a comment"), values, error);
}

gboolean
cdt_comments_resolve (CdtDraft *draft, const char *id, const char *who, const char *when, GError **error)
{
  g_autofree char *now = cdt_moment_now ();
  const CdtReviewItemValue values[]
      = { { "resolved-by", who }, { "resolved-when", when != NULL ? when : now }, { NULL } };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  /* Translators: as in "Undo settled comment" */
  return cdt_review_item_change (draft, COMMENTS, id, _ ("settled comment"), values, error);
}

gboolean
cdt_comments_reopen (CdtDraft *draft, const char *id, GError **error)
{
  static const CdtReviewItemValue values[] = { { "resolved-by", NULL }, { "resolved-when", NULL }, { NULL } };

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  /* Translators: as in "Undo reopened comment" */
  return cdt_review_item_change (draft, COMMENTS, id, _ ("reopened comment"), values, error);
}

gboolean
cdt_comments_remove (CdtDraft *draft, const char *id, GError **error)
{
  g_return_val_if_fail (CDT_IS_DRAFT (draft) && id != NULL, FALSE);

  /* Translators: as in "Undo removal of a comment" */
  return cdt_review_item_remove (draft, COMMENTS, id, _ ("removal of a comment"), error);
}
