/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "typography-cases.h"

const char typography_three_lines[]
    = "Each partner keeps confidential what another marks as confidential, for the "
      "term and two years after it, and so do those who work for it.";
const char typography_two_lines[]
    = "Each partner keeps confidential what another marks as confidential, for good.";

void
typography_add (GPtrArray *blocks, CdtBlockKind kind, const char *words)
{
  g_ptr_array_add (blocks, sample_block (kind, NULL, words));
}

void
typography_add_lines (GPtrArray *blocks, guint n)
{
  for (guint i = 0; i < n; i++)
    typography_add (blocks, CDT_BLOCK_CLAUSE, "A line.");
}

void
typography_add_table (GPtrArray *blocks, guint n_rows, const char *last)
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
  typography_add_lines (blocks, 6);
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_three_lines);
  typography_add_lines (blocks, 2);
}

/* One line of two would fit. */
static void
add_orphan (GPtrArray *blocks)
{
  typography_add_lines (blocks, 7);
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
  typography_add_lines (blocks, 2);
}

/* There is room for the heading and a line. */
static void
add_heading_and_lines (GPtrArray *blocks)
{
  typography_add_lines (blocks, 5);
  typography_add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
  typography_add_lines (blocks, 4);
}

static void
add_heading_and_clauses (GPtrArray *blocks)
{
  typography_add_lines (blocks, 5);
  typography_add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  typography_add_lines (blocks, 3);
}

static void
add_headings (GPtrArray *blocks)
{
  typography_add_lines (blocks, 4);
  typography_add (blocks, CDT_BLOCK_PART, "Terms");
  typography_add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
}

static void
add_signature (GPtrArray *blocks)
{
  typography_add_lines (blocks, 3);
  g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
}

static void
add_list (GPtrArray *blocks)
{
  typography_add_lines (blocks, 7);
  typography_add (blocks, CDT_BLOCK_CLAUSE, "These need consent:");
  typography_add (blocks, CDT_BLOCK_ITEM, "spending;");
  typography_add (blocks, CDT_BLOCK_ITEM, "joining; and");
  typography_add (blocks, CDT_BLOCK_ITEM, "ending.");
}

static void
add_list_end (GPtrArray *blocks)
{
  typography_add_lines (blocks, 4);
  typography_add (blocks, CDT_BLOCK_CLAUSE, "These need consent:");
  for (guint i = 0; i < 4; i++)
    typography_add (blocks, CDT_BLOCK_ITEM, i < 3 ? "one thing;" : "the last.");
}

static void
add_figure (GPtrArray *blocks)
{
  typography_add_lines (blocks, 3);
  typography_add (blocks, CDT_BLOCK_CLAUSE, "The risks are these.");
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
add_schedules (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_HEADING, "Purpose");
  typography_add_lines (blocks, 1);
  typography_add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
  typography_add (blocks, CDT_BLOCK_SCHEDULE, "Assets");
  for (guint i = 0; i < 9; i++)
    typography_add (blocks, CDT_BLOCK_PARAGRAPH, "A line.");
  typography_add (blocks, CDT_BLOCK_PART, "Signatures");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "Here.");
}

static void
add_levels (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_RECITAL, "The partners want warm homes.");
  typography_add (blocks, CDT_BLOCK_HEADING, "Purpose");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
  typography_add (blocks, CDT_BLOCK_ITEM, "an item;");
  typography_add (blocks, CDT_BLOCK_SUBITEM, "of an item;");
  typography_add (blocks, CDT_BLOCK_BULLET, "a point;");
}

static void
add_not_used (GPtrArray *blocks)
{
  typography_add_lines (blocks, 5);
  typography_add (blocks, CDT_BLOCK_HEADING, "_Not used_");
  typography_add (blocks, CDT_BLOCK_HEADING, "Confidentiality");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
  typography_add_lines (blocks, 4);
}

static void
add_contents (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_CONTENTS, "Contents");
  typography_add (blocks, CDT_BLOCK_HEADING, "Purpose");
  typography_add_lines (blocks, 3);
  typography_add (blocks, CDT_BLOCK_HEADING,
                  "A heading that is too long for one line of the contents of this page");
  typography_add_lines (blocks, 4);
  typography_add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
  typography_add (blocks, CDT_BLOCK_PART, "Signatures");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "Here.");
}

/* The last line of a schedule is not left to a page of its own. */
static void
add_rest (GPtrArray *blocks)
{
  typography_add_lines (blocks, 37);
  typography_add (blocks, CDT_BLOCK_SCHEDULE, "Contacts");
  typography_add (blocks, CDT_BLOCK_PARAGRAPH, "None.");
}

