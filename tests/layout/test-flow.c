/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-layout-private.h"
#include "sample-document.h"

/* Pages of every document must keep these rules, whatever stands before them on the page. */

typedef struct
{
  const char *name;
  void (*add) (GPtrArray *blocks);
} Subject;

static void
add (GPtrArray *blocks, CdtBlockKind kind, const char *words)
{
  g_ptr_array_add (blocks, sample_block (kind, NULL, words));
}

static const char long_words[] = "Each partner keeps confidential what another marks as confidential, for "
                                 "the term and two years after it. "
                                 "This does not limit a partner’s duties under the Freedom of Information "
                                 "Act. Each partner keeps records of "
                                 "what it spends and shows them to the others when asked, and not more than "
                                 "once in each quarter of a year. ";

static void
add_short_clauses (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "A heading");
  for (guint i = 0; i < 4; i++)
    add (blocks, CDT_BLOCK_CLAUSE, "One line.");
}

static void
add_long_clause (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "A heading");
  add (blocks, CDT_BLOCK_CLAUSE, long_words);
  add (blocks, CDT_BLOCK_CLAUSE, long_words);
}

static void
add_headings (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_PART, "A part");
  add (blocks, CDT_BLOCK_HEADING, "A heading");
  add (blocks, CDT_BLOCK_SUBHEADING, "A lesser heading");
  add (blocks, CDT_BLOCK_CLAUSE, long_words);
}

static void
add_list (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_CLAUSE, "The following need consent:");
  add (blocks, CDT_BLOCK_ITEM, "one; and");
  add (blocks, CDT_BLOCK_SUBITEM, "of one; and");
  add (blocks, CDT_BLOCK_ITEM, "two.");
  add (blocks, CDT_BLOCK_BULLET, long_words);
}

static CdtBlock *
make_table (guint n_rows, gboolean total)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows,
                     g_strdup_printf ("%sR%u;Words of a row that take up two lines of their column;Owner",
                                      total && i + 1 == n_rows ? "+" : "", i));
  g_ptr_array_add (rows, NULL);
  return sample_table (NULL, "1 3 2", "Head;Risk;Owner", (const char *const *)rows->pdata);
}

static void
add_label_and_table (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_LABEL, "Between");
  g_ptr_array_add (blocks, make_table (12, TRUE));
}

static void
add_long_table (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_HEADING, "A heading");
  g_ptr_array_add (blocks, make_table (60, FALSE));
}

static void
add_panels (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_PART, "Signatures");
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (blocks, sample_panel ("Eastvale District Council", "Head of Housing"));
}

static void
add_schedule (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_SCHEDULE, "Risk register");
  g_ptr_array_add (blocks, sample_heat_map ());
  add (blocks, CDT_BLOCK_PARAGRAPH, long_words);
}

static void
add_items (GPtrArray *blocks)
{
  add (blocks, CDT_BLOCK_CLAUSE, "The following need consent:");
  for (guint i = 0; i < 5; i++)
    add (blocks, CDT_BLOCK_ITEM, "an item.");
}

static void
add_led_table (GPtrArray *blocks)
{
  static const char *const rows[] = { "a;b", "c;d", "e;f", NULL };
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_CLAUSE, "lead", "One line about the table."));
  g_ptr_array_add (blocks, sample_table ("table", "1 1", "g;h", rows));
}

static const Subject subjects[] = {
  { "short clauses", add_short_clauses },
  { "long clause", add_long_clause },
  { "headings", add_headings },
  { "list", add_list },
  { "label and table", add_label_and_table },
  { "long table", add_long_table },
  { "panels", add_panels },
  { "schedule", add_schedule },
};

