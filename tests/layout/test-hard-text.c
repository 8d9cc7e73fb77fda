/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <time.h>

#include "cdt-layout.h"
#include "cdt-unusual.h"
#include "sample-document.h"

/* Text that is hard to set, wherever text can stand: all of it is on the pages and none of it leaves its
 * column. */

typedef struct
{
  const char *name;
  const char *part; /* said again and again */
  guint times;
} HardText;

static const HardText texts[] = {
  { "word", "w", 10000 },
  { "narrow word", "i", 3000 },
  { "hebrew and english", "שלום to the partners של Eastvale 12 עולם. ", 40 },
  { "arabic", "مرحبا بالشركاء في الاتفاق 2026. ", 40 },
  { "arabic word", "ب", 2000 },
  { "chinese", "合作伙伴同意保守秘密并按季度报告支出情况。", 60 },
  { "japanese and latin", "協定ABC合意xyz ", 60 },
  { "thai", "หุ้นส่วนตกลงร่วมกัน", 60 },
  { "marks", "a\314\201\314\202\314\203\314\210\314\247e\314\200\314\214 ", 200 },
  { "tower of marks",
    "o\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201\314\201", 300 },
  { "emoji", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇬🇧", 200 },
  { "soft hyphens", "part\302\255ner\302\255ship", 300 },
  { "no-break spaces", "no\302\240break\302\240", 400 },
  { "zero width", "a\342\200\213b\342\200\215c\357\273\277 ", 300 },
  { "address", "https://example.org/a/very/long/path?with=query&and=more#fragment-", 60 },
  { "overrides", "\342\200\256abc\342\200\254 \342\201\247def\342\201\251 ", 100 },
  { "private use", "\356\200\200\363\260\200\200", 500 },
};

static char *
repeat (const HardText *text)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < text->times; i++)
    g_string_append (all, text->part);
  return g_string_free (all, FALSE);
}

static CdtBlock *
make_block (CdtBlockKind kind, const char *words)
{
  return cdt_block_new (kind, cdt_text_new (words));
}

static CdtBlock *
make_table (const char *words)
{
  const char *const none[] = { NULL };
  CdtBlock *table = sample_table (NULL, "1 1 4", "a;b;c", none);
  for (guint i = 0; i < 2; i++)
    {
      CdtRow *row = cdt_row_new ();
      cdt_row_add (row, cdt_text_new ("short"));
      cdt_row_add (row, cdt_text_new (words));
      cdt_row_add (row, cdt_text_new ("short"));
      row->total = i > 0;
      g_ptr_array_add (table->rows, row);
    }
  return table;
}

static CdtDocument *
make_document (const char *words)
{
  static const CdtBlockKind kinds[]
      = { CDT_BLOCK_TITLE,      CDT_BLOCK_PARAGRAPH, CDT_BLOCK_HEADING, CDT_BLOCK_CLAUSE,
          CDT_BLOCK_ITEM,       CDT_BLOCK_SUBITEM,   CDT_BLOCK_BULLET,  CDT_BLOCK_RECITAL,
          CDT_BLOCK_SUBHEADING, CDT_BLOCK_SIGNATURE, CDT_BLOCK_SCHEDULE };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (blocks, make_block (kinds[i], words));
  g_ptr_array_add (blocks, make_table (words));
  g_ptr_array_add (blocks, make_block (CDT_BLOCK_CONTENTS, "Contents"));
  return sample_document (blocks, NULL);
}

static CdtLayout *
set_document (CdtDocument *document, const CdtStyle *style)
{
  CdtLayout *layout = cdt_layout_new (style);
  cdt_layout_set_document (layout, document);
  return layout;
}

/* Spaces may go at the ends of lines. */
static char *
leave_out_spaces (const char *words)
{
  GString *rest = g_string_new (NULL);
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_len (rest, at, g_utf8_next_char (at) - at);
  return g_string_free (rest, FALSE);
}

/* The lines of a piece are in its column, but for a space that one ends in and a hair where letters that
 * touch are parted, and in `said` once each. */
static void
read_piece (const CdtStyle *style, const CdtPiece *piece, GString *said)
{
  double right
      = piece->role == CDT_ROLE_CELL ? piece->x + piece->width : style->page_width - style->margin_side;
  g_assert_cmpfloat (piece->x, >=, style->margin_side - 0.1);
  for (guint i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      g_autofree char *line = cdt_paragraph_dup_line (piece->paragraph, i);
      gboolean spaced = g_str_has_suffix (line, " ") || g_str_has_suffix (line, "Â ");
      double space = cdt_paragraph_get_pitch (piece->paragraph) * (spaced ? 0.3 : 0.1);
      g_string_append (said, line);
      g_assert_cmpfloat (cdt_paragraph_get_line_start (piece->paragraph, i), >=, -space);
      g_assert_cmpfloat (piece->x + cdt_paragraph_get_line_end (piece->paragraph, i), <=, right + space);
    }
}

