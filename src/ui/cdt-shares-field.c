/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-shares-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-format.h"
#include "cdt-label-text.h"
#include "cdt-share-bar.h"
#include "cdt-share-row.h"
#include "cdt-share-set.h"

struct _CdtSharesField
{
  CdtField parent_instance;

  CdtShareBar *bar;
  GtkBox *rows;
  GtkSizeGroup *names;
  GtkLabel *sum_label;
  GtkWidget *equal_button;
  GtkWidget *empty_label;

  GPtrArray *shown; /* CdtShareRow, as in the box */
  char *focus_id;   /* the partner whose share is to take the focus; NULL: the first */
};

G_DEFINE_FINAL_TYPE (CdtSharesField, cdt_shares_field, CDT_TYPE_FIELD)

static void
show_sum (CdtSharesField *self, gint64 sum, gboolean any)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->sum_label));
  g_autofree char *percent = cdt_percent_from_units (ABS (CDT_WHOLE_UNITS - sum));
  g_autofree char *difference = cdt_format_percent (percent);
  g_autofree char *text = NULL;

  if (!any)
    text = g_strdup (_ (/* xgettext:no-c-format */ "100% to share out"));
  else if (sum == CDT_WHOLE_UNITS)
    text = g_strdup (_ ("Adds up to 100%"));
  else if (sum < CDT_WHOLE_UNITS)
    /* Translators: %s is a percentage: "20% left" */
    text = g_strdup_printf (_ ("%s left"), difference);
  else
    text = g_strdup_printf (_ ("%s too much"), difference);
  cdt_label_show_text (self->sum_label, text);
  if (any && sum != CDT_WHOLE_UNITS)
    gtk_style_context_add_class (style, "cdt-off");
  else
    gtk_style_context_remove_class (style, "cdt-off");
}

static void
show_shares (CdtSharesField *self)
{
  CdtField *field = CDT_FIELD (self);
  CdtDraft *draft = cdt_field_get_draft (field);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 sum = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    {
      CdtShareRow *row = g_ptr_array_index (self->shown, i);
      g_autofree char *percent = cdt_share_set_dup_percent (draft, cdt_field_get_full_path (field),
                                                            cdt_share_row_get_partner_id (row));
      gint64 units = 0;

      any = any || percent != NULL;
      if (percent != NULL && !cdt_percent_to_units (percent, &units))
        units = 0;
      g_array_append_val (parts, units);
      sum += units;
      cdt_share_row_show_percent (row, percent);
    }
  cdt_share_bar_set_parts (self->bar, parts, CDT_WHOLE_UNITS);
  show_sum (self, sum, any);
}

static void
show_names (CdtSharesField *self)
{
  CdtDraft *draft = cdt_field_get_draft (CDT_FIELD (self));

  for (guint i = 0; i < self->shown->len; i++)
    {
      CdtShareRow *row = g_ptr_array_index (self->shown, i);
      g_autoptr (CdtItem) partner = cdt_draft_dup_item_by_id (draft, cdt_share_row_get_partner_id (row));
      g_autofree char *name
          = partner != NULL ? cdt_item_dup_name (partner) : g_strdup (_ ("A partner that has gone"));

      cdt_share_row_set_names (row, name, cdt_field_get_title (CDT_FIELD (self)));
    }
}

/* Complains of the first share that is no percent; sums that are off are shown, not complained of. */
static void
check_shares (CdtSharesField *self)
{
  CdtField *field = CDT_FIELD (self);
  const CdtShape *share = cdt_shape_get_nth_child (cdt_field_get_shape (field), 0);
  const CdtShape *shape = cdt_shape_get_child (share, "percent");

  for (guint i = 0; i < self->shown->len; i++)
    {
      g_autofree char *percent
          = cdt_share_set_dup_percent (cdt_field_get_draft (field), cdt_field_get_full_path (field),
                                       cdt_share_row_get_partner_id (g_ptr_array_index (self->shown, i)));
      g_autoptr (GError) error = NULL;

      if (percent != NULL && !cdt_shape_check_value (shape, percent, &error))
        {
          cdt_field_complain (field, error->message);
          return;
        }
    }
  cdt_field_complain (field, NULL);
}

static void
row_edited_cb (CdtShareRow *row, const char *percent, CdtSharesField *self)
{
  CdtField *field = CDT_FIELD (self);
  g_autoptr (GError) error = NULL;

  if (!cdt_share_set_store (cdt_field_get_draft (field), cdt_field_get_full_path (field),
                            cdt_share_row_get_partner_id (row), percent, &error))
    cdt_field_complain (field, error->message);
}

/* A share of a partner that has gone goes when it is emptied. */
static void
row_left_cb (CdtShareRow *row, CdtSharesField *self)
{
  CdtDraft *draft = cdt_field_get_draft (CDT_FIELD (self));
  const char *path = cdt_field_get_full_path (CDT_FIELD (self));
  const char *partner_id = cdt_share_row_get_partner_id (row);
  g_autoptr (CdtItem) partner = NULL;
  g_autofree char *percent = NULL;

  if (draft == NULL)
    return;
  cdt_draft_end_typing (draft);
  partner = cdt_draft_dup_item_by_id (draft, partner_id);
  percent = cdt_share_set_dup_percent (draft, path, partner_id);
  if (partner == NULL && percent == NULL)
    {
      cdt_share_set_remove (draft, path, partner_id, NULL);
      return;
    }
  cdt_share_row_show_percent (row, percent);
  check_shares (self);
}

