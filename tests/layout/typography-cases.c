/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "typography-cases.h"

static const char three_lines[]
    = "Each partner keeps confidential what another marks as confidential, for the "
      "term and two years after it, and so do those who work for it.";
static const char two_lines[]
    = "Each partner keeps confidential what another marks as confidential, for good.";

static void
add (GPtrArray *blocks, CdtBlockKind kind, const char *words)
{
  g_ptr_array_add (blocks, sample_block (kind, NULL, words));
}

static void
add_lines (GPtrArray *blocks, guint n)
{
  for (guint i = 0; i < n; i++)
    add (blocks, CDT_BLOCK_CLAUSE, "A line.");
}

static void
add_table (GPtrArray *blocks, guint n_rows, const char *last)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, g_strdup_printf ("R%u;A risk", i + 1));
  g_ptr_array_add (rows, g_strdup (last));
  g_ptr_array_add (rows, NULL);
  g_ptr_array_add (blocks, sample_table (NULL, "1 4", "No;Risk", (const char *const *)rows->pdata));
}

/* Two lines of three would fit: the whole of it goes over. */
static void
add_widow (GPtrArray *blocks)
{
  add_lines (blocks, 6);
  add (blocks, CDT_BLOCK_CLAUSE, three_lines);
  add_lines (blocks, 2);
}

/* One line of two would fit. */
static void
add_orphan (GPtrArray *blocks)
{
  add_lines (blocks, 7);
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
  add_lines (blocks, 2);
}

/* There is room for the heading and a line. */
static void
add_heading_and_lines (GPtrArray *blocks)
{
  add_lines (blocks, 5);
  add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
}

static void
add_heading_and_clauses (GPtrArray *blocks)
{
  add_lines (blocks, 5);
  add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  add_lines (blocks, 3);
}

static void
add_headings (GPtrArray *blocks)
{
  add_lines (blocks, 4);
  add (blocks, CDT_BLOCK_PART, "Terms");
  add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
}

static void
add_signature (GPtrArray *blocks)
{
  add_lines (blocks, 3);
  g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
}

static void
add_list (GPtrArray *blocks)
{
  add_lines (blocks, 7);
  add (blocks, CDT_BLOCK_CLAUSE, "These need consent:");
  add (blocks, CDT_BLOCK_ITEM, "spending;");
  add (blocks, CDT_BLOCK_ITEM, "joining; and");
  add (blocks, CDT_BLOCK_ITEM, "ending.");
}

static void
add_list_end (GPtrArray *blocks)
{
  add_lines (blocks, 4);
  add (blocks, CDT_BLOCK_CLAUSE, "These need consent:");
  for (guint i = 0; i < 4; i++)
    add (blocks, CDT_BLOCK_ITEM, i < 3 ? "one thing;" : "the last.");
}

static void
add_led_table (GPtrArray *blocks)
{
  add_lines (blocks, 6);
  add (blocks, CDT_BLOCK_CLAUSE, "The risks are these.");
  add_table (blocks, 2, NULL);
}

static void
add_heading_and_table (GPtrArray *blocks)
{
  add_lines (blocks, 4);
  add (blocks, CDT_BLOCK_HEADING, "Risks");
  add_table (blocks, 9, NULL);
}

static void
add_figure (GPtrArray *blocks)
{
  add_lines (blocks, 3);
  add (blocks, CDT_BLOCK_CLAUSE, "The risks are these.");
  g_ptr_array_add (blocks, sample_heat_map ());
}

/* Taller than a page, a plan is parted between rows, and each part has the scale again. */
static void
add_tall_figure (GPtrArray *blocks)
{
  CdtBlock *block = sample_block (CDT_BLOCK_FIGURE, "plan", NULL);
  block->figure = cdt_figure_new (CDT_FIGURE_PLAN);
  block->figure->words = g_strdup ("Twelve activities.");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *label = g_strdup_printf ("Activity %u", i + 1);
      cdt_figure_add_row (block->figure, label, NULL, NULL, -1);
      cdt_figure_add_days (block->figure, "", NULL, CDT_FIGURE_SPAN, 740000 + 30 * i, 740090 + 30 * i);
    }
  g_ptr_array_add (blocks, block);
}

static void
add_long_table (GPtrArray *blocks)
{
  add_table (blocks, 15, "R16;The last risk");
}

static void
add_totals (GPtrArray *blocks)
{
  add_table (blocks, 7, "+All;Total");
}

