/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"
#include "desk.h"

#define EXAMPLE "healthy-homes-memorandum.concordat"
#define NAMESPACE "urn:concordat:agreement:1"
#define DRAFT(body)                                                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<agreement xmlns=\"" NAMESPACE                                \
  "\" version=\"1.1\" id=\"11111111-2222-3333-4444-555555555555\">" body "</agreement>\n"

static void
test_start (void)
{
  CdtWindow *window = desk_open_window ();

  g_assert_null (cdt_window_get_file (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Concordat");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cdt_window_get_start (window))));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  /* The icon came after the first frame, to the window that was there before it too. */
  g_assert_cmpstr (gtk_window_get_icon_name (GTK_WINDOW (window)), ==, CDT_APP_ID);
  g_assert_cmpstr (gtk_window_get_default_icon_name (), ==, CDT_APP_ID);
  desk_close (window);
}

static void
count_items_cb (GtkWidget *widget, gpointer n)
{
  if (GTK_IS_MODEL_BUTTON (widget))
    ++*(guint *)n;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_foreach (GTK_CONTAINER (widget), count_items_cb, n);
}

/* Its items come when it is opened, all of them once, and the first has the focus. */
static void
test_menu (void)
{
  CdtWindow *window = desk_open_window ();
  GtkMenuButton *button = window->menu_button;

  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 0);
  for (guint opened = 0; opened < 2; opened++)
    {
      GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
      guint n = 0;

      desk_activate (window, "menu", NULL);
      desk_settle ();
      g_assert_true (GTK_IS_MODEL_BUTTON (gtk_window_get_focus (GTK_WINDOW (window))));
      gtk_container_foreach (GTK_CONTAINER (popover), count_items_cb, &n);
      g_assert_cmpuint (n, ==, 11);
      gtk_widget_hide (popover);
      desk_settle ();
    }
  desk_close (window);
}

static void
test_kinds (void)
{
  const char *kinds[] = { "memorandum", "heads-of-terms", "agreement" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CdtWindow *window = desk_open_draft (kinds[i]);
      g_autofree char *kind = cdt_draft_dup_value (desk_get_draft (window), "kind");

      g_assert_cmpstr (kind, ==, kinds[i]);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cdt_window_get_editor (window))));
      g_assert_cmpint (cdt_file_get_state (cdt_window_get_file (window)), ==, CDT_FILE_UNNAMED);
      desk_close (window);
    }
}

static void
test_title (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");

  desk_type (window, "title", "Winter Shelter");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Winter Shelter");
  desk_close (window);
}

static void
test_typing_reaches_pages (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *before = desk_dup_words (window);
  g_autofree char *after = NULL;

  g_assert_null (strstr (before, "Quorate Assembly"));
  desk_type (window, "governance/body", "Quorate Assembly");
  after = desk_dup_words (window);
  g_assert_nonnull (strstr (after, "Quorate Assembly"));
  desk_close (window);
}

/* The name is typed once and stands in many places: no page keeps the old one. */
static void
test_name_changes_everywhere (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  g_autofree char *before = desk_dup_words (window);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "Warm Hearths"));
  desk_type (window, "partners/partner[3]/name", "Snug Homes");
  after = desk_dup_words (window);
  g_assert_null (strstr (after, "Warm Hearths"));
  g_assert_nonnull (strstr (after, "Snug Homes"));
  desk_close (window);
}

static void
test_undo (void)
{
  CdtWindow *window = desk_open_draft (EXAMPLE);
  CdtDraft *draft = desk_get_draft (window);
  g_autofree char *first = cdt_draft_dup_value (draft, "governance/body");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  desk_type (window, "governance/body", "Quorate Assembly");
  desk_activate (window, "step", g_variant_new_string ("term"));
  desk_activate (window, "undo", NULL);
  undone = cdt_draft_dup_value (draft, "governance/body");
  g_assert_cmpstr (undone, ==, first);
  g_assert_cmpuint (cdt_editor_get_step (cdt_window_get_editor (window)), ==, cdt_steps_find ("governance"));
  desk_activate (window, "redo", NULL);
  redone = cdt_draft_dup_value (draft, "governance/body");
  g_assert_cmpstr (redone, ==, "Quorate Assembly");
  desk_close (window);
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *name;
    const char *content;
    gssize length;
    const char *says; /* part of the sentence */
  } cases[] = {
    { "cut.concordat", DRAFT ("<title>Cut"), 150, "cut.concordat" },
    { "doctype.concordat", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a/>", -1,
      "doctype.concordat" },
    { "later.concordat", "<agreement xmlns=\"urn:concordat:agreement:2\" id=\"11111111-2222\"/>", -1,
      "newer" },
    { "picture.concordat", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "picture.concordat" },
    { "empty.concordat", "", 0, "empty.concordat" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CdtWindow *window = desk_open_window ();
      g_autofree char *path = desk_write_file (cases[i].name, cases[i].content, cases[i].length);
      const char *text;

      cdt_window_open (window, path);
      desk_settle ();
      g_assert_null (cdt_window_get_file (window));
      text = cdt_notice_get_text (cdt_window_get_notice (window));
      g_assert_nonnull (text);
      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, cases[i].says));
      g_assert_null (strchr (text, '\n'));
      desk_close (window);
    }
}

static void
test_missing_file (void)
{
  CdtWindow *window = desk_open_window ();

  cdt_window_open (window, "/nowhere/gone.concordat");
  g_assert_nonnull (strstr (cdt_notice_get_text (cdt_window_get_notice (window)), "gone.concordat"));
  desk_close (window);
}

static gboolean
is_saved (gpointer file)
{
  return cdt_file_get_state (file) == CDT_FILE_SAVED;
}

