/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cdt-field.h"
#include "cdt-page-column.h"
#include "cdt-page-view.h"
#include "cdt-print-preview.h"
#include "cdt-print.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (
      desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), CDT_TYPE_PAGE_VIEW));
}

static GdkRectangle
find_marked (CdtPageView *view)
{
  GdkRectangle where;
  CdtPlace place;

  g_assert_true (cdt_page_view_find_marked (view, &place));
  cdt_page_view_get_place_rectangle (view, &place, &where);
  return where;
}

/* A click on words of a page opens the question that made them. */
static void
test_click (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  const char *paths[] = { "partners/partner[3]/name", "governance/body", "term/start", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *canonical = cdt_draft_dup_canonical_path (desk_get_draft (window), paths[i]);
      GdkRectangle where;
      GtkWidget *focus;

      desk_activate (window, "step", g_variant_new_string ("information"));
      cdt_page_view_show_path (view, canonical);
      desk_settle ();
      where = find_marked (view);
      g_assert_true (cdt_page_view_activate_at (view, where.x + where.width / 2, where.y + where.height / 2));
      desk_settle ();
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      focus = gtk_widget_get_ancestor (focus, CDT_TYPE_FIELD);
      g_assert_nonnull (focus);
      g_assert_cmpstr (cdt_field_get_full_path (CDT_FIELD (focus)), ==, canonical);
    }
  desk_close (window);
}

/* The field with the focus has its words marked and in sight. */
static void
test_focus_marks (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  GdkRectangle where;

  cdt_editor_go_to_path (cdt_window_get_editor (window), "disputes/carry-on");
  desk_settle ();
  cdt_editor_go_to_path (cdt_window_get_editor (window), "governance/body");
  desk_settle ();
  g_assert_cmpstr (cdt_page_view_get_path (view), ==, "governance/body");
  where = find_marked (view);
  g_assert_cmpint (where.y, >=, 0);
  g_assert_cmpint (where.y + where.height, <=, cdt_page_view_get_view_height (view));
  desk_close (window);
}

/* What is in sight stays where it is while text above it grows by pages. */
static void
test_anchor (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  GString *much = g_string_new (NULL);
  GdkRectangle before, after;
  double top;

  cdt_editor_go_to_path (cdt_window_get_editor (window), "governance/body");
  desk_settle ();
  before = find_marked (view);
  top = cdt_page_view_get_top (view);
  for (int i = 0; i < 120; i++)
    g_string_append (much, "A long history of working side by side in the district. ");
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision", much->str, NULL));
  desk_settle ();
  after = find_marked (view);
  g_assert_cmpfloat (fabs (cdt_page_view_get_top (view) - top), >, 100);
  g_assert_cmpint (abs (after.y - before.y), <=, 2);
  g_string_free (much, TRUE);
  desk_close (window);
}

/* Where the first words of the path stand on the view */
static double
find_y (CdtPageView *view, const char *path)
{
  GdkRectangle where;
  CdtPlace place;

  g_assert_true (cdt_layout_find_first (cdt_page_view_get_layout (view), path, &place));
  cdt_page_view_get_place_rectangle (view, &place, &where);
  return where.y;
}

/* The same with no marked words: the line at the top stays, however far it is pushed. */
static void
test_anchor_line (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  g_autoptr (GString) much = g_string_new (NULL);
  double top, was;

  cdt_page_view_show_path (view, "governance/body");
  desk_settle ();
  cdt_page_view_show_path (view, NULL);
  cdt_page_view_scroll_to (view, cdt_page_view_get_top (view) + find_y (view, "governance/body") - 1);
  desk_settle ();
  top = cdt_page_view_get_top (view);
  was = find_y (view, "governance/body");
  for (int i = 0; i < 400; i++)
    g_string_append (much, "A long history of working side by side in the district. ");
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "goals/vision", much->str, NULL));
  desk_settle ();
  g_assert_cmpfloat (cdt_page_view_get_top (view) - top, >, 3000);
  g_assert_cmpfloat (fabs (find_y (view, "governance/body") - was), <=, 2);
  desk_close (window);
}

/* Scrolling back paints nothing, and an edit to the cover paints the cover, not the contents below it. */
static void
test_painted (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  guint painted;

  /* The foot has the draft's code in each page; it comes when the rest is done. */
  cdt_layout_set_fingerprint (cdt_page_view_get_layout (view), "ABCD-EFGH-JKLM");
  cdt_page_view_scroll_to (view, 200);
  desk_settle ();
  painted = cdt_page_view_get_n_painted (view);
  g_assert_cmpuint (painted, >, 0);
  for (int i = 0; i < 5; i++)
    {
      cdt_page_view_scroll_to (view, 200 - 10 * i);
      desk_settle ();
    }
  g_assert_cmpuint (cdt_page_view_get_n_painted (view), ==, painted);
  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "purpose",
                                      "To help older people live warmly in their own homes", NULL));
  cdt_proof_settle (cdt_editor_get_proof (cdt_window_get_editor (window)));
  cdt_layout_set_fingerprint (cdt_page_view_get_layout (view), "ABCD-EFGH-JKLM");
  gtk_widget_queue_draw (GTK_WIDGET (view));
  desk_settle ();
  g_assert_cmpuint (cdt_page_view_get_n_painted (view), ==, painted + 1);
  desk_close (window);
}

static void
page_changed_cb (int *said, int page)
{
  *said = page;
}