/* Less than half a page tall, it goes over whole. */
static void
add_short_row (GPtrArray *blocks)
{
  add_lines (blocks, 2);
  g_autofree char *row = g_strconcat ("R4;", three_lines, NULL);
  add_table (blocks, 3, row);
}

/* Taller than that, it runs on. */
static void
add_tall_row (GPtrArray *blocks)
{
  g_autofree char *row = g_strconcat ("R4;", three_lines, " ", three_lines, NULL);
  add_table (blocks, 3, row);
}

static void
add_schedules (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "Purpose");
  add_lines (blocks, 1);
  add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
  add (blocks, CDT_BLOCK_SCHEDULE, "Assets");
  for (guint i = 0; i < 9; i++)
    add (blocks, CDT_BLOCK_PARAGRAPH, "A line.");
  add (blocks, CDT_BLOCK_PART, "Signatures");
  add (blocks, CDT_BLOCK_PARAGRAPH, "Here.");
}

static void
add_landscape (GPtrArray *blocks)
{
  static const char *const rows[] = { "Set up;R;A;C", NULL };
  add (blocks, CDT_BLOCK_PARAGRAPH, "Upright.");
  CdtBlock *schedule = sample_block (CDT_BLOCK_SCHEDULE, NULL, "Responsibilities");
  schedule->landscape = CDT_LANDSCAPE_YES;
  g_ptr_array_add (blocks, schedule);
  g_ptr_array_add (blocks, sample_table (NULL, "3 1 1 1", "Activity;Eastvale;Trust;Hearths", rows));
  add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  add (blocks, CDT_BLOCK_PARAGRAPH, "Upright again.");
}

/* Ten partners do not go across an upright page. */
static void
add_wide_table (GPtrArray *blocks)
{
  CdtBlock *schedule = sample_block (CDT_BLOCK_SCHEDULE, NULL, "Responsibilities");
  schedule->landscape = CDT_LANDSCAPE_AUTO;
  g_ptr_array_add (blocks, schedule);
  g_ptr_array_add (blocks, sample_grid (10, 1));
}

static void
add_strips (GPtrArray *blocks)
{
  g_ptr_array_add (blocks, sample_grid (9, 2));
}

static void
add_levels (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_RECITAL, "The partners want warm homes.");
  add (blocks, CDT_BLOCK_HEADING, "Purpose");
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
  add (blocks, CDT_BLOCK_ITEM, "an item;");
  add (blocks, CDT_BLOCK_SUBITEM, "of an item;");
  add (blocks, CDT_BLOCK_BULLET, "a point;");
}

static void
add_not_used (GPtrArray *blocks)
{
  add_lines (blocks, 5);
  add (blocks, CDT_BLOCK_HEADING, "_Not used_");
  add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
}

static void
add_contents (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_CONTENTS, "Contents");
  add (blocks, CDT_BLOCK_HEADING, "Purpose");
  add_lines (blocks, 3);
  add (blocks, CDT_BLOCK_HEADING, "A heading that is too long for one line of the contents of this page");
  add_lines (blocks, 4);
  add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
  add (blocks, CDT_BLOCK_PART, "Signatures");
  add (blocks, CDT_BLOCK_PARAGRAPH, "Here.");
}

/* The last line of a schedule is not left to a page of its own. */
static void
add_rest (GPtrArray *blocks)
{
  add_lines (blocks, 9);
  add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
}

static void
add_cover (GPtrArray *blocks)
{
  static const char *const rows[] = { "1;Eastvale", "2;Warm Hearths", NULL };
  add (blocks, CDT_BLOCK_KICKER, "Memorandum");
  add (blocks, CDT_BLOCK_TITLE, "Healthy Homes");
  add (blocks, CDT_BLOCK_SUBTITLE, "To live warmly");
  add (blocks, CDT_BLOCK_RULE, NULL);
  add (blocks, CDT_BLOCK_LABEL, "Between");
  g_ptr_array_add (blocks, sample_table (NULL, "1 8", ";Partner", rows));
  add (blocks, CDT_BLOCK_PAGE_BREAK, NULL);
  add (blocks, CDT_BLOCK_HEADING, "Purpose");
  add (blocks, CDT_BLOCK_CLAUSE, two_lines);
}

static void
add_long_word (GPtrArray *blocks)
{
  g_autofree char *word = g_strnfill (90, 'w');
  g_autofree char *row = g_strconcat (word, ";b", NULL);
  const char *const rows[] = { row, NULL };
  add (blocks, CDT_BLOCK_CLAUSE, word);
  g_ptr_array_add (blocks, sample_table (NULL, "1 1", NULL, rows));
}

