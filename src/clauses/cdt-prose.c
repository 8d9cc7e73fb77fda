/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-prose.h"

#include <string.h>

#define BLANKS " \t\r\n"

/* The run that words are being added to stays open in `open` until words of another look or from
 * another place come. */
struct _CdtProse
{
  const CdtWords *words;
  GPtrArray *runs; /* (element-type CdtRun) */
  CdtRun *open;    /* (nullable) the last of runs, when words may still join it */
  GString *text;   /* of `open` */
  gunichar last;   /* character before, 0 at the start */
  gboolean space;  /* a space is due before the next word */
  CdtRunFlags space_flags;
  gboolean starts;      /* the next word starts a sentence */
  gboolean may_end;     /* `last` ends a sentence if a space follows */
  gboolean after_value; /* `last` came from an answer */
  gboolean in_list;     /* `last` is in a list that an answer brought */
};

static void
close_run (CdtProse *prose)
{
  if (prose->open == NULL)
    return;
  g_free (prose->open->text);
  prose->open->text = g_strndup (prose->text->str, prose->text->len);
  g_string_truncate (prose->text, 0);
  prose->open = NULL;
}

static void
open_run (CdtProse *prose, CdtRunFlags flags, const char *path, gboolean joins)
{
  if (joins && prose->open != NULL && prose->open->flags == flags && g_strcmp0 (prose->open->path, path) == 0)
    return;
  close_run (prose);
  prose->open = cdt_run_new ("", flags, path);
  g_ptr_array_add (prose->runs, prose->open);
}

/* The space goes to the words before it when both sides are of one piece, else to the pack's words:
 * an answer, which a click selects, has none at its ends. */
static void
flush_space (CdtProse *prose, CdtRunFlags flags, const char *path)
{
  if (!prose->space)
    return;
  prose->space = FALSE;
  if (prose->last == 0 || prose->last == '\n')
    return;
  gboolean one_piece
      = prose->open != NULL && prose->open->flags == flags && g_strcmp0 (prose->open->path, path) == 0;
  if (!one_piece)
    open_run (prose, flags & prose->space_flags, NULL, TRUE);
  g_string_append_c (prose->text, ' ');
  prose->last = ' ';
}

static gboolean
closes (gunichar c)
{
  return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')';
}

static gboolean
opens (gunichar c)
{
  return c == '(' || c == '[' || c == 0x2018 || c == 0x201C || c == '"' || c == '\'';
}

static void
note_character (CdtProse *prose, gunichar c, gboolean may_end)
{
  prose->last = c;
  if (c == ' ' || c == '\n')
    {
      prose->starts = prose->starts || prose->may_end || c == '\n';
      prose->may_end = FALSE;
      return;
    }
  if (c == '.' || c == '?' || c == '!')
    prose->may_end = may_end;
  else if (c != ')' && c != 0x2019 && c != 0x201D)
    prose->may_end = FALSE;
  if (!opens (c))
    prose->starts = FALSE;
}

static void
put_character (CdtProse *prose, gunichar c, gboolean may_end)
{
  g_string_append_unichar (prose->text, c);
  note_character (prose, c, may_end);
}

/* Words after a list stand below it; what closes a sentence closes the last item. */
static void
leave_list (CdtProse *prose, gunichar next)
{
  if (prose->in_list && !closes (next))
    cdt_prose_begin_part (prose, "\n", CDT_RUN_PARAGRAPH, NULL);
}

/* The rest of a word of the pack's own, after its first character. */
static void
put_rest (CdtProse *prose, const char *text, gsize length, CdtRunFlags flags, const char *path)
{
  if (length == 0)
    return;
  open_run (prose, flags, path, TRUE);
  g_string_append_len (prose->text, text, (gssize)length);
  for (const char *end = text + length; text < end; text = g_utf8_next_char (text))
    note_character (prose, g_utf8_get_char (text), TRUE);
}

