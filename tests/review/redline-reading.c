/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "redline-reading.h"

#include <string.h>

typedef struct
{
  ReadSide side;
  CdtNewNames *names;
  GPtrArray *lines;
} Reading;

static gboolean
is_read (const Reading *reading, CdtRevision revision)
{
  if (revision == CDT_REVISION_OWN || revision == CDT_REVISION_DRAWN)
    return FALSE;
  return reading->side == READ_OLD ? !cdt_revision_is_new (revision) : !cdt_revision_is_gone (revision);
}

/* Of a run in a block that is read */
static gboolean
has_run (const Reading *reading, const CdtRun *run, CdtRevision revision)
{
  if (run->flags & CDT_RUN_OWN)
    return FALSE;
  if (reading->side == READ_NEW)
    return (run->flags & CDT_RUN_DELETED) == 0;
  return (run->flags & CDT_RUN_INSERTED) == 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The numbers of a reference in any order; gives the last run of it. */
static guint
add_reference (GString *line, GPtrArray *runs, guint n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (;; n += 2)
    {
      const CdtRun *joiner = n + 1 < runs->len ? runs->pdata[n + 1] : NULL;

      g_ptr_array_add (ids, ((const CdtRun *)runs->pdata[n])->link);
      if (joiner == NULL || joiner->link != NULL || strlen (joiner->text) > 12 || n + 2 >= runs->len
          || ((const CdtRun *)runs->pdata[n + 2])->link == NULL)
        break;
    }
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (line, "<%s>", (const char *)ids->pdata[i]);
  return n;
}

static void
add_text (const Reading *reading, GString *line, const CdtText *text, CdtRevision revision)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();

  for (guint i = 0; text != NULL && i < cdt_text_get_n_runs (text); i++)
    {
      const CdtRun *run = cdt_text_get_run (text, i);

      if (has_run (reading, run, revision) && *run->text != '\0')
        g_ptr_array_add (runs, (gpointer)run);
    }
  for (guint i = 0; i < runs->len; i++)
    {
      const CdtRun *run = runs->pdata[i];
      const char *item = cdt_new_names_find (reading->names, run->path);

      if (run->link != NULL)
        i = add_reference (line, runs, i);
      else
        g_string_append (line, item != NULL ? item : run->text);
    }
}

/* "R1", "3" */
static gboolean
is_number (const CdtText *cell)
{
  const char *words = cdt_text_get_n_runs (cell) == 1 ? cdt_text_get_run (cell, 0)->text : "";

  return cdt_text_get_n_runs (cell) == 1 && cdt_text_get_run (cell, 0)->path == NULL
         && g_regex_match_simple ("^[A-Z]*[0-9]+$", words, 0, 0);
}

static void
end_line (const Reading *reading, GString *line)
{
  gsize length = line->len;

  while (length > 0 && strchr (" |", line->str[length - 1]) != NULL)
    length--;
  g_string_truncate (line, length);
  g_ptr_array_add (reading->lines, g_string_free (line, FALSE));
}

static void
read_row (const Reading *reading, const CdtBlock *block, const CdtRow *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CdtColumn *column = block->columns != NULL && i < block->columns->len
                                    ? &g_array_index (block->columns, CdtColumn, i)
                                    : NULL;

      if (column != NULL && !is_read (reading, column->revision))
        continue;
      if (i == 0 && is_number (row->cells->pdata[i]))
        g_string_append (line, "#");
      else
        add_text (reading, line, row->cells->pdata[i], row->revision);
      g_string_append (line, " | ");
    }
  end_line (reading, line);
}

/* Or the words that stand for one */
static gboolean
is_figure (const CdtBlock *block)
{
  return block->figure != NULL || block->revision == CDT_REVISION_WORDS;
}

static void
read_block (const Reading *reading, const CdtBlock *block)
{
  GString *line;

  if (!is_read (reading, block->revision) || block->kind == CDT_BLOCK_PAGE_BREAK
      || block->kind == CDT_BLOCK_RULE)
    return;
  line = g_string_new (is_figure (block) ? READ_FIGURE : NULL);
  if (block->figure != NULL)
    g_string_append (line, block->figure->words);
  add_text (reading, line, block->text, block->revision);
  if (block->revision == CDT_REVISION_WORDS && g_str_equal (line->str, READ_FIGURE))
    {
      g_string_free (line, TRUE);
      return;
    }
  end_line (reading, line);
  if (block->head != NULL)
    read_row (reading, block, block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    if (is_read (reading, ((const CdtRow *)block->rows->pdata[i])->revision))
      read_row (reading, block, block->rows->pdata[i]);
}

GPtrArray *
redline_read (const CdtDocument *document, ReadSide side, CdtNewNames *names)
{
  Reading reading = { side, names, g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    read_block (&reading, cdt_document_get_block (document, i));
  return reading.lines;
}

static gboolean
row_has_marks (const CdtRow *row)
{
  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    if (cdt_text_has_changes (row->cells->pdata[i]))
      return TRUE;
  return row != NULL && row->revision != CDT_REVISION_NONE;
}

gboolean
redline_has_marks (const CdtDocument *document)
{
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    {
      const CdtBlock *block = cdt_document_get_block (document, i);

      if (block->revision != CDT_REVISION_NONE || row_has_marks (block->head)
          || (block->text != NULL && cdt_text_has_changes (block->text)))
        return TRUE;
      for (guint k = 0; block->rows != NULL && k < block->rows->len; k++)
        if (row_has_marks (block->rows->pdata[k]))
          return TRUE;
    }
  return FALSE;
}
