/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-reply-mark.h"

#include "cdt-working.h"

#define WITHOUT_COMMENTS CDT_REPLY_MARK_PATH "/without-comments"
#define WITHOUT_NOTES CDT_REPLY_MARK_PATH "/without-notes"

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

static gboolean
is_yes (CdtDraft *draft, const char *path)
{
  g_autofree char *value = cdt_draft_dup_value (draft, path);

  return g_strcmp0 (value, "yes") == 0;
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
  mark->without_comments = is_yes (draft, WITHOUT_COMMENTS);
  mark->without_notes = is_yes (draft, WITHOUT_NOTES);
  return mark;
}

void
cdt_reply_mark_write (CdtDraft *draft, const CdtReplyMark *mark)
{
  g_return_if_fail (CDT_IS_DRAFT (draft) && mark != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    set_value (draft, strings[i].path, *get_string (mark, i));
  set_value (draft, WITHOUT_COMMENTS, mark->without_comments ? "yes" : NULL);
  set_value (draft, WITHOUT_NOTES, mark->without_notes ? "yes" : NULL);
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

CdtDraft *
cdt_reply_mark_leave_out (CdtDraft *copy, CdtDraft *version)
{
  CdtWorkingParts parts = CDT_WORKING_ALL;

  g_return_val_if_fail (CDT_IS_DRAFT (copy) && CDT_IS_DRAFT (version), NULL);

  if (is_yes (copy, WITHOUT_COMMENTS))
    parts &= ~CDT_WORKING_REMARKS;
  if (is_yes (copy, WITHOUT_NOTES))
    parts &= ~CDT_WORKING_NOTES;
  return parts != CDT_WORKING_ALL ? cdt_working_leave_out_but (version, parts) : g_object_ref (version);
}

void
cdt_reply_mark_free (CdtReplyMark *mark)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (*get_string (mark, i));
  g_free (mark);
}
