/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-layout.h"
#include "sample-document.h"

static CdtLayout *
set_document (CdtDocument *document)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static gboolean
has_lines (const CdtPiece *piece)
{
  return piece->block >= 0 && piece->kind == CDT_PIECE_LINES && piece->role != CDT_ROLE_NUMBER
         && piece->width > 0.0; /* else it has no words */
}

static void
assert_lines_found (CdtLayout *layout, guint n, const CdtPiece *piece)
{
  double pitch = piece->height / piece->n_lines;
  for (guint i = 0; i < piece->n_lines; i++)
    {
      double y = piece->y + i * pitch;
      CdtLine line;
      CdtPlace place;
      g_assert_true (cdt_layout_find_line_at (layout, n, piece->x + piece->width / 2, y - 0.5, &line));
      g_assert_cmpuint (line.block, ==, (guint)piece->block);
      g_assert_cmpint (line.row, ==, piece->row);
      g_assert_true (cdt_layout_find_line (layout, &line, &place));
      g_assert_cmpuint (place.page, ==, n);
      g_assert_cmpfloat (fabs (place.y - y), <, 0.01);
    }
}

/* A line that is found at a point is found where it stands, on each page. */
static void
test_there_and_back (void)
{
  g_autoptr (CdtDocument) document = sample_memorandum ();
  g_autoptr (CdtLayout) layout = set_document (document);
  for (guint n = 0; n < cdt_layout_get_n_pages (layout); n++)
    {
      const GArray *pieces = cdt_layout_get_page (layout, n)->pieces;
      for (guint i = 0; i < pieces->len; i++)
        if (has_lines (&g_array_index (pieces, CdtPiece, i)))
          assert_lines_found (layout, n, &g_array_index (pieces, CdtPiece, i));
    }
}

/* Below all lines there is none; of a line that is gone the last one is found. */
static void
test_beyond (void)
{
  g_autoptr (CdtDocument) document = sample_memorandum ();
  g_autoptr (CdtLayout) layout = set_document (document);
  CdtLine line = { .block = cdt_document_get_n_blocks (document), .row = -1, .column = -1 };
  CdtPlace place, last;
  g_assert_false (cdt_layout_find_line_at (layout, 0, -1.0, 2000.0, &line));
  g_assert_false (cdt_layout_find_line (layout, &line, &place));
  g_assert_true (cdt_layout_find_line_at (layout, 1, -1.0, 100.0, &line));
  line.line = 0;
  while (cdt_layout_find_line (layout, &line, &last) && (line.line == 0 || last.y > place.y))
    {
      place = last;
      line.line++;
    }
  line.line = 1000;
  g_assert_true (cdt_layout_find_line (layout, &line, &last));
  g_assert_cmpuint (last.page, ==, place.page);
  g_assert_cmpfloat (last.y, ==, place.y);
}

typedef struct
{
  CdtLine line;
  guint n_changed;
} Followed;

static void
changed_cb (CdtLayout *layout, Followed *followed)
{
  g_assert_true (cdt_layout_follow_line (layout, &followed->line));
  followed->n_changed++;
}

static gpointer
ref_block (gconstpointer block, gpointer data)
{
  return cdt_block_ref ((CdtBlock *)block);
}

static GPtrArray *
make_blocks (const char *const *words)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, words[i]));
  return blocks;
}

/* A block is followed past others that come above it, also while its own words change; after that it has its
 * number. */
static void
test_followed (void)
{
  static const char *const before[] = { "One", "Two", "Three", "Four", NULL };
  g_autoptr (GPtrArray) blocks = make_blocks (before);
  g_autoptr (CdtDocument) first = sample_document (g_ptr_array_copy (blocks, ref_block, NULL), NULL);
  g_autoptr (CdtLayout) layout = set_document (first);
  Followed followed = { { 2, -1, -1, 0 }, 0 };
  g_signal_connect (layout, "changed", G_CALLBACK (changed_cb), &followed);
  g_ptr_array_insert (blocks, 0, sample_block (CDT_BLOCK_PARAGRAPH, NULL, "Zero"));
  cdt_block_unref (blocks->pdata[3]);
  blocks->pdata[3] = sample_block (CDT_BLOCK_PARAGRAPH, NULL, "Three and more");
  g_autoptr (CdtDocument) next = sample_document (g_ptr_array_copy (blocks, ref_block, NULL), first);
  cdt_layout_set_document (layout, next);
  g_assert_cmpuint (followed.n_changed, ==, 1);
  g_assert_cmpuint (followed.line.block, ==, 3);
  cdt_layout_set_fingerprint (layout, "ABCD-EFGH-JKLM");
  g_assert_cmpuint (followed.n_changed, ==, 2);
  g_assert_cmpuint (followed.line.block, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/there-and-back", test_there_and_back);
  g_test_add_func ("/lines/beyond", test_beyond);
  g_test_add_func ("/lines/followed", test_followed);
  return g_test_run ();
}
