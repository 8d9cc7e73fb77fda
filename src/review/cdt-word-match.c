/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-word-match.h"

static void
clear_match (CdtWordMatch *match)
{
  g_free (match->with);
}

GArray *
cdt_word_matches_new (void)
{
  GArray *matches = g_array_new (FALSE, TRUE, sizeof (CdtWordMatch));

  g_array_set_clear_func (matches, (GDestroyNotify)clear_match);
  return matches;
}

CdtWordFamily
cdt_word_family_find (const char *name)
{
  static const struct
  {
    const char *name;
    CdtWordFamily find;
  } families[] = {
    { "doubled", cdt_word_find_doubled },   { "brackets", cdt_word_find_brackets },
    { "twice", cdt_word_find_twice },       { "contradictions", cdt_word_find_contradictions },
    { "no-dates", cdt_word_find_no_dates }, { "weekdays", cdt_word_find_weekdays },
    { "markers", cdt_word_find_markers },   { "sentences", cdt_word_find_sentences },
    { "blocks", cdt_word_find_blocks },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strcmp0 (families[i].name, name) == 0)
      return families[i].find;
  return NULL;
}
