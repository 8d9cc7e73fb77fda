/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "guidance-draft.h"

CdtDraft *
guidance_draft_new (const char *inside)
{
  g_autofree char *text
      = g_strdup_printf ("<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='guidance-test'>"
                         "%s</agreement>",
                         inside);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  return draft;
}
