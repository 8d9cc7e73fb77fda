/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "sample-document.h"

static void
add_run (GPtrArray *runs, GString *words, CdtRunFlags flags, const char *path, const char *link)
{
  if (words->len == 0)
    return;
  CdtRun *run = cdt_run_new (words->str, flags, path);
  run->link = g_strdup (link);
  g_ptr_array_add (runs, run);
  g_string_truncate (words, 0);
}

/* {words|path|link}: gives the place after the brace. */
static const char *
add_braced (GPtrArray *runs, const char *at)
{
  const char *end = strchr (at, '}');
  g_autofree char *inside = g_strndup (at, (gsize)(end - at));
  g_auto (GStrv) parts = g_strsplit (inside, "|", 3);
  g_autoptr (GString) words = g_string_new (parts[0]);
  const char *path = parts[1] != NULL && *parts[1] != '\0' ? parts[1] : NULL;
  add_run (runs, words, CDT_RUN_PLAIN, path, parts[1] != NULL ? parts[2] : NULL);
  return end + 1;
}

CdtText *
sample_text (const char *marked)
{
  GPtrArray *runs = g_ptr_array_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  CdtRunFlags flags = CDT_RUN_PLAIN;
  for (const char *at = marked; *at != '\0';)
    {
      CdtRunFlags turn = *at == '*'                 ? CDT_RUN_BOLD
                         : *at == '_'               ? CDT_RUN_MUTED
                         : *at == '^'               ? CDT_RUN_MARK | CDT_RUN_BOLD
                         : *at == '[' || *at == ']' ? CDT_RUN_PLACEHOLDER
                                                    : CDT_RUN_PLAIN;
      if (turn != CDT_RUN_PLAIN || *at == '{')
        add_run (runs, words, flags, flags & CDT_RUN_PLACEHOLDER ? "open/field" : NULL, NULL);
      if (*at == '{')
        at = add_braced (runs, at + 1);
      else if (turn != CDT_RUN_PLAIN)
        {
          flags ^= turn;
          at++;
        }
      else
        g_string_append_c (words, *at++);
    }
  add_run (runs, words, flags, NULL, NULL);
  return cdt_text_new_take (runs);
}

CdtBlock *
sample_block (CdtBlockKind kind, const char *id, const char *marked)
{
  CdtBlock *block = cdt_block_new (kind, marked == NULL ? NULL : sample_text (marked));
  block->id = g_strdup (id);
  block->clause = g_strdup (id);
  return block;
}

CdtRow *
sample_row (const char *cells, gboolean total)
{
  CdtRow *row = cdt_row_new ();
  g_auto (GStrv) parts = g_strsplit (cells, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    cdt_row_add (row, sample_text (parts[i]));
  row->total = total;
  return row;
}

static CdtAlign
read_align (char sign)
{
  return sign == '>' ? CDT_ALIGN_END : sign == '=' ? CDT_ALIGN_CENTRE : CDT_ALIGN_START;
}

CdtBlock *
sample_table (const char *id, const char *widths, const char *head, const char *const *rows)
{
  CdtBlock *table = cdt_block_new (CDT_BLOCK_TABLE, NULL);
  table->id = g_strdup (id);
  g_auto (GStrv) columns = g_strsplit (widths, " ", -1);
  for (guint i = 0; columns[i] != NULL; i++)
    cdt_block_add_column (table, g_ascii_strtod (columns[i], NULL),
                          read_align (columns[i][strlen (columns[i]) - 1]));
  table->head = head == NULL ? NULL : sample_row (head, FALSE);
  if (table->rows == NULL)
    table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  for (guint i = 0; rows[i] != NULL; i++)
    g_ptr_array_add (table->rows, sample_row (rows[i] + (rows[i][0] == '+'), rows[i][0] == '+'));
  return table;
}

CdtBlock *
sample_grid (guint n_partners, guint n_rows)
{
  static const char *const names[] = { "Eastvale",   "the Trust",   "Warm Hearths", "Riverside College",
                                       "Housing 21", "Age Concern", "Fire Service", "Northmoor Town" };
  static const char *const letters[] = { "^A^", "*R*", "_C_", "_I_", "_I_", "" };
  g_autoptr (GString) widths = g_string_new ("3.4"), head = g_string_new ("Activity");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_partners; i++)
    {
      g_string_append (widths, " 1.2=");
      g_string_append_printf (head, ";%s", names[i % G_N_ELEMENTS (names)]);
    }
  for (guint row = 0; row < n_rows; row++)
    {
      GString *cells = g_string_new (row % 2 == 0 ? "Set up the team" : "Publish the yearly summary");
      for (guint i = 0; i < n_partners; i++)
        g_string_append_printf (cells, ";%s", letters[(i * 5 + row * 3) % G_N_ELEMENTS (letters)]);
      g_ptr_array_add (rows, g_string_free (cells, FALSE));
    }
  g_ptr_array_add (rows, NULL);
  CdtBlock *grid = sample_table ("grid", widths->str, head->str, (const char *const *)rows->pdata);
  grid->split_words = g_strdup ("(partners {first} to {last} of {all})");
  return grid;
}

