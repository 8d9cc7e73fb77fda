/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-unusual.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-lookalike.h"

#define MAX_MARKS 4 /* on one letter; no writing has more */
#define ZWNJ 0x200c
#define ZWJ 0x200d
#define BLACK_FLAG 0x1f3f4
#define TAG_END 0xe007f

static const struct
{
  gunichar first;
  gunichar last;
  gunichar instead;
} kinds[] = {
  { 0x7f, 0x84, 0 },    /* controls that a file from elsewhere can hold */
  { 0x85, 0x85, '\n' }, /* next line */
  { 0x86, 0x9f, 0 },
  { 0xad, 0xad, 0 },     /* soft hyphen */
  { 0x34f, 0x34f, 0 },   /* combining grapheme joiner */
  { 0x61c, 0x61c, 0 },   /* Arabic letter mark */
  { 0x115f, 0x1160, 0 }, /* Hangul fillers */
  { 0x1680, 0x1680, ' ' },
  { 0x17b4, 0x17b5, 0 }, /* Khmer vowels without a shape */
  { 0x180b, 0x180f, 0 }, /* Mongolian selectors and separator */
  { 0x2000, 0x2006, ' ' },
  { 0x2008, 0x2008, ' ' },
  { 0x200a, 0x200a, ' ' },
  { 0x200b, 0x200f, 0 }, /* zero width, and direction marks */
  { 0x2028, 0x2029, '\n' },
  { 0x202a, 0x202e, 0 }, /* direction embeddings and overrides */
  { 0x205f, 0x205f, ' ' },
  { 0x2060, 0x206f, 0 },   /* word joiner, invisible operators, direction isolates */
  { 0x2800, 0x2800, ' ' }, /* Braille blank */
  { 0x3164, 0x3164, 0 },
  { 0xe000, 0xefff, 0 }, /* private use, but for the signs of the Symbol font */
  { 0xf100, 0xf8ff, 0 },
  { 0xfe00, 0xfe0f, 0 }, /* variation selectors */
  { 0xfeff, 0xfeff, 0 },
  { 0xffa0, 0xffa0, 0 },
  { 0xfff0, 0xfffc, 0 }, /* interlinear notes, objects */
  { 0x1d159, 0x1d159, 0 },
  { 0x1d173, 0x1d17a, 0 },     /* musical controls */
  { 0xe0000, G_MAXUINT32, 0 }, /* tags, selectors, private use; the last, for no character is beyond it */
};

static gboolean
is_listed (gunichar c, gunichar *instead)
{
  for (gsize i = 0; kinds[i].first <= c; i++)
    if (c <= kinds[i].last)
      {
        *instead = kinds[i].instead;
        return TRUE;
      }
  return FALSE;
}

static gunichar
get_before (const char *text, const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

static gunichar
get_after (const char *at)
{
  return g_utf8_get_char (g_utf8_next_char (at));
}

/* A picture, or what follows one and belongs to it */
static gboolean
is_emoji (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2190 && c <= 0x2bff && c != 0x2800) || c == 0x3030
         || c == 0x303d || c == 0x3297 || c == 0x3299 || c == 0xa9 || c == 0xae || c == 0x203c || c == 0x2049
         || c == 0x2122 || c == 0x2139;
}

gboolean
cdt_unusual_is_right_to_left (gunichar c)
{
  return (c >= 0x590 && c <= 0x8ff && c != 0x61c) || (c >= 0xfb1d && c <= 0xfdff)
         || (c >= 0xfe70 && c <= 0xfefc) || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

/* Writing whose letters join, and so may have to be kept apart or brought together */
static gboolean
joins_letters (gunichar c)
{
  return (c >= 0x600 && c <= 0x7bf && c != 0x61c) || (c >= 0x840 && c <= 0xdff)
         || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x18af && !(c >= 0x180b && c <= 0x180f))
         || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);
}

static gboolean
is_needed_joiner (gunichar c, gunichar before, gunichar after)
{
  if (joins_letters (before) && (joins_letters (after) || c == ZWJ))
    return TRUE;
  return c == ZWJ && (is_emoji (before) || before == 0xfe0f) && is_emoji (after);
}

/* c: FE00 to FE0F, or E0100 to E01EF */
static gboolean
is_needed_selector (gunichar c, gunichar before, gunichar after)
{
  if (c >= 0xe0100)
    return g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN;
  if (c == 0xfe0e || c == 0xfe0f)
    return is_emoji (before) || after == 0x20e3;
  return g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN || joins_letters (before);
}

