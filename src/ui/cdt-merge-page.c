/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-merge-page.h"

#include <glib/gi18n-lib.h>

#include "cdt-conflict-box.h"

struct _CdtMergePage
{
  GtkBin parent_instance;
  CdtMerge *merge;
  GPtrArray *names;
  GPtrArray *boxes; /* (element-type CdtConflictBox), not owned */
  int shown;        /* the box that the person looks at; -1: none yet */
  GtkScrolledWindow *scroller;
  GtkBox *content;
  GtkLabel *title;
  GtkLabel *intro;
  GtkBox *list;
  GtkButton *previous;
  GtkButton *next;
  GtkLabel *left;
  GtkButton *join;
};

enum
{
  SIGNAL_JOIN,
  SIGNAL_PATH_CHOSEN,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtMergePage, cdt_merge_page, GTK_TYPE_BIN)

static guint
count_left (CdtMergePage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    n += cdt_conflict_box_is_decided (self->boxes->pdata[i]) ? 0 : 1;
  return n;
}

static void
update (CdtMergePage *self)
{
  guint left = count_left (self), n = cdt_merge_page_get_n_changes (self);
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u still to decide", "%u still to decide", left), left);
  g_autofree char *label = g_strdup_printf (ngettext ("_Join %u change", "_Join %u changes", n), n);

  gtk_label_set_text (self->left, left > 0 ? sentence : "");
  gtk_button_set_label (self->join, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->join), left == 0 && n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->previous), self->boxes->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->boxes->len > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous), self->shown > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), self->shown + 1 < (int)self->boxes->len);
}

static void
show_box (CdtMergePage *self, int n)
{
  const GPtrArray *conflicts = cdt_merge_get_conflicts (self->merge);

  if (n < 0 || n >= (int)self->boxes->len)
    return;
  self->shown = n;
  update (self);
  cdt_conflict_box_focus (self->boxes->pdata[n]);
  g_signal_emit (self, signals[SIGNAL_PATH_CHOSEN], 0, ((const CdtConflict *)conflicts->pdata[n])->path);
}

/* What was decided so far is done in the draft of the merge, and no more: its pages show it. */
static void
settle (CdtMergePage *self)
{
  cdt_merge_reopen (self->merge);
  for (guint i = 0; i < self->boxes->len; i++)
    if (cdt_conflict_box_is_decided (self->boxes->pdata[i]))
      cdt_conflict_box_settle (self->boxes->pdata[i]);
}

static void
changed_cb (CdtMergePage *self, CdtConflictBox *box)
{
  guint n = 0;

  settle (self);
  if (g_ptr_array_find (self->boxes, box, &n))
    self->shown = (int)n;
  update (self);
}

static void
previous_cb (CdtMergePage *self)
{
  show_box (self, self->shown - 1);
}

static void
next_cb (CdtMergePage *self)
{
  show_box (self, self->shown + 1);
}

static void
join_cb (CdtMergePage *self)
{
  settle (self);
  g_signal_emit (self, signals[SIGNAL_JOIN], 0);
}

static void
close_cb (CdtMergePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* What has the focus is in sight. */
static void
focus_cb (GtkContainer *list, GtkWidget *child, CdtMergePage *self)
{
  guint n = 0;

  if (child == NULL || !g_ptr_array_find (self->boxes, child, &n) || self->shown == (int)n)
    return;
  self->shown = (int)n;
  update (self);
}

static void
cdt_merge_page_finalize (GObject *object)
{
  CdtMergePage *self = CDT_MERGE_PAGE (object);

  g_ptr_array_unref (self->boxes);
  g_clear_pointer (&self->merge, cdt_merge_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  G_OBJECT_CLASS (cdt_merge_page_parent_class)->finalize (object);
}

static void
cdt_merge_page_class_init (CdtMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_merge_page_finalize;
  signals[SIGNAL_JOIN]
      = g_signal_new ("join", CDT_TYPE_MERGE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PATH_CHOSEN] = g_signal_new ("path-chosen", CDT_TYPE_MERGE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED]
      = g_signal_new ("closed", CDT_TYPE_MERGE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-merge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, content);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, title);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, intro);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, list);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, previous);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, next);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, left);
  gtk_widget_class_bind_template_child (widget_class, CdtMergePage, join);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_cb);
}

