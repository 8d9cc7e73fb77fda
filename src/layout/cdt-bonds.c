/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-paragraph-private.h"

/* A last line shorter than this takes words along from the line above: "in / writing." */
#define LAST_MIN 11
/* ... but none longer than this. */
#define COMPANION_MAX 16
/* A reference this short stays with the word before it: "clause / 12". */
#define REFERENCE_MAX 12
/* A number is of at most so many figures, where it stays with a word: "30 / July", "Act / 2010". */
#define COUNT_MAX 2
#define YEAR_MAX 4
#define SIGNS_MAX 2 /* after it */
/* Of the text size: hardly a word has wider letters. */
#define LETTER_SHARE 0.8

/* Is what does not part certain to go into a line? */
static gboolean
fits (const CdtSetting *setting, guint start, guint end)
{
  return (end - start) * setting->how->size * LETTER_SHARE * PANGO_SCALE <= setting->width;
}

/* What overlaps with the bond before it makes one with that. */
static void
add_bond (const CdtSetting *setting, GArray *bonds, guint start, guint end)
{
  CdtBond bond = { start, end };
  const CdtBond *last = bonds->len > 0 ? &g_array_index (bonds, CdtBond, bonds->len - 1) : NULL;
  guint whole = last != NULL && last->end > start && last->start < start ? last->start : start;
  if (fits (setting, whole, end))
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
        add_bond (setting, bonds, strchr (run->text, ' ') == NULL && start > from ? start - 1 : start, end);
    }
}

static guint
find_word_start (const char *text, guint from, guint end)
{
  while (end > from && text[end - 1] != ' ')
    end--;
  return end;
}

static guint
find_word_end (const char *text, guint start, guint to)
{
  while (start < to && text[start] != ' ')
    start++;
  return start;
}

/* The number in [start, end) with the word after it, "30 July", "10 working": if that is a short one. */
static gboolean
bind_after (const CdtSetting *setting, GArray *bonds, guint start, guint end, guint to)
{
  guint after = find_word_end (setting->whole, MIN (end + 1, to), to);
  if (after <= end + 1 || after - end > COMPANION_MAX || !g_ascii_isalpha (setting->whole[end + 1]))
    return FALSE;
  add_bond (setting, bonds, start, after);
  return TRUE;
}

/* ... with the word before it: "Act 2010", "Eastvale 50%". */
static void
bind_before (const CdtSetting *setting, GArray *bonds, guint from, guint start, guint end)
{
  guint before = start > from ? find_word_start (setting->whole, from, start - 1) : start;
  if (start > before + 1 && start - before <= COMPANION_MAX && g_ascii_isalpha (setting->whole[start - 2]))
    add_bond (setting, bonds, before, end);
}

/* "2010" and "2010." and "50%;", not "2,400" */
static void
bind_numbers (const CdtSetting *setting, GArray *bonds, guint from, guint to)
{
  const char *text = setting->whole;
  for (guint at = from, end; at < to; at = end + 1)
    {
      guint figures = at;
      while (figures < to && g_ascii_isdigit (text[figures]))
        figures++;
      end = find_word_end (text, figures, to);
      if (figures == at || figures - at > YEAR_MAX || end - figures > SIGNS_MAX)
        continue;
      if (figures - at > COUNT_MAX || end > figures || !bind_after (setting, bonds, at, end, to))
        bind_before (setting, bonds, from, at, end);
    }
}

/* Keeps a short last line from being one. */
static void
bind_last_words (const CdtSetting *setting, GArray *bonds, guint from, guint to)
{
  guint last = find_word_start (setting->whole, from, to), start = last;
  while (start > from && to - start < LAST_MIN)
    {
      guint before = find_word_start (setting->whole, from, start - 1);
      if (before == from || start - 1 - before > COMPANION_MAX || !fits (setting, before, to))
        break;
      start = before;
    }
  if (start < last)
    add_bond (setting, bonds, start, to);
}

GArray *
cdt_bonds_find (const CdtSetting *setting, guint from, guint to)
{
  GArray *bonds = g_array_new (FALSE, FALSE, sizeof (CdtBond));
  bind_references (setting, bonds, from, to);
  bind_numbers (setting, bonds, from, to);
  bind_last_words (setting, bonds, from, to);
  return bonds;
}
