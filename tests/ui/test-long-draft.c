/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cdt-page-outline.h"
#include "cdt-page-thumbs.h"
#include "cdt-page-view.h"
#include "cdt-print.h"
#include "desk.h"

/* A draft of many pages: its form is there at once, then its first pages, and the others when nothing else is
 * to do. */

#define N_CLAUSES 1400
#define N_PARAGRAPHS 4
#define LAST_WORDS "lastofall"

static const char sentence[] = "Each partner keeps confidential what another marks as confidential, for the "
                               "term and two years after it.";

static char *
write_draft (void)
{
  g_autoptr (GString) draft
      = g_string_new ("<agreement xmlns=\"urn:concordat:agreement:1\" version=\"1.0\" "
                      "id=\"0b5e7c2a-1d3f-4a68-9c27-5e8f4d6b7a91\"><kind>memorandum</kind>"
                      "<title>Long</title><purpose>To try</purpose><wording><own-clauses>");

  for (guint i = 0; i < N_CLAUSES; i++)
    {
      g_string_append_printf (draft, "<own-clause id=\"own%u\"><heading>Matter %u</heading><text>", i, i);
      for (guint n = 0; n < N_PARAGRAPHS; n++)
        g_string_append_printf (draft, "%u.%u. %s %s\n", i, n, sentence, sentence);
      g_string_append_printf (draft, "%s</text></own-clause>", i + 1 == N_CLAUSES ? LAST_WORDS : "And more.");
    }
  g_string_append (draft, "</own-clauses></wording></agreement>");
  return desk_write_file ("long.concordat", draft->str, (gssize)draft->len);
}

static CdtWindow *
open_long_draft (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = write_draft ();

  cdt_window_open (window, path);
  g_assert_nonnull (cdt_window_get_file (window));
  return window;
}

static CdtProof *
get_proof (CdtWindow *window)
{
  return cdt_editor_get_proof (cdt_window_get_editor (window));
}

static GtkWidget *
find (CdtWindow *window, GType type)
{
  return desk_find (GTK_WIDGET (cdt_editor_get_preview (cdt_window_get_editor (window))), type);
}

static CdtPageView *
get_view (CdtWindow *window)
{
  return CDT_PAGE_VIEW (find (window, CDT_TYPE_PAGE_VIEW));
}

static gboolean
is_ready (gpointer window)
{
  return cdt_proof_is_ready (get_proof (window));
}

static gboolean
is_painted (gpointer view)
{
  return cdt_page_view_get_n_painted (view) > 0;
}

static gboolean
is_whole (gpointer view)
{
  CdtLayout *layout = cdt_page_view_get_layout (view);

  return cdt_layout_get_document (layout) != NULL && cdt_layout_is_whole (layout);
}

static double
get_upper (CdtPageView *view)
{
  return gtk_adjustment_get_upper (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
}

static void
assert_as_at_once (CdtLayout *layout)
{
  g_autoptr (CdtLayout) whole = cdt_layout_new (cdt_layout_get_style (layout));
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;

  cdt_layout_set_fingerprint (whole, cdt_layout_get_fingerprint (layout));
  cdt_layout_set_document (whole, cdt_layout_get_document (layout));
  found = cdt_layout_dump (layout);
  wanted = cdt_layout_dump (whole);
  g_assert_true (strcmp (found, wanted) == 0);
}

/* The form before the pages, the first page before the last is known, and in the end all of them. */
static void
test_first_page (void)
{
  CdtWindow *window = open_long_draft ();
  CdtPageView *view = get_view (window);
  CdtLayout *layout = cdt_page_view_get_layout (view);
  guint guessed, n_pages;

  g_assert_false (is_ready (window));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (window)));
  desk_wait (is_ready, window);
  desk_wait (is_painted, view);
  g_assert_false (cdt_layout_is_whole (layout));
  guessed = cdt_page_view_get_column (view)->n_pages;
  g_assert_cmpuint (guessed, >, cdt_layout_get_n_pages (layout));
  g_assert_cmpfloat (get_upper (view), ==, cdt_page_column_get_height (cdt_page_view_get_column (view)));
  desk_wait (is_whole, view);
  n_pages = cdt_layout_get_n_pages (layout);
  g_assert_cmpuint (n_pages, >, 300);
  g_assert_cmpuint (guessed, >, n_pages / 2);
  g_assert_cmpuint (guessed, <, n_pages * 2);
  g_assert_cmpuint (cdt_page_view_get_column (view)->n_pages, ==, n_pages);
  g_assert_cmpfloat (get_upper (view), ==, cdt_page_column_get_height (cdt_page_view_get_column (view)));
  assert_as_at_once (layout);
  desk_close (window);
}

