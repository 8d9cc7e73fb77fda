/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says and allows of agreements of other versions of the format */

#include <string.h>

#include "cdt-editor.h"
#include "cdt-field.h"
#include "cdt-form.h"
#include "cdt-steps.h"
#include "desk.h"

#define DRAFT(version)                                                                                       \
  "<agreement xmlns='urn:concordat:agreement:1' version='" version "' id='11111111-2222'>"                   \
  "<kind>memorandum</kind><title>T</title><partners><partner id='p1'><name>A</name></partner></partners>"    \
  "</agreement>"

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

static CdtWindow *
open_version (const char *name, const char *text)
{
  CdtWindow *window = desk_open_window ();
  g_autofree char *path = desk_write_file (name, text, -1);

  cdt_window_open (window, path);
  desk_settle ();
  return window;
}

static gboolean
is_enabled (CdtWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static guint
count_fields (GtkWidget *widget, gboolean *any_sensitive)
{
  guint n = 0;

  if (CDT_IS_FIELD (widget))
    {
      *any_sensitive = *any_sensitive || gtk_widget_is_sensitive (widget);
      return 1;
    }
  if (!GTK_IS_CONTAINER (widget))
    return 0;
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l != NULL; l = l->next)
    n += count_fields (l->data, any_sensitive);
  return n;
}

/* Every question of every step */
static gboolean
can_answer (CdtWindow *window)
{
  gboolean any_sensitive = FALSE;
  guint n = 0;

  for (guint i = 0; i < cdt_steps_get_n (); i++)
    n += count_fields (GTK_WIDGET (cdt_editor_get_step_page (cdt_window_get_editor (window), i)),
                       &any_sensitive);
  g_assert_cmpuint (n, >, 50);
  return any_sensitive;
}

static gboolean
is_told_of_change (gpointer window)
{
  return g_str_has_prefix (get_bar_text (window), "This file was changed elsewhere");
}

static void
add_labels (GtkWidget *widget, gpointer data)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    g_string_append_printf (data, "[%s]", gtk_button_get_label (GTK_BUTTON (widget)));
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), add_labels, data);
}

/* When somebody changes the file, mine is offered to be kept only where it may be written. */
static void
test_changed (const char *name, const char *text, gboolean offers_mine)
{
  CdtWindow *window = open_version (name, text);
  g_autofree char *path = g_strdup (cdt_file_get_path (cdt_window_get_file (window)));
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_true (g_file_set_contents (path, DRAFT ("1.1"), -1, NULL));
  desk_wait (is_told_of_change, window);
  add_labels (GTK_WIDGET (get_bar (window)), labels);
  g_assert_nonnull (strstr (labels->str, "[_Take Theirs]"));
  g_assert_nonnull (strstr (labels->str, "[Keep _Both…]"));
  g_assert_true ((strstr (labels->str, "[_Keep Mine]") != NULL) == offers_mine);
  desk_close (window);
}

static void
test_changed_major (void)
{
  test_changed ("changed-major.concordat", DRAFT ("2.3"), FALSE);
}

static void
test_changed_minor (void)
{
  test_changed ("changed-minor.concordat", DRAFT ("1.9"), TRUE);
}

static void
test_newer_major (void)
{
  static const char *const refused[] = { "save", "export", "print", "verify", "page-setup", "undo" };
  CdtWindow *window = open_version ("major.concordat", DRAFT ("2.3"));

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_bar (window))));
  g_assert_true (
      g_str_has_prefix (get_bar_text (window), "A newer version of Concordat made this agreement"));
  g_assert_nonnull (strstr (get_bar_text (window), "Update Concordat"));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (is_enabled (window, refused[i]));
  g_assert_true (is_enabled (window, "save-as"));
  g_assert_false (can_answer (window));
  desk_activate (window, "home", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (window))));
  desk_close (window);
}

static void
test_said_once (const char *name, const char *text, const char *begins)
{
  CdtWindow *window = open_version (name, text);

  g_assert_true (g_str_has_prefix (get_bar_text (window), begins));
  g_assert_true (is_enabled (window, "save") && is_enabled (window, "export"));
  g_assert_true (can_answer (window));
  gtk_info_bar_response (get_bar (window), 2);
  desk_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (window))));
  desk_type (window, "title", "U");
  desk_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_bar (window))));
  desk_close (window);
}

static void
test_newer_minor (void)
{
  test_said_once ("minor.concordat", DRAFT ("1.9"), "A newer version of Concordat made this agreement");
}

static void
test_older (void)
{
  test_said_once ("older.concordat", DRAFT ("1.0"), "An earlier version of Concordat made this agreement");
}

int
main (int argc, char **argv)
{
  desk_init (&argc, &argv);
  g_test_add_func ("/versions/newer-major", test_newer_major);
  g_test_add_func ("/versions/newer-minor", test_newer_minor);
  g_test_add_func ("/versions/older", test_older);
  g_test_add_func ("/versions/changed-major", test_changed_major);
  g_test_add_func ("/versions/changed-minor", test_changed_minor);
  return g_test_run ();
}
