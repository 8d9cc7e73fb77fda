/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-point-dialog.h"

#include <glib/gi18n-lib.h>

#include "cdt-about.h"
#include "cdt-points.h"
#include "cdt-position-row.h"
#include "cdt-settings.h"

struct _CdtPointDialog
{
  GtkDialog parent_instance;
  CdtDraft *draft;
  char *point; /* (nullable) a new one */
  char *about; /* (nullable) */
  GtkLabel *where;
  GtkEntry *question;
  GtkListBox *positions;
};

G_DEFINE_FINAL_TYPE (CdtPointDialog, cdt_point_dialog, GTK_TYPE_DIALOG)

static void
changed_cb (CdtPointDialog *self)
{
  g_autofree char *question = g_strstrip (g_strdup (gtk_entry_get_text (self->question)));

  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, *question != '\0');
}

static gboolean
store_positions (CdtPointDialog *self, const char *point, GError **error)
{
  g_autoptr (GList) rows = gtk_container_get_children (GTK_CONTAINER (self->positions));

  for (GList *l = rows; l != NULL; l = l->next)
    if (!cdt_position_row_store (l->data, point, error))
      return FALSE;
  return TRUE;
}

/* All of it is one step. */
static void
store (CdtPointDialog *self)
{
  g_autofree char *question = g_strstrip (g_strdup (gtk_entry_get_text (self->question)));
  g_autofree char *name = cdt_settings_dup_name (cdt_settings_get ());
  g_autoptr (GError) error = NULL;
  g_autofree char *point = g_strdup (self->point);

  cdt_draft_begin_group (self->draft, point == NULL ? _ ("new open point") : _ ("change to an open point"));
  if (point == NULL)
    point = cdt_points_add (self->draft, self->about, question, name, NULL, &error);
  else
    cdt_point_set_question (self->draft, point, question, &error);
  if (error == NULL)
    store_positions (self, point, &error);
  cdt_draft_end_group (self->draft);
  if (error != NULL)
    g_warning ("%s", error->message);
}

static void
cdt_point_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    store (CDT_POINT_DIALOG (dialog));
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
cdt_point_dialog_finalize (GObject *object)
{
  CdtPointDialog *self = CDT_POINT_DIALOG (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->point, g_free);
  g_clear_pointer (&self->about, g_free);
  G_OBJECT_CLASS (cdt_point_dialog_parent_class)->finalize (object);
}

static void
cdt_point_dialog_class_init (CdtPointDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_point_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = cdt_point_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-point-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtPointDialog, where);
  gtk_widget_class_bind_template_child (widget_class, CdtPointDialog, question);
  gtk_widget_class_bind_template_child (widget_class, CdtPointDialog, positions);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cdt_point_dialog_init (CdtPointDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const CdtShape *
find_shape (CdtPointDialog *self)
{
  return cdt_about_get_kind (self->draft, self->about) == CDT_ABOUT_FIELD ? cdt_shape_find (self->about)
                                                                          : NULL;
}

static const CdtPosition *
find_position_of (const CdtPoint *point, const char *partner)
{
  for (guint i = 0; point != NULL && i < point->positions->len; i++)
    if (g_strcmp0 (((CdtPosition *)point->positions->pdata[i])->partner, partner) == 0)
      return point->positions->pdata[i];
  return NULL;
}

static void
add_row (CdtPointDialog *self, const char *name, const char *whose, const CdtPosition *position)
{
  gtk_list_box_insert (self->positions,
                       cdt_position_row_new (self->draft, name, whose, find_shape (self), position), -1);
}

/* The partners, then anybody else who has a position, then room for one more */
static void
add_rows (CdtPointDialog *self, const CdtPoint *point)
{
  GListModel *partners = G_LIST_MODEL (cdt_draft_get_list (self->draft, "partners"));
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (partners); i++)
    {
      g_autoptr (CdtItem) partner = g_list_model_get_item (partners, i);
      g_autofree char *name = cdt_item_dup_name (partner);
      const CdtPosition *position = find_position_of (point, cdt_item_get_id (partner));

      g_hash_table_add (shown, (gpointer)position);
      add_row (self, name, cdt_item_get_id (partner), position);
    }
  for (guint i = 0; point != NULL && i < point->positions->len; i++)
    {
      const CdtPosition *position = point->positions->pdata[i];
      g_autofree char *name = cdt_point_dup_whose (self->draft, position);

      if (!g_hash_table_contains (shown, position))
        add_row (self, name, name, position);
    }
  add_row (self, _ ("somebody else"), NULL, NULL);
}

CdtPointDialog *
cdt_point_dialog_open (
    GtkWindow *parent, CdtDraft *draft, const char *id, const char *about, const char *where)
{
  CdtPointDialog *self;
  g_autoptr (GPtrArray) points = NULL;
  const CdtPoint *point = NULL;

  g_return_val_if_fail (CDT_IS_DRAFT (draft), NULL);

  self = g_object_new (CDT_TYPE_POINT_DIALOG, "transient-for", parent, "use-header-bar", TRUE, NULL);
  points = cdt_points_list (draft);
  for (guint i = 0; id != NULL && i < points->len; i++)
    if (g_strcmp0 (((CdtPoint *)points->pdata[i])->id, id) == 0)
      point = points->pdata[i];
  self->draft = g_object_ref (draft);
  self->point = point != NULL ? g_strdup (id) : NULL;
  self->about = g_strdup (point != NULL ? point->about : about);
  gtk_label_set_text (self->where, where != NULL ? where : "");
  gtk_entry_set_text (self->question, point != NULL && point->question != NULL ? point->question : "");
  add_rows (self, point);
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->question));
  return self;
}