/* Which page of how many is said, and said anew when it is another. */
static void
test_accessible_pages (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  AtkDocument *document = ATK_DOCUMENT (gtk_widget_get_accessible (GTK_WIDGET (view)));
  int said = 0;

  g_signal_connect_swapped (document, "page-changed", G_CALLBACK (page_changed_cb), &said);
  g_assert_cmpint (atk_document_get_page_count (document), ==,
                   (int)cdt_layout_get_n_pages (cdt_page_view_get_layout (view)));
  g_assert_cmpint (atk_document_get_current_page_number (document), ==, 1);
  cdt_page_view_show_page (view, 4);
  g_assert_cmpint (atk_document_get_current_page_number (document), ==, 5);
  g_assert_cmpint (said, ==, 5);
  desk_close (window);
}

/* Assistive technology reads the pages and finds where words are. */
static void
test_accessible_text (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtPageView *view = get_view (window);
  AtkText *text = ATK_TEXT (gtk_widget_get_accessible (GTK_WIDGET (view)));
  g_autofree char *all = atk_text_get_text (text, 0, -1);
  const char *found = strstr (all, "Warm Hearths");
  const char *path = NULL;
  g_autofree char *wanted = NULL;
  int x, y, width, height, origin_x, origin_y;

  g_assert_nonnull (found);
  g_assert_cmpint (atk_object_get_role (ATK_OBJECT (text)), ==, ATK_ROLE_DOCUMENT_FRAME);
  atk_text_get_character_extents (text, (int)g_utf8_pointer_to_offset (all, found), &x, &y, &width, &height,
                                  ATK_XY_WINDOW);
  atk_component_get_extents (ATK_COMPONENT (text), &origin_x, &origin_y, NULL, NULL, ATK_XY_WINDOW);
  g_assert_true (cdt_page_view_hit (view, x - origin_x + 2, y - origin_y + height / 2, &path, NULL));
  wanted = cdt_draft_dup_canonical_path (desk_get_draft (window), "partners/partner[3]/name");
  g_assert_cmpstr (path, ==, wanted);
  desk_close (window);
}

static void
test_print (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new (desk_get_draft (window), &error);
  g_autofree char *path = desk_write_file ("print.pdf", "", 0);
  GtkPrintOperationResult result;

  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (print, path);
  gtk_print_operation_set_allow_async (print, FALSE);
  result = gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  desk_check_pdf (path, "Warm Hearths");
  desk_close (window);
}

/* Ten partners and who does what: more columns than an upright page holds. */
static void
add_responsibilities (CdtDraft *draft)
{
  g_autofree char *activity = cdt_draft_insert (draft, "activities", 0, NULL);

  cdt_draft_set_value (draft, "activities/activity[1]/text", "Train the assessors", NULL);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *partner = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
      g_autofree char *name = g_strdup_printf ("partners/partner[@id='%s']/name", partner);
      g_autofree char *part = cdt_draft_insert (draft, "activities/activity[1]/parts", G_MAXUINT, NULL);
      g_autofree char *who = g_strdup_printf ("activities/activity[1]/parts/part[@id='%s']/partner", part);
      g_autofree char *does = g_strdup_printf ("activities/activity[1]/parts/part[@id='%s']/does", part);

      cdt_draft_set_value (draft, name, "Housing Association", NULL);
      cdt_draft_set_value (draft, who, partner, NULL);
      cdt_draft_set_value (draft, does, "responsible", NULL);
    }
}

/* A schedule on its side is printed on a sheet on its side. */
static void
test_print_turned (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *path = desk_write_file ("turned.pdf", "", 0);
  g_autofree char *out = NULL;
  const char *argv[] = { "pdfinfo", "-f", "1", "-l", "99", path, NULL };

  add_responsibilities (desk_get_draft (window));
  g_autoptr (GtkPrintOperation) print = cdt_print_new (desk_get_draft (window), NULL);
  gtk_print_operation_set_export_filename (print, path);
  gtk_print_operation_set_allow_async (print, FALSE);
  g_assert_cmpint (
      gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (window), NULL), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  g_assert_true (g_regex_match_simple ("size: +84[0-9.]+ x 595", out, 0, 0));
  g_assert_true (g_regex_match_simple ("size: +595\\.?[0-9]* x 84", out, 0, 0));
  desk_close (window);
}

static CdtPrintPreview *
find_preview (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (CDT_IS_PRINT_PREVIEW (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_ready (gpointer data)
{
  return find_preview () != NULL && cdt_print_preview_get_n_sheets (find_preview ()) > 0;
}

/* The program's own print preview: as many sheets as pages, and each can be looked at. */
static void
test_print_preview (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new (desk_get_draft (window), &error);
  CdtLayout *layout = cdt_page_view_get_layout (get_view (window));
  guint n;

  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PREVIEW, GTK_WINDOW (window), &error);
  g_assert_no_error (error);
  desk_wait (is_ready, NULL);
  n = (guint)cdt_print_preview_get_n_sheets (find_preview ());
  g_assert_cmpuint (n, ==, cdt_layout_get_n_pages (layout));
  for (guint i = 0; i < n; i++)
    {
      cdt_print_preview_turn (find_preview (), 1);
      desk_settle ();
    }
  gtk_window_close (GTK_WINDOW (find_preview ()));
  desk_settle ();
  g_assert_null (find_preview ());
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/preview/click", test_click);
  g_test_add_func ("/preview/focus-marks", test_focus_marks);
  g_test_add_func ("/preview/anchor", test_anchor);
  g_test_add_func ("/preview/anchor-line", test_anchor_line);
  g_test_add_func ("/preview/painted", test_painted);
  g_test_add_func ("/preview/accessible-text", test_accessible_text);
  g_test_add_func ("/preview/accessible-pages", test_accessible_pages);
  g_test_add_func ("/preview/print", test_print);
  g_test_add_func ("/preview/print-turned", test_print_turned);
  g_test_add_func ("/preview/print-preview", test_print_preview);
  return g_test_run ();
}