CdtBlock *
sample_panel (const char *heading, const char *position)
{
  const char *const lines[] = { "Signature;", "Name;", NULL };
  CdtBlock *panel = sample_block (CDT_BLOCK_SIGNATURE, NULL, heading);
  if (panel->rows == NULL)
    panel->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (panel->rows, sample_row (lines[i], FALSE));
  g_autofree char *line = g_strconcat ("Position;", position, NULL);
  g_ptr_array_add (panel->rows, sample_row (line, FALSE));
  g_ptr_array_add (panel->rows, sample_row ("Date;", FALSE));
  return panel;
}

CdtBlock *
sample_heat_map (void)
{
  const char *const x[] = { "Minor", "Small", "Moderate", "Major", "Severe", NULL };
  const char *const y[] = { "Rare", "Unlikely", "Possible", "Likely", "Almost certain", NULL };
  static const struct
  {
    const char *label;
    double x, y;
  } marks[] = { { "R1", 2, 2 }, { "R7", 2, 2 }, { "R3", 2, 5 }, { "R2", 3, 4 },
                { "R4", 2, 3 }, { "R5", 4, 3 }, { "R6", 4, 1 } };
  CdtBlock *block = sample_block (CDT_BLOCK_FIGURE, "heat-map", NULL);
  block->figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  block->figure->x_labels = g_strdupv ((char **)x);
  block->figure->y_labels = g_strdupv ((char **)y);
  block->figure->words = g_strdup ("Seven risks by impact and likelihood.");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *id = g_ascii_strdown (marks[i].label, -1);
      g_autofree char *path = g_strdup_printf ("risks/risk[@id='%s']", id);
      cdt_figure_add_mark (block->figure, marks[i].label, path, marks[i].x, marks[i].y);
    }
  return block;
}

static void
set_string (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

CdtDocumentInfo *
sample_info (void)
{
  CdtDocumentInfo *info = cdt_document_info_new ();
  set_string (&info->title, "Eastvale Healthy Homes Partnership");
  set_string (&info->kind, "Memorandum of understanding");
  set_string (&info->language, "en-GB");
  set_string (&info->author, "Eastvale, the Trust and Warm Hearths");
  set_string (&info->subject, "Memorandum of understanding");
  set_string (&info->draft_id, "7f3a91c2");
  set_string (&info->date, "2026-11-21");
  set_string (&info->head_start, "Eastvale Healthy Homes Partnership");
  set_string (&info->head_end, "Memorandum of understanding");
  set_string (&info->foot_start, "Draft 3 · 21 November 2026 · 7F3A-91C2");
  set_string (&info->foot_page, "Page {page} of {pages}");
  set_string (&info->schedule, "Schedule");
  set_string (&info->part, "Part {n}");
  set_string (&info->part_of, "{part} of {schedule}");
  set_string (&info->continued, "continued");
  return info;
}

CdtDocument *
sample_document (GPtrArray *blocks, CdtDocument *previous)
{
  return cdt_document_new (sample_info (), blocks, previous);
}
