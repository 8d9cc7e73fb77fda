/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-lookalike.h"

#include <string.h>

/* Pairs of a Latin letter and those of other alphabets that no reader tells from it. */
static const struct
{
  gunichar latin;
  gunichar other[4]; /* the last is 0 */
} pairs[] = {
  { 'A', { 0x0391, 0x0410 } },
  { 'B', { 0x0392, 0x0412 } },
  { 'C', { 0x0421, 0x03f9 } },
  { 'E', { 0x0395, 0x0415 } },
  { 'F', { 0x03dc } },
  { 'G', { 0x050c } },
  { 'H', { 0x0397, 0x041d } },
  { 'I', { 0x0399, 0x0406, 0x04c0 } },
  { 'J', { 0x0408, 0x037f } },
  { 'K', { 0x039a, 0x041a } },
  { 'M', { 0x039c, 0x041c, 0x03fa } },
  { 'N', { 0x039d } },
  { 'O', { 0x039f, 0x041e } },
  { 'P', { 0x03a1, 0x0420 } },
  { 'Q', { 0x051a } },
  { 'S', { 0x0405 } },
  { 'T', { 0x03a4, 0x0422 } },
  { 'W', { 0x051c } },
  { 'X', { 0x03a7, 0x0425 } },
  { 'Y', { 0x03a5, 0x04ae, 0x0423 } },
  { 'Z', { 0x0396 } },
  { 'a', { 0x03b1, 0x0430 } },
  { 'c', { 0x0441, 0x03f2 } },
  { 'd', { 0x0501 } },
  { 'e', { 0x0435 } },
  { 'h', { 0x04bb } },
  { 'i', { 0x03b9, 0x0456 } },
  { 'j', { 0x0458, 0x03f3 } },
  { 'k', { 0x03ba, 0x043a } },
  { 'l', { 0x04cf } },
  { 'o', { 0x03bf, 0x043e } },
  { 'p', { 0x03c1, 0x0440 } },
  { 'q', { 0x051b } },
  { 's', { 0x0455 } },
  { 'u', { 0x03c5 } },
  { 'v', { 0x03bd, 0x0475 } },
  { 'w', { 0x051d } },
  { 'x', { 0x03c7, 0x0445 } },
  { 'y', { 0x0443, 0x04af, 0x03b3 } },
};

/* What the letters of a word, or of a whole text, have in common. */
typedef struct
{
  guint latin; /* Latin letters */
  guint other; /* Cyrillic and Greek letters */
  guint other_clear;
  GUnicodeScript script; /* of a word: the last of the others */
} Letters;

static gboolean
is_other (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_GREEK;
}

/* The Latin letter that a Cyrillic or Greek one passes for; 0: none. */
static gunichar
find_latin (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (gsize j = 0; pairs[i].other[j] != 0; j++)
      if (pairs[i].other[j] == c)
        return pairs[i].latin;
  return 0;
}

static gunichar
find_other (gunichar c, GUnicodeScript script)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (gsize j = 0; pairs[i].other[j] != 0; j++)
      if (pairs[i].latin == c && g_unichar_get_script (pairs[i].other[j]) == script)
        return pairs[i].other[j];
  return 0;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static const char *
count_word (const char *word, const char *end, Letters *letters)
{
  for (; word < end && is_of_word (g_utf8_get_char (word)); word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);
      GUnicodeScript script = g_unichar_get_script (c);

      if (is_other (script))
        {
          letters->other++;
          letters->other_clear += find_latin (c) == 0;
          letters->script = script;
        }
      else if (script == G_UNICODE_SCRIPT_LATIN)
        letters->latin++;
    }
  return word;
}

static Letters
count_text (const char *text, const char *end)
{
  Letters letters = { 0 };

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (is_of_word (g_utf8_get_char (p)))
      {
        p = count_word (p, end, &letters);
        if (p == end)
          break;
      }
  return letters;
}

/* Latin letters that a word of another alphabet would have had letters for. */
static guint
count_clear_latin (const char *word, const char *end, GUnicodeScript script)
{
  guint clear = 0;

  for (; word < end; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      clear += g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN && find_other (c, script) == 0;
    }
  return clear;
}

/* The strangers in a mixed word are those that could all pass for the rest. */
static void
tell_strangers (const char *text,
                const char *word,
                const char *end,
                gboolean latin,
                GUnicodeScript script,
                CdtLookalikeFound found,
                gpointer data)
{
  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript own = g_unichar_get_script (c);
      gunichar passes_for = 0;

      if (latin && own == G_UNICODE_SCRIPT_LATIN)
        passes_for = find_other (c, script);
      else if (!latin && is_other (own))
        passes_for = find_latin (c);
      if (passes_for != 0)
        found (p - text, c, passes_for, data);
    }
}

static void
look_at_word (const char *text,
              const char *word,
              const char *end,
              const Letters *all,
              CdtLookalikeFound found,
              gpointer data)
{
  Letters letters = { 0 };

  count_word (word, end, &letters);
  if (letters.other == 0)
    return;
  if (letters.latin == 0)
    {
      /* All of it could be Latin, and so is all else that could not be mistaken. */
      if (letters.other > 1 && all->latin > 0 && all->other_clear == 0)
        tell_strangers (text, word, end, FALSE, letters.script, found, data);
      return;
    }
  tell_strangers (text, word, end,
                  letters.other_clear > 0 && count_clear_latin (word, end, letters.script) == 0,
                  letters.script, found, data);
}

static const char *
look_at_number (const char *text, const char *number, const char *end, CdtLookalikeFound found, gpointer data)
{
  const char *after = number;
  gboolean ascii = FALSE;

  for (; after < end && g_unichar_isdigit (g_utf8_get_char (after)); after = g_utf8_next_char (after))
    ascii = ascii || g_ascii_isdigit (*after);
  for (const char *p = number; ascii && p < after; p = g_utf8_next_char (p))
    if (!g_ascii_isdigit (*p))
      found (p - text, g_utf8_get_char (p), '0' + g_unichar_digit_value (g_utf8_get_char (p)), data);
  return after;
}

/* Only Greek, Cyrillic and what stands above them in Unicode can; signs, from U+2000, cannot. */
static gboolean
may_hold_any (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar)*text >= 0xcd && (guchar)*text != 0xe2)
      return TRUE;
  return FALSE;
}

void
cdt_lookalike_find (const char *text, CdtLookalikeFound found, gpointer data)
{
  const char *end;
  Letters all;

  g_return_if_fail (text != NULL && found != NULL);

  if (!may_hold_any (text))
    return;
  end = text + strlen (text);
  all = count_text (text, end);
  for (const char *p = text; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *after = p;

      if (is_of_word (c))
        {
          Letters unused = { 0 };

          after = count_word (p, end, &unused);
          look_at_word (text, p, after, &all, found, data);
        }
      else if (g_unichar_isdigit (c))
        after = look_at_number (text, p, end, found, data);
      else
        after = g_utf8_next_char (p);
      p = after;
    }
}
