/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-inline-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-growing-text.h"
#include "cdt-item-drag.h"

struct _CdtInlineField
{
  CdtField parent_instance;

  CdtGrowingText *text;
  GtkWidget *remove_button;
  GtkWidget *handle;

  CdtItem *item;
};

enum
{
  SIGNAL_ADD_NEXT,
  SIGNAL_DELETE,
  SIGNAL_PASTE_LINES,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtInlineField, cdt_inline_field, CDT_TYPE_FIELD)

#define LONGEST_SPOKEN_NAME 60

static gboolean
is_empty (CdtInlineField *self)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (cdt_growing_text_get_view (self->text)))
         == 0;
}

static void
name_parts (CdtInlineField *self)
{
  g_autofree char *item_name = cdt_item_dup_name (self->item);
  g_autofree char *short_name = NULL;
  g_autofree char *remove_name = NULL;

  if (item_name == NULL)
    return;
  g_strdelimit (item_name, "\n", ' ');
  short_name = g_utf8_substring (item_name, 0, MIN (g_utf8_strlen (item_name, -1), LONGEST_SPOKEN_NAME));
  /* Translators: names a button; %s is the name of a partner, a risk or the like */
  remove_name = g_strdup_printf (_ ("Remove %s"), short_name);
  cdt_field_name_part (CDT_FIELD (self), self->remove_button, remove_name);
  gtk_widget_set_tooltip_text (self->remove_button, remove_name);
}

static void
text_changed_cb (CdtGrowingText *text, CdtField *field)
{
  g_autofree char *value = cdt_growing_text_dup_text (text);

  cdt_field_store (field, value);
  name_parts (CDT_INLINE_FIELD (field));
}

/* Enter goes on to the next item; Shift+Enter breaks the line. */
static gboolean
view_key_press_cb (GtkWidget *view, GdkEventKey *event, CdtInlineField *self)
{
  gboolean is_enter = event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter;

  if (is_enter && (event->state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0)
    {
      if (!is_empty (self))
        g_signal_emit (self, signals[SIGNAL_ADD_NEXT], 0);
      return GDK_EVENT_STOP;
    }
  if (event->keyval == GDK_KEY_BackSpace && is_empty (self))
    {
      g_signal_emit (self, signals[SIGNAL_DELETE], 0, self->item, TRUE);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
clipboard_text_cb (GtkClipboard *clipboard, const char *text, gpointer data)
{
  g_autoptr (CdtInlineField) self = data;
  GtkTextView *view = cdt_growing_text_get_view (self->text);
  g_autofree char *trimmed = text != NULL ? g_strchomp (g_strdup (text)) : NULL;

  if (trimmed == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (strchr (trimmed, '\n') != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_PASTE_LINES], 0, trimmed);
      return;
    }
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (view), trimmed, -1, TRUE);
}

/* Several lines make several items. */
static void
view_paste_cb (GtkTextView *view, CdtInlineField *self)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  gtk_clipboard_request_text (gtk_widget_get_clipboard (GTK_WIDGET (view), GDK_SELECTION_CLIPBOARD),
                              clipboard_text_cb, g_object_ref (self));
}

static void
remove_clicked_cb (GtkButton *button, CdtInlineField *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0, self->item, FALSE);
}

static void
cdt_inline_field_load (CdtField *field, const char *value)
{
  cdt_growing_text_show_text (CDT_INLINE_FIELD (field)->text, value);
  name_parts (CDT_INLINE_FIELD (field));
}

static void
cdt_inline_field_bound (CdtField *field)
{
  CdtInlineField *self = CDT_INLINE_FIELD (field);

  cdt_field_name_part (field, GTK_WIDGET (cdt_growing_text_get_view (self->text)), NULL);
}

static void
cdt_inline_field_finalize (GObject *object)
{
  g_clear_object (&CDT_INLINE_FIELD (object)->item);
  G_OBJECT_CLASS (cdt_inline_field_parent_class)->finalize (object);
}

static void
cdt_inline_field_class_init (CdtInlineFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_inline_field_finalize;
  CDT_FIELD_CLASS (klass)->load = cdt_inline_field_load;
  CDT_FIELD_CLASS (klass)->bound = cdt_inline_field_bound;

  signals[SIGNAL_ADD_NEXT]
      = g_signal_new ("add-next", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         2, CDT_TYPE_ITEM, G_TYPE_BOOLEAN);
  signals[SIGNAL_PASTE_LINES] = g_signal_new ("paste-lines", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CDT_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-inline-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtInlineField, text);
  gtk_widget_class_bind_template_child (widget_class, CdtInlineField, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CdtInlineField, handle);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
cdt_inline_field_init (CdtInlineField *self)
{
  GtkTextView *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "cdt-inline-row");
  gtk_style_context_add_class (gtk_widget_get_style_context (gtk_bin_get_child (GTK_BIN (self))),
                               "cdt-inline");
  view = cdt_growing_text_get_view (self->text);
  g_signal_connect_object (view, "key-press-event", G_CALLBACK (view_key_press_cb), self, 0);
  g_signal_connect_object (view, "paste-clipboard", G_CALLBACK (view_paste_cb), self, 0);
  cdt_field_watch (CDT_FIELD (self), GTK_WIDGET (view));
}

GtkWidget *
cdt_inline_field_new (CdtItem *item)
{
  CdtInlineField *self;
  const CdtShape *shape;

  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);

  shape = cdt_shape_find (cdt_item_get_path (item));
  self = g_object_new (CDT_TYPE_INLINE_FIELD, "path", cdt_shape_get_name_fields (shape)[0], "show-title",
                       FALSE, NULL);
  self->item = g_object_ref (item);
  cdt_item_drag_add_handle (self->handle, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (self->handle, _ ("Drag to reorder, or press Alt+Up and Alt+Down"));
  cdt_field_bind (CDT_FIELD (self), cdt_item_get_draft (item), cdt_item_get_path (item));
  return GTK_WIDGET (self);
}

void
cdt_inline_field_focus_end (CdtInlineField *self)
{
  GtkTextView *view;
  GtkTextIter end;

  g_return_if_fail (CDT_IS_INLINE_FIELD (self));

  view = cdt_growing_text_get_view (self->text);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &end);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}
