/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a field's control: leaving one leaves the field; each has a name. */

#include "cdt-field.h"

static gboolean
part_focus_out_cb (GtkWidget *part, GdkEvent *event, CdtField *field)
{
  cdt_field_leave (field);
  return GDK_EVENT_PROPAGATE;
}

/* Turning the wheel over a form scrolls the form; it must not change an answer on the way. */
static gboolean
part_scroll_cb (GtkWidget *part, GdkEvent *event, CdtField *field)
{
  g_signal_stop_emission_by_name (part, "scroll-event");
  return GDK_EVENT_PROPAGATE;
}

static void
name_inner_cb (GtkWidget *child, gpointer name)
{
  if (gtk_widget_get_can_focus (child))
    atk_object_set_name (gtk_widget_get_accessible (child), name);
  if (GTK_IS_CONTAINER (child))
    gtk_container_forall (GTK_CONTAINER (child), name_inner_cb, name);
}

static void
watch_inner_cb (GtkWidget *child, gpointer field)
{
  if (gtk_widget_get_can_focus (child))
    g_signal_connect_object (child, "focus-out-event", G_CALLBACK (part_focus_out_cb), field, 0);
  if (GTK_IS_CONTAINER (child))
    gtk_container_forall (GTK_CONTAINER (child), watch_inner_cb, field);
}

void
cdt_field_watch (CdtField *field, GtkWidget *part)
{
  g_return_if_fail (CDT_IS_FIELD (field));
  g_return_if_fail (GTK_IS_WIDGET (part));

  watch_inner_cb (part, field);
  if (GTK_IS_COMBO_BOX (part) || GTK_IS_RANGE (part) || GTK_IS_SPIN_BUTTON (part))
    g_signal_connect_object (part, "scroll-event", G_CALLBACK (part_scroll_cb), field, 0);
}

void
cdt_field_name_part (CdtField *field, GtkWidget *part, const char *name)
{
  const char *given = name != NULL ? name : cdt_field_get_title (field);

  g_return_if_fail (CDT_IS_FIELD (field));
  g_return_if_fail (GTK_IS_WIDGET (part));

  if (given == NULL)
    return;
  atk_object_set_name (gtk_widget_get_accessible (part), given);
  if (GTK_IS_COMBO_BOX (part))
    gtk_container_forall (GTK_CONTAINER (part), name_inner_cb, (gpointer)given);
}
