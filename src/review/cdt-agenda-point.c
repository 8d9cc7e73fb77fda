/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agenda says of each point. */

#include <string.h>

#include "cdt-about.h"
#include "cdt-paper-words.h"
#include "cdt-paper.h"

#define MAX_BLANK_PARTNERS 6 /* with more, those that have said nothing get no column */
#define PARTNER_WIDTH 2.4
#define LEAST_LABEL 1.2
#define MOST_LABEL 2.2
#define LABEL_PART 0.17 /* of the columns after it, at least */

/** Column: where one partner stands, or somebody else. */
typedef struct
{
  char *name;
  const CdtPosition *position; /* (nullable) nothing said */
} Column;

static void
free_column (Column *column)
{
  g_free (column->name);
  g_free (column);
}

static void
add_column (GPtrArray *columns, char *name, const CdtPosition *position)
{
  Column *column = g_new0 (Column, 1);

  column->name = name;
  column->position = position;
  g_ptr_array_add (columns, column);
}

static char *
dup_partner_name (CdtDraft *draft, CdtNode *partner)
{
  g_autofree char *id = cdt_node_dup_attribute (partner, "id");
  const CdtPosition position = { .partner = id };

  return cdt_point_dup_whose (draft, &position);
}

/* TRUE when the partner has said something. */
static gboolean
add_positions_of (CdtDraft *draft, const CdtPoint *point, const char *partner, GPtrArray *columns)
{
  gboolean any = FALSE;

  for (guint i = 0; i < point->positions->len; i++)
    {
      const CdtPosition *position = point->positions->pdata[i];

      if (g_strcmp0 (position->partner, partner) != 0)
        continue;
      add_column (columns, cdt_point_dup_whose (draft, position), position);
      any = TRUE;
    }
  return any;
}

static gboolean
is_of_partner (CdtDraft *draft, const CdtPosition *position)
{
  g_autofree char *path
      = position->partner != NULL ? g_strdup_printf ("partners/partner[@id='%s']", position->partner) : NULL;

  return path != NULL && cdt_draft_find_node (draft, path) != NULL;
}

/* The partners in their order, then anybody else. silent: names of partners that get no column */
static GPtrArray *
list_columns (CdtDraft *draft, const CdtPoint *point, GString *silent)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)free_column);
  CdtNode *partners = cdt_draft_find_node (draft, "partners");
  guint n = 0;

  for (CdtNode *at = partners != NULL ? cdt_node_first_element (partners) : NULL; at != NULL;
       at = cdt_node_next_element (at))
    n += cdt_node_is (at, "partner") ? 1 : 0;
  for (CdtNode *at = partners != NULL ? cdt_node_first_element (partners) : NULL; at != NULL;
       at = cdt_node_next_element (at))
    {
      g_autofree char *id = cdt_node_dup_attribute (at, "id");

      if (!cdt_node_is (at, "partner") || add_positions_of (draft, point, id, columns))
        continue;
      g_autofree char *name = dup_partner_name (draft, at);
      if (n <= MAX_BLANK_PARTNERS)
        add_column (columns, g_steal_pointer (&name), NULL);
      else
        g_string_append_printf (silent, "%s%s", silent->len > 0 ? ", " : "", name);
    }
  for (guint i = 0; i < point->positions->len; i++)
    if (!is_of_partner (draft, point->positions->pdata[i]))
      add_column (columns, cdt_point_dup_whose (draft, point->positions->pdata[i]),
                  point->positions->pdata[i]);
  return columns;
}

static CdtBlock *
add_frame (CdtPaper *paper, const GPtrArray *columns)
{
  CdtBlock *table = cdt_paper_add (paper, CDT_BLOCK_TABLE, NULL);

  table->head = cdt_row_new ();
  cdt_block_add_column (table, CLAMP (LABEL_PART * PARTNER_WIDTH * columns->len, LEAST_LABEL, MOST_LABEL),
                        CDT_ALIGN_START);
  cdt_paper_add_cell (table->head, "");
  for (guint i = 0; i < columns->len; i++)
    {
      cdt_block_add_column (table, PARTNER_WIDTH, CDT_ALIGN_START);
      cdt_paper_add_cell (table->head, ((Column *)columns->pdata[i])->name);
    }
  table->split_words = g_strdup (cdt_phrase_book_get (paper->book, "split"));
  return table;
}

