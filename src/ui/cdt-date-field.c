/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-date-field.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cdt-entry-text.h"
#include "cdt-format.h"

struct _CdtDateField
{
  CdtField parent_instance;

  GtkEntry *entry;
  GtkMenuButton *calendar_button;
  GtkPopover *calendar_popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (CdtDateField, cdt_date_field, CDT_TYPE_FIELD)

static void
entry_changed_cb (GtkEntry *entry, CdtField *field)
{
  const char *text = gtk_entry_get_text (entry);
  g_autofree char *parsed = cdt_parse_date (text);

  cdt_field_store (field, parsed != NULL ? parsed : text);
}

/* The calendar opens at the answer, or at today. */
static void
calendar_button_toggled_cb (GtkToggleButton *button, CdtField *field)
{
  CdtDateField *self = CDT_DATE_FIELD (field);
  g_autofree char *value = NULL;
  guint year;
  guint month;
  guint day;

  if (!gtk_toggle_button_get_active (button) || cdt_field_get_draft (field) == NULL)
    return;
  value = cdt_draft_dup_value (cdt_field_get_draft (field), cdt_field_get_full_path (field));
  if (value == NULL || sscanf (value, "%4u-%2u-%2u", &year, &month, &day) != 3 || month < 1 || month > 12)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      year = (guint)g_date_time_get_year (now);
      month = (guint)g_date_time_get_month (now);
      day = (guint)g_date_time_get_day_of_month (now);
    }
  gtk_calendar_select_month (self->calendar, month - 1, year);
  gtk_calendar_select_day (self->calendar, day);
}

static void
calendar_chosen_cb (GtkCalendar *calendar, CdtField *field)
{
  CdtDateField *self = CDT_DATE_FIELD (field);
  g_autofree char *value = NULL;
  guint year;
  guint month;
  guint day;

  gtk_calendar_get_date (calendar, &year, &month, &day);
  value = g_strdup_printf ("%04u-%02u-%02u", year, month + 1, day);
  cdt_field_store (field, value);
  cdt_field_leave (field);
  gtk_popover_popdown (self->calendar_popover);
}

static gboolean
calendar_key_press_cb (GtkCalendar *calendar, GdkEventKey *event, CdtField *field)
{
  if (event->keyval != GDK_KEY_Return && event->keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  calendar_chosen_cb (calendar, field);
  return GDK_EVENT_STOP;
}

static void
cdt_date_field_load (CdtField *field, const char *value)
{
  g_autofree char *shown = value != NULL ? cdt_format_date (value) : NULL;

  cdt_entry_show_text (CDT_DATE_FIELD (field)->entry, shown);
}

static void
cdt_date_field_bound (CdtField *field)
{
  CdtDateField *self = CDT_DATE_FIELD (field);
  g_autofree char *button_name = NULL;

  /* Translators: names a button; %s is a question, such as "Start date" */
  button_name = g_strdup_printf (_ ("Calendar for %s"), cdt_field_get_title (field));
  cdt_field_name_part (field, GTK_WIDGET (self->entry), NULL);
  cdt_field_name_part (field, GTK_WIDGET (self->calendar), NULL);
  cdt_field_name_part (field, GTK_WIDGET (self->calendar_button), button_name);
}

static void
cdt_date_field_class_init (CdtDateFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  field_class->load = cdt_date_field_load;
  field_class->bound = cdt_date_field_bound;

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-date-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtDateField, entry);
  gtk_widget_class_bind_template_child (widget_class, CdtDateField, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, CdtDateField, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, CdtDateField, calendar);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_button_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_press_cb);
}

static void
cdt_date_field_init (CdtDateField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cdt_field_watch (CDT_FIELD (self), GTK_WIDGET (self->entry));
}
