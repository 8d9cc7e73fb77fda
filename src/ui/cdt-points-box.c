/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-points-box.h"

#include <glib/gi18n-lib.h>

#include "cdt-about-words.h"
#include "cdt-comment-view.h"
#include "cdt-discussion.h"
#include "cdt-point-dialog.h"
#include "cdt-point-row.h"

struct _CdtPointsBox
{
  GtkBox parent_instance;
  CdtProof *proof;
  guint waiting; /* idle source */
  GtkWidget *nothing;
  GtkListBox *open_points;
  GtkListBox *open_comments;
  GtkExpander *settled;
  GtkListBox *settled_points;
  GtkListBox *settled_comments;
  GtkWidget *agenda_buttons;
};

enum
{
  SIGNAL_PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtPointsBox, cdt_points_box, GTK_TYPE_BOX)

static CdtDraft *
get_draft (CdtPointsBox *self)
{
  return cdt_proof_get_draft (self->proof);
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_widget_destroy (GTK_WIDGET (row));
}

static gboolean
has_rows (GtkListBox *list)
{
  return gtk_list_box_get_row_at_index (list, 0) != NULL;
}

/* of: a comment or a point, which the way there may take off the screen */
static void
go_cb (CdtPointsBox *self, const char *about, GtkWidget *of)
{
  g_autofree char *place = cdt_about_dup_place (get_draft (self), about);

  if (place != NULL)
    g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, place);
}

static void
edit_cb (CdtPointsBox *self, CdtPointRow *row)
{
  const CdtPoint *point = cdt_point_row_get_point (row);
  g_autofree char *where = cdt_about_say (cdt_proof_get_assembler (self->proof), point->about);

  cdt_point_dialog_open (GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), get_draft (self),
                         point->id, NULL, where);
}

/* Takes point. */
static void
add_point (CdtPointsBox *self, CdtPoint *point)
{
  g_autofree char *where = cdt_about_say (cdt_proof_get_assembler (self->proof), point->about);
  g_autofree char *place = cdt_about_dup_place (get_draft (self), point->about);
  GtkListBox *list = point->settled ? self->settled_points : self->open_points;
  GtkWidget *row = cdt_point_row_new (get_draft (self), point, where, place != NULL);

  g_signal_connect_object (row, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (list, row, -1);
}

static void
add_comment (CdtPointsBox *self, const CdtComment *comment)
{
  g_autofree char *where = cdt_about_say (cdt_proof_get_assembler (self->proof), comment->about);
  g_autofree char *place = cdt_about_dup_place (get_draft (self), comment->about);
  GtkListBox *list = comment->resolved ? self->settled_comments : self->open_comments;
  GtkWidget *view = cdt_comment_view_new (get_draft (self), comment, where, place != NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  g_signal_connect_object (view, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  gtk_style_context_add_class (gtk_widget_get_style_context (row), "form-row");
  gtk_container_add (GTK_CONTAINER (row), view);
  gtk_widget_show (row);
  gtk_list_box_insert (list, row, -1);
}

static void
show_lists (CdtPointsBox *self)
{
  GtkListBox *lists[]
      = { self->open_points, self->open_comments, self->settled_points, self->settled_comments };
  gboolean any_settled = has_rows (self->settled_points) || has_rows (self->settled_comments);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_widget_set_visible (GTK_WIDGET (lists[i]), has_rows (lists[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->settled), any_settled);
  gtk_widget_set_visible (self->nothing, !has_rows (self->open_points) && !has_rows (self->open_comments));
  gtk_widget_set_visible (self->agenda_buttons,
                          has_rows (self->open_points) || has_rows (self->settled_points));
}

static void
update (CdtPointsBox *self)
{
  g_autoptr (GPtrArray) points = cdt_points_list (get_draft (self));
  g_autoptr (GPtrArray) comments = cdt_comments_list (get_draft (self));

  empty_list (self->open_points);
  empty_list (self->open_comments);
  empty_list (self->settled_points);
  empty_list (self->settled_comments);
  g_ptr_array_set_free_func (points, NULL);
  for (guint i = 0; i < points->len; i++)
    add_point (self, points->pdata[i]);
  for (guint i = 0; i < comments->len; i++)
    add_comment (self, comments->pdata[i]);
  show_lists (self);
}

static gboolean
update_cb (gpointer data)
{
  CdtPointsBox *self = data;

  self->waiting = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* One comment is several edits; and nobody needs the list while another step is shown. */
static void
changed_cb (CdtPointsBox *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->waiting == 0)
    self->waiting = g_idle_add (update_cb, self);
}

/* What they are about may be called otherwise by now. */
static void
cdt_points_box_map (GtkWidget *widget)
{
  if (CDT_POINTS_BOX (widget)->proof != NULL)
    update (CDT_POINTS_BOX (widget));
  GTK_WIDGET_CLASS (cdt_points_box_parent_class)->map (widget);
}

static void
cdt_points_box_dispose (GObject *object)
{
  CdtPointsBox *self = CDT_POINTS_BOX (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->proof);
  G_OBJECT_CLASS (cdt_points_box_parent_class)->dispose (object);
}

static void
cdt_points_box_class_init (CdtPointsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cdt_points_box_dispose;
  widget_class->map = cdt_points_box_map;
  signals[SIGNAL_PLACE_ACTIVATED] = g_signal_new ("place-activated", CDT_TYPE_POINTS_BOX, G_SIGNAL_RUN_LAST,
                                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-points-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, nothing);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, open_points);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, open_comments);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, settled);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, settled_points);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, settled_comments);
  gtk_widget_class_bind_template_child (widget_class, CdtPointsBox, agenda_buttons);
}

static void
cdt_points_box_init (CdtPointsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cdt_points_box_set_proof (CdtPointsBox *self, CdtProof *proof)
{
  g_return_if_fail (CDT_IS_POINTS_BOX (self) && CDT_IS_PROOF (proof));
  g_return_if_fail (self->proof == NULL);

  self->proof = g_object_ref (proof);
  g_signal_connect_object (cdt_discussion_get (get_draft (self)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_lists (self);
}

gboolean
cdt_points_box_show_point (CdtPointsBox *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CDT_IS_POINTS_BOX (self) && id != NULL, FALSE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->open_points, i)) != NULL; i++)
    if (g_str_equal (cdt_point_row_get_point (CDT_POINT_ROW (row))->id, id))
      {
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return TRUE;
      }
  return FALSE;
}
