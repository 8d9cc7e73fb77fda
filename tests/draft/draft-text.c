/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "draft-text.h"

#include <string.h>

CdtDraft *
draft_from_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "file", &error);

  g_assert_no_error (error);

  return draft;
}

CdtDraft *
draft_from_content (const char *text)
{
  g_autofree char *whole = g_strconcat (DRAFT_START ">", text, "</agreement>", NULL);

  return draft_from_text (whole);
}

char *
draft_to_text (CdtDraft *draft)
{
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

char *
draft_to_content (CdtDraft *draft)
{
  g_autofree char *text = draft_to_text (draft);
  char *start = strstr (text, "<agreement");
  char *end = strstr (text, "</agreement>");
  g_auto (GStrv) lines = NULL;

  if (end == NULL)
    return g_strdup ("");
  *end = '\0';
  lines = g_strsplit (strchr (start, '>') + 1, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    g_strchug (*line);

  return g_strjoinv ("", lines);
}

void
assert_value (CdtDraft *draft, const char *path, const char *value)
{
  g_autofree char *found = cdt_draft_dup_value (draft, path);

  g_assert_cmpstr (found, ==, value);
}

void
set_value (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
}