static void
add_runt (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_CLAUSE, "Each partner keeps confidential what another has 3.");
}

static void
add_sample_page (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "Purpose");
  add (blocks, CDT_BLOCK_CLAUSE, three_lines);
  add_table (blocks, 2, NULL);
}

static void
add_below (GPtrArray *blocks, CdtBlockKind kind, CdtBlockKind under, const char *number, const char *words)
{
  CdtBlock *block = sample_block (kind, NULL, words);
  block->under = under;
  block->depth = number != NULL && *number == '-';
  block->number = number != NULL && *number != '-' ? g_strdup (number) : NULL;
  g_ptr_array_add (blocks, block);
}

/* What somebody typed as a list hangs under the words of its clause or item. */
static void
add_typed_list (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "Members");
  add (blocks, CDT_BLOCK_CLAUSE, "Members are people who:");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, NULL, two_lines);
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, "-", "know it");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, "10.", "agree");
  add_below (blocks, CDT_BLOCK_PARAGRAPH, CDT_BLOCK_CLAUSE, NULL, "No others.");
  add (blocks, CDT_BLOCK_ITEM, "An item:");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_ITEM, "(a)", "its list");
}

static void
add_typed_run (GPtrArray *runs, const char *words, CdtRunFlags flags)
{
  g_ptr_array_add (runs, cdt_run_new (words, flags, "goals/text"));
}

/* ... and in a cell beside its marks. */
static void
add_typed_cell (GPtrArray *blocks)
{
  static const char *const rows[] = { "1;Heat", NULL };
  CdtBlock *table = sample_table (NULL, "1 4", "No;Task", rows);
  GPtrArray *runs = g_ptr_array_new ();
  CdtRow *row = cdt_row_new ();

  add_typed_run (runs, "Train:", CDT_RUN_PLAIN);
  add_typed_run (runs, "\n• ", CDT_RUN_LABEL);
  add_typed_run (runs, two_lines, CDT_RUN_PLAIN);
  add_typed_run (runs, "\n– ", CDT_RUN_LABEL | CDT_RUN_DEEP);
  add_typed_run (runs, "surveyors", CDT_RUN_PLAIN);
  add_typed_run (runs, "\n10. ", CDT_RUN_LABEL);
  add_typed_run (runs, "clerks", CDT_RUN_PLAIN);
  add_typed_run (runs, "\n", CDT_RUN_PARAGRAPH);
  add_typed_run (runs, "In two years.", CDT_RUN_PLAIN);
  cdt_row_add (row, cdt_text_new ("2"));
  cdt_row_add (row, cdt_text_new_take (runs));
  g_ptr_array_add (table->rows, row);
  g_ptr_array_add (blocks, table);
}

const CdtTypographyCase typography_cases[] = {
  { "widow-at-page-end", add_widow },
  { "orphan-at-page-end", add_orphan },
  { "heading-keeps-two-lines", add_heading_and_lines },
  { "heading-keeps-two-clauses", add_heading_and_clauses },
  { "headings-stay-together", add_headings },
  { "signature-never-splits", add_signature },
  { "lead-in-keeps-list", add_list },
  { "last-item-not-alone", add_list_end },
  { "lead-in-keeps-table", add_led_table },
  { "heading-keeps-table", add_heading_and_table },
  { "lead-in-keeps-figure", add_figure },
  { "figure-parted-between-rows", add_tall_figure },
  { "table-head-repeats", add_long_table },
  { "total-keeps-row", add_totals },
  { "row-goes-over-whole", add_short_row },
  { "row-splits-only-if-taller-than-half-a-page", add_tall_row },
  { "schedule-continued", add_schedules },
  { "landscape-section", add_landscape },
  { "wide-table-turns-page", add_wide_table, .paper = "a4" },
  { "wide-table-in-strips", add_strips },
  { "number-hangs", add_levels },
  { "clause-not-used", add_not_used },
  { "contents-page-numbers", add_contents },
  { "last-lines-not-alone", add_rest },
  { "cover", add_cover, .paper = "a4" },
  { "marking", add_cover, .paper = "a4", .marking = "OFFICIAL" },
  { "long-word-breaks", add_long_word },
  { "short-last-word", add_runt },
  { "clear", add_sample_page, .paper = "a4" },
  { "formal", add_sample_page, .house = "formal", .paper = "a4" },
  { "letter", add_sample_page, .paper = "letter" },
  { "large-print", add_sample_page, .paper = "a4", .print = "large" },
  { "typed-list", add_typed_list },
  { "typed-list-in-a-cell", add_typed_cell },
  { NULL },
};