static void
begin_row (CdtPaper *paper, CdtRow *row, const char *word)
{
  const char *label = cdt_phrase_book_get (paper->book, word);

  cdt_row_add (row, cdt_paper_make_text (label, NULL));
}

static void
add_values (CdtPaper *paper, const CdtPoint *point, const GPtrArray *columns, CdtBlock *table)
{
  CdtRow *row = cdt_paper_add_row (table);

  begin_row (paper, row, "wanted");
  for (guint i = 0; i < columns->len; i++)
    {
      const CdtPosition *position = ((Column *)columns->pdata[i])->position;
      g_autofree char *value = position != NULL && position->value != NULL
                                   ? cdt_paper_say_value (paper, point->about, position->value)
                                   : NULL;

      cdt_paper_add_cell (row, value);
    }
}

static void
add_texts (CdtPaper *paper, const GPtrArray *columns, CdtBlock *table)
{
  CdtRow *row = cdt_paper_add_row (table);
  const char *not_said = cdt_phrase_book_get (paper->book, "not-said");

  begin_row (paper, row, "position");
  for (guint i = 0; i < columns->len; i++)
    {
      const CdtPosition *position = ((Column *)columns->pdata[i])->position;

      if (position == NULL)
        {
          GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

          g_ptr_array_add (runs, cdt_run_new (not_said, CDT_RUN_MUTED | CDT_RUN_ITALIC, NULL));
          cdt_row_add (row, cdt_text_new_take (runs));
        }
      else
        cdt_paper_add_cell (row, position->text);
    }
}

static gboolean
has_any (const GPtrArray *columns, gboolean value)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const CdtPosition *position = ((Column *)columns->pdata[i])->position;

      if (value ? position != NULL && position->value != NULL : position == NULL || position->text != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_positions (CdtPaper *paper, const CdtPoint *point)
{
  g_autoptr (GString) silent = g_string_new (NULL);
  g_autoptr (GPtrArray) columns = NULL;

  if (point->positions->len == 0)
    {
      cdt_paper_add_word (paper, CDT_BLOCK_PARAGRAPH, "no-positions");
      return;
    }
  columns = list_columns (paper->draft, point, silent);
  CdtBlock *table = add_frame (paper, columns);
  if (has_any (columns, TRUE))
    add_values (paper, point, columns, table);
  if (has_any (columns, FALSE))
    add_texts (paper, columns, table);
  if (silent->len == 0)
    return;
  g_autofree char *others = cdt_phrase_book_fill (paper->book, "others", "names", silent->str, NULL);
  cdt_paper_add (paper, CDT_BLOCK_NOTE, others);
}

/* "Clause 7.4, Governance and decisions · Quorum. Raised by Ada Smith on 22 November 2026" */
static char *
say_about (CdtPaper *paper, const CdtPoint *point)
{
  g_autofree char *where = cdt_paper_say_where (paper, point->about);
  g_autofree char *day = cdt_paper_say_day (paper, point->when);
  g_autofree char *raised = NULL;

  if (*day != '\0')
    raised = cdt_phrase_book_fill (paper->book, point->who != NULL ? "raised-by" : "raised", "name",
                                   point->who, "date", day, NULL);
  return g_strjoin (". ", where, raised, NULL);
}

/* What the agreement says now; NULL where there is nothing to say. The sentence that an answer stands in says
 * more than the answer alone. */
static char *
say_present (CdtPaper *paper, const CdtPoint *point)
{
  CdtAboutKind kind = cdt_about_get_kind (paper->draft, point->about);
  const CdtWhere *where = cdt_whereabouts_find (paper->places, point->about);
  char *present = NULL;

  if (kind == CDT_ABOUT_WHOLE || kind == CDT_ABOUT_NOTHING)
    return NULL;
  if (where != NULL && where->words != NULL && where->heading != CDT_BLOCK_RULE)
    return g_strdup (where->words);
  if (kind != CDT_ABOUT_WORDS)
    present = cdt_paper_words_dup_answer (paper->assembler, point->about);
  if (present == NULL && kind == CDT_ABOUT_FIELD)
    present = g_strdup (cdt_phrase_book_get (paper->book, "unanswered"));
  return present;
}

/* Where it is and what stands there are one paragraph, which is not left alone under its heading. */
static void
add_present (CdtPaper *paper, const CdtPoint *point)
{
  g_autofree char *about = say_about (paper, point);
  g_autofree char *present = say_present (paper, point);
  g_autofree char *lead = NULL;
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (about, CDT_RUN_MUTED, NULL));
  if (present != NULL)
    {
      lead = g_strconcat ("\n", cdt_phrase_book_get (paper->book, "present"),
                          strchr (present, '\n') != NULL ? ":\n" : ": ", NULL);
      g_ptr_array_add (runs, cdt_run_new (lead, CDT_RUN_BOLD, NULL));
      g_ptr_array_add (runs, cdt_run_new (present, CDT_RUN_PLAIN, NULL));
    }
  g_ptr_array_add (paper->blocks, cdt_block_new (CDT_BLOCK_PARAGRAPH, cdt_text_new_take (runs)));
}

