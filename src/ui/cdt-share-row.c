/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-share-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "cdt-entry-text.h"
#include "cdt-format.h"
#include "cdt-label-text.h"

struct _CdtShareRow
{
  GtkBox parent_instance;

  GtkLabel *name_label;
  GtkScale *slider;
  GtkEntry *entry;

  char *partner_id;
  gboolean showing;
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_LEFT,
  N_SIGNALS
};

#define UNITS_PER_PERCENT 10000

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtShareRow, cdt_share_row, GTK_TYPE_BOX)

static void
show_on_slider (CdtShareRow *self, const char *percent)
{
  gint64 units = 0;

  if (percent != NULL)
    cdt_percent_to_units (percent, &units);
  self->showing = TRUE;
  gtk_range_set_value (GTK_RANGE (self->slider), (double)units / UNITS_PER_PERCENT);
  self->showing = FALSE;
}

static void
entry_changed_cb (GtkEntry *entry, CdtShareRow *self)
{
  const char *text = gtk_entry_get_text (entry);
  g_autofree char *parsed = cdt_parse_percent (text);

  if (self->showing)
    return;
  show_on_slider (self, parsed);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, parsed != NULL ? parsed : text);
}

/* The slider goes in whole percents; the entry takes any. */
static void
slider_value_changed_cb (GtkRange *slider, CdtShareRow *self)
{
  g_autofree char *percent = NULL;
  g_autofree char *shown = NULL;

  if (self->showing)
    return;
  percent = cdt_percent_from_units ((gint64)lround (gtk_range_get_value (slider)) * UNITS_PER_PERCENT);
  shown = cdt_format_percent (percent);
  self->showing = TRUE;
  cdt_entry_show_text (self->entry, shown);
  self->showing = FALSE;
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, percent);
}

static gboolean
slider_scroll_cb (GtkWidget *slider, GdkEvent *event, CdtShareRow *self)
{
  g_signal_stop_emission_by_name (slider, "scroll-event");
  return GDK_EVENT_PROPAGATE;
}

static gboolean
part_left_cb (GtkWidget *part, GdkEvent *event, CdtShareRow *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_share_row_finalize (GObject *object)
{
  g_free (CDT_SHARE_ROW (object)->partner_id);
  G_OBJECT_CLASS (cdt_share_row_parent_class)->finalize (object);
}

static void
cdt_share_row_class_init (CdtShareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_share_row_finalize;
  signals[SIGNAL_EDITED]
      = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-share-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtShareRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CdtShareRow, slider);
  gtk_widget_class_bind_template_child (widget_class, CdtShareRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, slider_value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, slider_scroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_left_cb);
}

static void
cdt_share_row_init (CdtShareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_share_row_new (const char *partner_id)
{
  CdtShareRow *self = g_object_new (CDT_TYPE_SHARE_ROW, NULL);

  self->partner_id = g_strdup (partner_id);
  return GTK_WIDGET (self);
}

const char *
cdt_share_row_get_partner_id (CdtShareRow *self)
{
  g_return_val_if_fail (CDT_IS_SHARE_ROW (self), NULL);
  return self->partner_id;
}

void
cdt_share_row_set_names (CdtShareRow *self, const char *partner_name, const char *question)
{
  g_autofree char *entry_name = NULL;
  g_autofree char *slider_name = NULL;

  g_return_if_fail (CDT_IS_SHARE_ROW (self));

  /* Translators: names a box for a percentage: a question, then a partner: "Shares of cost: Eastvale" */
  entry_name = g_strdup_printf (_ ("%s: %s"), question, partner_name);
  slider_name = g_strdup_printf (_ ("%s: %s, slider"), question, partner_name);
  cdt_label_show_text (self->name_label, partner_name);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->entry)), entry_name);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->slider)), slider_name);
}

void
cdt_share_row_show_percent (CdtShareRow *self, const char *percent)
{
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (CDT_IS_SHARE_ROW (self));

  show_on_slider (self, percent);
  /* "33" while it is typed need not turn to "33%" under the cursor */
  typed = cdt_parse_percent (gtk_entry_get_text (self->entry));
  if (gtk_widget_has_focus (GTK_WIDGET (self->entry)) && g_strcmp0 (typed, percent) == 0)
    return;
  shown = percent != NULL ? cdt_format_percent (percent) : NULL;
  self->showing = TRUE;
  cdt_entry_show_text (self->entry, shown);
  self->showing = FALSE;
}

void
cdt_share_row_focus (CdtShareRow *self)
{
  g_return_if_fail (CDT_IS_SHARE_ROW (self));
  gtk_entry_grab_focus_without_selecting (self->entry);
}

GtkWidget *
cdt_share_row_get_name_label (CdtShareRow *self)
{
  g_return_val_if_fail (CDT_IS_SHARE_ROW (self), NULL);
  return GTK_WIDGET (self->name_label);
}
