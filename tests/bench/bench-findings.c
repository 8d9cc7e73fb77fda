/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-open-list.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *text = NULL;
      gsize length = 0;
      g_file_get_contents (argv[i], &text, &length, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, length);
      g_autoptr (CdtDraft) draft = cdt_draft_new_from_bytes (bytes, "x", NULL);
      g_autoptr (CdtPack) pack = cdt_pack_new_standard (NULL);
      g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, draft);
      g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
      for (int n = 0; n < 3; n++)
        {
          gint64 a = g_get_monotonic_time ();
          g_autoptr (GPtrArray) findings = cdt_review_run (draft, CDT_FINDING_NOTE);
          gint64 b = g_get_monotonic_time ();
          cdt_review_wording (assembler, findings);
          gint64 c = g_get_monotonic_time ();
          g_auto (GStrv) open = cdt_open_list_make (draft);
          gint64 d = g_get_monotonic_time ();
          g_print ("%s: %u findings, run %.2f wording %.2f open %.2f ms\n", argv[i], findings->len,
                   (b - a) / 1000.0, (c - b) / 1000.0, (d - c) / 1000.0);
        }
    }
  return 0;
}
