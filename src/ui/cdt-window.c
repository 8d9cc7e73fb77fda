/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-window-private.h"

#include <glib/gi18n-lib.h>

#include "cdt-clean.h"
#include "cdt-settings.h"
#include "cdt-stage.h"
#include "cdt-unusual.h"
#include "cdt-when.h"

#define CLOCK_SECONDS 20

G_DEFINE_FINAL_TYPE (CdtWindow, cdt_window, GTK_TYPE_APPLICATION_WINDOW)

static char *
say_state (CdtWindow *self)
{
  gint64 saved_at = cdt_file_get_saved_at (self->file);
  g_autofree char *ago = NULL;

  switch (cdt_file_get_state (self->file))
    {
    case CDT_FILE_UNNAMED:
      return g_strdup (_ ("not saved under a name yet"));
    case CDT_FILE_CHANGED:
      return g_strdup (_ ("unsaved changes"));
    case CDT_FILE_SAVING:
      return g_strdup (_ ("saving…"));
    case CDT_FILE_FAILED:
      return g_strdup (_ ("could not be saved"));
    case CDT_FILE_SAVED:
    default:
      if (saved_at == 0)
        return g_strdup (_ ("no changes"));
      ago = cdt_when_ago (saved_at, g_get_real_time () / G_USEC_PER_SEC);
      return g_strdup_printf (_ ("saved %s"), ago);
    }
}

static gboolean
clock_cb (gpointer data)
{
  cdt_window_title_update (CDT_WINDOW (data));
  return G_SOURCE_CONTINUE;
}

static void
agreement_activated_cb (CdtWindow *self, CdtAgreement *agreement)
{
  cdt_window_agreement_open (self, agreement);
}

static void
agreement_forgotten_cb (CdtWindow *self, CdtAgreement *agreement)
{
  cdt_window_agreement_forget (self, agreement);
}

/* Where the first is open in another window already, that one comes forward, as it is. */
static void
overlap_activated_cb (CdtWindow *self, CdtAgreement *one, CdtAgreement *other)
{
  g_autoptr (CdtCompareSide) side
      = cdt_compare_side_new_file (cdt_agreement_get_title (other), cdt_agreement_get_path (other));

  cdt_window_agreement_open (self, one);
  if (self->file != NULL)
    cdt_window_compare (self, side, NULL);
}

static void
item_removed_cb (CdtWindow *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_ ("Removed “%s”."), name);

  cdt_notice_offer (self->notice, text, _ ("Undo"), "win.undo", NULL);
}

static void
respond_cb (CdtWindow *self, int response)
{
  cdt_window_bar_respond (self, response);
}

/* The editor is most of the window, and the start screen can do without it. */
static void
make_editor (CdtWindow *self)
{
  if (self->editor != NULL)
    return;
  self->editor = g_object_new (CDT_TYPE_EDITOR, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->editor), "editor");
  g_signal_connect_object (self->editor, "item-removed", G_CALLBACK (item_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set (cdt_editor_get_preview (self->editor), "zoom", cdt_settings_get_zoom (cdt_settings_get ()),
                "side-shown", cdt_settings_get_side (cdt_settings_get ()), NULL);
  cdt_window_header_add_editing (self);
  cdt_window_actions_add_editor (self);
}

static gboolean
cdt_window_delete_event (GtkWidget *widget, GdkEventAny *event)
{
  CdtWindow *self = CDT_WINDOW (widget);

  cdt_settings_set_window (cdt_settings_get (), self->width, self->height, self->maximised);
  if (self->editor != NULL)
    cdt_editor_keep_widths (self->editor);
  cdt_window_file_leave (self, (CdtWindowContinue)gtk_widget_destroy);
  return GDK_EVENT_STOP;
}

static void
cdt_window_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  CdtWindow *self = CDT_WINDOW (widget);

  GTK_WIDGET_CLASS (cdt_window_parent_class)->size_allocate (widget, allocation);
  self->maximised = gtk_window_is_maximized (GTK_WINDOW (widget));
  if (!self->maximised)
    gtk_window_get_size (GTK_WINDOW (widget), &self->width, &self->height);
}

