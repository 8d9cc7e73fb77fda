/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page that tells what differs between two drafts */

#include "cdt-comments.h"
#include "cdt-compare-page.h"
#include "cdt-difference-list.h"
#include "cdt-difference-row.h"
#include "cdt-versions.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static gboolean
is_compared (gpointer page)
{
  return cdt_compare_page_get_n_differences (page) >= 0;
}

/* The page in the window, between a draft as it was and as it is */
static CdtComparePage *
open_page (CdtWindow *window, CdtDraft *before)
{
  g_autoptr (CdtCompareSide) then = cdt_compare_side_new ("then", before);
  g_autoptr (CdtCompareSide) now = cdt_compare_side_new ("today", desk_get_draft (window));
  CdtComparePage *page;

  desk_activate (window, "compare", NULL);
  page = CDT_COMPARE_PAGE (cdt_editor_get_guest (cdt_window_get_editor (window)));
  cdt_compare_page_compare (page, then, now);
  desk_wait (is_compared, page);
  desk_settle ();
  return page;
}

static void
set (CdtWindow *window, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), path, value, &error));
  g_assert_no_error (error);
}

static void
count_cb (GtkWidget *widget, gpointer data)
{
  if (CDT_IS_DIFFERENCE_ROW (widget))
    ++*(guint *)data;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), count_cb, data);
}

static guint
count_rows (CdtComparePage *page)
{
  guint n = 0;

  gtk_container_foreach (GTK_CONTAINER (page), count_cb, &n);
  return n;
}

/* Nothing to compare with: it says what to do. */
static void
test_nothing_chosen (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtEditor *editor = cdt_window_get_editor (window);

  desk_activate (window, "compare", NULL);
  desk_settle ();
  g_assert_cmpint (cdt_compare_page_get_n_differences (CDT_COMPARE_PAGE (cdt_editor_get_guest (editor))), ==,
                   -1);
  desk_close (window);
}

static void
test_same (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) before = cdt_draft_copy (desk_get_draft (window));
  CdtComparePage *page = open_page (window, before);

  g_assert_cmpint (cdt_compare_page_get_n_differences (page), ==, 0);
  g_assert_null (cdt_compare_page_get_layout (page));
  g_assert_cmpuint (count_rows (page), ==, 0);
  desk_close (window);
}

/* Steps come in their order, whatever the order of the answers; "Go There" leads to the question. */
static void
test_differences (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) before = cdt_draft_copy (desk_get_draft (window));
  CdtEditor *editor = cdt_window_get_editor (window);
  CdtComparePage *page;
  CdtDifferenceRow *row;

  set (window, "term/length", "5 years");
  set (window, "title", "Another Name for the Partnership");
  page = open_page (window, before);
  g_assert_cmpint (cdt_compare_page_get_n_differences (page), ==, 2);
  g_assert_cmpuint (count_rows (page), ==, 2);
  g_assert_cmpuint (cdt_layout_get_n_pages (cdt_compare_page_get_layout (page)), >, 10);
  row = CDT_DIFFERENCE_ROW (desk_find (GTK_WIDGET (page), CDT_TYPE_DIFFERENCE_ROW));
  g_assert_cmpstr (cdt_difference_row_get_path (row), ==, "title");
  g_signal_emit_by_name (row, "go");
  desk_settle ();
  g_assert_null (cdt_editor_get_guest (editor));
  g_assert_cmpuint (cdt_editor_get_step (editor), ==, cdt_steps_find_for_path ("title"));
  desk_close (window);
}

static void
find_group_cb (GtkWidget *widget, gpointer data)
{
  GPtrArray *names = data;

  if (GTK_IS_LIST_BOX (widget))
    g_ptr_array_add (names, (gpointer)atk_object_get_name (gtk_widget_get_accessible (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_group_cb, data);
}

/* A comment is a difference too, under a heading of its own behind all that the agreement says. */
static void
test_records (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (CdtDraft) before = cdt_draft_copy (desk_get_draft (window));
  g_autofree char *id
      = cdt_comments_add (desk_get_draft (window), "governance/quorum", "Too few", "Ada", NULL, NULL);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  g_assert_nonnull (id);
  set (window, "signing/form", "deed");
  find_group_cb (GTK_WIDGET (open_page (window, before)), groups);
  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpstr (groups->pdata[0], ==, "Review and sign");
  g_assert_cmpstr (groups->pdata[1], ==, "Beside the agreement");
  desk_close (window);
}

static void
test_versions (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GError) error = NULL;
  g_autofree char *id
      = cdt_versions_keep (desk_get_draft (window), "Draft 2", CDT_KEPT_BY_HAND, NULL, &error);
  CdtComparePage *page;

  g_assert_no_error (error);
  set (window, "title", "Another Name for the Partnership");
  desk_activate (window, "compare", NULL);
  page = CDT_COMPARE_PAGE (cdt_editor_get_guest (cdt_window_get_editor (window)));
  desk_wait (is_compared, page);
  g_assert_cmpint (cdt_compare_page_get_n_differences (page), ==, 1);
  desk_close (window);
}

static void
test_unreadable (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("broken.concordat", "<agreement", -1);
  g_autoptr (CdtCompareSide) broken = cdt_compare_side_new_file (NULL, path);
  CdtComparePage *page;

  desk_activate (window, "compare", NULL);
  page = CDT_COMPARE_PAGE (cdt_editor_get_guest (cdt_window_get_editor (window)));
  g_assert_cmpstr (cdt_compare_side_get_name (broken), ==, "broken.concordat");
  cdt_compare_page_compare (page, broken, NULL);
  desk_settle ();
  g_assert_cmpint (cdt_compare_page_get_n_differences (page), ==, -1);
  desk_close (window);
}

int
main (int argc, char *argv[])
{
  desk_init (&argc, &argv);
  g_test_add_func ("/compare-page/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/compare-page/same", test_same);
  g_test_add_func ("/compare-page/differences", test_differences);
  g_test_add_func ("/compare-page/records", test_records);
  g_test_add_func ("/compare-page/versions", test_versions);
  g_test_add_func ("/compare-page/unreadable", test_unreadable);
  return g_test_run ();
}
