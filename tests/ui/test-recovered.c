/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window offers after a crash, and while another has the file open */

#include <string.h>

#include "cdt-compare-page.h"
#include "cdt-recovery.h"
#include "cdt-save.h"
#include "desk.h"

#define DRAFT(answers)                                                                                       \
  "<?xml version='1.0'?><agreement xmlns='urn:concordat:agreement:1' format='1.0' kind='memorandum' "        \
  "id='x'>" answers "</agreement>"

typedef enum
{
  BUTTON_FIRST = 1,
  BUTTON_SECOND,
  BUTTON_FOURTH = 4,
} BarButton;

/* A file, and the copy that a crash left of it: two answers differ */
static char *
leave_copy (void)
{
  char *path = desk_write_file ("one.concordat", DRAFT ("<title>One</title>"), -1);
  const char *text = DRAFT ("<title>Two</title><version-label>Draft 2</version-label>");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) base
      = g_bytes_new_static (DRAFT ("<title>One</title>"), strlen (DRAFT ("<title>One</title>")));
  g_autofree char *hash = cdt_hash_bytes (base);
  CdtRecovered note = { .copy_id = (char *)"left",
                        .draft_id = (char *)"x",
                        .title = (char *)"Two",
                        .base_path = path,
                        .base_hash = hash };
  g_autoptr (GError) error = NULL;

  g_assert_true (cdt_recovery_write (&note, bytes, &error));
  g_assert_no_error (error);
  return path;
}

static GtkInfoBar *
get_bar (CdtWindow *window)
{
  return GTK_INFO_BAR (desk_find (GTK_WIDGET (window), GTK_TYPE_INFO_BAR));
}

static const char *
get_bar_text (CdtWindow *window)
{
  GtkWidget *area = gtk_info_bar_get_content_area (get_bar (window));

  return gtk_label_get_text (GTK_LABEL (desk_find (area, GTK_TYPE_LABEL)));
}

static void
assert_title (CdtWindow *window, const char *title)
{
  g_autofree char *found = cdt_draft_dup_value (desk_get_draft (window), "title");

  g_assert_cmpstr (found, ==, title);
}

static gboolean
is_compared (gpointer page)
{
  return cdt_compare_page_get_n_differences (page) >= 0;
}

/* Counted, compared, thrown away and brought back */
static void
test_recovered (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = leave_copy ();
  GtkWidget *page;

  cdt_window_open (window, path);
  desk_settle ();
  assert_title (window, "Two");
  g_assert_cmpstr (get_bar_text (window), ==, "A draft was recovered: 2 changes not in your file.");
  gtk_info_bar_response (get_bar (window), BUTTON_FOURTH);
  desk_settle ();
  page = cdt_editor_get_guest (cdt_window_get_editor (window));
  g_assert_true (CDT_IS_COMPARE_PAGE (page));
  desk_wait (is_compared, page);
  g_assert_cmpint (cdt_compare_page_get_n_differences (CDT_COMPARE_PAGE (page)), ==, 2);
  cdt_editor_leave_guest (cdt_window_get_editor (window));
  gtk_info_bar_response (get_bar (window), BUTTON_SECOND);
  desk_settle ();
  assert_title (window, "One");
  desk_activate (window, "bring-back", NULL);
  assert_title (window, "Two");
  desk_close (window);
}

static gboolean
is_open_elsewhere (gpointer file)
{
  g_autofree char *sentence = cdt_file_dup_open_elsewhere (file);

  return sentence != NULL;
}

static void
test_open_elsewhere (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file ("two.concordat", DRAFT ("<title>One</title>"), -1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *lock = g_build_filename (folder, ".two.concordat.lock", NULL);

  g_assert_true (g_file_set_contents (lock, "[open]\nperson=Maria Lowe\nhost=HOUSING-12\nrun=x\n", -1, NULL));
  cdt_window_open (window, path);
  desk_wait (is_open_elsewhere, cdt_window_get_file (window));
  desk_settle ();
  g_assert_true (
      g_str_has_prefix (get_bar_text (window), "Maria Lowe has this agreement open on HOUSING-12."));
  gtk_info_bar_response (get_bar (window), BUTTON_SECOND);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (window))));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/recovered/changes", test_recovered);
  g_test_add_func ("/recovered/open-elsewhere", test_open_elsewhere);
  return g_test_run ();
}