static void
cdt_window_dispose (GObject *object)
{
  CdtWindow *self = CDT_WINDOW (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  g_clear_handle_id (&self->pack_check, g_source_remove);
  g_clear_handle_id (&self->hidden_check, g_source_remove);
  g_clear_handle_id (&self->words_check, g_source_remove);
  if (self->export != NULL)
    g_cancellable_cancel (self->export);
  g_clear_object (&self->export);
  g_clear_object (&self->chooser);
  g_clear_object (&self->forgotten);
  g_clear_pointer (&self->discarded, g_free);
  g_clear_pointer (&self->told_unusual, g_free);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (self->file, self);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (cdt_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, start);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_label);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_first);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_second);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_third);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_fourth);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, bar_fifth);
  gtk_widget_class_bind_template_child (widget_class, CdtWindow, menu_button);
}

static void
cdt_window_class_init (CdtWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_window_dispose;
  widget_class->delete_event = cdt_window_delete_event;
  widget_class->size_allocate = cdt_window_size_allocate;
  g_type_ensure (CDT_TYPE_START);
  g_type_ensure (CDT_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, agreement_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_forgotten_cb);
  gtk_widget_class_bind_template_callback (widget_class, overlap_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, respond_cb);
}

/* As large as last time, where the screen has room for it */
static void
set_size (CdtWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkMonitor *monitor = gdk_display_get_primary_monitor (display);
  GdkRectangle room = { 0, 0, G_MAXINT, G_MAXINT };
  int width, height, header_height;
  gboolean maximised;

  cdt_settings_get_window (cdt_settings_get (), &width, &height, &maximised);
  if (monitor == NULL)
    monitor = gdk_display_get_monitor (display, 0);
  if (monitor != NULL)
    gdk_monitor_get_workarea (monitor, &room);
  /* A window's size is counted without its header bar. */
  gtk_widget_get_preferred_height (GTK_WIDGET (self->header), NULL, &header_height);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (width, room.width),
                               MIN (height, room.height - header_height));
  if (maximised)
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
cdt_window_init (CdtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_size (self);
  cdt_window_actions_add (self);
  cdt_window_drop_enable (self);
  self->clock = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  cdt_window_title_update (self);
}

/* "Draft 3 · Circulated · saved a minute ago" */
static char *
dup_subtitle (CdtWindow *self)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  CdtStage stage = cdt_stage_get (draft);
  g_autofree char *version = cdt_draft_dup_value (draft, "version-label");
  g_autofree char *state = say_state (self);
  GString *subtitle = g_string_new (version);

  if (version == NULL || stage != CDT_STAGE_DRAFT)
    g_string_append_printf (subtitle, "%s%s", version != NULL ? " · " : "", cdt_window_stage_get_name (self));
  g_string_append_printf (subtitle, " · %s", state);
  return g_string_free (subtitle, FALSE);
}

/* At each key, so only what is another: GTK measures the whole header anew for each title that it is given.
 */
