/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-remarks-popover.h"

#include <glib/gi18n-lib.h>

#include "cdt-comment-view.h"
#include "cdt-comments.h"
#include "cdt-discussion.h"
#include "cdt-points.h"
#include "cdt-remark-entry.h"

struct _CdtRemarksPopover
{
  GtkPopover parent_instance;
  CdtDraft *draft;
  char *about;
  guint waiting; /* idle source */
  GtkLabel *title;
  GtkBox *points;
  GtkWidget *scroller;
  GtkBox *comments;
  GtkBox *entry_box;
  GtkWidget *raise;
  CdtRemarkEntry *entry;
};

G_DEFINE_FINAL_TYPE (CdtRemarksPopover, cdt_remarks_popover, GTK_TYPE_POPOVER)

static void
empty_box (GtkBox *box)
{
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (box));

  for (GList *l = children; l != NULL; l = l->next)
    gtk_widget_destroy (l->data);
}

static gboolean
is_about_this (CdtRemarksPopover *self, const char *about)
{
  return g_str_equal (about != NULL ? about : "", self->about);
}

/* Those that wait come first. */
static guint
add_comments (CdtRemarksPopover *self, const GPtrArray *comments, gboolean resolved)
{
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      const CdtComment *comment = comments->pdata[i];

      if (comment->resolved != resolved || !is_about_this (self, comment->about))
        continue;
      gtk_container_add (GTK_CONTAINER (self->comments),
                         cdt_comment_view_new (self->draft, comment, NULL, FALSE));
      n++;
    }
  return n;
}

static void
add_point (CdtRemarksPopover *self, const CdtPoint *point)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  /* Translators: %s is what is open between the partners */
  g_autofree char *words = g_strdup_printf (_ ("Open point: %s"), point->question);

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_container_add (GTK_CONTAINER (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", point->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.point");
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_widget_show_all (button);
  gtk_container_add (GTK_CONTAINER (self->points), button);
}

static void
update (CdtRemarksPopover *self)
{
  g_autoptr (GPtrArray) comments = cdt_comments_list (self->draft);
  g_autoptr (GPtrArray) points = cdt_points_list (self->draft);
  guint n = 0;

  empty_box (self->comments);
  empty_box (self->points);
  n += add_comments (self, comments, FALSE);
  n += add_comments (self, comments, TRUE);
  gtk_widget_set_visible (self->scroller, n > 0);
  for (guint i = 0; i < points->len; i++)
    {
      const CdtPoint *point = points->pdata[i];

      if (!point->settled && is_about_this (self, point->about))
        add_point (self, point);
    }
}

static gboolean
update_cb (gpointer data)
{
  CdtRemarksPopover *self = data;

  self->waiting = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* One comment is several edits. */
static void
changed_cb (CdtRemarksPopover *self)
{
  if (self->waiting == 0)
    self->waiting = g_idle_add (update_cb, self);
}

static void
given_cb (CdtRemarksPopover *self, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_comments_add (self->draft, self->about, text, name, NULL, &error);

  if (id == NULL)
    g_warning ("%s", error->message);
  else
    cdt_remark_entry_clear (self->entry);
}

static void
raise_cb (CdtRemarksPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
destroy_cb (gpointer data)
{
  gtk_widget_destroy (GTK_WIDGET (data));
  return G_SOURCE_REMOVE;
}

/* A popover that is closed is still there; this one is made anew each time. */
static void
cdt_remarks_popover_closed (GtkPopover *popover)
{
  if (GTK_POPOVER_CLASS (cdt_remarks_popover_parent_class)->closed != NULL)
    GTK_POPOVER_CLASS (cdt_remarks_popover_parent_class)->closed (popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (popover), g_object_unref);
}

/* Keys would go to a text that is not on screen yet. */
static void
cdt_remarks_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cdt_remarks_popover_parent_class)->map (widget);
  cdt_remark_entry_focus (CDT_REMARKS_POPOVER (widget)->entry);
}

static void
cdt_remarks_popover_dispose (GObject *object)
{
  CdtRemarksPopover *self = CDT_REMARKS_POPOVER (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->about, g_free);
  G_OBJECT_CLASS (cdt_remarks_popover_parent_class)->dispose (object);
}

static void
cdt_remarks_popover_class_init (CdtRemarksPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_remarks_popover_dispose;
  widget_class->map = cdt_remarks_popover_map;
  GTK_POPOVER_CLASS (klass)->closed = cdt_remarks_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-remarks-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, title);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, points);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, comments);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, entry_box);
  gtk_widget_class_bind_template_child (widget_class, CdtRemarksPopover, raise);
  gtk_widget_class_bind_template_callback (widget_class, raise_cb);
}

static void
cdt_remarks_popover_init (CdtRemarksPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entry = CDT_REMARK_ENTRY (cdt_remark_entry_new (_ ("New comment"), _ ("_Comment")));
  g_signal_connect_object (self->entry, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  gtk_container_add (GTK_CONTAINER (self->entry_box), GTK_WIDGET (self->entry));
}

CdtRemarksPopover *
cdt_remarks_popover_open (GtkWidget *relative_to, CdtDraft *draft, const char *about, const char *name)
{
  CdtRemarksPopover *self;

  g_return_val_if_fail (GTK_IS_WIDGET (relative_to) && CDT_IS_DRAFT (draft) && about != NULL, NULL);

  self = g_object_new (CDT_TYPE_REMARKS_POPOVER, "relative-to", relative_to, NULL);
  self->draft = g_object_ref (draft);
  self->about = g_strdup (about);
  gtk_label_set_text (self->title, name != NULL ? name : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->raise), "s", about);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->raise), "win.raise-point");
  g_signal_connect_object (cdt_discussion_get (draft), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry_box), !cdt_draft_is_read_only (draft));
  update (self);
  gtk_popover_popup (GTK_POPOVER (self));
  return self;
}
