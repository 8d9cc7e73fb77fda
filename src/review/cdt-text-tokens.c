/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-tokens.h"

#include <string.h>

#include "cdt-shape.h"

#define LONGEST_WHOLE 4   /* words: a longer answer is told word by word */
#define LONGEST_JOINER 12 /* bytes between two numbers of a reference */
#define ZERO_WIDTH_JOINER 0x200d
#define SENTENCE_ENDS ".!?;"

/* What no text begins with: keys of what is told by something else than its words */
#define REFERENCE "\1"
#define NAME "\2"

struct _CdtTokenKeys
{
  GHashTable *numbers; /* words -> key */
  CdtNewNames *names;
};

/* A text being split */
typedef struct
{
  const CdtText *text;
  CdtTokenKeys *keys;
  GArray *tokens;
} Splitting;

CdtTokenKeys *
cdt_token_keys_new (CdtNewNames *names)
{
  CdtTokenKeys *keys = g_new0 (CdtTokenKeys, 1);

  keys->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  keys->names = names;
  return keys;
}

void
cdt_token_keys_free (CdtTokenKeys *keys)
{
  g_hash_table_unref (keys->numbers);
  g_free (keys);
}

CdtNewNames *
cdt_token_keys_get_names (const CdtTokenKeys *keys)
{
  return keys->names;
}

guint
cdt_token_keys_get (CdtTokenKeys *keys, const char *words, gsize length)
{
  g_autofree char *name = g_strndup (words, length);
  guint key = GPOINTER_TO_UINT (g_hash_table_lookup (keys->numbers, name));

  if (key > 0)
    return key;
  key = g_hash_table_size (keys->numbers) + 1;
  g_hash_table_insert (keys->numbers, g_steal_pointer (&name), GUINT_TO_POINTER (key));
  return key;
}

static void
add_token (Splitting *split, CdtTokenKind kind, guint run, const char *start, const char *end)
{
  const char *text = cdt_text_get_run (split->text, run)->text;
  gsize length = (gsize)(end - start);
  CdtToken token = { .kind = kind,
                     .key = cdt_token_keys_get (split->keys, start, length),
                     .run = run,
                     .start = (guint)(start - text),
                     .length = (guint)length,
                     .n_runs = 1 };

  token.ends = (kind == CDT_TOKEN_POINT && strchr (SENTENCE_ENDS, *start) != NULL)
               || (kind == CDT_TOKEN_SPACE && *start == '\n');
  g_array_append_val (split->tokens, token);
}

/* Does this go with the character before it? */
static gboolean
is_joined (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_ismark (c) || c == ZERO_WIDTH_JOINER
         || g_utf8_get_char (g_utf8_prev_char (at)) == ZERO_WIDTH_JOINER;
}

static const char *
skip_letter (const char *at, const char *end)
{
  do
    at = g_utf8_next_char (at);
  while (at < end && is_joined (at));
  return at;
}

/* A price or a percentage is one word. */
static gboolean
is_letter (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (c == '%' || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
    return TRUE;
  return !g_unichar_isspace (c) && !g_unichar_ispunct (c);
}

/* A sign within a word belongs to it: "day-to-day", "4,100". */
static const char *
find_word_end (const char *at, const char *end)
{
  const char *word_end = at;

  while (at < end && !g_unichar_isspace (g_utf8_get_char (at)))
    {
      gboolean letter = is_letter (at), wide = g_unichar_iswide (g_utf8_get_char (at));
      const char *next = skip_letter (at, end);

      if (wide && at > word_end)
        return word_end;
      if (letter)
        word_end = next;
      else if (at == word_end && (next == end || !is_letter (next)))
        return word_end;
      if (wide)
        return word_end;
      at = next;
    }
  return word_end;
}

static void
split_run (Splitting *split, guint run)
{
  const char *at = cdt_text_get_run (split->text, run)->text;
  const char *end = at + strlen (at);

  while (at < end)
    {
      const char *next = at;

      if (*at == '\n')
        add_token (split, CDT_TOKEN_SPACE, run, at, next = at + 1);
      else if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          while (next < end && *next != '\n' && g_unichar_isspace (g_utf8_get_char (next)))
            next = g_utf8_next_char (next);
          add_token (split, CDT_TOKEN_SPACE, run, at, next);
        }
      else if (is_letter (at))
        add_token (split, CDT_TOKEN_WORD, run, at, next = find_word_end (at, end));
      else
        add_token (split, CDT_TOKEN_POINT, run, at, next = skip_letter (at, end));
      at = next;
    }
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (; *text != '\0' && n <= LONGEST_WHOLE; n++)
    {
      text += strspn (text, " \n\t");
      if (*text == '\0')
        break;
      text += strcspn (text, " \n\t");
    }
  return n;
}