/* The first character of a word of the pack's own. */
static void
put_static (CdtProse *prose, gunichar c, CdtRunFlags flags, const char *path, gboolean capital)
{
  if (closes (c))
    prose->space = FALSE;
  leave_list (prose, c);
  if (c == '.' && prose->after_value && (prose->last == '.' || prose->last == '?' || prose->last == '!'))
    {
      prose->may_end = TRUE;
      prose->after_value = FALSE;
      return;
    }
  if (prose->space && (prose->last == '(' || prose->last == '['))
    prose->space = FALSE;
  if (prose->space && prose->may_end)
    prose->starts = TRUE;
  flush_space (prose, flags, path);
  open_run (prose, flags, path, TRUE);
  prose->after_value = FALSE;
  put_character (prose, capital && prose->starts ? g_unichar_toupper (c) : c, TRUE);
}

static char *
trim (const char *text)
{
  char *trimmed = g_strstrip (g_strdup (text));
  char *to = trimmed;

  for (const char *from = trimmed; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
  *to = '\0';
  return trimmed;
}

/* The pack says "the" before a name that may bring its own. */
static gboolean
doubles_article (const CdtProse *prose, const char *name)
{
  if (!prose->space || prose->open == NULL)
    return FALSE;
  const char *blank = strrchr (prose->text->str, ' ');
  g_autofree char *word = g_utf8_strdown (blank != NULL ? blank + 1 : prose->text->str, -1);
  g_autofree char *lower = g_utf8_strdown (name, -1);
  return cdt_words_has_article (prose->words, lower)
         && g_ptr_array_find_with_equal_func (prose->words->articles, word, g_str_equal, NULL);
}

static void
strip_ending (GString *text)
{
  while (text->len > 0 && strchr (";,. \n", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
}

CdtProse *
cdt_prose_new (const CdtWords *words)
{
  CdtProse *prose = g_new0 (CdtProse, 1);

  prose->words = words;
  prose->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  prose->text = g_string_new (NULL);
  prose->starts = TRUE;
  return prose;
}

void
cdt_prose_free (CdtProse *prose)
{
  g_ptr_array_unref (prose->runs);
  g_string_free (prose->text, TRUE);
  g_free (prose);
}

void
cdt_prose_go_on (CdtProse *prose)
{
  prose->starts = FALSE;
}

void
cdt_prose_add_static (
    CdtProse *prose, const char *text, CdtRunFlags flags, const char *path, gboolean capital)
{
  while (*text != '\0')
    {
      gsize blank = strspn (text, BLANKS);

      if (blank > 0)
        {
          if (!prose->space && prose->last != ' ')
            prose->space_flags = flags;
          prose->space = prose->last != ' ';
          text += blank;
          continue;
        }
      put_static (prose, g_utf8_get_char (text), flags, path, capital);
      capital = FALSE;
      const char *rest = g_utf8_next_char (text);
      text = rest + strcspn (rest, BLANKS);
      put_rest (prose, rest, text - rest, flags, path);
    }
}

void
cdt_prose_add_value (
    CdtProse *prose, const char *text, CdtRunFlags flags, const char *path, CdtProseKind kind)
{
  g_autofree char *words = trim (text);

  if (*words == '\0')
    return;
  leave_list (prose, ' ');
  if (doubles_article (prose, words))
    {
      const char *name = strchr (words, ' ') + 1;

      memmove (words, name, strlen (name) + 1);
    }
  if (prose->space && (prose->last == '(' || prose->last == '['))
    prose->space = FALSE;
  if (prose->space && prose->may_end)
    prose->starts = TRUE;
  if (prose->starts
      && (kind == CDT_PROSE_PROGRAM
          || (kind == CDT_PROSE_NAME && cdt_words_has_article (prose->words, words))))
    {
      char *capital = cdt_words_capitalise (words);

      g_free (words);
      words = capital;
    }
  else if (!prose->starts && kind == CDT_PROSE_NAME && cdt_words_has_capital_article (prose->words, words))
    *words = g_ascii_tolower (*words);
  flush_space (prose, flags, NULL);
  open_run (prose, flags, path, FALSE);
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    put_character (prose, g_utf8_get_char (at), kind != CDT_PROSE_NAME);
  prose->after_value = TRUE;
  close_run (prose);
}

void
cdt_prose_add_joiner (CdtProse *prose, const char *text, CdtRunFlags flags)
{
  prose->space = FALSE;
  leave_list (prose, g_utf8_get_char (text));
  text += prose->last == '\n' ? strspn (text, " ") : 0;
  open_run (prose, flags, NULL, TRUE);
  prose->after_value = FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    put_character (prose, g_utf8_get_char (text), TRUE);
}

void
cdt_prose_add_break (CdtProse *prose)
{
  prose->space = FALSE;
  prose->after_value = FALSE;
  if (prose->in_list)
    {
      leave_list (prose, ' ');
      return;
    }
  open_run (prose, CDT_RUN_PLAIN, NULL, TRUE);
  put_character (prose, '\n', TRUE);
}

void
cdt_prose_add_reference (CdtProse *prose, const char *const *targets, const char *joiner, CdtRunFlags flags)
{
  leave_list (prose, ' ');
  if (prose->space && prose->may_end)
    prose->starts = TRUE;
  flush_space (prose, flags, NULL);
  close_run (prose);
  CdtRun *run = cdt_run_new ("", flags, NULL);
  run->targets = g_strdupv ((char **)targets);
  run->one = prose->starts ? cdt_words_capitalise (prose->words->clause) : g_strdup (prose->words->clause);
  run->many = prose->starts ? cdt_words_capitalise (prose->words->clauses) : g_strdup (prose->words->clauses);
  run->joiner = g_strdup (joiner);
  g_ptr_array_add (prose->runs, run);
  prose->after_value = FALSE;
  note_character (prose, '1', FALSE);
}

gboolean
cdt_prose_is_empty (const CdtProse *prose)
{
  return prose->last == 0;
}

void
cdt_prose_introduce_list (CdtProse *prose, CdtRunFlags flags)
{
  prose->space = FALSE;
  if (prose->last == 0 || prose->last == '\n' || g_unichar_ispunct (prose->last))
    return;
  open_run (prose, flags, NULL, TRUE);
  put_character (prose, ':', FALSE);
}

void
cdt_prose_begin_part (CdtProse *prose, const char *mark, CdtRunFlags flags, const char *path)
{
  gboolean first = prose->last == 0;

  close_run (prose);
  g_ptr_array_add (prose->runs, cdt_run_new (first ? mark + strspn (mark, "\n") : mark, flags, path));
  prose->space = FALSE;
  prose->last = '\n';
  prose->starts = TRUE;
  prose->may_end = FALSE;
  prose->in_list = FALSE;
}

void
cdt_prose_end_part (CdtProse *prose, gboolean in_list)
{
  prose->in_list = in_list;
}

void
cdt_prose_end_item (CdtProse *prose, const char *ending)
{
  prose->space = FALSE;
  close_run (prose);
  while (prose->runs->len > 0)
    {
      CdtRun *run = prose->runs->pdata[prose->runs->len - 1];
      g_autoptr (GString) text = g_string_new (run->text);

      if (run->targets != NULL)
        break;
      strip_ending (text);
      g_free (run->text);
      run->text = g_strdup (text->str);
      if (text->len > 0)
        {
          if (*ending == '.' && strchr ("?!", text->str[text->len - 1]) != NULL)
            return;
          break;
        }
      g_ptr_array_remove_index (prose->runs, prose->runs->len - 1);
    }
  CdtRun *last = prose->runs->len > 0 ? prose->runs->pdata[prose->runs->len - 1] : NULL;
  if (last == NULL || last->targets != NULL || last->path != NULL || last->flags != CDT_RUN_PLAIN)
    {
      g_ptr_array_add (prose->runs, cdt_run_new (ending, CDT_RUN_PLAIN, NULL));
      return;
    }
  char *text = g_strconcat (last->text, ending, NULL);
  g_free (last->text);
  last->text = text;
}

CdtText *
cdt_prose_finish (CdtProse *prose)
{
  close_run (prose);
  GPtrArray *runs = g_steal_pointer (&prose->runs);
  prose->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);
  prose->last = 0;
  prose->space = FALSE;
  prose->starts = TRUE;
  prose->in_list = FALSE;
  return cdt_text_new_take (runs);
}
