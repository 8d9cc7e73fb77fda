/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a field beside its answer: the mark for comments and open points, and the menu. Most fields
 * never have either; they are made when they are needed. */

#include <glib/gi18n-lib.h>

#include "cdt-discussion.h"
#include "cdt-field-private.h"
#include "cdt-remark-mark.h"
#include "cdt-remark-menu.h"

static gboolean
is_answer (CdtField *field)
{
  return cdt_shape_get_kind (cdt_field_get_shape (field)) == CDT_SHAPE_FIELD;
}

/* May something be said of it? */
static gboolean
is_open (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  return priv->answer.draft != NULL && priv->answer.full_path != NULL
         && gtk_widget_get_ancestor (GTK_WIDGET (field), GTK_TYPE_APPLICATION_WINDOW) != NULL;
}

static void
update_cb (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  priv->mark = cdt_remark_mark_ensure (priv->mark, priv->title_line, -1, priv->answer.draft,
                                       priv->answer.full_path, cdt_field_get_title (field));
  if (priv->mark != NULL)
    cdt_field_show_words (field);
}

static void
populate_popup_cb (CdtField *field, GtkWidget *menu)
{
  GtkWidget *line;

  if (!GTK_IS_MENU_SHELL (menu) || !is_open (field))
    return;
  line = gtk_separator_menu_item_new ();
  gtk_widget_show (line);
  gtk_menu_shell_append (GTK_MENU_SHELL (menu), line);
  cdt_remark_menu_extend (GTK_MENU_SHELL (menu), cdt_field_get_full_path (field), is_answer (field));
}

static void
add_texts_cb (GtkWidget *widget, gpointer field)
{
  if (GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget))
    g_signal_connect_object (widget, "populate-popup", G_CALLBACK (populate_popup_cb), field,
                             G_CONNECT_SWAPPED);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), add_texts_cb, field);
}

/* A text has a menu of its own. */
void
cdt_field_remarks_add_control (CdtField *field, GtkWidget *control)
{
  add_texts_cb (control, field);
}

gboolean
cdt_field_remarks_popup (CdtField *field, const GdkEvent *event)
{
  if (is_open (field))
    cdt_remark_menu_popup (GTK_WIDGET (field), cdt_field_get_full_path (field), is_answer (field), event);
  return is_open (field);
}

void
cdt_field_remarks_bind (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  CdtDiscussion *discussion = cdt_discussion_get (priv->answer.draft);

  priv->remarks_handler
      = g_signal_connect_object (discussion, "changed", G_CALLBACK (update_cb), field, G_CONNECT_SWAPPED);
  update_cb (field);
}

void
cdt_field_remarks_unbind (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_clear_signal_handler (&priv->remarks_handler, cdt_discussion_get (priv->answer.draft));
  g_clear_pointer (&priv->mark, gtk_widget_destroy);
  g_clear_pointer (&priv->menu, gtk_widget_destroy);
}

gboolean
cdt_field_remarks_are_shown (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  return (priv->mark != NULL && gtk_widget_get_visible (priv->mark)) || priv->menu != NULL;
}

/* The button comes with the pointer and stays: what it would leave free moves nothing. */
void
cdt_field_remarks_offer (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *name = NULL;

  if (priv->menu != NULL || !priv->show_title || !is_open (field))
    return;
  menu = cdt_remark_menu_new (cdt_field_get_full_path (field), is_answer (field));
  /* Translators: names a button; %s is a question */
  name = g_strdup_printf (_ ("More about %s"), cdt_field_get_title (field));
  priv->menu = gtk_menu_button_new ();
  gtk_container_add (GTK_CONTAINER (priv->menu),
                     gtk_image_new_from_icon_name ("view-more-symbolic", GTK_ICON_SIZE_MENU));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (priv->menu), menu);
  gtk_widget_set_can_focus (priv->menu, FALSE);
  gtk_widget_set_valign (priv->menu, GTK_ALIGN_CENTER);
  gtk_style_context_add_class (gtk_widget_get_style_context (priv->menu), "flat");
  gtk_style_context_add_class (gtk_widget_get_style_context (priv->menu), "field-menu");
  atk_object_set_name (gtk_widget_get_accessible (priv->menu), name);
  gtk_box_pack_end (priv->title_line, priv->menu, FALSE, FALSE, 0);
  gtk_widget_show_all (priv->menu);
  cdt_field_show_words (field);
}
