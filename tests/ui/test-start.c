/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-agreement-row.h"
#include "cdt-agreement.h"
#include "cdt-example.h"
#include "cdt-overlap.h"
#include "cdt-when.h"
#include "desk.h"

#define NOW G_GINT64_CONSTANT (1794000000) /* 6 November 2026, 21:20 */
#define DAY 86400

static void
test_when (void)
{
  static const struct
  {
    gint64 ago;
    const char *words;
    const char *day;
  } cases[] = {
    { 0, "just now", "today" },
    { 59, "just now", "today" },
    { 60, "a minute ago", "today" },
    { 150, "2 minutes ago", "today" },
    { 3 * 3600, "today at 18:20", "today" },
    { 22 * 3600, "yesterday at 23:20", "yesterday" },
    { 2 * DAY, "4 November", "4 November" },
    { 400 * DAY, "2 October 2025", "2 October 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cdt_when_ago (NOW - cases[i].ago, NOW);
      g_autofree char *day = cdt_when_day (NOW - cases[i].ago, NOW);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_examples (void)
{
  g_autoptr (GMenu) list = g_menu_new ();
  GMenuModel *menu = G_MENU_MODEL (list);
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) first = NULL;
  g_autoptr (CdtDraft) second = NULL;

  cdt_example_fill_menu (list, "win.example");
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  g_menu_model_get_item_attribute (menu, 0, "label", "s", &label);
  g_menu_model_get_item_attribute (menu, 0, "target", "s", &name);
  g_assert_false (g_str_has_suffix (label, ".concordat"));
  first = cdt_example_open (name, &error);
  g_assert_no_error (error);
  second = cdt_example_open (name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cdt_draft_get_id (first), !=, cdt_draft_get_id (second));
  g_assert_null (cdt_example_open ("none", &error));
  g_assert_nonnull (error);
}

static guint
count_rows (CdtWindow *window)
{
  GtkWidget *list = desk_find (GTK_WIDGET (cdt_window_get_start (window)), GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)n) != NULL)
    n++;
  return n;
}

/* A draft that was never named is kept, listed, found by its words and comes back whole. */
static void
test_unnamed_draft_comes_back (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  GtkWidget *start = GTK_WIDGET (cdt_window_get_start (window));
  GtkWidget *search = NULL;
  GtkWidget *list = desk_find (start, GTK_TYPE_LIST_BOX);
  g_autofree char *title = NULL;

  g_assert_null (desk_find (start, GTK_TYPE_SEARCH_ENTRY)); /* there is nothing to search yet */
  desk_type (window, "title", "Harbour Arts Trail");
  desk_activate (window, "home", NULL);
  g_assert_cmpuint (count_rows (window), ==, 1);
  search = desk_find (start, GTK_TYPE_SEARCH_ENTRY);
  gtk_entry_set_text (GTK_ENTRY (search), "harbour trail");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_rows (window), ==, 1);
  gtk_entry_set_text (GTK_ENTRY (search), "harbour tram");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (count_rows (window), ==, 0);
  gtk_entry_set_text (GTK_ENTRY (search), "");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  desk_settle ();
  title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Harbour Arts Trail");
  desk_close (window);
}

/* Taken off the list at once, and back by Undo with all that was in it */
static void
test_forget_and_undo (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  GtkWidget *list = desk_find (GTK_WIDGET (cdt_window_get_start (window)), GTK_TYPE_LIST_BOX);
  g_autofree char *title = NULL;
  guint n;

  desk_type (window, "title", "Short-lived");
  desk_activate (window, "home", NULL);
  n = count_rows (window);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0), "forget");
  g_assert_cmpuint (count_rows (window), ==, n - 1);
  g_assert_nonnull (strstr (cdt_notice_get_text (cdt_window_get_notice (window)), "Short-lived"));
  desk_activate (window, "bring-back", NULL);
  g_assert_cmpuint (count_rows (window), ==, n);
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  desk_settle ();
  title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Short-lived");
  desk_close (window);
}

static void
test_opened_files_are_listed (void)
{
  static const char content[] = "<agreement xmlns=\"urn:concordat:agreement:1\" version=\"1.1\" "
                                "id=\"11111111-2222-3333\"><kind>memorandum</kind><title>Listed</title>"
                                "<version-label>Draft 2</version-label></agreement>";
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file ("listed.concordat", content, -1);
  g_autoptr (GListModel) list = NULL;
  g_autoptr (CdtAgreement) agreement = NULL;

  cdt_window_open (window, path);
  desk_activate (window, "home", NULL);
  list = cdt_agreement_list ();
  agreement = g_list_model_get_item (list, 0);
  g_assert_cmpstr (cdt_agreement_get_title (agreement), ==, "Listed");
  g_assert_cmpstr (cdt_agreement_get_version (agreement), ==, "Draft 2");
  g_assert_cmpstr (cdt_agreement_get_path (agreement), ==, path);
  g_assert_null (cdt_agreement_get_recovered (agreement));
  g_assert_cmpfloat (cdt_agreement_get_share_answered (agreement), >, 0);
  g_assert_cmpfloat (cdt_agreement_get_share_answered (agreement), <, 1);
  desk_close (window);
}

/* Puts an agreement into the list; its file */
static char *
remember (const char *file, const char *title, const char *partners)
{
  char *path = desk_write_file (file, "", 0);
  g_autoptr (CdtDraft) draft = cdt_draft_new ("memorandum");
  g_auto (GStrv) names = g_strsplit (partners, "|", -1);

  cdt_draft_set_value (draft, "title", title, NULL);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *id = cdt_draft_insert (draft, "partners", G_MAXUINT, NULL);
      g_autofree char *field = g_strdup_printf ("partners/partner[@id='%s']/name", id);

      cdt_draft_set_value (draft, field, *name, NULL);
    }
  g_assert_true (cdt_agreement_remember (draft, path, NULL));
  return path;
}

/* Agreements are told of that are largely between the same partners; copies of one are not. */
static void
test_overlap (void)
{
  char *paths[]
      = { remember ("1.concordat", "Homes", "Eastvale|Northmoor|Warm Hearths"),
          remember ("2.concordat", "Homes", "Eastvale|Northmoor|Warm Hearths"),
          remember ("3.concordat", "Roads", "Eastvale|Northmoor|The Police|Southmoor|Westmoor"), NULL };
  g_autoptr (GListModel) apart = cdt_agreement_list ();
  g_assert_null (cdt_overlap_find (apart));
  paths[3] = remember ("4.concordat", "Warmth", "warm hearths|Eastvale|Westmoor");
  g_autoptr (GListModel) all = cdt_agreement_list ();
  g_autoptr (CdtOverlap) overlap = cdt_overlap_find (all);
  g_assert_nonnull (overlap);
  g_assert_true (g_str_equal (cdt_agreement_get_title (overlap->one), "Warmth")
                 || g_str_equal (cdt_agreement_get_title (overlap->other), "Warmth"));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_assert_true (cdt_recent_forget (paths[i], NULL));
      g_free (paths[i]);
    }
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/start/when", test_when);
  g_test_add_func ("/start/examples", test_examples);
  g_test_add_func ("/start/unnamed-draft-comes-back", test_unnamed_draft_comes_back);
  g_test_add_func ("/start/forget-and-undo", test_forget_and_undo);
  g_test_add_func ("/start/opened-files-are-listed", test_opened_files_are_listed);
  g_test_add_func ("/start/overlap", test_overlap);
  return g_test_run ();
}