static void
show_titles (CdtWindow *self, const char *title, const char *subtitle)
{
  if (g_strcmp0 (gtk_header_bar_get_subtitle (self->header), subtitle) != 0)
    gtk_header_bar_set_subtitle (self->header, subtitle);
  if (g_strcmp0 (gtk_header_bar_get_title (self->header), title) == 0)
    return;
  gtk_header_bar_set_title (self->header, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

void
cdt_window_title_update (CdtWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *subtitle = NULL;

  if (self->file == NULL)
    {
      show_titles (self, _ ("Concordat"), NULL);
      return;
    }
  title = cdt_draft_dup_value (cdt_file_get_draft (self->file), "title");
  marked = title != NULL ? cdt_unusual_dup_marked (title) : NULL;
  subtitle = dup_subtitle (self);
  show_titles (self, marked != NULL ? marked : title != NULL ? title : _ ("Untitled agreement"), subtitle);
}

CdtWindow *
cdt_window_new (GtkApplication *application)
{
  return g_object_new (CDT_TYPE_WINDOW, "application", application, NULL);
}

CdtFile *
cdt_window_get_file (CdtWindow *self)
{
  g_return_val_if_fail (CDT_IS_WINDOW (self), NULL);

  return self->file;
}

static void
draft_cleaned_cb (CdtWindow *self, guint n_removed)
{
  g_autofree char *sentence = cdt_clean_say (n_removed);

  cdt_notice_say (self->notice, sentence);
}

/* Typed, pasted, dropped or brought by a list: told once for each answer, until another has some */
static void
tell_unusual (CdtWindow *self, const CdtChange *change)
{
  CdtDraft *draft = cdt_file_get_draft (self->file);
  g_autofree char *value = change->kind == CDT_CHANGE_SET ? cdt_draft_dup_value (draft, change->path) : NULL;
  g_autofree char *sentence = value != NULL ? cdt_unusual_say (value) : NULL;

  if (sentence == NULL || g_strcmp0 (change->path, self->told_unusual) == 0)
    return;
  g_free (self->told_unusual);
  self->told_unusual = g_strdup (change->path);
  cdt_notice_say (self->notice, sentence);
}

static void
draft_changed_cb (CdtWindow *self, const CdtChange *change)
{
  tell_unusual (self, change);
  cdt_window_stage_follow (self, change);
  cdt_window_title_update (self);
  cdt_window_pack_changed (self, change);
}

static void
file_notify_cb (CdtWindow *self)
{
  cdt_window_title_update (self);
  cdt_window_bar_update (self);
}

void
cdt_window_set_file (CdtWindow *self, CdtFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtProof) proof = NULL;
  CdtDraft *draft;

  g_return_if_fail (CDT_IS_WINDOW (self));
  g_return_if_fail (CDT_IS_FILE (file) && self->file == NULL);

  draft = cdt_file_get_draft (file);
  proof = cdt_proof_new (draft, &error);
  if (proof == NULL)
    {
      cdt_notice_complain (self->notice, error->message);
      return;
    }
  make_editor (self);
  self->file = g_object_ref (file);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "cleaned", G_CALLBACK (draft_cleaned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify", G_CALLBACK (cdt_window_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "notify", G_CALLBACK (file_notify_cb), self, G_CONNECT_SWAPPED);
  cdt_editor_set_proof (self->editor, proof);
  cdt_window_elsewhere_look (self);
  cdt_window_pack_follow (self);
  cdt_window_stage_follow (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  cdt_editor_focus_first (self->editor);
  /* Whatever the first question prints, and wherever: it begins with its cover. */
  cdt_preview_show_page (cdt_editor_get_preview (self->editor), 0);
  cdt_window_actions_update (self);
  file_notify_cb (self);
  cdt_window_hidden_tell (self);
  if (cdt_file_get_path (file) != NULL)
    cdt_agreement_remember (draft, cdt_file_get_path (file), NULL);
}

void
cdt_window_flush (CdtWindow *self)
{
  g_return_if_fail (CDT_IS_WINDOW (self));

  if (self->file != NULL)
    cdt_file_flush (self->file);
}

CdtEditor *
cdt_window_get_editor (CdtWindow *self)
{
  g_return_val_if_fail (CDT_IS_WINDOW (self), NULL);

  return self->editor;
}

CdtStart *
cdt_window_get_start (CdtWindow *self)
{
  g_return_val_if_fail (CDT_IS_WINDOW (self), NULL);

  return self->start;
}

CdtNotice *
cdt_window_get_notice (CdtWindow *self)
{
  g_return_val_if_fail (CDT_IS_WINDOW (self), NULL);

  return self->notice;
}
