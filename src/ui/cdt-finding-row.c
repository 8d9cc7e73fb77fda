/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-finding-row.h"

#include <glib/gi18n-lib.h>

struct _CdtFindingRow
{
  GtkListBoxRow parent_instance;
  char *path;
  CdtFinding *finding; /* (nullable) what is offered is about it */
  GtkImage *icon;
  GtkLabel *what;
  GtkLabel *why;
  GtkButton *mend;
  GtkButton *offer;
  GtkButton *go;
};

enum
{
  SIGNAL_GO,
  SIGNAL_OFFERED,
  SIGNAL_MEND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtFindingRow, cdt_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
go_cb (CdtFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0);
}

static void
offer_cb (CdtFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

static void
mend_cb (CdtFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MEND], 0);
}

static void
cdt_finding_row_finalize (GObject *object)
{
  g_free (CDT_FINDING_ROW (object)->path);
  g_clear_pointer (&CDT_FINDING_ROW (object)->finding, cdt_finding_free);
  G_OBJECT_CLASS (cdt_finding_row_parent_class)->finalize (object);
}

static void
cdt_finding_row_class_init (CdtFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_finding_row_finalize;
  signals[SIGNAL_GO]
      = g_signal_new ("go", CDT_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OFFERED] = g_signal_new ("offered", CDT_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MEND]
      = g_signal_new ("mend", CDT_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, what);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, why);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, go);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, offer);
  gtk_widget_class_bind_template_child (widget_class, CdtFindingRow, mend);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
}

static void
cdt_finding_row_init (CdtFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cdt_finding_row_new (
    const char *icon_name, const char *style, const char *what, const char *why, const char *path)
{
  CdtFindingRow *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (what != NULL, NULL);

  self = g_object_new (CDT_TYPE_FINDING_ROW, NULL);
  self->path = g_strdup (path);
  if (icon_name != NULL)
    gtk_image_set_from_icon_name (self->icon, icon_name, GTK_ICON_SIZE_MENU);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon_name != NULL);
  if (style != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->icon)), style);
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL && *why != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->go), path != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), path != NULL);
  name = g_strdup_printf (_ ("Go there: %s"), what);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->go)), name);
  return GTK_WIDGET (self);
}

void
cdt_finding_row_say_where (CdtFindingRow *self, const char *label)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CDT_IS_FINDING_ROW (self) && label != NULL);

  name = g_strdup_printf ("%s: %s", label, gtk_label_get_text (self->what));
  gtk_button_set_label (self->go, label);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->go)), name);
}

const char *
cdt_finding_row_get_path (CdtFindingRow *self)
{
  g_return_val_if_fail (CDT_IS_FINDING_ROW (self), NULL);

  return self->path;
}

static void
show_button (CdtFindingRow *self, GtkButton *button, const char *label)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", label, self->finding->what);

  gtk_button_set_label (button, label);
  gtk_widget_show (GTK_WIDGET (button));
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (button)), name);
}

void
cdt_finding_row_offer (CdtFindingRow *self, const CdtFinding *finding, const char *label)
{
  g_return_if_fail (CDT_IS_FINDING_ROW (self) && finding != NULL && label != NULL);

  self->finding = cdt_finding_copy (finding);
  show_button (self, self->offer, label);
}

void
cdt_finding_row_offer_mending (CdtFindingRow *self, const char *label)
{
  g_return_if_fail (CDT_IS_FINDING_ROW (self) && self->finding != NULL && label != NULL);

  show_button (self, self->mend, label);
}

const CdtFinding *
cdt_finding_row_get_finding (CdtFindingRow *self)
{
  g_return_val_if_fail (CDT_IS_FINDING_ROW (self), NULL);

  return self->finding;
}
