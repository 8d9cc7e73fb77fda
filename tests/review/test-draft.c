/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-draft.h"

CdtDraft *
test_draft_new (const char *inside)
{
  g_autofree char *text = g_strconcat (HEAD, inside, TAIL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  return draft;
}

CdtDraft *
test_draft_read_example (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "examples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CdtDraft *draft;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  bytes = g_bytes_new (text, length);
  draft = cdt_draft_new_from_bytes (bytes, name, &error);
  g_assert_no_error (error);
  return draft;
}
