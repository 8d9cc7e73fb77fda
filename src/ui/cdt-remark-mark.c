/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-remark-mark.h"

#include <glib/gi18n-lib.h>

#include "cdt-discussion.h"

struct _CdtRemarkMark
{
  GtkButton parent_instance;
  CdtDiscussion *discussion; /* (nullable) */
  char *about;
  char *name;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (CdtRemarkMark, cdt_remark_mark, GTK_TYPE_BUTTON)

static void
show_words (CdtRemarkMark *self)
{
  g_autofree char *said = cdt_discussion_say (self->discussion, self->about);
  /* Translators: "2 comments, 1 open point: Quorum" */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), said, self->name);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), said);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), spoken);
}

static void
update_cb (CdtRemarkMark *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  guint n_comments = 0;
  guint n_points = 0;
  g_autofree char *number = NULL;

  cdt_discussion_count (self->discussion, self->about, &n_comments, &n_points);
  number = g_strdup_printf ("%u", n_comments + n_points);
  gtk_label_set_text (self->count, number);
  if (n_points > 0)
    gtk_style_context_add_class (style, "open-point");
  else
    gtk_style_context_remove_class (style, "open-point");
  show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n_comments + n_points > 0);
}

static void
unbind (CdtRemarkMark *self)
{
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_func (self->discussion, update_cb, self);
  g_clear_object (&self->discussion);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->name, g_free);
}

static void
cdt_remark_mark_dispose (GObject *object)
{
  unbind (CDT_REMARK_MARK (object));
  G_OBJECT_CLASS (cdt_remark_mark_parent_class)->dispose (object);
}

static void
cdt_remark_mark_class_init (CdtRemarkMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cdt_remark_mark_dispose;
}

static void
cdt_remark_mark_init (CdtRemarkMark *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->count = GTK_LABEL (gtk_label_new (""));
  gtk_container_add (GTK_CONTAINER (box),
                     gtk_image_new_from_icon_name ("cdt-comment-symbolic", GTK_ICON_SIZE_MENU));
  gtk_container_add (GTK_CONTAINER (box), GTK_WIDGET (self->count));
  gtk_container_add (GTK_CONTAINER (self), box);
  gtk_widget_show_all (box);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_style_context_add_class (style, "flat");
  gtk_style_context_add_class (style, "remark-mark");
}

GtkWidget *
cdt_remark_mark_new (void)
{
  return g_object_new (CDT_TYPE_REMARK_MARK, NULL);
}

GtkWidget *
cdt_remark_mark_ensure (
    GtkWidget *mark, GtkBox *box, int position, CdtDraft *draft, const char *about, const char *name)
{
  guint n_comments = 0;
  guint n_points = 0;

  g_return_val_if_fail (GTK_IS_BOX (box) && CDT_IS_DRAFT (draft) && about != NULL, mark);

  cdt_discussion_count (cdt_discussion_get (draft), about, &n_comments, &n_points);
  if (mark != NULL || n_comments + n_points == 0)
    return mark;
  mark = cdt_remark_mark_new ();
  gtk_box_pack_start (box, mark, FALSE, FALSE, 0);
  gtk_box_reorder_child (box, mark, position);
  cdt_remark_mark_bind (CDT_REMARK_MARK (mark), draft, about, name);
  return mark;
}

void
cdt_remark_mark_bind (CdtRemarkMark *self, CdtDraft *draft, const char *about, const char *name)
{
  g_return_if_fail (CDT_IS_REMARK_MARK (self) && CDT_IS_DRAFT (draft) && about != NULL);

  unbind (self);
  self->discussion = g_object_ref (cdt_discussion_get (draft));
  self->about = g_strdup (about);
  self->name = g_strdup (name != NULL ? name : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", about);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.comment");
  g_signal_connect_object (self->discussion, "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}
