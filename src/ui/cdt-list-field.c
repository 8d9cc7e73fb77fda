/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-list-field.h"

#include <glib/gi18n-lib.h>

#include "cdt-inline-field.h"
#include "cdt-item-drag.h"
#include "cdt-item-row.h"

struct _CdtListField
{
  CdtField parent_instance;

  GtkListBox *rows;
  GtkWidget *foot;
  GtkButton *add_button;
  GtkLabel *add_label;
  GtkButton *paste_button;
  GtkLabel *empty_label;

  CdtItemLook look;
  gboolean is_inline;
  char **paste_fields; /* NULL: nothing can be pasted */

  CdtItemList *items;
  GHashTable *open_ids; /* items whose rows are open: rows are made anew when an item moves */
  char **name_targets;  /* lists that names and summaries read besides their own item */
};

enum
{
  PROP_0,
  PROP_FORM,
  PROP_SUMMARY,
  PROP_ADD_LABEL,
  PROP_INLINE,
  PROP_AVATAR,
  PROP_BADGE,
  PROP_BADGE_WHEN,
  PROP_MARK,
  PROP_SCORE,
  PROP_FIXED,
  PROP_EMPTY_LABEL,
  PROP_PASTE_FIELDS,
  N_PROPS
};

enum
{
  SIGNAL_ITEM_REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtListField, cdt_list_field, CDT_TYPE_FIELD)

static guint
count_items (CdtListField *self)
{
  return self->items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0;
}

static void
row_open_cb (CdtItemRow *row, GParamSpec *pspec, CdtListField *self)
{
  const char *id = cdt_item_get_id (cdt_item_row_get_item (row));

  if (cdt_item_row_get_open (row))
    g_hash_table_add (self->open_ids, g_strdup (id));
  else
    g_hash_table_remove (self->open_ids, id);
}

static void
row_item_removed_cb (CdtItemRow *row, const char *name, CdtListField *self)
{
  g_signal_emit (self, signals[SIGNAL_ITEM_REMOVED], 0, name);
}