static gboolean
is_changed_on_disk (gpointer file)
{
  return cdt_file_get_changed_on_disk (file);
}

static void
test_save_and_change_on_disk (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file ("one.concordat", DRAFT ("<title>One</title>"), -1);
  g_autofree char *content = NULL;
  g_autofree char *title = NULL;
  GtkWidget *bar;

  cdt_window_open (window, path);
  desk_settle ();
  desk_type (window, "title", "Two");
  g_assert_cmpint (cdt_file_get_state (cdt_window_get_file (window)), ==, CDT_FILE_CHANGED);
  desk_activate (window, "save", NULL);
  desk_wait (is_saved, cdt_window_get_file (window));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "<title>Two</title>"));

  g_assert_true (g_file_set_contents (path, DRAFT ("<title>Theirs</title>"), -1, NULL));
  desk_wait (is_changed_on_disk, cdt_window_get_file (window));
  bar = desk_find (GTK_WIDGET (window), GTK_TYPE_INFO_BAR);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_info_bar_response (GTK_INFO_BAR (bar), 1);
  desk_settle ();
  title = cdt_draft_dup_value (desk_get_draft (window), "title");
  g_assert_cmpstr (title, ==, "Theirs");
  g_assert_false (gtk_widget_get_visible (bar));
  desk_close (window);
}

static GtkDialog *
find_question (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(CdtWindow **)data == NULL;
}

/* Edits of a named file are asked about; Cancel stays, Save saves and goes. */
static void
test_close_asks (void)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file ("asked.concordat", DRAFT ("<title>Asked</title>"), -1);
  g_autofree char *content = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  cdt_window_open (window, path);
  desk_settle ();
  desk_type (window, "title", "Answered");
  gtk_window_close (GTK_WINDOW (window));
  desk_settle ();
  g_assert_nonnull (find_question ());
  gtk_dialog_response (find_question (), GTK_RESPONSE_CANCEL);
  desk_settle ();
  g_assert_null (find_question ());
  g_assert_nonnull (window);
  gtk_window_close (GTK_WINDOW (window));
  desk_settle ();
  gtk_dialog_response (find_question (), GTK_RESPONSE_YES);
  desk_wait (is_gone, &window);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "<title>Answered</title>"));
}

static void
test_same_file_once (void)
{
  CdtWindow *first = desk_open_window ();
  CdtWindow *second = desk_open_window ();
  g_autofree char *path = desk_write_file ("one.concordat", DRAFT ("<title>One</title>"), -1);

  cdt_window_open (first, path);
  cdt_window_open (second, path);
  desk_settle ();
  g_assert_nonnull (cdt_window_get_file (first));
  g_assert_null (cdt_window_get_file (second));
  desk_close (first);
  desk_close (second);
}

/* Home lets go of a draft without a name, and the start screen has it. */
static void
test_home (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");

  desk_type (window, "title", "Unnamed Shelter");
  desk_activate (window, "home", NULL);
  g_assert_null (cdt_window_get_file (window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cdt_window_get_start (window))));
  desk_close (window);
}

static void
test_pages_toggle (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  CdtEditor *editor = cdt_window_get_editor (window);

  g_assert_true (cdt_editor_get_pages_shown (editor));
  desk_activate (window, "pages", NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (cdt_editor_get_preview (editor))));
  desk_activate (window, "pages", NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cdt_editor_get_preview (editor))));
  desk_close (window);
}

static void
test_folds (void)
{
  CdtWindow *window = desk_open_draft ("memorandum");
  CdtEditor *editor = cdt_window_get_editor (window);
  GtkWidget *preview = GTK_WIDGET (cdt_editor_get_preview (editor));
  GtkWidget *row = GTK_WIDGET (cdt_editor_get_step_row (editor, 0));
  int width;

  gtk_window_resize (GTK_WINDOW (window), 900, 600);
  desk_settle ();
  g_assert_false (gtk_widget_get_mapped (preview));
  g_assert_true (gtk_widget_get_mapped (row));
  desk_activate (window, "pages", NULL);
  g_assert_true (gtk_widget_get_mapped (preview));
  desk_activate (window, "pages", NULL);
  gtk_window_resize (GTK_WINDOW (window), 500, 600);
  desk_settle ();
  g_assert_false (gtk_widget_get_mapped (row));
  gtk_window_resize (GTK_WINDOW (window), 1400, 800);
  desk_settle ();
  g_assert_true (gtk_widget_get_mapped (preview));
  g_assert_true (gtk_widget_get_mapped (row));
  /* A wider window is for the pages too. */
  width = gtk_widget_get_allocated_width (preview);
  gtk_window_resize (GTK_WINDOW (window), 1600, 800);
  desk_settle ();
  g_assert_cmpint (gtk_widget_get_allocated_width (preview), >=, width + 40);
  desk_close (window);
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/window/start", test_start);
  g_test_add_func ("/window/menu", test_menu);
  g_test_add_func ("/window/kinds", test_kinds);
  g_test_add_func ("/window/title", test_title);
  g_test_add_func ("/window/typing-reaches-pages", test_typing_reaches_pages);
  g_test_add_func ("/window/name-changes-everywhere", test_name_changes_everywhere);
  g_test_add_func ("/window/undo", test_undo);
  g_test_add_func ("/window/bad-files", test_bad_files);
  g_test_add_func ("/window/missing-file", test_missing_file);
  g_test_add_func ("/window/save-and-change-on-disk", test_save_and_change_on_disk);
  g_test_add_func ("/window/close-asks", test_close_asks);
  g_test_add_func ("/window/same-file-once", test_same_file_once);
  g_test_add_func ("/window/home", test_home);
  g_test_add_func ("/window/pages-toggle", test_pages_toggle);
  g_test_add_func ("/window/folds", test_folds);
  return g_test_run ();
}
