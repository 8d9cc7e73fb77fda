/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-phrase-book.h"

#include <string.h>

#include "cdt-paper-words.h"

struct _CdtPhraseBook
{
  CdtAssembler *assembler;
  const char *table;
  GHashTable *words; /* those that were asked for */
};

CdtPhraseBook *
cdt_phrase_book_new (CdtAssembler *assembler, const char *table)
{
  CdtPhraseBook *book = g_new0 (CdtPhraseBook, 1);

  book->assembler = assembler;
  book->table = table;
  book->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return book;
}

void
cdt_phrase_book_free (CdtPhraseBook *book)
{
  g_hash_table_unref (book->words);
  g_free (book);
}

const char *
cdt_phrase_book_get (CdtPhraseBook *book, const char *word)
{
  const char *found = g_hash_table_lookup (book->words, word);
  char *words;

  if (found != NULL)
    return found;
  words = cdt_paper_words_dup (book->assembler, book->table, word);
  g_hash_table_insert (book->words, g_strdup (word), words);
  return words;
}

char *
cdt_phrase_book_fill (CdtPhraseBook *book, const char *word, ...)
{
  GString *filled = g_string_new (NULL);
  const char *at = cdt_phrase_book_get (book, word);

  /* What is filled in may have braces of its own. */
  for (const char *brace; (brace = strchr (at, '{')) != NULL && strchr (brace, '}') != NULL;)
    {
      const char *end = strchr (brace, '}') + 1;
      g_autofree char *name = g_strndup (brace + 1, (gsize)(end - brace) - 2);
      const char *value = NULL;
      va_list pairs;

      va_start (pairs, word);
      for (const char *key; value == NULL && (key = va_arg (pairs, const char *)) != NULL;)
        {
          const char *given = va_arg (pairs, const char *);

          if (strcmp (key, name) == 0)
            value = given != NULL ? given : "";
        }
      va_end (pairs);
      g_string_append_len (filled, at, brace - at);
      g_string_append (filled, value != NULL ? value : "");
      at = end;
    }
  g_string_append (filled, at);
  return g_string_free (filled, FALSE);
}