static CdtLayout *
set_subject (const Subject *subject, guint filler)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < filler; i++)
    add (blocks, CDT_BLOCK_CLAUSE, i % 7 == 3 ? long_words : "Filler on one line.");
  subject->add (blocks);
  add (blocks, CDT_BLOCK_CLAUSE, "The end.");
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_make (filler % 3 == 1 ? "formal" : NULL, filler % 2 == 1 ? "letter" : NULL,
                                   filler % 5 == 4 ? "large" : NULL);
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static gboolean
is_heading (CdtBlockKind kind)
{
  return kind == CDT_BLOCK_HEADING || kind == CDT_BLOCK_PART || kind == CDT_BLOCK_SUBHEADING
         || kind == CDT_BLOCK_SCHEDULE || kind == CDT_BLOCK_LABEL;
}

static const CdtPiece *
get_piece (const CdtPage *page, guint n)
{
  return &g_array_index (page->pieces, CdtPiece, n);
}

static CdtBlockKind
get_kind (CdtLayout *layout, const CdtPiece *piece)
{
  return cdt_document_get_block (cdt_layout_get_document (layout), (guint)piece->block)->kind;
}

/* All of it between the margins. */
static void
assert_inside (const CdtStyle *style, const CdtPiece *piece)
{
  g_assert_cmpfloat (piece->x, >=, style->margin_side - 0.1);
  g_assert_cmpfloat (piece->x + piece->width, <=, style->page_width - style->margin_side + 0.1);
  g_assert_cmpfloat (piece->y, >=, style->margin_top - 0.1);
  g_assert_cmpfloat (piece->y + piece->height, <=, style->page_height - style->margin_bottom + 0.1);
}

/* Lines of text below the last heading of the page: none only if there is no heading. */
static void
assert_kept (CdtLayout *layout, const CdtPage *page, const char *name, guint filler)
{
  guint below = G_MAXUINT;
  int heading = -1;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = get_piece (page, i);
      if (piece->block < 0)
        continue;
      assert_inside (cdt_layout_get_style (layout), piece);
      if (is_heading (get_kind (layout, piece)))
        {
          heading = piece->block;
          below = 0;
        }
      else if (below != G_MAXUINT && piece->role != CDT_ROLE_NUMBER)
        below += MAX (piece->n_lines, 1);
    }
  if (below < 2)
    g_error ("%s after %u: page %u has %u lines below heading %d", name, filler, page->number + 1, below,
             heading);
}

/* No line of a paragraph alone on a page, none lost, none twice; panels whole. */
static void
assert_lines (CdtLayout *layout, const char *name, guint filler)
{
  int block = -1;
  guint seen = 0, page_of_block = 0;
  const CdtPiece *last = NULL;
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = get_piece (page, i);
          if (piece->block < 0)
            continue;
          g_assert_cmpint (piece->block, >=, block);
          if (piece->block != block)
            page_of_block = n;
          if (get_kind (layout, piece) == CDT_BLOCK_SIGNATURE)
            g_assert_cmpuint (n, ==, page_of_block);
          block = piece->block;
          if (piece->role != CDT_ROLE_TEXT || piece->kind != CDT_PIECE_LINES)
            continue;
          if (last == NULL || last->paragraph != piece->paragraph || piece->first_line == 0)
            seen = 0;
          g_assert_cmpuint (piece->first_line, ==, seen);
          seen += piece->n_lines;
          guint all = cdt_paragraph_get_n_lines (piece->paragraph);
          if (piece->n_lines == 1 && all > 1)
            g_error ("%s after %u: a lone line on page %u", name, filler, n + 1);
          last = piece;
        }
    }
}

/* Where a list runs over a page, no line of it stands alone there; nor does a lead-in. */
static void
test_lists (void)
{
  static const Subject list = { "list", add_items };
  for (guint filler = 0; filler < 60; filler++)
    {
      g_autoptr (CdtLayout) layout = set_subject (&list, filler);
      for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
        {
          const CdtPage *page = cdt_layout_get_page (layout, n);
          guint items = 0, leads = 0;
          for (guint i = 0; i < page->pieces->len; i++)
            {
              const CdtPiece *piece = get_piece (page, i);
              if (piece->block < 0 || piece->role != CDT_ROLE_TEXT)
                continue;
              g_autofree char *words = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
              items += get_kind (layout, piece) == CDT_BLOCK_ITEM;
              leads += g_str_has_suffix (words, ":");
            }
          g_assert_cmpuint (items, !=, 1);
          g_assert_true (leads == 0 || items > 0);
        }
    }
}

