/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-numbering.h"

/* Thousands of numbers are made at once: a printf takes ten times as long. */
static void
append_digits (GString *string, guint32 n)
{
  char digits[10];
  guint first = sizeof digits;

  do
    digits[--first] = (char)('0' + n % 10);
  while ((n /= 10) > 0);
  g_string_append_len (string, digits + first, (gssize)(sizeof digits - first));
}

/* Letters count a to z, then aa, ab: as a spreadsheet names its columns. */
static void
append_letters (GString *string, guint32 n, char first)
{
  char letters[8];
  guint length = 0;

  for (; n > 0 && length < sizeof letters; n = (n - 1) / 26)
    letters[length++] = first + (n - 1) % 26;
  while (length > 0)
    g_string_append_c (string, letters[--length]);
}

static void
append_roman (GString *string, guint32 n)
{
  static const struct
  {
    guint value;
    const char *digits;
  } table[]
      = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" },
          { 40, "xl" },  { 10, "x" },   { 9, "ix" },  { 5, "v" },    { 4, "iv" },  { 1, "i" } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    for (; n >= table[i].value; n -= table[i].value)
      g_string_append (string, table[i].digits);
}

static void
append_clause (GString *string, const CdtNumber *number)
{
  if (number->heading > 0)
    append_digits (string, number->heading);
  if (number->heading > 0 && number->clause > 0)
    g_string_append_c (string, '.');
  if (number->clause > 0)
    append_digits (string, number->clause);
}

static void
append_item (GString *string, const CdtNumber *number)
{
  g_string_append_c (string, '(');
  append_letters (string, number->item, 'a');
  g_string_append_c (string, ')');
}

static void
append_subitem (GString *string, const CdtNumber *number)
{
  g_string_append_c (string, '(');
  append_roman (string, number->subitem);
  g_string_append_c (string, ')');
}

static void
append_recital (GString *string, const CdtNumber *number)
{
  g_string_append_c (string, '(');
  append_letters (string, number->item, 'A');
  g_string_append_c (string, ')');
}

static void
append_schedule (GString *string, const CdtNumber *number, const CdtNumberWords *words)
{
  g_string_append (string, words->schedule);
  g_string_append_c (string, ' ');
  append_digits (string, number->schedule);
}

static void
append_part (GString *string, const CdtNumber *number, const CdtNumberWords *words)
{
  g_autofree char *digits = g_strdup_printf ("%u", number->part);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autoptr (GString) part = g_string_new (words->part);

  append_letters (letters, number->part, 'A');
  g_string_replace (part, "{n}", digits, 0);
  g_string_replace (part, "{letter}", letters->str, 0);
  g_string_append (string, part->str);
}

static void
append_part_of (GString *string, const CdtNumber *number, const CdtNumberWords *words)
{
  g_autoptr (GString) part = g_string_new (NULL);
  g_autoptr (GString) schedule = g_string_new (NULL);
  g_autoptr (GString) both = g_string_new (words->part_of);

  append_part (part, number, words);
  append_schedule (schedule, number, words);
  g_string_replace (both, "{part}", part->str, 0);
  g_string_replace (both, "{schedule}", schedule->str, 0);
  g_string_append (string, both->str);
}

/* A clause or schedule ends where blocks of another begin, or at a heading without a number. */
static void
leave_unit (CdtNumbering *numbering, const CdtBlock *block)
{
  if (block->kind == CDT_BLOCK_PART || g_strcmp0 (block->clause, numbering->unit) != 0)
    numbering->at = (CdtNumber){ 0 };
  numbering->unit = block->clause;
}

static void
enter_schedule (CdtNumbering *numbering)
{
  numbering->at = (CdtNumber){ .schedule = ++numbering->schedules };
}

/* Outside any schedule there is nothing that it could be a part of, and it has no number. */
static void
enter_part (CdtNumbering *numbering)
{
  guint16 schedule = numbering->at.schedule;
  guint16 part = schedule > 0 ? numbering->at.part + 1 : 0;

  numbering->at = (CdtNumber){ .schedule = schedule, .part = part };
}

static void
count_heading (CdtNumbering *numbering)
{
  CdtNumber *at = &numbering->at;

  if (at->schedule > 0)
    at->heading++;
  else
    at->heading = ++numbering->headings;
  at->clause = 0;
}

