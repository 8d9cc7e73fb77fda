/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-untranslated.h"

/* gettext asks the locale of the thread, and in "C" it gives the words as they are in the source. */
CdtUntranslated
cdt_untranslated_begin (void)
{
  locale_t plain = newlocale (LC_ALL_MASK, "C", (locale_t)0);

  return (CdtUntranslated){ plain, uselocale (plain) };
}

void
cdt_untranslated_end (CdtUntranslated *untranslated)
{
  uselocale (untranslated->before);
  freelocale (untranslated->plain);
}
