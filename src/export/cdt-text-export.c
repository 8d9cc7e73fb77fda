/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-text-export.h"

#include <string.h>

#include "cdt-text-lines.h"
#include "cdt-text-table.h"

#define CLAUSE_INDENT 6
#define ITEM_INDENT 11
#define SUBITEM_INDENT 17
#define LIST_INDENT 3
#define BLANK_TO_SIGN "______________________________"

static void
add_ruler (GString *out, char c, guint width)
{
  for (guint i = 0; i < width; i++)
    g_string_append_c (out, c);
  g_string_append_c (out, '\n');
}

static void
add_underlined (GString *out, const char *text, char c)
{
  cdt_text_lines_add (out, "", 0, text);
  add_ruler (out, c, MIN (cdt_text_lines_measure (text, strlen (text)), CDT_TEXT_COLUMNS));
}

/* Where the number of a block stands, and where its words. */
typedef struct
{
  CdtBlockKind kind;
  guint number_at;
  guint words_at;
} Indent;

/* A hyphen is a bullet that every printer and reader knows. */
static const char *
get_mark (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_BULLET && block->number == NULL ? "-" : block->number;
}

static const Indent indents[] = {
  { CDT_BLOCK_HEADING, 0, CLAUSE_INDENT },
  { CDT_BLOCK_CLAUSE, 0, CLAUSE_INDENT },
  { CDT_BLOCK_RECITAL, 0, CLAUSE_INDENT },
  { CDT_BLOCK_ITEM, CLAUSE_INDENT, ITEM_INDENT },
  { CDT_BLOCK_SUBITEM, ITEM_INDENT, SUBITEM_INDENT },
  { CDT_BLOCK_BULLET, CLAUSE_INDENT, CLAUSE_INDENT + 2 },
};

static const Indent *
find_indent (CdtBlockKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (indents); i++)
    if (indents[i].kind == kind)
      return &indents[i];
  return NULL;
}

/* What goes on with the words of a block above lines up with them; a bullet beside no numbers stands a little
 * in. */
static Indent
get_indent (const CdtBlock *block)
{
  const Indent *own = find_indent (block->kind);
  const Indent *above = block->under != CDT_BLOCK_KICKER ? find_indent (block->under) : NULL;
  Indent indent = own != NULL ? *own : (Indent){ block->kind, 0, 0 };
  const char *mark = get_mark (block);

  if (above != NULL)
    indent.number_at = indent.words_at = above->words_at;
  indent.number_at += block->depth * LIST_INDENT;
  if (block->kind == CDT_BLOCK_BULLET)
    indent.words_at = indent.number_at + strlen (mark) + 1;
  return indent;
}

static void
add_indented (GString *out, const CdtBlock *block, const char *text)
{
  const Indent indent = get_indent (block);
  const char *mark = get_mark (block);
  g_autofree char *first
      = mark != NULL ? g_strdup_printf ("%*s%s", (int)indent.number_at, "", mark) : g_strdup ("");

  cdt_text_lines_add (out, first, indent.words_at, text);
}

static void
add_schedule (GString *out, const CdtBlock *block, const char *text, char c)
{
  g_autofree char *title
      = block->number != NULL ? g_strdup_printf ("%s: %s", block->number, text) : g_strdup (text);

  add_underlined (out, title, c);
}

static void
add_signature (GString *out, const CdtBlock *block, const char *text)
{
  add_underlined (out, text, '-');
  for (guint i = 0; i < block->rows->len; i++)
    {
      const CdtRow *row = block->rows->pdata[i];
      g_autofree char *label = cdt_text_dup_plain (row->cells->pdata[0]);
      g_autofree char *value = cdt_text_dup_plain (row->cells->pdata[1]);
      g_autofree char *first = g_strconcat (label, ":", NULL);

      cdt_text_lines_add (out, first, 2, *value != '\0' ? value : BLANK_TO_SIGN);
    }
}

static void
add_block (GString *out, const CdtBlock *block, const char *text)
{
  switch (block->kind)
    {
    case CDT_BLOCK_TITLE:
      add_underlined (out, text, '=');
      break;
    case CDT_BLOCK_RULE:
      add_ruler (out, '-', CDT_TEXT_COLUMNS);
      break;
    case CDT_BLOCK_PART:
    case CDT_BLOCK_SUBHEADING:
      add_underlined (out, text, '-');
      break;
    case CDT_BLOCK_SCHEDULE:
      add_schedule (out, block, text, '=');
      break;
    case CDT_BLOCK_SUBSCHEDULE:
      add_schedule (out, block, text, '-');
      break;
    case CDT_BLOCK_TABLE:
      cdt_text_table_add (out, block);
      break;
    case CDT_BLOCK_FIGURE:
      cdt_text_lines_add (out, "", 0, block->figure->words);
      break;
    case CDT_BLOCK_SIGNATURE:
      add_signature (out, block, text);
      break;
    default:
      add_indented (out, block, text);
      break;
    }
}

/* A list of contents without pages says nothing that the headings do not, and text has no pages. */
static gboolean
is_left_out (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_CONTENTS || block->kind == CDT_BLOCK_PAGE_BREAK;
}

static gboolean
stands_close (const CdtBlock *block)
{
  return block->kind == CDT_BLOCK_ITEM || block->kind == CDT_BLOCK_SUBITEM || block->kind == CDT_BLOCK_BULLET;
}

/* What pages have at their head and foot stands once at either end. */
static void
add_marking (GString *out, const char *marking)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  cdt_text_lines_add (out, "", 0, marking);
}

char *
cdt_text_export (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  GString *out = g_string_new (NULL);
  const char *marking = cdt_document_get_info (document)->marking;
  if (marking != NULL && *marking != '\0')
    add_marking (out, marking);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);
      g_autofree char *text = block->text != NULL ? cdt_text_dup_plain (block->text) : g_strdup ("");

      if (is_left_out (block))
        continue;
      if (out->len > 0 && !stands_close (block))
        g_string_append_c (out, '\n');
      add_block (out, block, text);
    }
  if (marking != NULL && *marking != '\0')
    add_marking (out, marking);
  return g_string_free (out, FALSE);
}
