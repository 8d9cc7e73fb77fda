/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-comment-view.h"

#include <glib/gi18n-lib.h>

#include "cdt-moment.h"
#include "cdt-remark-entry.h"
#include "cdt-settings.h"

struct _CdtCommentView
{
  GtkBox parent_instance;
  CdtDraft *draft;
  char *id;
  char *about; /* (nullable) */
  gboolean resolved;
  GtkLabel *where;
  GtkLabel *text;
  GtkLabel *meta;
  GtkBox *replies;
  GtkWidget *buttons;
  GtkButton *settle;
  GtkButton *go;
  GtkButton *remove;
  CdtRemarkEntry *entry; /* (nullable) while a reply is written */
};

enum
{
  SIGNAL_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtCommentView, cdt_comment_view, GTK_TYPE_BOX)

static void
tell (const GError *error)
{
  if (error != NULL)
    g_warning ("%s", error->message);
}

/* "Ada Smith · 22 November 2026, 09:10" */
static char *
say_by (const char *who, const char *when)
{
  g_autofree char *moment = cdt_moment_say (when);
  gboolean both = who != NULL && *moment != '\0';

  return g_strconcat (who != NULL ? who : "", both ? " · " : "", moment, NULL);
}

static GtkWidget *
make_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), style);
  gtk_widget_show (label);
  return label;
}

static void
add_reply (CdtCommentView *self, const CdtReply *reply)
{
  g_autofree char *by = say_by (reply->who, reply->when);

  gtk_container_add (GTK_CONTAINER (self->replies), make_label (reply->text, "remark-words"));
  gtk_container_add (GTK_CONTAINER (self->replies), make_label (by, "row-subtitle"));
}

static void
given_cb (CdtCommentView *self, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = cdt_comments_reply (self->draft, self->id, text, name, NULL, &error);

  tell (error);
}

static void
reply_cb (CdtCommentView *self)
{
  cdt_comment_view_begin_reply (self);
}

static void
settle_cb (CdtCommentView *self)
{
  g_autofree char *name = cdt_settings_dup_name (cdt_settings_get ());
  g_autoptr (GError) error = NULL;

  if (self->resolved)
    cdt_comments_reopen (self->draft, self->id, &error);
  else
    cdt_comments_resolve (self->draft, self->id, name, NULL, &error);
  tell (error);
}

static void
remove_cb (CdtCommentView *self)
{
  g_autoptr (GError) error = NULL;

  cdt_comments_remove (self->draft, self->id, &error);
  tell (error);
}

static void
go_cb (CdtCommentView *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, self->about);
}

static void
cdt_comment_view_dispose (GObject *object)
{
  CdtCommentView *self = CDT_COMMENT_VIEW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->about, g_free);
  G_OBJECT_CLASS (cdt_comment_view_parent_class)->dispose (object);
}

static void
cdt_comment_view_class_init (CdtCommentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_comment_view_dispose;
  signals[SIGNAL_GO] = g_signal_new ("go", CDT_TYPE_COMMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-comment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, where);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, text);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, meta);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, replies);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, buttons);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, settle);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, go);
  gtk_widget_class_bind_template_child (widget_class, CdtCommentView, remove);
  gtk_widget_class_bind_template_callback (widget_class, reply_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
cdt_comment_view_init (CdtCommentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_comment (CdtCommentView *self, const CdtComment *comment)
{
  g_autofree char *by = say_by (comment->who, comment->when);
  g_autofree char *settled_by = say_by (comment->resolved_by, comment->resolved_when);
  /* Translators: when a comment was made and by whom, and who settled it and when */
  g_autofree char *both = g_strdup_printf (_ ("%s. Settled: %s"), by, settled_by);

  gtk_label_set_text (self->text, comment->text != NULL ? comment->text : "");
  gtk_label_set_text (self->meta, comment->resolved ? both : by);
  gtk_button_set_label (self->settle, comment->resolved ? _ ("Open Again") : _ ("Settle"));
  for (guint i = 0; i < comment->replies->len; i++)
    add_reply (self, comment->replies->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->replies), comment->replies->len > 0);
  if (comment->resolved)
    gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self)), "settled");
}

GtkWidget *
cdt_comment_view_new (CdtDraft *draft, const CdtComment *comment, const char *where, gboolean can_go)
{
  CdtCommentView *self;

  g_return_val_if_fail (CDT_IS_DRAFT (draft) && comment != NULL, NULL);

  self = g_object_new (CDT_TYPE_COMMENT_VIEW, NULL);
  self->draft = g_object_ref (draft);
  self->id = g_strdup (comment->id);
  self->about = g_strdup (comment->about);
  self->resolved = comment->resolved;
  show_comment (self, comment);
  gtk_label_set_text (self->where, where != NULL ? where : "");
  gtk_widget_set_visible (GTK_WIDGET (self->where), where != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->go), can_go);
  gtk_widget_set_sensitive (self->buttons, !cdt_draft_is_read_only (draft));
  return GTK_WIDGET (self);
}

void
cdt_comment_view_begin_reply (CdtCommentView *self)
{
  g_return_if_fail (CDT_IS_COMMENT_VIEW (self));

  if (self->entry == NULL)
    {
      self->entry = CDT_REMARK_ENTRY (cdt_remark_entry_new (_ ("Reply"), _ ("_Reply")));
      g_signal_connect_object (self->entry, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
      gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (self->entry));
    }
  cdt_remark_entry_focus (self->entry);
}
