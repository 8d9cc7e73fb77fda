/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what was noted down of a page into what cairo drew of it */

#include <string.h>

#include "cdt-typesetter-private.h"

#define ENDING "EMC\n"
#define TEXT_BEGIN "BT\n"
#define TEXT_END "\nET\n"

static gboolean
pass (CdtPdfSpan *rest, const char *word)
{
  gboolean there = cdt_pdf_begins (*rest, word);
  rest->begin += there ? strlen (word) : 0;
  return there;
}

/* A line that begins or ends so stays in what the page draws. */
static gboolean
keep_line (CdtPdfSpan *rest, const char *begin, const char *end, GString *out)
{
  const char *last = memchr (rest->begin, '\n', (gsize)(rest->end - rest->begin));
  if (last == NULL || !cdt_pdf_begins (*rest, begin) || last - rest->begin < (gssize)strlen (end)
      || memcmp (last - strlen (end), end, strlen (end)) != 0)
    return FALSE;
  cdt_pdf_put (out, (CdtPdfSpan){ rest->begin, last + 1 });
  rest->begin = last + 1;
  return TRUE;
}

static gboolean
pass_block (CdtPdfSpan *rest)
{
  const char *end = cdt_pdf_begins (*rest, TEXT_BEGIN)
                        ? memmem (rest->begin, (gsize)(rest->end - rest->begin), TEXT_END, strlen (TEXT_END))
                        : NULL;
  if (end == NULL)
    return FALSE;
  rest->begin = end + strlen (TEXT_END);
  return TRUE;
}

/* Behind the glyphs that cairo was shown, which are learnt. What it takes to be set from here on stays:
 * opacity, where it draws; the colour is not what it takes it to be, but that never is the next. FALSE: they
 * are not there. */
static gboolean
pass_shown (CdtTypesetter *self, guint n, CdtPdfSpan *rest, GString *out)
{
  const CdtTypesetterElement *element = &g_array_index (self->elements, CdtTypesetterElement, n);
  guint first = cdt_typesetter_get_extent (self, n).shown;
  CdtType *const *shown = (CdtType *const *)self->shown->pdata + first;
  CdtPdfSpan block;
  while (keep_line (rest, "/a", " gs", out) || keep_line (rest, "Q q", "", out)
         || keep_line (rest, "", " re W n", out) || pass (rest, CDT_TYPESETTER_COLOUR_SET))
    ;
  block = *rest;
  while (pass_block (rest))
    ;
  block.end = rest->begin;
  return cdt_pdf_begins (*rest, ENDING) && (element->shown > first) == (block.begin < block.end)
         && (!element->has_new || cdt_type_case_learn (self->types, block, shown, element->shown - first));
}

/* cairo begins a line with it. Words that only look like it stand in a string, in which a line end has a
 * backslash before it. */
static const char *
find_opening (const char *content, CdtPdfSpan rest, const char *opening)
{
  const char *at = rest.begin;
  while ((at = memmem (at, (gsize)(rest.end - at), opening, strlen (opening))) != NULL)
    {
      if (at > content + 1 && at[-1] == '\n' && at[-2] != '\\')
        return at;
      at++;
    }
  return NULL;
}

/* The word that begins an element: "/P << /MCID 3 >> BDC" */
static void
put_opening (GString *out, const CdtTypesetterElement *element)
{
  g_string_append_c (out, '/');
  g_string_append (out, element->name);
  g_string_append (out, " << /MCID ");
  cdt_pdf_put_number (out, element->number);
  g_string_append (out, " >> BDC\n");
}

/* *rest: up to the end of the element */
static gboolean
set_element (CdtTypesetter *self, guint n, const char *content, CdtPdfSpan *rest, GString *out)
{
  const CdtTypesetterElement *element = &g_array_index (self->elements, CdtTypesetterElement, n);
  const char *at;
  g_string_truncate (self->text, 0);
  put_opening (self->text, element);
  at = find_opening (content, *rest, self->text->str);
  if (at == NULL)
    return FALSE;
  at += self->text->len;
  cdt_pdf_put (out, (CdtPdfSpan){ rest->begin, at });
  rest->begin = at;
  if (!pass_shown (self, n, rest, out))
    return FALSE;
  for (guint i = cdt_typesetter_get_extent (self, n).marks; i < element->marks; i++)
    cdt_mark_write (out, &g_array_index (self->marks, CdtMark, i),
                    (const CdtLetter *)(gpointer)self->letters->data);
  return TRUE;
}

GBytes *
cdt_typesetter_set_page (CdtTypesetter *self, const char *content, gsize length)
{
  g_return_val_if_fail (self != NULL && content != NULL, NULL);
  GString *out = g_string_sized_new (4 * length);
  CdtPdfSpan rest = { content, content + length };
  gboolean set = TRUE;
  for (guint n = 0; set && n < self->elements->len; n++)
    set = set_element (self, n, content, &rest, out);
  cdt_pdf_put (out, rest);
  g_autoptr (GBytes) page = g_string_free_to_bytes (out);
  return set ? g_steal_pointer (&page) : NULL;
}