/* Writing that has no spaces between words, and says with U+200B where one ends */
static gboolean
runs_words_together (gunichar c)
{
  return (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
}

/* The flags of England, Scotland and Wales: a black flag, tags, and the tag that ends them. */
static gboolean
is_tag_of_flag (const char *text, const char *at)
{
  static const char *const regions[] = { "gbeng", "gbsct", "gbwls" };
  const char *first = at;
  char region[6] = "";
  gsize n = 0;

  while (first > text && get_before (text, first) >= 0xe0020 && get_before (text, first) < TAG_END)
    first = g_utf8_prev_char (first);
  if (get_before (text, first) != BLACK_FLAG)
    return FALSE;
  for (; n < 5 && g_utf8_get_char (first) >= 0xe0020 && g_utf8_get_char (first) < TAG_END; n++)
    {
      region[n] = (char)(g_utf8_get_char (first) - 0xe0000);
      first = g_utf8_next_char (first);
    }
  if (at > first || g_utf8_get_char (first) != TAG_END)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_str_equal (region, regions[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_needed (const char *text, const char *at, gunichar c)
{
  gunichar before = get_before (text, at);
  gunichar after = get_after (at);

  if (c == ZWNJ || c == ZWJ)
    return is_needed_joiner (c, before, after);
  if (c == 0x200b)
    return runs_words_together (before) && runs_words_together (after);
  if (c == 0x200e || c == 0x200f || c == 0x61c)
    return cdt_unusual_is_right_to_left (before) || cdt_unusual_is_right_to_left (after);
  if (c >= 0x180b && c <= 0x180f)
    return g_unichar_get_script (before) == G_UNICODE_SCRIPT_MONGOLIAN;
  if ((c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef))
    return is_needed_selector (c, before, after);
  if (c >= 0xe0020 && c <= TAG_END)
    return is_tag_of_flag (text, at);
  return FALSE;
}

static void
add_unusual (GArray **found, gsize start, gunichar character, gunichar instead)
{
  CdtUnusual unusual = { start, (gsize)g_unichar_to_utf8 (character, NULL), character, instead };

  if (*found == NULL)
    *found = g_array_new (FALSE, FALSE, sizeof (CdtUnusual));
  g_array_append_val (*found, unusual);
}

static void
add_lookalike (gsize at, gunichar character, gunichar passes_for, gpointer data)
{
  add_unusual (data, at, character, passes_for);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const CdtUnusual *first = a;
  const CdtUnusual *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Nothing that only has Western letters, as most words, needs more of a look. */
static gboolean
may_hold_any (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      guchar lead = (guchar)*text;

      if (lead == 0x7f || (lead == 0xc2 && ((guchar)text[1] < 0xa0 || (guchar)text[1] == 0xad))
          || lead > 0xcb)
        return TRUE;
    }
  return FALSE;
}

GArray *
cdt_unusual_find (const char *text)
{
  GArray *found = NULL;
  guint n_marks = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (!may_hold_any (text))
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar instead = 0;

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if ((is_listed (c, &instead) && !is_needed (text, p, c)) || n_marks > MAX_MARKS)
        add_unusual (&found, p - text, c, instead);
    }
  cdt_lookalike_find (text, add_lookalike, &found);
  if (found != NULL)
    g_array_sort (found, compare_starts);
  return found;
}

static char *
dup_changed (const char *text, gboolean marked)
{
  g_autoptr (GArray) found = cdt_unusual_find (text);
  GString *changed;
  gsize done = 0;

  if (found == NULL)
    return NULL;
  changed = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const CdtUnusual *unusual = &g_array_index (found, CdtUnusual, i);

      g_string_append_len (changed, text + done, (gssize)(unusual->start - done));
      if (marked)
        {
          g_autofree char *code = cdt_unusual_dup_code (unusual->character);

          g_string_append (changed, code);
        }
      else if (unusual->instead != 0)
        g_string_append_unichar (changed, unusual->instead);
      done = unusual->start + unusual->length;
    }
  g_string_append (changed, text + done);
  return g_string_free (changed, FALSE);
}

char *
cdt_unusual_dup_code (gunichar character)
{
  return g_strdup_printf ("[U+%04X]", character);
}

char *
cdt_unusual_dup_marked (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return dup_changed (text, TRUE);
}

char *
cdt_unusual_dup_mended (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return dup_changed (text, FALSE);
}

char *
cdt_unusual_say (const char *text)
{
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  found = cdt_unusual_find (text);
  if (found == NULL)
    return NULL;
  return g_strdup_printf (
      ngettext (
          "This answer holds %u hidden or misleading character. The pages show it in a box, and the review "
          "lists it.",
          "This answer holds %u hidden or misleading characters. The pages show them in boxes, and the "
          "review lists them.",
          found->len),
      found->len);
}