static void
cdt_merge_page_init (CdtMergePage *self)
{
  self->boxes = g_ptr_array_new ();
  self->shown = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (self->content),
                                       gtk_scrolled_window_get_vadjustment (self->scroller));
}

static void
say_intro (CdtMergePage *self)
{
  static const char *const titles[] = { N_ ("Bring a reply together"), N_ ("Bring two replies together"),
                                        N_ ("Bring three replies together") };
  guint n_replies = cdt_merge_get_n_sides (self->merge) - 1, n_joined = cdt_merge_get_n_joined (self->merge);
  g_autofree char *counted = g_strdup_printf (
      ngettext ("Bring %u reply together", "Bring %u replies together", n_replies), n_replies);
  g_autofree char *joined = g_strdup_printf (
      ngettext ("%u change joined by itself.", "%u changes joined by themselves.", n_joined), n_joined);
  g_autofree char *needed
      = g_strdup_printf (ngettext ("%u needs you.", "%u need you.", self->boxes->len), self->boxes->len);
  g_autofree char *intro = NULL;

  if (cdt_merge_page_get_n_changes (self) == 0)
    intro = g_strdup (_ ("Nothing in it is new here."));
  else
    /* Translators: two or three sentences, one after the other */
    intro = g_strdup_printf (_ ("%s %s %s"), joined, self->boxes->len > 0 ? needed : _ ("None needs you."),
                             _ ("The pages show what comes of it; nothing is changed until you press Join."));
  gtk_label_set_text (self->title, n_replies <= G_N_ELEMENTS (titles) ? _ (titles[n_replies - 1]) : counted);
  gtk_label_set_text (self->intro, intro);
}

GtkWidget *
cdt_merge_page_new (CdtMerge *merge, GPtrArray *names, const char *base_name)
{
  CdtMergePage *self;
  const GPtrArray *conflicts;

  g_return_val_if_fail (merge != NULL && names != NULL && base_name != NULL, NULL);

  self = g_object_new (CDT_TYPE_MERGE_PAGE, NULL);
  self->merge = merge;
  self->names = names;
  conflicts = cdt_merge_get_conflicts (merge);
  for (guint i = 0; i < conflicts->len; i++)
    {
      GtkWidget *box = cdt_conflict_box_new (merge, conflicts->pdata[i],
                                             (const CdtMergeName *const *)names->pdata, base_name);

      g_ptr_array_add (self->boxes, box);
      g_signal_connect_object (box, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_container_add (GTK_CONTAINER (self->list), box);
    }
  say_intro (self);
  update (self);
  return GTK_WIDGET (self);
}

CdtMerge *
cdt_merge_page_get_merge (CdtMergePage *self)
{
  g_return_val_if_fail (CDT_IS_MERGE_PAGE (self), NULL);

  return self->merge;
}

const GPtrArray *
cdt_merge_page_get_names (CdtMergePage *self)
{
  g_return_val_if_fail (CDT_IS_MERGE_PAGE (self), NULL);

  return self->names;
}

guint
cdt_merge_page_get_n_changes (CdtMergePage *self)
{
  g_return_val_if_fail (CDT_IS_MERGE_PAGE (self), 0);

  return cdt_merge_get_n_joined (self->merge) + cdt_merge_get_conflicts (self->merge)->len;
}

const GPtrArray *
cdt_merge_page_get_boxes (CdtMergePage *self)
{
  g_return_val_if_fail (CDT_IS_MERGE_PAGE (self), NULL);

  return self->boxes;
}

void
cdt_merge_page_focus (CdtMergePage *self)
{
  g_return_if_fail (CDT_IS_MERGE_PAGE (self));

  for (guint i = 0; i < self->boxes->len; i++)
    if (!cdt_conflict_box_is_decided (self->boxes->pdata[i]))
      {
        show_box (self, (int)i);
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->join));
}
