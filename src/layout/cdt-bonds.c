/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-paragraph-private.h"

/* A last word no longer than this does not stand on a line of its own: "Schedule / 3." */
#define RUNT_MAX 6
/* It takes along a word no longer than this. */
#define COMPANION_MAX 16
/* A reference this short stays with the word before it: "clause / 12". */
#define REFERENCE_MAX 12

static void
add_bond (GArray *bonds, guint start, guint end)
{
  CdtBond bond = { start, end };
  g_array_append_val (bonds, bond);
}

/* "Schedule 2" does not break, and "12" stays with the word before it. */
static void
bind_references (const CdtSetting *setting, GArray *bonds, guint from, guint to)
{
  const CdtParagraph *paragraph = setting->paragraph;
  for (guint i = 0; i < paragraph->n_runs; i++)
    {
      const CdtRun *run = cdt_text_get_run (paragraph->text, i);
      guint start = MAX (paragraph->run_starts[i], from);
      guint end = MIN (paragraph->run_starts[i + 1], to);
      if (start < end && run->link != NULL && end - start <= REFERENCE_MAX)
        add_bond (bonds, strchr (run->text, ' ') == NULL && start > from ? start - 1 : start, end);
    }
}

/* Keeps a short last word on the line of the word before it. */
static void
bind_last_word (const CdtSetting *setting, GArray *bonds, guint from, guint to)
{
  const char *text = setting->whole;
  guint last = to;
  while (last > from && text[last - 1] != ' ')
    last--;
  if (last == from || to - last > RUNT_MAX)
    return;
  guint before = last - 1;
  while (before > from && text[before - 1] != ' ')
    before--;
  if (before > from && last - 1 - before <= COMPANION_MAX)
    add_bond (bonds, before, to);
}

GArray *
cdt_bonds_find (const CdtSetting *setting, guint from, guint to)
{
  GArray *bonds = g_array_new (FALSE, FALSE, sizeof (CdtBond));
  if (setting->binds)
    {
      bind_references (setting, bonds, from, to);
      bind_last_word (setting, bonds, from, to);
    }
  return bonds;
}