static void
add_decision (CdtPaper *paper)
{
  CdtBlock *panel = cdt_paper_add_word (paper, CDT_BLOCK_SIGNATURE, "decision");

  panel->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  g_ptr_array_add (panel->rows, cdt_paper_make_line (paper, "decision-words", ""));
  g_ptr_array_add (panel->rows, cdt_paper_make_line (paper, "decision-by", ""));
  g_ptr_array_add (panel->rows, cdt_paper_make_line (paper, "decision-date", ""));
}

void
cdt_agenda_add_point (CdtPaper *paper, const CdtPoint *point)
{
  CdtBlock *heading
      = cdt_paper_add (paper, CDT_BLOCK_HEADING, point->question != NULL ? point->question : "");

  heading->id = g_strconcat ("point-", point->id, NULL);
  add_present (paper, point);
  add_positions (paper, point);
  add_decision (paper);
}

static void
add_settled_row (CdtPaper *paper, const CdtPoint *point, CdtBlock *table)
{
  CdtRow *row = cdt_paper_add_row (table);
  g_autofree char *where = cdt_paper_say_where (paper, point->about);
  g_autofree char *question = g_strconcat (point->question != NULL ? point->question : "", "\n", NULL);
  g_autofree char *day = cdt_paper_say_day (paper, point->agreed_when);
  gboolean both = point->agreed_by != NULL && *day != '\0';
  g_autofree char *by
      = g_strconcat (point->agreed_by != NULL ? point->agreed_by : "", both ? "\n" : "", day, NULL);

  cdt_row_add (row, cdt_paper_make_text (question, where));
  cdt_paper_add_cell (row, point->agreed);
  cdt_paper_add_cell (row, by);
}

void
cdt_agenda_add_settled (CdtPaper *paper, const GPtrArray *points)
{
  static const struct
  {
    const char *word;
    double width;
  } columns[] = { { "point", 5.0 }, { "agreed", 5.0 }, { "agreed-by", 3.0 } };
  CdtBlock *table;

  cdt_paper_add_word (paper, CDT_BLOCK_PART, "settled");
  table = cdt_paper_add (paper, CDT_BLOCK_TABLE, NULL);
  table->head = cdt_row_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const char *word = cdt_phrase_book_get (paper->book, columns[i].word);

      cdt_block_add_column (table, columns[i].width, CDT_ALIGN_START);
      cdt_paper_add_cell (table->head, word);
    }
  for (guint i = 0; i < points->len; i++)
    add_settled_row (paper, points->pdata[i], table);
}
