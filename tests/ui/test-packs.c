/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-changes-dialog.h"
#include "cdt-pack-box.h"
#include "cdt-steps.h"
#include "desk.h"

/* Agreements and the organisations' wordings on this computer: changed since, not here, broken. */

#define NAMESPACE "xmlns=\"urn:concordat:pack:1\""
#define CLAUSE(id, words) "<clause id=\"" id "\"><heading>" id "</heading><sub>" words "</sub></clause>"
#define FIRST CLAUSE ("ours", "We meet once.") CLAUSE ("theirs", "They pay once.")
#define SECOND CLAUSE ("ours", "We meet twice.") CLAUSE ("theirs", "They pay twice.")

static char *
dup_folder (const char *id)
{
  return g_build_filename (g_get_user_data_dir (), "concordat", "packs", id, NULL);
}

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

/* From now on the program finds this pack. */
static void
install (const char *id, const char *clauses)
{
  g_autofree char *folder = dup_folder (id);
  g_autofree char *pack
      = g_strdup_printf ("<pack " NAMESPACE " id=\"%s\" version=\"1.0\" title=\"Wording of %s\" "
                         "extends=\"standard\"><part href=\"part.xml\"/></pack>",
                         id, id);
  g_autofree char *part = g_strdup_printf ("<part " NAMESPACE ">\n%s</part>", clauses);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  write_file (folder, "pack.xml", pack);
  write_file (folder, "part.xml", part);
  cdt_proof_set_pack_folder (NULL);
}

static void
uninstall (const char *id)
{
  const char *const names[] = { "pack.xml", "part.xml" };
  g_autofree char *folder = dup_folder (id);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  cdt_proof_set_pack_folder (NULL);
}

static gboolean
is_saved (gpointer file)
{
  return cdt_file_get_state (file) == CDT_FILE_SAVED;
}

/* A file made with what is installed now; its path */
static char *
make_file (void)
{
  CdtWindow *window = desk_open_window ();
  g_autoptr (CdtPack) pack = cdt_proof_read_pack (NULL, NULL);
  g_autoptr (CdtDraft) draft = cdt_pack_new_draft (pack, "memorandum");
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  char *path
      = desk_write_file ("made.concordat", g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));

  cdt_window_open (window, path);
  desk_settle ();
  desk_type (window, "title", "Made");
  desk_activate (window, "save", NULL);
  desk_wait (is_saved, cdt_window_get_file (window));
  desk_close (window);
  return path;
}

static CdtWindow *
open_file (const char *path)
{
  CdtWindow *window = desk_open_window ();

  cdt_window_open (window, path);
  desk_settle ();
  g_assert_nonnull (cdt_window_get_file (window));
  return window;
}

static GtkWidget *
get_bar (CdtWindow *window)
{
  return desk_find (GTK_WIDGET (window), GTK_TYPE_INFO_BAR);
}

static void
assert_bar (CdtWindow *window, const char *words)
{
  GtkWidget *bar = get_bar (window);
  GtkWidget *label = desk_find (bar, GTK_TYPE_LABEL);

  g_assert_cmpint (gtk_widget_get_visible (bar), ==, words != NULL);
  if (words != NULL && strstr (gtk_label_get_text (GTK_LABEL (label)), words) == NULL)
    g_error ("%s", gtk_label_get_text (GTK_LABEL (label)));
}

static gboolean
pages_say (CdtWindow *window, const char *words)
{
  g_autofree char *all = desk_dup_words (window);

  return strstr (all, words) != NULL;
}

static CdtChangesDialog *
see_changes (CdtWindow *window)
{
  g_autoptr (GList) toplevels = NULL;

  gtk_info_bar_response (GTK_INFO_BAR (get_bar (window)), 1);
  desk_settle ();
  toplevels = gtk_window_list_toplevels ();
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (CDT_IS_CHANGES_DIALOG (l->data))
      return l->data;
  g_assert_not_reached ();
}

/* A dialog takes the colour from what is not its default. */
static void
assert_suggested (CdtChangesDialog *dialog)
{
  GtkWidget *apply = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);

  g_assert_true (
      gtk_style_context_has_class (gtk_widget_get_style_context (apply), GTK_STYLE_CLASS_SUGGESTED_ACTION));
}

static CdtPackBox *
open_box (CdtWindow *window)
{
  CdtEditor *editor = cdt_window_get_editor (window);
  guint step = (guint)cdt_steps_find ("wording");

  cdt_editor_set_step (editor, step);
  desk_settle ();
  return CDT_PACK_BOX (desk_find (GTK_WIDGET (cdt_editor_get_step_page (editor, step)), CDT_TYPE_PACK_BOX));
}

