/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

/** CdtUntranslated: while one is open, words come as they are in the source whatever the person's language
 * is, for what is printed must be the same everywhere. Of this thread. */
typedef struct
{
  locale_t plain, before;
} CdtUntranslated;

CdtUntranslated cdt_untranslated_begin (void);
void cdt_untranslated_end (CdtUntranslated *untranslated);

G_END_DECLS
