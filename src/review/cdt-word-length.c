/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-word-match.h"

#define MAX_SHOWN 32 /* characters of a sentence that is too long */

typedef struct
{
  const char *start; /* of the sentence or block; NULL: none has begun */
  guint n_words;
} Stretch;

/* Its beginning, for a person to find it by */
static void
end_stretch (Stretch *stretch, const char *text, guint most, GArray *matches)
{
  CdtWordMatch match = { 0 };
  const char *end = stretch->start;

  if (stretch->start != NULL && stretch->n_words > most)
    {
      for (guint i = 0; *end != '\0' && (i < MAX_SHOWN || *end != ' ') && *end != '\n'; i++)
        end = g_utf8_next_char (end);
      match.start = stretch->start - text;
      match.end = end - text;
      match.n = stretch->n_words;
      g_array_append_val (matches, match);
    }
  *stretch = (Stretch){ NULL, 0 };
}

/* A full stop of an abbreviation or a number is followed by no capital. */
static gboolean
ends_sentence (const char *at)
{
  const char *next = at + 1;

  if (*at == '\n' || *at == ';')
    return TRUE;
  if (*at != '.' && *at != '?' && *at != '!')
    return FALSE;
  while (*next == ')' || *next == '"' || g_str_has_prefix (next, "”"))
    next = g_utf8_next_char (next);
  if (*next != ' ' && *next != '\0' && *next != '\n')
    return FALSE;
  while (*next == ' ')
    next++;
  return *next == '\0' || !g_unichar_islower (g_utf8_get_char (next));
}

static gboolean
begins_word (const char *text, const char *at)
{
  return g_unichar_isalnum (g_utf8_get_char (at))
         && (at == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at)))
             || strchr ("([\"'", at[-1]) != NULL);
}

static void
find_long (const char *text, guint most, GArray *matches, gboolean (*ends) (const char *at))
{
  Stretch stretch = { NULL, 0 };

  if (strlen (text) < 2 * most)
    return;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (begins_word (text, at))
        {
          stretch.start = stretch.start != NULL ? stretch.start : at;
          stretch.n_words++;
        }
      if (ends (at))
        end_stretch (&stretch, text, most, matches);
    }
  end_stretch (&stretch, text, most, matches);
}

static gboolean
ends_block (const char *at)
{
  return *at == '\n';
}

void
cdt_word_find_sentences (const char *text, guint most, GArray *matches)
{
  find_long (text, most, matches, ends_sentence);
}

void
cdt_word_find_blocks (const char *text, guint most, GArray *matches)
{
  find_long (text, most, matches, ends_block);
}