/* What stands in a block, or in a row of it, on all pages. */
static char *
read_block (CdtLayout *layout, int block, int row)
{
  const CdtStyle *style = cdt_layout_get_style (layout);
  g_autoptr (GString) said = g_string_new (NULL);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          gboolean other_column = row >= 0 && piece->column != 1;
          if (piece->kind == CDT_PIECE_LINES && piece->block == block && piece->role != CDT_ROLE_NUMBER
              && piece->role != CDT_ROLE_HEAD_CELL && piece->row == row && !other_column)
            read_piece (style, piece, said);
        }
    }
  return leave_out_spaces (said->str);
}

static void
test_text (gconstpointer data)
{
  const HardText *text = data;
  g_autofree char *words = repeat (text);
  g_autofree char *marked = cdt_unusual_dup_marked (words);
  g_autofree char *all = leave_out_spaces (marked != NULL ? marked : words);
  g_autoptr (CdtDocument) document = make_document (words);
  gboolean odd = (text - texts) % 2 == 1;
  CdtStyle style = cdt_style_make (odd ? "formal" : "clear", NULL, odd ? "large" : "usual");
  g_autoptr (CdtLayout) layout = set_document (document, &style);
  for (guint n = 0; n + 1 < cdt_document_get_n_blocks (document); n++)
    {
      gboolean table = cdt_document_get_block (document, n)->kind == CDT_BLOCK_TABLE;
      for (int row = table ? 0 : -1; row < (table ? 2 : 0); row++)
        {
          g_autofree char *said = read_block (layout, (int)n, row);
          g_assert_cmpstr (said, ==, all);
        }
    }
}

static double
measure_time (const HardText *text, guint times)
{
  CdtStyle style = cdt_style_clear_a4 ();
  HardText copy = { text->name, text->part, times };
  g_autofree char *words = repeat (&copy);
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < 2; i++)
    {
      clock_t start = clock ();
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
      g_ptr_array_add (blocks, make_block (CDT_BLOCK_CLAUSE, words));
      g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
      g_autoptr (CdtLayout) layout = set_document (document, &style);
      least = MIN (least, (double)(clock () - start));
    }
  return least;
}

/* Eight times the text is not sixty-four times the work. The clock is that of the processor. */
static void
test_time (gconstpointer data)
{
  const HardText *text = data;
  measure_time (text, 1); /* finds the fonts */
  g_assert_cmpfloat (measure_time (text, 8 * text->times), <, 40.0 * measure_time (text, text->times));
}

/* Where not even a line fits, each page has one, and none is lost. */
static void
test_tiny_page (void)
{
  g_autoptr (CdtDocument) document = make_document ("Each partner keeps confidential what another marks.");
  CdtStyle style = cdt_style_clear_a4 ();
  style.page_width = 2.0 * style.margin_side + 20.0;
  style.page_height = style.margin_top + style.margin_bottom + 2.0;
  g_autoptr (CdtLayout) layout = set_document (document, &style);
  guint n_pages = cdt_layout_get_n_pages (layout);
  g_assert_cmpuint (n_pages, >, 50);
  for (guint n = 0; n < n_pages; n++)
    g_assert_cmpuint (cdt_layout_get_page (layout, n)->pieces->len, >, 0);
  g_autofree char *said = read_block (layout, 1, -1);
  g_assert_cmpstr (said, ==, "Eachpartnerkeepsconfidentialwhatanothermarks.");
}

/* Two thousand rows: each once, heads on each page. */
static void
test_long_table (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 2000; i++)
    g_ptr_array_add (rows, g_strdup_printf ("R%u;A risk;Somebody", i));
  g_ptr_array_add (rows, NULL);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  g_ptr_array_add (blocks, sample_table (NULL, "1 3 2", "No;Risk;Owner", (const char *const *)rows->pdata));
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = set_document (document, &style);
  int next = 0;
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const CdtPage *page = cdt_layout_get_page (layout, n);
      guint heads = 0;
      for (guint i = 0; i < page->pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);
          heads += piece->column == 0 && piece->role != CDT_ROLE_CELL;
          if (piece->role == CDT_ROLE_CELL && piece->column == 0)
            g_assert_cmpint (piece->row, ==, next++);
        }
      g_assert_cmpuint (heads, ==, 1);
    }
  g_assert_cmpint (next, ==, 2000);
}

/* Blocks of each kind with nothing in them. */
static void
test_empty_blocks (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint kind = CDT_BLOCK_KICKER; kind <= CDT_BLOCK_PAGE_BREAK; kind++)
    {
      g_ptr_array_add (blocks, cdt_block_new (kind, NULL));
      g_ptr_array_add (blocks, make_block (kind, ""));
    }
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = set_document (document, &style);
  g_assert_cmpuint (cdt_layout_get_n_pages (layout), <, 8);
  g_autofree char *dump = cdt_layout_dump (layout);
  g_assert_nonnull (dump);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/hard-text/%s", texts[i].name);
      g_autofree char *time_path = g_strdup_printf ("/layout/hard-text-time/%s", texts[i].name);
      g_test_add_data_func (path, &texts[i], test_text);
      g_test_add_data_func (time_path, &texts[i], test_time);
    }
  g_test_add_func ("/layout/tiny-page", test_tiny_page);
  g_test_add_func ("/layout/long-table", test_long_table);
  g_test_add_func ("/layout/empty-blocks", test_empty_blocks);
  return g_test_run ();
}
