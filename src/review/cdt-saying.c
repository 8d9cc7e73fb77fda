/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-saying.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-unusual.h"

static const struct
{
  const char *word, *form;
} sayings[] = {
  [CDT_SAYING_ANSWERED] = { "answered", N_ ("{} is answered: “{2}”.") },
  [CDT_SAYING_ANSWERED_LONG] = { "answered-long", N_ ("{} is answered.") },
  [CDT_SAYING_EMPTIED] = { "emptied", N_ ("{} is not answered any more. It was “{1}”.") },
  [CDT_SAYING_EMPTIED_LONG] = { "emptied-long", N_ ("{} is not answered any more.") },
  [CDT_SAYING_ALIKE] = { "alike", N_ ("{} looks the same and holds other characters: “{2}”.") },
  [CDT_SAYING_ALIKE_LONG] = { "alike-long", N_ ("{} looks the same and holds other characters.") },
  [CDT_SAYING_CHANGED] = { "changed", N_ ("{} was “{1}” and is now “{2}”.") },
  [CDT_SAYING_CHANGED_LONG] = { "changed-long", N_ ("{} reads differently.") },
  [CDT_SAYING_INNER_NOW] = { "inner-now", N_ ("{}: “{2}”.") },
  [CDT_SAYING_INNER_WAS] = { "inner-was", N_ ("{}: “{1}”.") },
  [CDT_SAYING_NEW] = { "new", N_ ("New: {}.") },
  [CDT_SAYING_GONE] = { "gone", N_ ("Taken out: {}.") },
  [CDT_SAYING_FIRST] = { "first", N_ ("Moved: {} now comes first.") },
  [CDT_SAYING_AFTER] = { "after", N_ ("Moved: {} now comes after “{2}”.") },
  [CDT_SAYING_UNKNOWN]
  = { "unknown", N_ ("Something that this version of Concordat does not know is other.") },
  [CDT_SAYING_STAMP] = { "stamp", N_ ("{} differs, which the program keeps for itself.") },
  [CDT_SAYING_OF_ITEM] = { "of-item", N_ ("{} of {2}") },
  [CDT_SAYING_WHOLE] = { "part-whole", N_ ("The agreement") },
};

/* Does nobody see that two such answers differ? */
static gboolean
look_alike (const char *before, const char *after)
{
  g_autofree char *was = g_utf8_normalize (before, -1, G_NORMALIZE_NFC);
  g_autofree char *now = g_utf8_normalize (after, -1, G_NORMALIZE_NFC);
  const char *one = was, *other = now;

  while (*one != '\0' && *other != '\0')
    {
      gunichar a = g_utf8_get_char (one), b = g_utf8_get_char (other);

      if (a != b && !(g_unichar_isspace (a) && g_unichar_isspace (b) && a != '\n' && b != '\n'))
        return FALSE;
      one = g_utf8_next_char (one);
      other = g_utf8_next_char (other);
    }
  return *one == *other;
}

/* (nullable) `words` with codes in the place of what cannot be seen */
static char *
dup_shown (const char *words)
{
  char *marked = words != NULL ? cdt_unusual_dup_marked (words) : NULL;

  return marked != NULL ? marked : g_strdup (words);
}

static CdtSaying
choose_saying (const CdtComparisonLine *line, const char *before, const char *after)
{
  if (before == NULL)
    return line->quoted ? CDT_SAYING_ANSWERED : CDT_SAYING_ANSWERED_LONG;
  if (after == NULL)
    return line->quoted ? CDT_SAYING_EMPTIED : CDT_SAYING_EMPTIED_LONG;
  if (look_alike (before, after))
    return line->quoted ? CDT_SAYING_ALIKE : CDT_SAYING_ALIKE_LONG;
  return line->quoted ? CDT_SAYING_CHANGED : CDT_SAYING_CHANGED_LONG;
}

/* In one pass: an answer may hold anything. */
static char *
fill_form (const char *form, const char *subject, const char *before, const char *after)
{
  GString *sentence = g_string_new (NULL);

  while (*form != '\0')
    {
      gsize length = strcspn (form, "{");

      g_string_append_len (sentence, form, (gssize)length);
      form += length;
      if (*form == '\0')
        break;
      g_string_append (sentence, form[1] == '1' ? before : form[1] == '2' ? after : subject);
      form = strchr (form, '}') + 1;
    }
  return g_string_free (sentence, FALSE);
}

const char *
cdt_saying_get (CdtPhraseBook *book, CdtSaying saying)
{
  const char *words = book != NULL ? cdt_phrase_book_get (book, sayings[saying].word) : "";

  return *words != '\0' ? words : _ (sayings[saying].form);
}

char *
cdt_saying_fill (
    CdtPhraseBook *book, CdtSaying saying, const char *subject, const char *before, const char *after)
{
  return fill_form (cdt_saying_get (book, saying), subject, before, after);
}

char *
cdt_saying_of_answer (CdtPhraseBook *book, const CdtComparisonLine *line, const char *subject)
{
  g_autofree char *before = dup_shown (line->before);
  g_autofree char *after = dup_shown (line->after);
  gboolean alone = line->inner && (before == NULL || after == NULL);
  const char *form;

  if (alone && !line->quoted)
    form = "{}:";
  else if (alone)
    form = cdt_saying_get (book, before == NULL ? CDT_SAYING_INNER_NOW : CDT_SAYING_INNER_WAS);
  else
    form = cdt_saying_get (book, choose_saying (line, before, after));
  return fill_form (form, subject, before, after);
}
