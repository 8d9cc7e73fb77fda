/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-pick-popover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VALUE "cdt-value"
#define WORDS "cdt-words"

struct _CdtPickPopover
{
  GtkPopover parent_instance;
  GtkSearchEntry *search;
  GtkListBox *list;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtPickPopover, cdt_pick_popover, GTK_TYPE_POPOVER)

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  CdtPickPopover *self = data;
  g_autofree char *wanted = g_utf8_casefold (gtk_entry_get_text (GTK_ENTRY (self->search)), -1);

  return strstr (g_object_get_data (G_OBJECT (row), WORDS), wanted) != NULL;
}

static void
search_changed_cb (CdtPickPopover *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_activated_cb (CdtPickPopover *self, GtkListBoxRow *row)
{
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (row), VALUE));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, value);
}

/* Enter in the search picks the first that is left. */
static void
search_activate_cb (CdtPickPopover *self)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (!filter_cb (row, self))
        continue;
      row_activated_cb (self, row);
      return;
    }
}

static void
cdt_pick_popover_class_init (CdtPickPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CDT_TYPE_PICK_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-pick-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPickPopover, search);
  gtk_widget_class_bind_template_child (widget_class, CdtPickPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cdt_pick_popover_init (CdtPickPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

GtkWidget *
cdt_pick_popover_new (const char *accessible_name)
{
  CdtPickPopover *self = g_object_new (CDT_TYPE_PICK_POPOVER, NULL);

  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->list)), accessible_name);
  return GTK_WIDGET (self);
}

void
cdt_pick_popover_clear (CdtPickPopover *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (CDT_IS_PICK_POPOVER (self));

  gtk_entry_set_text (GTK_ENTRY (self->search), "");
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  return label;
}

void
cdt_pick_popover_add (CdtPickPopover *self, const char *label, const char *detail, const char *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = g_strjoin (" ", label, detail, NULL);

  g_return_if_fail (CDT_IS_PICK_POPOVER (self) && label != NULL && value != NULL);

  gtk_container_set_border_width (GTK_CONTAINER (box), 6);
  gtk_container_add (GTK_CONTAINER (box), make_label (label, "row-title"));
  if (detail != NULL && *detail != '\0')
    gtk_container_add (GTK_CONTAINER (box), make_label (detail, "row-subtitle"));
  gtk_container_add (GTK_CONTAINER (row), box);
  g_object_set_data_full (G_OBJECT (row), VALUE, g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (row), WORDS, g_utf8_casefold (words, -1), g_free);
  atk_object_set_name (gtk_widget_get_accessible (row), words);
  gtk_widget_show_all (row);
  gtk_list_box_insert (self->list, row, -1);
}