static void
inline_add_next_cb (CdtInlineField *row, CdtListField *self)
{
  cdt_list_field_add (self, (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
}

static void
inline_paste_cb (CdtInlineField *row, const char *text, CdtListField *self)
{
  cdt_list_field_paste (self, text, (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
}

static GtkWidget *
create_row (gpointer object, gpointer user_data)
{
  CdtListField *self = user_data;
  GtkWidget *row;

  if (self->is_inline)
    {
      row = cdt_inline_field_new (object);
      g_signal_connect_object (row, "add-next", G_CALLBACK (inline_add_next_cb), self, 0);
      g_signal_connect_object (row, "delete", G_CALLBACK (cdt_list_field_remove), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "paste-lines", G_CALLBACK (inline_paste_cb), self, 0);
      return row;
    }
  row = cdt_item_row_new (object, &self->look);
  cdt_item_row_set_open (CDT_ITEM_ROW (row),
                         g_hash_table_contains (self->open_ids, cdt_item_get_id (object)));
  g_signal_connect_object (row, "notify::open", G_CALLBACK (row_open_cb), self, 0);
  g_signal_connect_object (row, "duplicate", G_CALLBACK (cdt_list_field_duplicate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (cdt_list_field_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "item-removed", G_CALLBACK (row_item_removed_cb), self, 0);
  return row;
}

static void
add_clicked_cb (GtkButton *button, CdtListField *self)
{
  cdt_list_field_add (self, G_MAXUINT);
}

static void
paste_clicked_cb (GtkButton *button, CdtListField *self)
{
  cdt_list_field_paste_clipboard (self);
}

static void
dropped_cb (guint from, guint to, gpointer self)
{
  cdt_list_field_move (self, from, to);
}

/* Alt+Up and Alt+Down move the row that has the focus. */
static gboolean
rows_key_press_cb (GtkWidget *rows, GdkEventKey *event, CdtListField *self)
{
  GtkWidget *row = gtk_container_get_focus_child (GTK_CONTAINER (rows));
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (row == NULL || self->look.is_fixed || modifiers != GDK_MOD1_MASK)
    return GDK_EVENT_PROPAGATE;
  return cdt_list_field_move_by_key (self, GTK_LIST_BOX_ROW (row), event->keyval);
}

/* A row knows its place only once it stands there. */
static void
update_row (CdtItemRow *row)
{
  cdt_item_row_set_place (row, (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  cdt_item_row_update (row);
}

static void
mark_rows (CdtListField *self)
{
  for (guint i = 0; self->look.mark != NULL && i < count_items (self); i++)
    update_row (CDT_ITEM_ROW (cdt_list_field_get_row (self, i)));
}

static void
cdt_list_field_bound (CdtField *field)
{
  CdtListField *self = CDT_LIST_FIELD (field);
  const CdtShape *shape = cdt_field_get_shape (field);

  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_LIST)
    {
      g_warning ("“%s” is not a list", cdt_field_get_full_path (field));
      return;
    }
  g_strfreev (self->name_targets);
  self->name_targets = cdt_item_look_dup_name_targets (&self->look, cdt_shape_get_nth_child (shape, 0));
  g_hash_table_remove_all (self->open_ids);
  g_set_object (&self->items,
                cdt_draft_get_list (cdt_field_get_draft (field), cdt_field_get_full_path (field)));
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (self->items), create_row, self, NULL);
  mark_rows (self);
  cdt_field_name_part (field, GTK_WIDGET (self->rows), NULL);
  gtk_widget_set_visible (self->foot, !self->look.is_fixed);
  gtk_widget_set_visible (GTK_WIDGET (self->paste_button), self->paste_fields != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), gtk_label_get_text (self->empty_label)[0] != '\0');
}

static gboolean
cdt_list_field_changed (CdtField *field, const CdtChange *change)
{
  CdtListField *self = CDT_LIST_FIELD (field);
  gboolean any = FALSE;
  gboolean is_touched
      = change->kind != CDT_CHANGE_SET && cdt_change_touches (change, cdt_field_get_full_path (field));

  for (guint i = 0; self->name_targets != NULL && self->name_targets[i] != NULL; i++)
    is_touched = is_touched || cdt_change_touches (change, self->name_targets[i]);
  for (guint i = 0; !self->is_inline && i < count_items (self); i++)
    {
      GtkListBoxRow *row = cdt_list_field_get_row (self, i);

      if (!CDT_IS_ITEM_ROW (row) || !(is_touched || cdt_item_row_depends_on (CDT_ITEM_ROW (row), change)))
        continue;
      cdt_item_row_set_stale (CDT_ITEM_ROW (row));
      any = TRUE;
    }
  return any;
}

static void
cdt_list_field_refresh (CdtField *field)
{
  for (guint i = 0; i < count_items (CDT_LIST_FIELD (field)); i++)
    {
      GtkListBoxRow *row = cdt_list_field_get_row (CDT_LIST_FIELD (field), i);

      if (CDT_IS_ITEM_ROW (row) && cdt_item_row_is_stale (CDT_ITEM_ROW (row)))
        update_row (CDT_ITEM_ROW (row));
    }
}

/* The field that asks for this path; for the item as a whole, the one that names it */
static CdtField *
find_in_item (CdtListField *self, CdtItemRow *row, const char *path)
{
  const CdtShape *item = cdt_shape_get_nth_child (cdt_field_get_shape (CDT_FIELD (self)), 0);
  gboolean whole = g_str_equal (path, cdt_item_get_path (cdt_item_row_get_item (row)));
  g_autofree char *first = whole ? g_strconcat (path, "/", cdt_shape_get_name_fields (item)[0], NULL) : NULL;
  return cdt_form_find_field (cdt_item_row_get_form (row), whole ? first : path);
}

/* The item's form is asked before its row opens: another list may ask the same item's fields. */
static CdtField *
cdt_list_field_find (CdtField *field, const char *path)
{
  CdtListField *self = CDT_LIST_FIELD (field);
  const char *own = cdt_field_get_full_path (field);

  if (g_strcmp0 (path, own) == 0)
    return field;
  for (guint i = 0; i < count_items (self); i++)
    {
      GtkListBoxRow *row = cdt_list_field_get_row (self, i);
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!g_str_has_prefix (path, cdt_item_get_path (item)))
        continue;
      if (CDT_IS_FIELD (row))
        return cdt_field_find (CDT_FIELD (row), path);
      CdtField *found = find_in_item (self, CDT_ITEM_ROW (row), path);
      if (found != NULL)
        cdt_item_row_set_open (CDT_ITEM_ROW (row), TRUE);
      else if (g_str_equal (path, cdt_item_get_path (item)))
        found = field;
      return found;
    }
  return NULL;
}

static void
cdt_list_field_finalize (GObject *object)
{
  CdtListField *self = CDT_LIST_FIELD (object);

  cdt_item_look_clear (&self->look);
  g_strfreev (self->paste_fields);
  g_strfreev (self->name_targets);
  g_hash_table_unref (self->open_ids);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (cdt_list_field_parent_class)->finalize (object);
}

static void
cdt_list_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtListField *self = CDT_LIST_FIELD (object);

  switch (id)
    {
    case PROP_ADD_LABEL:
      gtk_label_set_text (self->add_label, g_value_get_string (value));
      break;
    case PROP_INLINE:
      self->is_inline = g_value_get_boolean (value);
      break;
    case PROP_EMPTY_LABEL:
      gtk_label_set_text (self->empty_label, g_value_get_string (value));
      break;
    case PROP_PASTE_FIELDS:
      self->paste_fields = g_strsplit (g_value_get_string (value), " ", -1);
      break;
    default:
      cdt_item_look_set (&self->look, pspec->name, value);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_FORM] = g_param_spec_string ("form", "", "", NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", "", "", NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", "", "", NULL, flags);
  properties[PROP_INLINE] = g_param_spec_boolean ("inline", "", "", FALSE, flags);
  properties[PROP_AVATAR] = g_param_spec_boolean ("avatar", "", "", FALSE, flags);
  properties[PROP_BADGE] = g_param_spec_string ("badge", "", "", NULL, flags);
  properties[PROP_BADGE_WHEN] = g_param_spec_string ("badge-when", "", "", NULL, flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", "", "", NULL, flags);
  properties[PROP_SCORE] = g_param_spec_string ("score", "", "", NULL, flags);
  properties[PROP_FIXED] = g_param_spec_boolean ("fixed", "", "", FALSE, flags);
  properties[PROP_EMPTY_LABEL] = g_param_spec_string ("empty-label", "", "", NULL, flags);
  properties[PROP_PASTE_FIELDS] = g_param_spec_string ("paste-fields", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_list_field_class_init (CdtListFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_list_field_finalize;
  G_OBJECT_CLASS (klass)->set_property = cdt_list_field_set_property;
  field_class->bound = cdt_list_field_bound;
  field_class->changed = cdt_list_field_changed;
  field_class->refresh = cdt_list_field_refresh;
  field_class->find = cdt_list_field_find;
  install_properties (G_OBJECT_CLASS (klass));
  signals[SIGNAL_ITEM_REMOVED] = g_signal_new ("item-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-list-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtListField, rows);
  gtk_widget_class_bind_template_child (widget_class, CdtListField, foot);
  gtk_widget_class_bind_template_child (widget_class, CdtListField, add_button);
  gtk_widget_class_bind_template_child (widget_class, CdtListField, add_label);
  gtk_widget_class_bind_template_child (widget_class, CdtListField, paste_button);
  gtk_widget_class_bind_template_child (widget_class, CdtListField, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_key_press_cb);
}

static void
cdt_list_field_init (CdtListField *self)
{
  self->open_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_style_context_add_class (gtk_widget_get_style_context (gtk_bin_get_child (GTK_BIN (self))), "cdt-list");
  gtk_list_box_set_placeholder (self->rows, GTK_WIDGET (self->empty_label));
  cdt_item_drag_add_list (self->rows, dropped_cb, G_OBJECT (self));
}

GtkListBoxRow *
cdt_list_field_get_row (CdtListField *self, guint position)
{
  g_return_val_if_fail (CDT_IS_LIST_FIELD (self), NULL);
  return position < count_items (self) ? gtk_list_box_get_row_at_index (self->rows, (int)position) : NULL;
}

CdtItemList *
cdt_list_field_get_items (CdtListField *self)
{
  g_return_val_if_fail (CDT_IS_LIST_FIELD (self), NULL);
  return self->items;
}

const char *const *
cdt_list_field_get_paste_fields (CdtListField *self)
{
  g_return_val_if_fail (CDT_IS_LIST_FIELD (self), NULL);

  if (self->paste_fields != NULL)
    return (const char *const *)self->paste_fields;
  return cdt_shape_get_name_fields (cdt_shape_get_nth_child (cdt_field_get_shape (CDT_FIELD (self)), 0));
}

void
cdt_list_field_focus_row (CdtListField *self, guint position)
{
  GtkListBoxRow *row;

  g_return_if_fail (CDT_IS_LIST_FIELD (self));

  row = cdt_list_field_get_row (self, position);
  if (CDT_IS_INLINE_FIELD (row))
    cdt_inline_field_focus_end (CDT_INLINE_FIELD (row));
  else if (CDT_IS_ITEM_ROW (row))
    cdt_item_row_focus_head (CDT_ITEM_ROW (row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}