/* FALSE when the block has no number of its own. */
static gboolean
count_block (CdtNumbering *numbering, CdtBlockKind kind)
{
  switch (kind)
    {
    case CDT_BLOCK_SCHEDULE:
      enter_schedule (numbering);
      return TRUE;
    case CDT_BLOCK_SUBSCHEDULE:
      enter_part (numbering);
      return TRUE;
    case CDT_BLOCK_HEADING:
      count_heading (numbering);
      return TRUE;
    case CDT_BLOCK_CLAUSE:
      numbering->at.clause++;
      return TRUE;
    case CDT_BLOCK_ITEM:
      numbering->at.item++;
      return TRUE;
    case CDT_BLOCK_SUBITEM:
      numbering->at.subitem++;
      return TRUE;
    default:
      return FALSE;
    }
}

CdtNumber
cdt_numbering_next (CdtNumbering *numbering, const CdtBlock *block)
{
  leave_unit (numbering, block);
  gboolean goes_on = block->under != CDT_BLOCK_KICKER;
  if (!goes_on && block->kind != CDT_BLOCK_SUBITEM)
    numbering->at.subitem = 0;
  if (!goes_on && block->kind != CDT_BLOCK_ITEM && block->kind != CDT_BLOCK_SUBITEM)
    numbering->at.item = 0;
  if (block->kind == CDT_BLOCK_RECITAL)
    return (CdtNumber){ .kind = CDT_BLOCK_RECITAL, .item = ++numbering->recitals };
  gboolean counts = count_block (numbering, block->kind);
  CdtNumber number = numbering->at;
  number.kind = counts ? block->kind : 0;
  number.enclosed = !counts;
  return number;
}

void
cdt_numbering_reach (CdtNumbering *numbering, const CdtBlock *block)
{
  if (g_strcmp0 (block->clause, numbering->unit) == 0)
    return;
  numbering->at = (CdtNumber){ 0 };
  numbering->unit = block->clause;
}

gboolean
cdt_numbering_equal (const CdtNumbering *a, const CdtNumbering *b)
{
  return cdt_number_equal (&a->at, &b->at) && a->recitals == b->recitals && a->schedules == b->schedules
         && a->headings == b->headings && g_strcmp0 (a->unit, b->unit) == 0;
}

gboolean
cdt_number_equal (const CdtNumber *a, const CdtNumber *b)
{
  return a->kind == b->kind && a->enclosed == b->enclosed && a->schedule == b->schedule && a->part == b->part
         && a->heading == b->heading && a->clause == b->clause && a->item == b->item
         && a->subitem == b->subitem;
}

char *
cdt_number_format (const CdtNumber *number, const CdtNumberWords *words)
{
  g_autoptr (GString) string = g_string_new (NULL);

  switch (number->kind)
    {
    case CDT_BLOCK_SCHEDULE:
      append_schedule (string, number, words);
      break;
    case CDT_BLOCK_SUBSCHEDULE:
      if (number->part == 0)
        return NULL;
      append_part (string, number, words);
      break;
    case CDT_BLOCK_HEADING:
    case CDT_BLOCK_CLAUSE:
      append_clause (string, number);
      break;
    case CDT_BLOCK_ITEM:
      append_item (string, number);
      break;
    case CDT_BLOCK_SUBITEM:
      append_subitem (string, number);
      break;
    case CDT_BLOCK_RECITAL:
      append_recital (string, number);
      break;
    default:
      return NULL;
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

char *
cdt_number_format_reference (const CdtNumber *number, const CdtNumberWords *words)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (number->kind == CDT_BLOCK_RECITAL)
    {
      append_recital (string, number);
      return g_string_free (g_steal_pointer (&string), FALSE);
    }
  if (number->part > 0)
    append_part_of (string, number, words);
  else if (number->schedule > 0)
    append_schedule (string, number, words);
  if (number->schedule > 0 && (number->heading > 0 || number->clause > 0))
    g_string_append (string, ", ");
  append_clause (string, number);
  if (number->item > 0)
    append_item (string, number);
  if (number->subitem > 0)
    append_subitem (string, number);
  return string->len > 0 ? g_string_free (g_steal_pointer (&string), FALSE) : NULL;
}
