/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages show when a step is opened */

#include "cdt-field.h"
#include "cdt-page-view.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define ROOM 22 /* pixels */

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (
      desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), CDT_TYPE_PAGE_VIEW));
}

/* The clause of the first words at the top of the view, which has some room above them */
static const char *
get_clause_in_sight (CdtPageView *view)
{
  const CdtPageColumn *column = cdt_page_view_get_column (view);
  CdtLayout *layout = cdt_page_view_get_layout (view);

  for (guint n = cdt_page_column_get_page_at (column, cdt_page_view_get_top (view) + 20);; n++)
    {
      const GArray *pieces = cdt_layout_get_page (layout, n)->pieces;

      for (guint i = 0; i < pieces->len; i++)
        {
          const CdtPiece *piece = &g_array_index (pieces, CdtPiece, i);

          if (piece->block >= 0
              && cdt_page_column_get_top (column, n) + piece->y * column->scale
                     >= cdt_page_view_get_top (view) + ROOM)
            return cdt_document_get_block (cdt_layout_get_document (layout), (guint)piece->block)->clause;
        }
    }
}

/* The pages go to where they tell of a step that is opened, and the keyboard stays in the list of steps. */
static void
test_opened (void)
{
  static const struct
  {
    const char *step, *clause;
  } cases[] = {
    { "disputes", "disputes" },
    { "agreement", "cover" },
    { "term", "term" },
    { "project-plan", "plan-schedule" },
  };
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtEditor *editor = cdt_window_get_editor (window);
  CdtPageView *view = get_view (window);

  cdt_editor_go_to_path (editor, "goals/vision");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = GTK_WIDGET (cdt_editor_get_step_row (editor, cdt_steps_find (cases[i].step)));
      GtkWidget *list = gtk_widget_get_parent (row);

      gtk_widget_grab_focus (row);
      gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
      desk_settle ();
      g_assert_cmpstr (cdt_steps_get (cdt_editor_get_step (editor))->id, ==, cases[i].step);
      g_assert_cmpstr (get_clause_in_sight (view), ==, cases[i].clause);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);
      g_assert_null (cdt_page_view_get_path (view));
    }
  /* The same step again brings its pages back. */
  cdt_page_view_scroll_to (view, 0);
  g_signal_emit_by_name (cdt_editor_get_step_row (editor, cdt_editor_get_step (editor)), "activate");
  g_assert_cmpstr (get_clause_in_sight (view), ==, "plan-schedule");
  desk_close (window);
}

static CdtPlace
find_last (CdtLayout *layout, const char *path)
{
  for (guint n = cdt_layout_get_n_pages (layout); n > 0; n--)
    {
      g_autoptr (GArray) places = cdt_layout_find_path (layout, path, n - 1);

      if (places->len > 0)
        return g_array_index (places, CdtPlace, places->len - 1);
    }
  g_assert_not_reached ();
}

/* The last words from a place, none of which is marked, are clicked. */
static void
click_last (CdtPageView *view, const char *path)
{
  CdtPlace last = find_last (cdt_page_view_get_layout (view), path);
  GdkRectangle where;
  double top;

  cdt_page_view_show_path (view, NULL);
  cdt_page_view_show_place (view, &last);
  desk_settle ();
  cdt_page_view_get_place_rectangle (view, &last, &where);
  top = cdt_page_view_get_top (view);
  g_assert_true (cdt_page_view_activate_at (view, where.x + where.width / 2, where.y + where.height / 2));
  desk_settle ();
  g_assert_true (g_str_has_prefix (cdt_page_view_get_path (view), path));
  g_assert_cmpfloat (cdt_page_view_get_top (view), ==, top);
}

/* Words that are clicked stay where they are, though they stand elsewhere too, and their question is in
 * another step. */
static void
test_stay (void)
{
  static const char *const paths[] = { "term/start", "partners/partner[3]", "risks/risk[4]" };
  CdtWindow *window = desk_open_draft (EXAMPLE);

  desk_activate (window, "step", g_variant_new_string ("governance"));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = cdt_draft_dup_canonical_path (desk_get_draft (window), paths[i]);

      click_last (get_view (window), path);
    }
  desk_close (window);
}

/* The keys that go on to the next step bring its first question, whose words the pages mark. */
static void
test_walk (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  g_autofree char *path = cdt_draft_dup_canonical_path (desk_get_draft (window), "risks/risk[1]");

  for (guint i = 1; i <= cdt_steps_find ("goals"); i++)
    {
      GtkWidget *field;

      desk_activate (window, "next", NULL);
      desk_settle ();
      field = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CDT_TYPE_FIELD);
      if (field == NULL)
        g_assert_null (cdt_page_view_get_path (view));
      else
        g_assert_true (
            g_str_has_prefix (cdt_page_view_get_path (view), cdt_field_get_full_path (CDT_FIELD (field))));
    }
  desk_close (window);
}

static char *
write_gate_printed (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "gate-print", "yes", NULL));
  bytes = cdt_draft_to_bytes (desk_get_draft (window));
  desk_close (window);
  return desk_write_file ("printed.concordat", g_bytes_get_data (bytes, NULL),
                          (gssize)g_bytes_get_size (bytes));
}

static gboolean
has_places (gpointer view)
{
  return cdt_page_view_find_marked (view, NULL);
}

/* An agreement is opened at its cover, though the first question of all stands in its last schedule. */
static void
test_cover (void)
{
  g_autofree char *path = write_gate_printed ();
  CdtWindow *window = desk_open_window ();
  CdtPageView *view;
  CdtPlace first;

  cdt_window_open (window, path);
  view = get_view (window);
  desk_wait (has_places, view);
  desk_settle ();
  g_assert_true (cdt_page_view_find_marked (view, &first));
  g_assert_cmpuint (first.page, >, 2);
  g_assert_cmpfloat (cdt_page_view_get_top (view), ==, 0);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/step-pages/opened", test_opened);
  g_test_add_func ("/step-pages/stay", test_stay);
  g_test_add_func ("/step-pages/walk", test_walk);
  g_test_add_func ("/step-pages/cover", test_cover);
  return g_test_run ();
}