static void
add_cover (GPtrArray *blocks)
{
  static const char *const rows[] = { "1;Eastvale", "2;Warm Hearths", NULL };
  typography_add (blocks, CDT_BLOCK_KICKER, "Memorandum");
  typography_add (blocks, CDT_BLOCK_TITLE, "Healthy Homes");
  typography_add (blocks, CDT_BLOCK_SUBTITLE, "To live warmly");
  typography_add (blocks, CDT_BLOCK_RULE, NULL);
  typography_add (blocks, CDT_BLOCK_LABEL, "Between");
  g_ptr_array_add (blocks, sample_table (NULL, "1 8", ";Partner", rows));
  typography_add (blocks, CDT_BLOCK_PAGE_BREAK, NULL);
  typography_add (blocks, CDT_BLOCK_HEADING, "Purpose");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_two_lines);
}

static void
add_long_word (GPtrArray *blocks)
{
  g_autofree char *word = g_strnfill (90, 'w');
  g_autofree char *row = g_strconcat (word, ";b", NULL);
  const char *const rows[] = { row, NULL };
  typography_add (blocks, CDT_BLOCK_CLAUSE, word);
  g_ptr_array_add (blocks, sample_table (NULL, "1 1", NULL, rows));
}

static void
add_runt (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_CLAUSE, "Each partner keeps confidential what another has 3.");
}

static void
add_sample_page (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_HEADING, "Purpose");
  typography_add (blocks, CDT_BLOCK_CLAUSE, typography_three_lines);
  typography_add_table (blocks, 2, NULL);
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
  typography_add (blocks, CDT_BLOCK_HEADING, "Members");
  typography_add (blocks, CDT_BLOCK_CLAUSE, "Members are people who:");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, NULL, typography_two_lines);
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, "-", "know it");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_CLAUSE, "10.", "agree");
  add_below (blocks, CDT_BLOCK_PARAGRAPH, CDT_BLOCK_CLAUSE, NULL, "No others.");
  typography_add (blocks, CDT_BLOCK_ITEM, "An item:");
  add_below (blocks, CDT_BLOCK_BULLET, CDT_BLOCK_ITEM, "(a)", "its list");
}

/* "30 July 2019" and "section 149" do not part, and the last line is not one short word. */
static void
add_numbers (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_CLAUSE,
                  "Each one keeps in mind the duties in section 149 as of 30 July 2019.");
  typography_add (blocks, CDT_BLOCK_CLAUSE, "Each of the partners will tell the others of it in writing.");
}

static void
add_long_title (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_TITLE, "National Mutual Aid between Fire Authorities");
  typography_add (blocks, CDT_BLOCK_SUBTITLE,
                  "To lend fire engines and people to an authority that meets an emergency beyond its means");
}

/* What a draft says on its first page is small, and still a list. */
static void
add_open_points (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_TITLE, "Healthy Homes");
  typography_add (blocks, CDT_BLOCK_NOTE, "*DRAFT* · Draft 3");
  typography_add (blocks, CDT_BLOCK_NOTE, "*Still open:*");
  CdtBlock *point = sample_block (CDT_BLOCK_BULLET, NULL, "“Purpose” is not answered.");
  point->under = CDT_BLOCK_NOTE;
  g_ptr_array_add (blocks, point);
  typography_add (blocks, CDT_BLOCK_NOTE, "and 13 more");
}

static void
add_signatures (GPtrArray *blocks)
{
  typography_add (blocks, CDT_BLOCK_PART, "Signatures");
  g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
  typography_add (blocks, CDT_BLOCK_PAGE_BREAK, NULL);
  typography_add (blocks, CDT_BLOCK_LABEL, "Signature page");
  g_ptr_array_add (blocks, sample_panel ("Warm Hearths", "Chief Executive"));
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
  { "lead-in-keeps-figure", add_figure },
  { "figure-parted-between-rows", add_tall_figure },
  { "schedule-continued", add_schedules },
  { "number-hangs", add_levels },
  { "clause-not-used", add_not_used },
  { "contents-page-numbers", add_contents },
  { "last-lines-not-alone", add_rest, .paper = "a4" },
  { "cover", add_cover, .paper = "a4" },
  { "marking", add_cover, .paper = "a4", .marking = "OFFICIAL" },
  { "long-word-breaks", add_long_word },
  { "short-last-word", add_runt },
  { "numbers-stay-with-words", add_numbers },
  { "title-in-even-lines", add_long_title, .paper = "a4" },
  { "draft-says-what-is-open", add_open_points, .paper = "a4" },
  { "signature-page-for-each", add_signatures, .paper = "a4" },
  { "clear", add_sample_page, .paper = "a4" },
  { "formal", add_sample_page, .house = "formal", .paper = "a4" },
  { "letter", add_sample_page, .paper = "letter" },
  { "large-print", add_sample_page, .paper = "a4", .print = "large" },
  { "typed-list", add_typed_list },
  { NULL },
};
