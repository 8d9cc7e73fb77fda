/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reply-mark.h"

#define WITHOUT_COMMENTS CDT_REPLY_MARK_PATH "/without-comments"

/* Where each string of a mark is kept */
static const struct
{
  const char *path;
  gsize offset;
} strings[] = {
  { CDT_REPLY_MARK_PATH "/partner", G_STRUCT_OFFSET (CdtReplyMark, partner) },
  { CDT_REPLY_MARK_PATH "/name", G_STRUCT_OFFSET (CdtReplyMark, name) },
  { CDT_REPLY_MARK_PATH "/sent-by", G_STRUCT_OFFSET (CdtReplyMark, sent_by) },
  { CDT_REPLY_MARK_PATH "/sent-when", G_STRUCT_OFFSET (CdtReplyMark, sent_when) },
  { CDT_REPLY_MARK_PATH "/fingerprint", G_STRUCT_OFFSET (CdtReplyMark, fingerprint) },
  { CDT_REPLY_MARK_PATH "/who", G_STRUCT_OFFSET (CdtReplyMark, who) },
  { CDT_REPLY_MARK_PATH "/when", G_STRUCT_OFFSET (CdtReplyMark, when) },
};

static char **
get_string (const CdtReplyMark *mark, guint n)
{
  return (char **)G_STRUCT_MEMBER_P (mark, strings[n].offset);
}

/* The paths are the schema's, and no value is refused for what it says. */
static void
set_value (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_draft_set_value (draft, path, value, &error))
    g_warning ("%s: %s", path, error->message);
}

CdtReplyMark *
cdt_reply_mark_read (CdtDraft *draft)
{
  CdtReplyMark *mark;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  if (cdt_draft_find_node (draft, CDT_REPLY_MARK_PATH) == NULL)
    return NULL;
  mark = g_new0 (CdtReplyMark, 1);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    *get_string (mark, i) = cdt_draft_dup_value (draft, strings[i].path);
  mark->without_comments = cdt_reply_mark_is_without_comments (draft);
  return mark;
}

void
cdt_reply_mark_write (CdtDraft *draft, const CdtReplyMark *mark)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && mark != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    set_value (draft, strings[i].path, *get_string (mark, i));
  set_value (draft, WITHOUT_COMMENTS, mark->without_comments ? "yes" : NULL);
}

void
cdt_reply_mark_sign (CdtDraft *draft, const char *who, const char *when)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && who != NULL && when != NULL);

  if (cdt_draft_find_node (draft, CDT_REPLY_MARK_PATH) == NULL)
    return;
  set_value (draft, CDT_REPLY_MARK_PATH "/who", who);
  set_value (draft, CDT_REPLY_MARK_PATH "/when", when);
}

gboolean
cdt_reply_mark_is_without_comments (CdtDraft *draft)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), FALSE);

  value = cdt_draft_dup_value (draft, WITHOUT_COMMENTS);
  return g_strcmp0 (value, "yes") == 0;
}

void
cdt_reply_mark_free (CdtReplyMark *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (*get_string (mark, i));
  g_free (mark);
}