static void
test_changed (void)
{
  install ("a", FIRST);
  g_autofree char *path = make_file ();
  install ("a", SECOND);
  CdtWindow *window = open_file (path);

  assert_bar (window, "2 clauses would read differently");
  CdtChangesDialog *dialog = see_changes (window);
  g_assert_cmpuint (cdt_changes_dialog_get_n_changes (dialog), ==, 2);
  assert_suggested (dialog);
  g_autofree char *before = cdt_changes_dialog_dup_shown (dialog, "ours", TRUE);
  g_autofree char *after = cdt_changes_dialog_dup_shown (dialog, "ours", FALSE);
  g_assert_cmpstr (before, ==, "We meet once.");
  g_assert_cmpstr (after, ==, "We meet twice.");
  cdt_changes_dialog_choose (dialog, "ours", TRUE);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  assert_bar (window, NULL);
  g_assert_true (pages_say (window, "We meet once."));
  g_assert_true (pages_say (window, "They pay twice."));
  const char *notes = cdt_pack_box_get_notes (open_box (window));
  g_assert_nonnull (strstr (notes, "New wording: theirs."));
  g_assert_nonnull (strstr (notes, "Old wording kept: ours."));
  desk_activate (window, "undo", NULL);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  assert_bar (window, "2 clauses would read differently");
  g_assert_true (pages_say (window, "We meet twice."));
  desk_close (window);
  uninstall ("a");
}

/* Cancel and Not Now leave all as it is, and the file keeps the old words when it is saved. */
static void
test_put_off (void)
{
  install ("a", FIRST);
  g_autofree char *path = make_file ();
  g_autofree char *content = NULL;
  install ("a", SECOND);
  CdtWindow *window = open_file (path);

  gtk_dialog_response (GTK_DIALOG (see_changes (window)), GTK_RESPONSE_CANCEL);
  desk_settle ();
  assert_bar (window, "would read differently");
  gtk_info_bar_response (GTK_INFO_BAR (get_bar (window)), 2);
  desk_settle ();
  assert_bar (window, NULL);
  desk_type (window, "title", "Later");
  assert_bar (window, NULL);
  desk_activate (window, "save", NULL);
  desk_wait (is_saved, cdt_window_get_file (window));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "<words>We meet once.</words>"));
  desk_close (window);
  window = open_file (path);
  assert_bar (window, "2 clauses would read differently");
  desk_close (window);
  uninstall ("a");
}

/* Of several the draft's own is used; without it the standard one, and what it said is not lost. */
static void
test_missing (void)
{
  install ("b", FIRST);
  g_autofree char *path = make_file ();
  install ("a", CLAUSE ("else", "Something else."));
  CdtWindow *window = open_file (path);

  assert_bar (window, NULL);
  g_assert_true (pages_say (window, "We meet once."));
  desk_close (window);
  uninstall ("b");
  window = open_file (path);
  assert_bar (window, "made with the wording of Wording of b, which is not on this computer");
  g_assert_false (pages_say (window, "We meet once."));
  g_assert_false (pages_say (window, "Something else."));
  CdtChangesDialog *dialog = see_changes (window);
  cdt_changes_dialog_choose (dialog, "ours", TRUE);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  desk_settle ();
  assert_bar (window, NULL);
  g_assert_true (pages_say (window, "We meet once."));
  desk_close (window);
  uninstall ("a");
}

/* Another wording by the combo of the step: the pages follow, what changes is told, and undo brings it back.
 */
static void
test_choose (void)
{
  install ("a", FIRST);
  install ("b", SECOND);
  CdtWindow *window = desk_open_draft ("memorandum");
  GtkComboBox *combo = cdt_pack_box_get_combo (open_box (window));

  assert_bar (window, NULL);
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo), ==, "standard");
  g_assert_true (gtk_combo_box_set_active_id (combo, "a"));
  desk_settle ();
  g_assert_true (pages_say (window, "We meet once."));
  assert_bar (window, "2 clauses would read differently");
  combo = cdt_pack_box_get_combo (open_box (window));
  g_assert_cmpstr (gtk_combo_box_get_active_id (combo), ==, "a");
  desk_activate (window, "undo", NULL);
  g_assert_false (pages_say (window, "We meet once."));
  assert_bar (window, NULL);
  desk_close (window);
  uninstall ("a");
  uninstall ("b");
}

/* A lasting state that says where the fault is */
static void
test_broken (void)
{
  install ("a", "<clause/>");
  CdtWindow *window = desk_open_draft ("memorandum");

  assert_bar (window, "part.xml:2: ");
  g_assert_null (cdt_notice_get_text (cdt_window_get_notice (window)));
  desk_type (window, "title", "Still there");
  assert_bar (window, "The standard clauses are used.");
  gtk_info_bar_response (GTK_INFO_BAR (get_bar (window)), 2);
  desk_settle ();
  assert_bar (window, NULL);
  desk_close (window);
  uninstall ("a");
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/packs/changed", test_changed);
  g_test_add_func ("/packs/put-off", test_put_off);
  g_test_add_func ("/packs/missing", test_missing);
  g_test_add_func ("/packs/choose", test_choose);
  g_test_add_func ("/packs/broken", test_broken);
  return g_test_run ();
}
