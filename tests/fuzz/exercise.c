/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exercise.h"

#include <string.h>

#define NAME "file"

void
exercise_refusal (const GError *error, const char *name)
{
  if (error == NULL || !g_str_has_prefix (error->message, name) || strchr (error->message, '\n') != NULL
      || !g_utf8_validate (error->message, -1, NULL) || !g_str_has_suffix (error->message, "."))
    g_error ("a refusal that tells nobody what is wrong: “%s”", error != NULL ? error->message : "(none)");
}

static void
assert_same (GBytes *first, GBytes *second, const char *what)
{
  if (!g_bytes_equal (first, second))
    g_error ("not the same after %s:\n%.*s\n---\n%.*s", what, (int)g_bytes_get_size (first),
             (const char *)g_bytes_get_data (first, NULL), (int)g_bytes_get_size (second),
             (const char *)g_bytes_get_data (second, NULL));
}

static void
edit_and_undo (CdtDraft *draft)
{
  g_autofree char *id = NULL;

  cdt_draft_set_value (draft, "title", "Another title", NULL);
  cdt_draft_end_typing (draft);
  id = cdt_draft_insert (draft, "partners", 0, NULL);
  cdt_draft_set_value (draft, "partners/partner[1]/name", "Eastvale", NULL);
  cdt_draft_remove (draft, "partners/partner[1]", NULL);
  while (cdt_draft_can_undo (draft))
    g_free (cdt_draft_undo (draft));
}

gboolean
exercise_draft (const char *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, NAME, &error);

  if (draft == NULL)
    {
      exercise_refusal (error, NAME);
      return FALSE;
    }
  g_autoptr (GBytes) written = cdt_draft_to_bytes (draft);
  g_autoptr (CdtDraft) again = cdt_draft_new_from_bytes (written, NAME, &error);
  if (again == NULL)
    g_error ("what was written cannot be read: %s", error->message);
  g_autoptr (GBytes) rewritten = cdt_draft_to_bytes (again);
  assert_same (written, rewritten, "reading what was written");
  edit_and_undo (again);
  g_autoptr (GBytes) undone = cdt_draft_to_bytes (again);
  assert_same (written, undone, "undo");
  return TRUE;
}