/* Typing before there are pages, and while they are found: what is on screen stays, and says what was typed.
 */
static void
test_typing (void)
{
  CdtWindow *window = open_long_draft ();
  CdtPageView *view = get_view (window);
  CdtLayout *layout = cdt_page_view_get_layout (view);
  g_autofree char *words = NULL;
  double top;

  g_assert_true (cdt_draft_set_value (desk_get_draft (window), "title", "Longer", NULL));
  desk_wait (is_painted, view);
  cdt_page_view_show_page (view, 1);
  top = cdt_page_view_get_top (view);
  g_assert_cmpfloat (top, >, 100);
  g_assert_false (cdt_layout_is_whole (layout));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Longest %u", i);

      g_assert_true (cdt_draft_set_value (desk_get_draft (window), "title", title, NULL));
      for (guint n = 0; n < 3; n++)
        g_main_context_iteration (NULL, FALSE);
      g_assert_cmpfloat (cdt_page_view_get_top (view), ==, top);
    }
  desk_wait (is_whole, view);
  desk_settle ();
  g_assert_cmpfloat (cdt_page_view_get_top (view), ==, top);
  words = cdt_page_words_dup (cdt_page_view_get_words (view), 0, 200);
  g_assert_nonnull (strstr (words, "Longest 2"));
  assert_as_at_once (layout);
  desk_close (window);
}

/* Small pages, headings and the search have what is known, and in the end all. */
static void
test_beside (void)
{
  CdtWindow *window = open_long_draft ();
  CdtPageView *view = get_view (window);
  CdtLayout *layout = cdt_page_view_get_layout (view);
  GtkTreeModel *thumbs = gtk_tree_view_get_model (GTK_TREE_VIEW (find (window, CDT_TYPE_PAGE_THUMBS)));
  CdtPageFind *search = cdt_page_view_get_find (view);

  desk_wait (is_painted, view);
  cdt_page_view_look_for (view, LAST_WORDS);
  g_assert_cmpint (gtk_tree_model_iter_n_children (thumbs, NULL), ==, (int)cdt_layout_get_n_pages (layout));
  g_assert_false (cdt_layout_is_whole (layout));
  g_assert_cmpuint (cdt_page_find_get_matches (search)->len, ==, 0);
  g_assert_false (cdt_page_find_is_done (search));
  desk_wait (is_whole, view);
  desk_settle ();
  g_assert_true (cdt_page_find_is_done (search));
  g_assert_cmpuint (cdt_page_find_get_matches (search)->len, ==, 1);
  g_assert_cmpint (gtk_tree_model_iter_n_children (thumbs, NULL), ==, (int)cdt_layout_get_n_pages (layout));
  desk_close (window);
}

/* A place that is not known yet is shown when it is, if nobody has gone elsewhere. */
static void
test_wanted (void)
{
  CdtWindow *window = open_long_draft ();
  CdtPageView *view = get_view (window);
  CdtLayout *layout = cdt_page_view_get_layout (view);
  guint last;

  desk_wait (is_painted, view);
  last = cdt_document_get_n_blocks (cdt_layout_get_document (layout)) - 1;
  g_assert_cmpuint (cdt_layout_get_block_page (layout, last), ==, G_MAXUINT);
  cdt_page_view_show_block (view, last);
  g_assert_cmpfloat (cdt_page_view_get_top (view), ==, 0);
  desk_wait (is_whole, view);
  desk_settle ();
  g_assert_cmpuint (cdt_page_view_get_page (view), >=, cdt_layout_get_n_pages (layout) - 2);
  desk_close (window);
}

/* Paper does not take a part for the whole. */
static void
test_print (void)
{
  CdtWindow *window = open_long_draft ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) print = cdt_print_new (desk_get_draft (window), &error);
  CdtLayout *layout = g_object_get_data (G_OBJECT (print), "layout");

  g_assert_no_error (error);
  g_assert_true (cdt_layout_is_whole (layout));
  g_assert_nonnull (cdt_layout_get_document (layout));
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/ui/long-draft/first-page", test_first_page);
  g_test_add_func ("/ui/long-draft/typing", test_typing);
  g_test_add_func ("/ui/long-draft/beside", test_beside);
  g_test_add_func ("/ui/long-draft/wanted", test_wanted);
  g_test_add_func ("/ui/long-draft/print", test_print);
  return g_test_run ();
}
