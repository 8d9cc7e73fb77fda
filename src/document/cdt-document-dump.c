/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-document.h"

/* The form of a dump, one line a block:
 *   kind number #id @clause: words {bp|words|<path|>link} words
 * A run with a look (b bold, i italic, m muted, p placeholder, k mark, l label, d deep, n new paragraph), a
 * path or a link stands in braces; so does one that a redline marks (+ inserted, - deleted, ~ moved, * its
 * own), and one that a page number takes the place of (g). */

static void
append_escaped (GString *dump, const char *words)
{
  for (; *words != '\0'; words++)
    if (*words == '\n')
      g_string_append (dump, "\\n");
    else
      g_string_append_c (dump, *words);
}

static void
append_run (GString *dump, const CdtRun *run)
{
  static const struct
  {
    CdtRunFlags flag;
    char letter;
  } marks[] = {
    { CDT_RUN_BOLD, 'b' },        { CDT_RUN_ITALIC, 'i' },  { CDT_RUN_MUTED, 'm' },
    { CDT_RUN_PLACEHOLDER, 'p' }, { CDT_RUN_MARK, 'k' },    { CDT_RUN_LABEL, 'l' },
    { CDT_RUN_DEEP, 'd' },        { CDT_RUN_CODE, 'u' },    { CDT_RUN_PARAGRAPH, 'n' },
    { CDT_RUN_INSERTED, '+' },    { CDT_RUN_DELETED, '-' }, { CDT_RUN_MOVED, '~' },
    { CDT_RUN_OWN, '*' },         { CDT_RUN_PAGE, 'g' },
  };

  if (run->flags == 0 && run->path == NULL && run->link == NULL)
    {
      append_escaped (dump, run->text);
      return;
    }
  g_string_append_c (dump, '{');
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (run->flags & marks[i].flag)
      g_string_append_c (dump, marks[i].letter);
  g_string_append_c (dump, '|');
  append_escaped (dump, run->text);
  if (run->path != NULL)
    g_string_append_printf (dump, "|<%s", run->path);
  if (run->link != NULL)
    g_string_append_printf (dump, "|>%s", run->link);
  g_string_append_c (dump, '}');
}

static void
append_text (GString *dump, const CdtText *text)
{
  for (guint i = 0; i < cdt_text_get_n_runs (text); i++)
    append_run (dump, cdt_text_get_run (text, i));
}

static void
append_revision (GString *dump, CdtRevision revision)
{
  static const char *const names[] = { "", " +", " -", " ~+", " ~-", " words", " drawn", " *" };

  g_string_append (dump, names[revision]);
}

static void
append_row (GString *dump, const char *name, const CdtRow *row)
{
  g_string_append_printf (dump, "  %s", row->total ? "total" : name);
  if (row->id != NULL)
    g_string_append_printf (dump, " #%s", row->id);
  append_revision (dump, row->revision);
  g_string_append_c (dump, ':');
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_string_append (dump, i > 0 ? " ; " : " ");
      append_text (dump, row->cells->pdata[i]);
    }
  g_string_append_c (dump, '\n');
}

static void
append_columns (GString *dump, const GArray *columns)
{
  static const char *const names[] = { "start", "centre", "end" };

  g_string_append (dump, "  columns:");
  for (guint i = 0; i < columns->len; i++)
    {
      const CdtColumn *column = &g_array_index (columns, CdtColumn, i);
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (width, sizeof width, "%.4g", column->width);
      g_string_append_printf (dump, " %s %s", width, names[column->align]);
      append_revision (dump, column->revision);
    }
  g_string_append_c (dump, '\n');
}

static void
append_axis (GString *dump, const char *name, char **labels)
{
  g_autofree char *joined = labels != NULL ? g_strjoinv ("|", labels) : NULL;

  if (joined != NULL)
    g_string_append_printf (dump, "  %s: %s\n", name, joined);
}

static void
append_names (GString *dump, const char *label, const char *note)
{
  g_string_append_printf (dump, " %s", label);
  if (note != NULL)
    g_string_append_printf (dump, " (%s)", note);
}

