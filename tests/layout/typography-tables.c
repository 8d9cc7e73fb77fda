/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "typography-cases.h"

static void
add_led_table (GPtrArray *blocks)
{
  typography_add_lines (blocks, 6);
  typography_add (blocks, CDT_BLOCK_CLAUSE, "The risks are these.");
  typography_add_table (blocks, 2, NULL);
}

static void
add_heading_and_table (GPtrArray *blocks)
{
  typography_add_lines (blocks, 4);
  typography_add (blocks, CDT_BLOCK_HEADING, "Risks");
  typography_add_table (blocks, 9, NULL);
  typography_add_lines (blocks, 3);
}

static void
add_long_table (GPtrArray *blocks)
{
  typography_add_table (blocks, 15, "R16;The last risk");
  typography_add_lines (blocks, 4);
}

static void
add_totals (GPtrArray *blocks)
{
  typography_add_table (blocks, 7, "+All;Total");
  typography_add_lines (blocks, 4);
}

/* Less than half a page tall, it goes over whole. */
static void
add_short_row (GPtrArray *blocks)
{
  typography_add_lines (blocks, 2);
  g_autofree char *row = g_strconcat ("R4;", typography_three_lines, NULL);
  typography_add_table (blocks, 3, row);
}

/* Taller than that, it runs on. */
static void
add_tall_row (GPtrArray *blocks)
{
  g_autofree char *row = g_strconcat ("R4;", typography_three_lines, " ", typography_three_lines, " ",
                                      typography_three_lines, NULL);
  typography_add_table (blocks, 3, row);
  typography_add_lines (blocks, 4);
}

static void
add_landscape (GPtrArray *blocks)
{
  static const char *const rows[] = { "Set up;R;A;C", NULL };
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "Upright.");
  CdtBlock *schedule = sample_block (CDT_BLOCK_SCHEDULE, NULL, "Responsibilities");
  schedule->landscape = CDT_LANDSCAPE_YES;
  g_ptr_array_add (blocks, schedule);
  g_ptr_array_add (blocks, sample_table (NULL, "3 1 1 1", "Activity;Eastvale;Trust;Hearths", rows));
  typography_add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "Upright again.");
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
  add_typed_run (runs, typography_two_lines, CDT_RUN_PLAIN);
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

/* Dates and names stay in one line; the sentence beside them breaks. */
static void
add_short_cells (GPtrArray *blocks)
{
  static const char *const rows[] = { "Emergency admissions for falls among people over 75, and of those who "
                                      "came back within a month;412 a year;30 September 2027;Warm Hearths",
                                      NULL };
  g_ptr_array_add (blocks, sample_table (NULL, "3 3 3 3", "Measure;Now;By;Led by", rows));
}

/* A short table's columns are as wide as their words ask, then as the table asks. */
static void
add_fitting_columns (GPtrArray *blocks)
{
  static const char *const rows[] = { "Getting ready;1 April 2027;30 September 2027", NULL };
  g_ptr_array_add (blocks, sample_table (NULL, "6 1 1", "Phase;From;To", rows));
}

static void
add_sums (GPtrArray *blocks)
{
  static const char *const rows[]
      = { "Rent;£1,260,000", "Clerk;£96,000.40", "Visits;£7,200\n£2,400 each", "+Total;£1,363,200.40", NULL };
  g_ptr_array_add (blocks, sample_table (NULL, "3 2>", "What;Value", rows));
}

/* A row of several lines may end a page alone, rather than leave half of it white. */
static void
add_first_row (GPtrArray *blocks)
{
  g_autofree char *row = g_strconcat (typography_three_lines, " ", typography_two_lines, ";", NULL);
  const char *const rows[] = { row, row, row, NULL };
  typography_add_lines (blocks, 2);
  g_ptr_array_add (blocks, sample_table (NULL, "1 1", "Risk;Owner", rows));
}

const CdtTypographyCase typography_tables[] = {
  { "lead-in-keeps-table", add_led_table },
  { "heading-keeps-table", add_heading_and_table },
  { "table-head-repeats", add_long_table },
  { "total-keeps-row", add_totals },
  { "row-goes-over-whole", add_short_row },
  { "row-splits-only-if-taller-than-half-a-page", add_tall_row },
  { "landscape-section", add_landscape },
  { "wide-table-turns-page", add_wide_table, .paper = "a4" },
  { "wide-table-in-strips", add_strips },
  { "typed-list-in-a-cell", add_typed_cell },
  { "short-cells-stay-whole", add_short_cells, .paper = "a4" },
  { "columns-by-words-then-shares", add_fitting_columns },
  { "sums-stand-by-their-points", add_sums },
  { "tall-row-may-stand-alone", add_first_row },
  { NULL },
};
