/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-window.h"

void
form_window_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
set_cb (gpointer done)
{
  *(gboolean *)done = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until the server has given the window the focus, so that focus events come as they do for people. */
static void
wait_for_focus (GtkWindow *window)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!gtk_window_is_active (window) && g_get_monotonic_time () < deadline)
    {
      gboolean done = FALSE;

      gdk_window_focus (gtk_widget_get_window (GTK_WIDGET (window)), GDK_CURRENT_TIME);
      g_timeout_add (10, set_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (gtk_window_is_active (window));
}

void
form_window_open (FormWindow *self, GtkWidget *content, CdtDraft *draft)
{
  GtkWidget *scroller = gtk_scrolled_window_new (NULL, NULL);

  self->draft = draft;
  self->content = content;
  self->window = gtk_window_new (GTK_WINDOW_TOPLEVEL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 640, 700);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (scroller), content);
  gtk_container_add (GTK_CONTAINER (self->window), scroller);
  gtk_widget_set_visible (content, TRUE);
  gtk_widget_set_visible (scroller, TRUE);
  gtk_window_present (GTK_WINDOW (self->window));
  form_window_settle ();
  wait_for_focus (GTK_WINDOW (self->window));
}

void
form_window_close (FormWindow *self)
{
  gtk_widget_destroy (self->window);
  form_window_settle ();
  g_assert_finalize_object (self->draft);
}

void
form_window_key (FormWindow *self, guint key, GdkModifierType state)
{
  GdkEvent *event = gdk_event_new (GDK_KEY_PRESS);
  GdkKeymap *keymap = gdk_keymap_get_for_display (gdk_display_get_default ());
  g_autofree GdkKeymapKey *codes = NULL;
  int n_codes;

  event->key.window = g_object_ref (gtk_widget_get_window (self->window));
  event->key.send_event = TRUE;
  event->key.keyval = key;
  event->key.state = state;
  if (gdk_keymap_get_entries_for_keyval (keymap, key, &codes, &n_codes) && n_codes > 0)
    event->key.hardware_keycode = (guint16)codes[0].keycode;
  gdk_event_set_device (event,
                        gdk_seat_get_keyboard (gdk_display_get_default_seat (gdk_display_get_default ())));
  gtk_main_do_event (event);
  gdk_event_free (event);
  form_window_settle ();
}

void
form_window_leave (GtkWidget *widget)
{
  GdkEvent *event = gdk_event_new (GDK_FOCUS_CHANGE);

  event->focus_change.window = g_object_ref (gtk_widget_get_window (widget));
  event->focus_change.in = FALSE;
  gtk_widget_send_focus_change (widget, event);
  gdk_event_free (event);
  form_window_settle ();
}

GtkWidget *
form_window_get_focus (FormWindow *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->window));
}

CdtField *
form_window_open_field (FormWindow *self, GType type, const char *path, CdtDraft *draft)
{
  GtkWidget *list_box = gtk_list_box_new ();
  CdtField *field = g_object_new (type, "path", path, NULL);

  gtk_container_add (GTK_CONTAINER (list_box), GTK_WIDGET (field));
  cdt_field_bind (field, draft, NULL);
  form_window_open (self, list_box, draft);
  return field;
}

typedef struct
{
  GType type;
  GPtrArray *found;
} Search;

static void
search_cb (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, search->type))
    g_ptr_array_add (search->found, widget);
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), search_cb, search);
}

GPtrArray *
form_window_find_all (GtkWidget *root, GType type)
{
  Search search = { type, g_ptr_array_new () };

  search_cb (root, &search);
  return search.found;
}

gpointer
form_window_find (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = form_window_find_all (root, type);

  return found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

void
form_window_assert_value (FormWindow *self, const char *path, const char *value)
{
  g_autofree char *kept = cdt_draft_dup_value (self->draft, path);

  g_assert_cmpstr (kept, ==, value);
}

void
form_window_set (CdtDraft *draft, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;

  cdt_draft_set_value (draft, path, value, &error);
  g_assert_no_error (error);
  form_window_settle ();
}

const char *
form_window_get_complaint (CdtField *field)
{
  g_autoptr (GPtrArray) labels = form_window_find_all (GTK_WIDGET (field), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_style_context_has_class (gtk_widget_get_style_context (labels->pdata[i]), "cdt-complaint"))
      return gtk_label_get_text (labels->pdata[i]);
  return NULL;
}
