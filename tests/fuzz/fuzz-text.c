/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clean.h"
#include "cdt-draft.h"
#include "fuzz.h"

/* Whatever is pasted: what is left of it can be written and is the same when it is read again. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *pasted = g_strndup ((const char *)data, size);
  g_autofree char *clean = cdt_clean_text (pasted, NULL);
  g_autofree char *again = cdt_clean_text (clean, NULL);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");

  if (!g_utf8_validate (clean, -1, NULL) || strcmp (clean, again) != 0)
    g_error ("not clean after cleaning");
  cdt_draft_set_value (draft, "purpose", pasted, NULL);
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  g_autoptr (CdtDraft) reread = cdt_draft_new_from_bytes (bytes, "file", NULL);
  if (reread == NULL)
    g_error ("a pasted text makes a file that cannot be read");
  g_autofree char *first = cdt_draft_dup_value (draft, "purpose");
  g_autofree char *second = cdt_draft_dup_value (reread, "purpose");
  if (g_strcmp0 (first, second) != 0)
    g_error ("a pasted text is not the same when it is read again");
  return 0;
}
