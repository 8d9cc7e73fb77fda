/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clause-edit.h"

/* Words of one's own come and go; what another program noted beside them stays. */
static void
test_unknown_kept (void)
{
  static const char text[]
      = "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='11111111-2222'><wording><clauses>"
        "<clause id='cl1'><of>values</of><x:why xmlns:x='urn:x' x:by='2'>Asked <b>for</b></x:why></clause>"
        "<newer>?</newer></clauses></wording></agreement>";
  static const char *const kept[]
      = { "<x:why xmlns:x=\"urn:x\" x:by=\"2\">Asked <b>for</b></x:why>", "<newer>?</newer>" };
  static const char *const words[] = { "In our words.", "In others.", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "file", NULL);

  for (guint i = 0; i <= G_N_ELEMENTS (words); i++)
    {
      if (i < G_N_ELEMENTS (words))
        cdt_clause_edit_set_text (draft, "values", words[i]);
      else
        g_free (cdt_draft_undo (draft));
      g_autoptr (GBytes) now = cdt_draft_to_bytes (draft);
      g_autofree char *written = g_strndup (g_bytes_get_data (now, NULL), g_bytes_get_size (now));
      for (guint n = 0; n < G_N_ELEMENTS (kept); n++)
        g_assert_nonnull (strstr (written, kept[n]));
      g_assert_cmpint (strstr (written, "<text>") != NULL, ==, i != 2);
      cdt_draft_end_typing (draft);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clauses/kept-beside", test_unknown_kept);
  return g_test_run ();
}
