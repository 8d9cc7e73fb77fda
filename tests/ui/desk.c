/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk.h"

#include "cdt-application.h"
#include "cdt-field.h"
#include "cdt-follow-ups.h"
#include "cdt-page-view.h"
#include "cdt-page-words.h"

#define PATIENCE_SECONDS 10

static GApplication *application;

void
desk_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  g_set_prgname (CDT_APP_ID);
  application = G_APPLICATION (cdt_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

CdtWindow *
desk_open_window (void)
{
  CdtWindow *window = cdt_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  desk_settle ();
  return window;
}

CdtWindow *
desk_open_draft (const char *name)
{
  CdtWindow *window = desk_open_window ();

  desk_activate (window, g_str_has_suffix (name, ".concordat") ? "example" : "new",
                 g_variant_new_string (name));
  g_assert_nonnull (cdt_window_get_file (window));
  desk_settle ();
  return window;
}

void
desk_close (CdtWindow *window)
{
  if (cdt_window_get_file (window) != NULL)
    g_free (cdt_file_discard (cdt_window_get_file (window)));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_widget_destroy (GTK_WIDGET (window));
  desk_settle ();
  g_assert_null (window);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ++*(int *)data;
  return *(int *)data < 3;
}

/* Is there anything that follows an edit, in any window? */
static gboolean
is_behind (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (CDT_IS_WINDOW (l->data) && cdt_window_get_file (l->data) != NULL
        && cdt_follow_ups_are_waiting (cdt_follow_ups_get (desk_get_draft (l->data))))
      return TRUE;
  return FALSE;
}

void
desk_settle (void)
{
  GList *windows;
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  int frames = 0;

  while (g_main_context_iteration (NULL, FALSE) || (is_behind () && g_get_monotonic_time () < end))
    ;
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  if (windows == NULL || !gtk_widget_get_mapped (windows->data))
    return;
  gtk_widget_add_tick_callback (windows->data, count_frame_cb, &frames, NULL);
  while (frames < 3 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (frames, >=, 3);
}

void
desk_wait (DeskReady ready, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!ready (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (ready (data));
}

void
desk_activate (CdtWindow *window, const char *action, GVariant *parameter)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (window), action);

  g_assert_nonnull (found);
  g_assert_true (g_action_get_enabled (found));
  g_action_activate (found, parameter);
  desk_settle ();
}

CdtDraft *
desk_get_draft (CdtWindow *window)
{
  return cdt_file_get_draft (cdt_window_get_file (window));
}

typedef struct
{
  GType type;
  GtkWidget *found;
} Search;

static void
search_cb (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (search->found != NULL)
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    search->found = widget;
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search_cb, search);
}

GtkWidget *
desk_find (GtkWidget *root, GType type)
{
  Search search = { type, NULL };

  search_cb (root, &search);
  return search.found;
}

void
desk_type (CdtWindow *window, const char *path, const char *text)
{
  GtkWidget *focus;

  g_assert_true (cdt_editor_go_to_path (cdt_window_get_editor (window), path));
  desk_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  if (GTK_IS_ENTRY (focus))
    gtk_entry_set_text (GTK_ENTRY (focus), text);
  else if (GTK_IS_TEXT_VIEW (focus))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), text, -1);
  else
    g_error ("%s has the focus for %s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing", path);
  desk_settle ();
}

char *
desk_dup_words (CdtWindow *window)
{
  CdtProof *proof = cdt_editor_get_proof (cdt_window_get_editor (window));
  g_autoptr (CdtPageWords) words = NULL;

  cdt_proof_settle (proof);
  words = cdt_page_words_new (cdt_proof_get_layout (proof));
  return g_strdup (cdt_page_words_get_text (words));
}

char *
desk_write_file (const char *name, const char *content, gssize length)
{
  g_autofree char *folder = g_dir_make_tmp ("desk-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

void
desk_check_pdf (const char *path, const char *words)
{
  g_autofree char *out = NULL;
  const char *argv[] = { "pdftotext", path, "-", NULL };

  g_assert_true (
      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, NULL));
  g_assert_nonnull (strstr (out, words));
}
