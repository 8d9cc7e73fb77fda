/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-version-row.h"

#include <glib/gi18n-lib.h>

struct _CdtVersionRow
{
  GtkListBoxRow parent_instance;
  char *id;
  GtkLabel *title;
  GtkLabel *detail;
  GtkButton *button;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (CdtVersionRow, cdt_version_row, GTK_TYPE_LIST_BOX_ROW)

/* "Compare: Draft 2" */
static void
name_for_reader (CdtVersionRow *self, GtkWidget *widget, const char *does)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", does, gtk_label_get_text (self->title));

  atk_object_set_name (gtk_widget_get_accessible (widget), name);
}

static void
cdt_version_row_finalize (GObject *object)
{
  g_free (CDT_VERSION_ROW (object)->id);
  G_OBJECT_CLASS (cdt_version_row_parent_class)->finalize (object);
}

static void
cdt_version_row_class_init (CdtVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_version_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtVersionRow, title);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionRow, detail);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionRow, button);
  gtk_widget_class_bind_template_child (widget_class, CdtVersionRow, menu);
}

static void
cdt_version_row_init (CdtVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_version_row_new (const char *id, const char *title, const char *detail)
{
  CdtVersionRow *self;

  g_return_val_if_fail (title != NULL && detail != NULL, NULL);

  self = g_object_new (CDT_TYPE_VERSION_ROW, NULL);
  self->id = g_strdup (id);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  return GTK_WIDGET (self);
}

const char *
cdt_version_row_get_id (CdtVersionRow *self)
{
  g_return_val_if_fail (CDT_IS_VERSION_ROW (self), NULL);

  return self->id;
}

void
cdt_version_row_set_detail (CdtVersionRow *self, const char *detail)
{
  g_return_if_fail (CDT_IS_VERSION_ROW (self) && detail != NULL);

  gtk_label_set_text (self->detail, detail);
}

void
cdt_version_row_set_button (CdtVersionRow *self, const char *label, const char *action, const char *target)
{
  g_return_if_fail (CDT_IS_VERSION_ROW (self) && label != NULL && action != NULL);

  gtk_button_set_label (self->button, label);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_show (GTK_WIDGET (self->button));
  name_for_reader (self, GTK_WIDGET (self->button), label);
}

void
cdt_version_row_set_menu (CdtVersionRow *self, GMenuModel *menu)
{
  g_return_if_fail (CDT_IS_VERSION_ROW (self) && G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_menu_model (self->menu, menu);
  gtk_widget_show (GTK_WIDGET (self->menu));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), _ ("More"));
  name_for_reader (self, GTK_WIDGET (self->menu), _ ("More"));
}
