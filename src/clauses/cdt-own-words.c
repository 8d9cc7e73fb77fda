/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-own-words.h"

#include <string.h>

#include "cdt-field-path.h"
#include "cdt-passage.h"

#define HERE "{here:"
#define DEEP 2 /* columns further in that make a list within a list */

static const char *const marks[] = { "", "- ", "-- ", "* ", "# ", "> ", "## " };

static void
clear_piece (gpointer data)
{
  g_free (((CdtPiece *)data)->name);
}

static void
add_piece (GArray *pieces, CdtPieceKind kind, gsize start, gsize length, const char *name)
{
  CdtPiece piece = { kind, start, length, g_strdup (name) };
  CdtPiece *last = pieces->len > 0 ? &g_array_index (pieces, CdtPiece, pieces->len - 1) : NULL;

  if (length == 0)
    return;
  if (kind == CDT_PIECE_WORDS && last != NULL && last->kind == CDT_PIECE_WORDS)
    last->length += length;
  else
    g_array_append_val (pieces, piece);
}

static gboolean
is_id (const char *text)
{
  return *text != '\0'
         && strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_,|")
                == strlen (text);
}

/* A field, a list or an item, all items on the way named */
static gboolean
is_field_path (const char *content)
{
  const CdtShape *shape = *content != '/' ? cdt_shape_find (content) : NULL;
  gboolean named = g_str_has_suffix (content, "]");
  g_autofree char *full = g_strconcat ("/agreement/", content, NULL);

  if (shape == NULL || cdt_shape_get_kind (shape) == CDT_SHAPE_CONTAINER
      || (cdt_shape_get_kind (shape) == CDT_SHAPE_ITEM) != named)
    return FALSE;
  g_autoptr (CdtFieldPath) path = cdt_field_path_new (full);
  if (path == NULL)
    return FALSE;
  return cdt_shape_get_kind (shape) != CDT_SHAPE_FIELD
         || cdt_field_path_find_shape (path, cdt_shape_get_root ()) != NULL;
}

/* What is between braces; *name is what it names. */
static CdtPieceKind
recognise (const char *content, const char **name)
{
  static const struct
  {
    const char *prefix;
    CdtPieceKind kind;
  } names[] = { { "clause:", CDT_PIECE_CLAUSE }, { "here:", CDT_PIECE_HERE }, { "table:", CDT_PIECE_TABLE } };

  *name = content;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (content, names[i].prefix) && is_id (content + strlen (names[i].prefix)))
      {
        *name += strlen (names[i].prefix);
        return names[i].kind;
      }
  return is_field_path (content) ? CDT_PIECE_FIELD : CDT_PIECE_UNKNOWN;
}

/* The braces that begin here, up to the end; 0 when they do not end on this line. */
static gsize
add_braces (GArray *pieces, const char *text, gsize start)
{
  gsize length = strcspn (text + start, "}\n");
  const char *name = NULL;

  if (text[start + length] != '}')
    return 0;
  g_autofree char *content = g_strndup (text + start + 1, length - 1);
  CdtPieceKind kind = recognise (content, &name);
  add_piece (pieces, kind, start, length + 1, name);
  return length + 1;
}

GArray *
cdt_own_words_split (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (CdtPiece));
  gsize at = 0;

  g_array_set_clear_func (pieces, clear_piece);
  while (text[at] != '\0')
    {
      gsize words = strcspn (text + at, "{*");

      add_piece (pieces, CDT_PIECE_WORDS, at, words, NULL);
      at += words;
      if (strncmp (text + at, "**", 2) == 0)
        {
          add_piece (pieces, CDT_PIECE_BOLD, at, 2, NULL);
          at += 2;
          continue;
        }
      gsize braces = text[at] == '{' ? add_braces (pieces, text, at) : 0;
      at += braces;
      if (braces > 0 || text[at] == '\0')
        continue;
      add_piece (pieces, CDT_PIECE_WORDS, at, 1, NULL);
      at++;
    }
  return pieces;
}

/* The marks of the program's own lists, which a line has whatever else it could be */
static gboolean
read_mark (const char *line, CdtOwnLine *read)
{
  for (guint i = 1; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (line, marks[i]))
      {
        read->kind = (CdtLineKind)i;
        read->words = line + strlen (marks[i]);
        return TRUE;
      }
  return FALSE;
}

void
cdt_own_words_read_line (const char *line, CdtOwnLine *read)
{
  CdtPassageMark typed;
  gboolean marked = cdt_passage_read_mark (line, &typed) && line[typed.words] != '\0';
  const char *words = line + strspn (line, " \t\r");

  *read = (CdtOwnLine){ .kind = CDT_LINE_SUB, .words = words };
  read->deep = marked && (typed.deep || typed.indent >= DEEP);
  if (!read_mark (words, read) && marked)
    {
      read->kind = typed.label != NULL ? CDT_LINE_NUMBERED : CDT_LINE_BULLET;
      read->label = g_steal_pointer (&typed.label);
      read->words = line + typed.words;
    }
  if (read->kind == CDT_LINE_ITEM && read->deep)
    read->kind = CDT_LINE_SUBITEM;
  cdt_passage_mark_clear (&typed);
}

void
cdt_own_line_clear (CdtOwnLine *line)
{
  g_clear_pointer (&line->label, g_free);
}

gboolean
cdt_own_words_name_line (const char *text, const char *id)
{
  g_autofree char *braces = g_strdup_printf (HERE "%s}", id);

  return strstr (text, braces) != NULL;
}

gboolean
cdt_own_words_name_same_lines (const char *a, const char *b)
{
  const char *next[] = { a, b };

  while (TRUE)
    {
      gsize lengths[2];

      for (guint i = 0; i < 2; i++)
        {
          next[i] = next[i] != NULL ? strstr (next[i], HERE) : NULL;
          lengths[i] = next[i] != NULL ? strcspn (next[i], "}\n") : 0;
        }
      if (next[0] == NULL || next[1] == NULL)
        return next[0] == next[1];
      if (lengths[0] != lengths[1] || strncmp (next[0], next[1], lengths[0]) != 0)
        return FALSE;
      next[0] += lengths[0];
      next[1] += lengths[1];
    }
}

const char *
cdt_own_words_get_mark (CdtLineKind kind)
{
  return marks[kind];
}