static void
append_figure_row (GString *dump, const CdtFigure *figure, guint n)
{
  const CdtFigureRow *row = cdt_figure_get_row (figure, n);

  g_string_append_printf (dump, "  line %u:", n);
  append_names (dump, row->label, row->note);
  if (row->heading)
    g_string_append (dump, " heading");
  if (row->parent >= 0)
    g_string_append_printf (dump, " under %d", row->parent);
  g_string_append_printf (dump, " <%s\n", row->path != NULL ? row->path : "");
}

static void
append_days (GString *dump, const CdtFigureMark *mark)
{
  static const char *const forms[] = { "span", "point", "window" };
  guint32 days[] = { mark->days.first, mark->days.last };

  g_string_append_printf (dump, " %s", forms[mark->days.form]);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      char text[16];
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, days[i]);
      g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
      g_string_append_printf (dump, " %s", text);
    }
}

static void
append_mark (GString *dump, const CdtFigure *figure, const CdtFigureMark *mark)
{
  g_string_append (dump, "  mark:");
  append_names (dump, mark->label, mark->note);
  if (mark->row >= 0)
    g_string_append_printf (dump, " in %d", mark->row);
  if (figure->kind == CDT_FIGURE_HEAT_MAP)
    g_string_append_printf (dump, " %d %d", (int)mark->cell.x, (int)mark->cell.y);
  else if (figure->kind == CDT_FIGURE_PLAN || figure->kind == CDT_FIGURE_TIMELINE)
    append_days (dump, mark);
  else
    g_string_append_printf (dump, " %u: %" G_GINT64_FORMAT, mark->bar.series, (gint64)mark->bar.value);
  g_string_append_printf (dump, " <%s\n", mark->path != NULL ? mark->path : "");
}

static void
append_figure (GString *dump, const CdtFigure *figure)
{
  append_axis (dump, "x", figure->x_labels);
  append_axis (dump, "y", figure->y_labels);
  g_string_append_printf (dump, "  words: %s\n", figure->words);
  for (guint i = 0; i < figure->rows->len; i++)
    append_figure_row (dump, figure, i);
  for (guint i = 0; i < figure->marks->len; i++)
    append_mark (dump, figure, cdt_figure_get_mark (figure, i));
}

static void
append_block (GString *dump, const CdtBlock *block)
{
  g_string_append (dump, cdt_block_kind_get_name (block->kind));
  if (block->number != NULL)
    g_string_append_printf (dump, " %s", block->number);
  if (block->depth > 0)
    g_string_append (dump, " deep");
  if (block->under != CDT_BLOCK_KICKER)
    g_string_append_printf (dump, " under-%s", cdt_block_kind_get_name (block->under));
  if (block->id != NULL)
    g_string_append_printf (dump, " #%s", block->id);
  if (block->clause != NULL)
    g_string_append_printf (dump, " @%s", block->clause);
  if (block->landscape != CDT_LANDSCAPE_NO)
    g_string_append (dump, block->landscape == CDT_LANDSCAPE_AUTO ? " landscape?" : " landscape");
  append_revision (dump, block->revision);
  if (block->text != NULL)
    {
      g_string_append (dump, ": ");
      append_text (dump, block->text);
    }
  g_string_append_c (dump, '\n');
  if (block->split_words != NULL)
    g_string_append_printf (dump, "  split: %s\n", block->split_words);
  if (block->columns != NULL)
    append_columns (dump, block->columns);
  if (block->head != NULL)
    append_row (dump, "head", block->head);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    append_row (dump, "row", block->rows->pdata[i]);
  if (block->figure != NULL)
    append_figure (dump, block->figure);
}

char *
cdt_document_dump (const CdtDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  GString *dump = g_string_new (NULL);
  for (guint i = 0; i < cdt_document_get_n_blocks (document); i++)
    append_block (dump, cdt_document_get_block (document, i));
  return g_string_free (dump, FALSE);
}