/* What leads to a table is on its page. */
static void
test_lead_in (void)
{
  static const Subject led = { "led table", add_led_table };
  for (guint filler = 0; filler < 40; filler++)
    {
      g_autoptr (CdtLayout) layout = set_subject (&led, filler);
      guint page = cdt_layout_find_target (layout, "lead");
      g_assert_cmpuint (page, ==, cdt_layout_find_target (layout, "table"));
    }
}

static void
test_rules (gconstpointer data)
{
  const Subject *subject = data;
  for (guint filler = 0; filler < 60; filler++)
    {
      g_autoptr (CdtLayout) layout = set_subject (subject, filler);
      for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
        assert_kept (layout, cdt_layout_get_page (layout, n), subject->name, filler);
      assert_lines (layout, subject->name, filler);
    }
}

static guint
count_pieces (const CdtPage *page, CdtRole role, const char *words)
{
  guint n = 0;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = get_piece (page, i);
      if (piece->kind != CDT_PIECE_LINES || piece->role != role)
        continue;
      g_autofree char *plain = cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
      n += strcmp (plain, words) == 0;
    }
  return n;
}

/* A table that runs on has its head on each page, above its rows; a total is never alone. */
static void
test_tables (void)
{
  static const Subject table = { "long table", add_long_table };
  for (guint filler = 0; filler < 30; filler++)
    {
      g_autoptr (CdtLayout) layout = set_subject (&table, filler);
      guint heads = 0;
      for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
        {
          const CdtPage *page = cdt_layout_get_page (layout, n);
          guint first = count_pieces (page, CDT_ROLE_HEAD_CELL, "Head");
          guint again = count_pieces (page, CDT_ROLE_FURNITURE, "Head");
          guint rows = count_pieces (page, CDT_ROLE_CELL, "Owner");
          heads += first;
          g_assert_cmpuint (first + again, ==, rows > 0 ? 1 : 0);
          g_assert_cmpuint (rows, !=, 1);
        }
      g_assert_cmpuint (heads, ==, 1);
    }
}

/* What is taller than a page runs on rather than off it: a row, a head, a panel, a title. */
static void
test_monsters (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < 40; i++)
    g_string_append (words, long_words);
  g_autofree char *row = g_strdup_printf ("short;%s;short", words->str);
  const char *const rows[] = { "a;b;c", row, "d;e;f", NULL };
  const char *const none[] = { NULL };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  add (blocks, CDT_BLOCK_TITLE, words->str);
  g_ptr_array_add (blocks, sample_table (NULL, "1 1 1", "x;y;z", rows));
  g_ptr_array_add (blocks, sample_table (NULL, "1 1 1", row, rows));
  g_ptr_array_add (blocks, sample_table (NULL, "1 0 0", NULL, none));
  g_ptr_array_add (blocks, sample_panel (words->str, "short"));
  add (blocks, CDT_BLOCK_CONTENTS, "Contents");
  add (blocks, CDT_BLOCK_HEADING, words->str);
  add (blocks, CDT_BLOCK_SCHEDULE, words->str);
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  guint cells = 0;
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        if (get_piece (page, i)->block >= 0)
          assert_inside (&style, get_piece (page, i));
      cells += count_pieces (page, CDT_ROLE_CELL, "d");
    }
  g_assert_cmpuint (cells, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/flow/%s", subjects[i].name);
      g_test_add_data_func (path, &subjects[i], test_rules);
    }
  g_test_add_func ("/layout/flow/tables", test_tables);
  g_test_add_func ("/layout/flow/lists", test_lists);
  g_test_add_func ("/layout/flow/lead-in", test_lead_in);
  g_test_add_func ("/layout/flow/monsters", test_monsters);
  return g_test_run ();
}