/* A list's mark, a code, a short answer that is no prose */
static gboolean
is_whole (const CdtRun *run)
{
  const CdtShape *shape;

  if (run->flags & (CDT_RUN_CODE | CDT_RUN_LABEL | CDT_RUN_PARAGRAPH))
    return TRUE;
  if (run->path == NULL || count_words (run->text) > LONGEST_WHOLE)
    return FALSE;
  shape = cdt_shape_find (run->path);
  return shape == NULL || cdt_shape_get_field_type (shape) != CDT_FIELD_TEXT;
}

/* Numbers in a row with what joins them: "9, 16 and 17". Gives the run after the last. */
static guint
find_reference_end (const CdtText *text, guint run)
{
  guint n = cdt_text_get_n_runs (text);

  while (run + 2 < n)
    {
      const CdtRun *joiner = cdt_text_get_run (text, run + 1);

      if (joiner->link != NULL || strlen (joiner->text) > LONGEST_JOINER
          || cdt_text_get_run (text, run + 2)->link == NULL)
        break;
      run += 2;
    }
  return run + 1;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static guint
make_reference_key (CdtTokenKeys *keys, const CdtText *text, guint run, guint end)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GString) name = g_string_new (REFERENCE);

  for (; run < end; run += 2)
    g_ptr_array_add (ids, cdt_text_get_run (text, run)->link);
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (name, "%s ", (const char *)ids->pdata[i]);
  return cdt_token_keys_get (keys, name->str, name->len);
}

/* Gives the run after it. */
static guint
add_reference (Splitting *split, guint run)
{
  guint end = find_reference_end (split->text, run);
  CdtToken token = { .kind = CDT_TOKEN_WHOLE,
                     .key = make_reference_key (split->keys, split->text, run, end),
                     .run = run,
                     .length = (guint)strlen (cdt_text_get_run (split->text, run)->text),
                     .n_runs = end - run };

  g_array_append_val (split->tokens, token);
  return end;
}

static void
add_whole (Splitting *split, guint n, const char *renamed)
{
  const CdtRun *run = cdt_text_get_run (split->text, n);

  add_token (split, CDT_TOKEN_WHOLE, n, run->text, run->text + strlen (run->text));
  if (renamed == NULL || !cdt_new_names_is_told (split->keys->names, renamed))
    return;
  g_autofree char *name = g_strconcat (NAME, renamed, NULL);
  g_array_index (split->tokens, CdtToken, split->tokens->len - 1).key
      = cdt_token_keys_get (split->keys, name, strlen (name));
}

GArray *
cdt_text_split_tokens (const CdtText *text, CdtTokenKeys *keys)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (CdtToken));
  Splitting split = { text, keys, tokens };

  for (guint i = 0; i < cdt_text_get_n_runs (text);)
    {
      const CdtRun *run = cdt_text_get_run (text, i);
      const char *renamed = cdt_new_names_find (keys->names, run->path);

      if (run->link != NULL)
        {
          i = add_reference (&split, i);
          continue;
        }
      if (*run->text == '\0')
        ;
      else if (renamed != NULL || is_whole (run))
        add_whole (&split, i, renamed);
      else
        split_run (&split, i);
      i++;
    }
  return tokens;
}
