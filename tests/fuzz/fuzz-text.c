/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-clean.h"
#include "cdt-draft.h"
#include "cdt-format.h"
#include "cdt-own-words.h"
#include "cdt-unusual.h"
#include "fuzz.h"

/* What is shown in the place of characters that nobody sees is text again. */
static void
look_for_unusual (const char *text)
{
  g_autoptr (GArray) found = cdt_unusual_find (text);
  g_autofree char *marked = cdt_unusual_dup_marked (text);
  g_autofree char *mended = cdt_unusual_dup_mended (text);
  gsize end = 0;

  if ((found == NULL) != (marked == NULL) || (found == NULL) != (mended == NULL))
    g_error ("unusual characters that are found but not marked");
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const CdtUnusual *unusual = &g_array_index (found, CdtUnusual, i);

      if (unusual->start < end || unusual->start + unusual->length > strlen (text))
        g_error ("unusual characters that do not stand in the text");
      end = unusual->start + unusual->length;
    }
  if (found != NULL && (!g_utf8_validate (marked, -1, NULL) || !g_utf8_validate (mended, -1, NULL)))
    g_error ("marks that are no text");
}

/* The pieces of own words are the words, without gaps. */
static void
take_apart (const char *text)
{
  g_autoptr (GArray) pieces = cdt_own_words_split (text);
  CdtOwnLine line = { 0 };
  gsize end = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

      if (piece->start != end)
        g_error ("own words with a gap at byte %zu", end);
      end += piece->length;
    }
  if (end != strlen (text))
    g_error ("own words that end too soon");
  cdt_own_words_read_line (text, &line);
  cdt_own_line_clear (&line);
}

/* What was understood of what a person typed is understood again from how it is shown. */
static void
read_as (const char *text, char *(*parse) (const char *), char *(*format) (const char *))
{
  g_autofree char *value = parse (text);
  g_autofree char *shown = format (value != NULL ? value : text);
  g_autofree char *again = value != NULL ? parse (shown) : NULL;

  if (g_strcmp0 (value, again) != 0)
    g_error ("“%s” is “%s”, shown as “%s”, which is “%s”", text, value, shown, again);
}

/* What is left of it can be written, and is the same when it is read again. */
static void
keep (const char *pasted)
{
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_autoptr (CdtDraft) reread = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  cdt_draft_set_value (draft, "purpose", pasted, NULL);
  bytes = cdt_draft_to_bytes (draft);
  reread = cdt_draft_new_from_bytes (bytes, "file", NULL);
  if (reread == NULL)
    g_error ("a pasted text makes a file that cannot be read");
  first = cdt_draft_dup_value (draft, "purpose");
  second = cdt_draft_dup_value (reread, "purpose");
  if (g_strcmp0 (first, second) != 0)
    g_error ("a pasted text is not the same when it is read again");
}

/* Whatever is typed or pasted, into any question */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *pasted = g_strndup ((const char *)data, size);
  g_autofree char *clean = cdt_clean_text (pasted, NULL);
  g_autofree char *again = cdt_clean_text (clean, NULL);

  if (!g_utf8_validate (clean, -1, NULL) || strcmp (clean, again) != 0)
    g_error ("not clean after cleaning");
  look_for_unusual (clean);
  take_apart (clean);
  read_as (clean, cdt_parse_date, cdt_format_date);
  read_as (clean, cdt_parse_money, cdt_format_money);
  read_as (clean, cdt_parse_percent, cdt_format_percent);
  keep (pasted);
  return 0;
}
