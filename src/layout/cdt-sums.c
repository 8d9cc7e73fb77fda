/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-sums.h"

#define SIGN_MAX 4 /* bytes of a currency's sign */
#define PENCE 2

char *
cdt_sums_dup_pence (const CdtText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (cdt_text_get_n_runs (text) == 0)
    return NULL;
  const char *words = cdt_text_get_run (text, 0)->text;
  gsize sign = strcspn (words, "0123456789"), whole = strspn (words + sign, "0123456789,");
  const char *rest = words + sign + whole;
  if (sign > SIGN_MAX || whole == 0)
    return NULL;
  gsize pence = *rest == '.' ? strspn (rest + 1, "0123456789") : 0;
  const char *end = pence == PENCE ? rest + 1 + PENCE : rest;
  gboolean ends = *end == '\n' || (*end == '\0' && cdt_text_get_n_runs (text) == 1)
                  || (*end == '\0' && cdt_text_get_run (text, 1)->text[0] == '\n');
  return ends ? g_strndup (rest, (gsize)(end - rest)) : NULL;
}