static void
equal_clicked_cb (GtkButton *button, CdtSharesField *self)
{
  g_autoptr (GError) error = NULL;

  if (!cdt_share_set_divide_equally (cdt_field_get_draft (CDT_FIELD (self)),
                                     cdt_field_get_full_path (CDT_FIELD (self)), &error))
    cdt_field_complain (CDT_FIELD (self), error->message);
}

static gboolean
shows_partners (CdtSharesField *self, GPtrArray *ids)
{
  if (self->shown->len != ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!g_str_equal (cdt_share_row_get_partner_id (g_ptr_array_index (self->shown, i)),
                      g_ptr_array_index (ids, i)))
      return FALSE;
  return TRUE;
}

static void
make_rows (CdtSharesField *self)
{
  CdtField *field = CDT_FIELD (self);
  g_autoptr (GPtrArray) ids
      = cdt_share_set_dup_partner_ids (cdt_field_get_draft (field), cdt_field_get_full_path (field));

  if (shows_partners (self, ids))
    return;
  for (guint i = 0; i < self->shown->len; i++)
    gtk_widget_destroy (g_ptr_array_index (self->shown, i));
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      GtkWidget *row = cdt_share_row_new (g_ptr_array_index (ids, i));

      g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, 0);
      g_signal_connect_object (row, "left", G_CALLBACK (row_left_cb), self, 0);
      gtk_size_group_add_widget (self->names, cdt_share_row_get_name_label (CDT_SHARE_ROW (row)));
      gtk_box_pack_start (self->rows, row, FALSE, FALSE, 0);
      g_ptr_array_add (self->shown, row);
    }
  gtk_widget_set_visible (self->empty_label, ids->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), ids->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sum_label), ids->len > 0);
  gtk_widget_set_visible (self->equal_button, ids->len > 0);
}

static void
cdt_shares_field_refresh (CdtField *field)
{
  CdtSharesField *self = CDT_SHARES_FIELD (field);

  make_rows (self);
  show_names (self);
  show_shares (self);
}

static void
cdt_shares_field_bound (CdtField *field)
{
  CdtSharesField *self = CDT_SHARES_FIELD (field);
  g_autofree char *name = NULL;

  cdt_shares_field_refresh (field);
  check_shares (self);
  /* Translators: names a button; %s is a question, such as "Shares of cost" */
  name = g_strdup_printf (_ ("Share equally: %s"), cdt_field_get_title (field));
  cdt_field_name_part (field, self->equal_button, name);
}

static gboolean
cdt_shares_field_changed (CdtField *field, const CdtChange *change)
{
  return cdt_change_touches (change, "partners")
         || cdt_change_touches (change, cdt_field_get_full_path (field));
}

static CdtField *
cdt_shares_field_find (CdtField *field, const char *path)
{
  CdtSharesField *self = CDT_SHARES_FIELD (field);
  GListModel *shares;

  g_clear_pointer (&self->focus_id, g_free);
  if (g_strcmp0 (path, cdt_field_get_full_path (field)) == 0)
    return field;
  shares = G_LIST_MODEL (cdt_draft_get_list (cdt_field_get_draft (field), cdt_field_get_full_path (field)));
  for (guint i = 0; i < g_list_model_get_n_items (shares); i++)
    {
      g_autoptr (CdtItem) share = g_list_model_get_item (shares, i);

      if (!g_str_has_prefix (path, cdt_item_get_path (share)))
        continue;
      self->focus_id = cdt_item_dup_value (share, "partner");
      return field;
    }
  return NULL;
}

static void
cdt_shares_field_focus (CdtField *field)
{
  CdtSharesField *self = CDT_SHARES_FIELD (field);

  for (guint i = 0; i < self->shown->len; i++)
    {
      CdtShareRow *row = g_ptr_array_index (self->shown, i);

      if (self->focus_id != NULL && !g_str_equal (cdt_share_row_get_partner_id (row), self->focus_id))
        continue;
      cdt_share_row_focus (row);
      return;
    }
}

static void
cdt_shares_field_finalize (GObject *object)
{
  CdtSharesField *self = CDT_SHARES_FIELD (object);

  g_ptr_array_unref (self->shown);
  g_free (self->focus_id);
  G_OBJECT_CLASS (cdt_shares_field_parent_class)->finalize (object);
}

static void
cdt_shares_field_class_init (CdtSharesFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_shares_field_finalize;
  field_class->bound = cdt_shares_field_bound;
  field_class->changed = cdt_shares_field_changed;
  field_class->refresh = cdt_shares_field_refresh;
  field_class->find = cdt_shares_field_find;
  field_class->focus = cdt_shares_field_focus;

  g_type_ensure (CDT_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-shares-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, bar);
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, rows);
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, names);
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, sum_label);
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, equal_button);
  gtk_widget_class_bind_template_child (widget_class, CdtSharesField, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, equal_clicked_cb);
}

static void
cdt_shares_field_init (CdtSharesField *self)
{
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
