/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-page-side.h"

#include "cdt-page-outline.h"
#include "cdt-page-thumbs.h"

struct _CdtPageSide
{
  GtkBin parent_instance;
  GtkContainer *switcher;
  CdtPageThumbs *thumbs;
  CdtPageOutline *outline;
};

G_DEFINE_FINAL_TYPE (CdtPageSide, cdt_page_side, GTK_TYPE_BIN)

/* Its words are shown as a tooltip only: a screen reader needs them as its name. */
static void
name_button_cb (GtkWidget *button, gpointer data)
{
  g_autofree char *words = gtk_widget_get_tooltip_text (button);

  atk_object_set_name (gtk_widget_get_accessible (button), words != NULL ? words : "");
}

static void
cdt_page_side_class_init (CdtPageSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CDT_TYPE_PAGE_THUMBS);
  g_type_ensure (CDT_TYPE_PAGE_OUTLINE);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-page-side.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPageSide, switcher);
  gtk_widget_class_bind_template_child (widget_class, CdtPageSide, thumbs);
  gtk_widget_class_bind_template_child (widget_class, CdtPageSide, outline);
}

static void
cdt_page_side_init (CdtPageSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_container_foreach (self->switcher, name_button_cb, NULL);
}

void
cdt_page_side_set_view (CdtPageSide *self, CdtPageView *view)
{
  g_return_if_fail (CDT_IS_PAGE_SIDE (self));

  cdt_page_thumbs_set_view (self->thumbs, view);
  cdt_page_outline_set_view (self->outline, view);
}
