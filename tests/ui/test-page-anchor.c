/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is at the top of the view stays there, wherever the top is, while pages come, go and grow. */

#include <math.h>

#include "cdt-page-view.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define N_ROWS 60
#define SLACK 5 /* pixels: the line that stays may be the one above these words, and pages be larger now */

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (
      desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), CDT_TYPE_PAGE_VIEW));
}

/* The first words of the body at the top of the view, and how far below it they begin */
static char *
dup_words_at_top (CdtPageView *view, double *below)
{
  const CdtPageColumn *column = cdt_page_view_get_column (view);

  for (guint n = cdt_page_column_get_page_at (column, cdt_page_view_get_top (view));; n++)
    {
      const GArray *pieces = cdt_layout_get_page (cdt_page_view_get_layout (view), n)->pieces;

      for (guint i = 0; i < pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

          *below
              = cdt_page_column_get_top (column, n) + piece->y * column->scale - cdt_page_view_get_top (view);
          if (piece->kind == CDT_PIECE_LINES && piece->block >= 0 && piece->first_line == 0 && *below > -2
              && piece->role != CDT_ROLE_HEAD_CELL)
            return cdt_text_dup_plain (cdt_paragraph_get_text (piece->paragraph));
        }
    }
}

/* The last one with words of the path */
static guint
find_page (CdtPageView *view, const char *path)
{
  CdtLayout *layout = cdt_page_view_get_layout (view);

  for (guint n = cdt_layout_get_n_pages (layout); n > 0; n--)
    {
      g_autoptr (GArray) places = cdt_layout_find_path (layout, path, n - 1);

      if (places->len > 0)
        return n - 1;
    }
  g_assert_not_reached ();
}

static void
scroll_into_page (CdtPageView *view, guint page, double part)
{
  const CdtPageColumn *column = cdt_page_view_get_column (view);
  double height;

  cdt_page_column_get_size (column, page, NULL, &height);
  cdt_page_view_scroll_to (view, cdt_page_column_get_top (column, page) + height * part);
}

static void
add_objectives (CdtDraft *draft)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *item = cdt_draft_insert (draft, "goals/objectives", i, NULL);
      g_autofree char *path = g_strdup_printf ("goals/objectives/objective[@id='%s']/text", item);
      g_autofree char *words = g_strdup_printf ("Matter %u is seen to within the year", i);

      g_assert_true (cdt_draft_set_value (draft, path, words, NULL));
    }
}

static void
resize (CdtWindow *window)
{
  gtk_window_resize (GTK_WINDOW (window), 1500, 800);
}

static void
edit_above (CdtWindow *window)
{
  CdtDraft *draft = desk_get_draft (window);

  g_assert_true (cdt_draft_set_value (draft, "purpose", "To see to a great many matters", NULL));
  g_assert_true (cdt_draft_set_value (draft, "goals/vision", "One line.\nTwo lines.\nThree lines.", NULL));
}

static void
add_row_above (CdtWindow *window)
{
  g_autofree char *item = cdt_draft_insert (desk_get_draft (window), "goals/objectives", 0, NULL);

  g_assert_nonnull (item);
}

static void
add_pages_above (CdtWindow *window)
{
  add_objectives (desk_get_draft (window));
}

static void
take_pages_above (CdtWindow *window)
{
  while (cdt_draft_can_undo (desk_get_draft (window)))
    g_free (cdt_draft_undo (desk_get_draft (window)));
}

static void
assert_stays (CdtWindow *window, void (*change) (CdtWindow *window))
{
  CdtPageView *view = get_view (window);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  double below_before, below_after;

  desk_settle ();
  before = dup_words_at_top (view, &below_before);
  change (window);
  desk_settle ();
  after = dup_words_at_top (view, &below_after);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpfloat (fabs (below_after - below_before), <=, SLACK);
}

static CdtWindow *
open_example (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);

  gtk_window_resize (GTK_WINDOW (window), 1300, 700);
  cdt_page_view_show_path (get_view (window), NULL);
  desk_settle ();
  return window;
}

/* The contents are one block, and so is a table of several pages. */
static void
test_inside (void)
{
  CdtWindow *window = open_example ();
  CdtPageView *view = get_view (window);

  scroll_into_page (view, 0, 0.65);
  assert_stays (window, resize);
  add_objectives (desk_get_draft (window));
  desk_settle ();
  gtk_window_resize (GTK_WINDOW (window), 1300, 700);
  desk_settle ();
  scroll_into_page (view, find_page (view, "goals/objectives") - 1, 0.5);
  assert_stays (window, resize);
  assert_stays (window, edit_above);
  assert_stays (window, add_row_above);
  desk_close (window);
}

/* Many pages come above, and go again. */
static void
test_far (void)
{
  CdtWindow *window = open_example ();
  CdtPageView *view = get_view (window);

  scroll_into_page (view, find_page (view, "term/start"), 0.3);
  assert_stays (window, add_pages_above);
  assert_stays (window, take_pages_above);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/page-anchor/inside", test_inside);
  g_test_add_func ("/page-anchor/far", test_far);
  return g_test_run ();
}
