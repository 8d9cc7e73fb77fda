/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-item-row.h"

#include <glib/gi18n-lib.h>
#include <handy.h>

#include "cdt-item-drag.h"
#include "cdt-item-remarks.h"
#include "cdt-label-text.h"

struct _CdtItemRow
{
  GtkListBoxRow parent_instance;

  GtkBox *head;
  GtkWidget *avatar;
  GtkToggleButton *toggle;
  GtkToggleButton *arrow_button;
  GtkImage *arrow;
  GtkLabel *mark_label;
  GtkLabel *name_label;
  GtkLabel *summary_label;
  GtkLabel *badge_label;
  GtkWidget *duplicate_button;
  GtkWidget *remove_button;
  GtkWidget *handle;
  GtkWidget *inner; /* holds the form; visible while open */

  CdtItem *item;
  CdtItemRemarks *remarks;
  const CdtItemLook *look;
  CdtForm *form; /* NULL until first opened */
  gboolean stale;
};

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS
};

enum
{
  SIGNAL_DUPLICATE,
  SIGNAL_DELETE,
  SIGNAL_ITEM_REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CdtItemRow, cdt_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_score (CdtItemRow *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->badge_label));
  const char *band = NULL;
  g_autofree char *score = cdt_item_look_dup_score (self->look, self->item, &band);

  gtk_style_context_remove_class (style, "medium");
  gtk_style_context_remove_class (style, "high");
  gtk_widget_set_visible (GTK_WIDGET (self->badge_label), score != NULL);
  if (score == NULL)
    return;
  cdt_label_show_text (self->badge_label, score);
  gtk_style_context_add_class (style, band);
}

static void
show_badge (CdtItemRow *self)
{
  if (self->look->score != NULL)
    {
      show_score (self);
      return;
    }
  cdt_label_show_text (self->badge_label, self->look->badge);
  gtk_widget_set_visible (GTK_WIDGET (self->badge_label),
                          self->look->badge != NULL && self->look->badge_when != NULL
                              && cdt_condition_holds (self->look->badge_when, cdt_item_get_draft (self->item),
                                                      cdt_item_get_path (self->item)));
}

/* Initials are those of the full name, which comes last: short ones often begin with "the". */
static void
show_avatar (CdtItemRow *self, const char *name)
{
  const char *const *fields = cdt_shape_get_name_fields (cdt_shape_find (cdt_item_get_path (self->item)));
  guint n = g_strv_length ((char **)fields);
  g_autofree char *full = n > 0 ? cdt_item_dup_value (self->item, fields[n - 1]) : NULL;
  const char *text = full != NULL ? full : name;

  if (g_strcmp0 (hdy_avatar_get_text (HDY_AVATAR (self->avatar)), text) != 0)
    hdy_avatar_set_text (HDY_AVATAR (self->avatar), text);
}

static void
name_button (GtkWidget *button, const char *format, const char *item_name)
{
  g_autofree char *name = g_strdup_printf (format, item_name);

  atk_object_set_name (gtk_widget_get_accessible (button), name);
  gtk_widget_set_tooltip_text (button, name);
}

static void
name_parts (CdtItemRow *self, const char *name, const char *summary)
{
  const char *mark = gtk_label_get_text (self->mark_label);
  g_autofree char *spoken = g_strdup_printf ("%s%s%s%s%s", mark, *mark != '\0' ? " " : "", name,
                                             *summary != '\0' ? ", " : "", summary);

  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->toggle)), spoken);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self)), spoken);
  /* Translators: names of buttons; %s is the name of a partner, a risk or the like */
  name_button (self->duplicate_button, _ ("Duplicate %s"), name);
  name_button (self->remove_button, _ ("Remove %s"), name);
  name_button (GTK_WIDGET (self->arrow_button), _ ("Details of %s"), name);
  gtk_widget_set_tooltip_text (self->handle, _ ("Drag to reorder, or press Alt+Up and Alt+Down"));
}

static void
ensure_form (CdtItemRow *self)
{
  if (self->form != NULL || self->look->form == NULL)
    return;
  self->form = CDT_FORM (cdt_form_new (self->look->form));
  cdt_form_bind (self->form, cdt_item_get_draft (self->item), cdt_item_get_path (self->item));
  gtk_container_add (GTK_CONTAINER (self->inner), GTK_WIDGET (self->form));
}

static void
form_item_removed_cb (CdtForm *form, const char *name, CdtItemRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ITEM_REMOVED], 0, name);
}

static void
toggle_toggled_cb (GtkToggleButton *toggle, CdtItemRow *self)
{
  gboolean open = gtk_toggle_button_get_active (toggle);

  if (self->item == NULL)
    return;
  gtk_widget_set_visible (self->inner, open);
  if (open)
    cdt_item_row_get_form (self);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic",
                                GTK_ICON_SIZE_BUTTON);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
duplicate_clicked_cb (GtkButton *button, CdtItemRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DUPLICATE], 0, self->item);
}

static void
remove_clicked_cb (GtkButton *button, CdtItemRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0, self->item, FALSE);
}

/* The row itself takes no focus: its head does. */
static gboolean
cdt_item_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *content = gtk_bin_get_child (GTK_BIN (widget));

  return content != NULL && gtk_widget_child_focus (content, direction);
}

static void
cdt_item_row_finalize (GObject *object)
{
  g_clear_object (&CDT_ITEM_ROW (object)->remarks);
  g_clear_object (&CDT_ITEM_ROW (object)->item);
  G_OBJECT_CLASS (cdt_item_row_parent_class)->finalize (object);
}

static void
cdt_item_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, cdt_item_row_get_open (CDT_ITEM_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, head);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, arrow_button);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, mark_label);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, duplicate_button);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CdtItemRow, inner);
  gtk_widget_class_bind_template_callback (widget_class, toggle_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, duplicate_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
cdt_item_row_class_init (CdtItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = cdt_item_row_finalize;
  object_class->get_property = cdt_item_row_get_property;
  GTK_WIDGET_CLASS (klass)->focus = cdt_item_row_focus;

  properties[PROP_OPEN]
      = g_param_spec_boolean ("open", "", "", FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_DUPLICATE] = g_signal_new ("duplicate", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, CDT_TYPE_ITEM);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         2, CDT_TYPE_ITEM, G_TYPE_BOOLEAN);
  signals[SIGNAL_ITEM_REMOVED] = g_signal_new ("item-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HDY_TYPE_AVATAR);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cdt_item_row_init (CdtItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self->toggle, "active", self->arrow_button, "active", G_BINDING_BIDIRECTIONAL);
}

GtkWidget *
cdt_item_row_new (CdtItem *item, const CdtItemLook *look)
{
  CdtItemRow *self;

  g_return_val_if_fail (CDT_IS_ITEM (item), NULL);
  g_return_val_if_fail (look != NULL, NULL);

  self = g_object_new (CDT_TYPE_ITEM_ROW, NULL);
  self->item = g_object_ref (item);
  self->look = look;
  self->remarks = cdt_item_remarks_new (GTK_WIDGET (self), self->head, item);
  gtk_widget_set_visible (self->avatar, look->has_avatar);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_label), look->mark != NULL);
  gtk_widget_set_visible (self->duplicate_button, !look->is_fixed);
  gtk_widget_set_visible (self->remove_button, !look->is_fixed);
  gtk_widget_set_visible (self->handle, !look->is_fixed);
  if (!look->is_fixed)
    cdt_item_drag_add_handle (self->handle, GTK_WIDGET (self));
  cdt_item_row_update (self);
  return GTK_WIDGET (self);
}

CdtItem *
cdt_item_row_get_item (CdtItemRow *self)
{
  g_return_val_if_fail (CDT_IS_ITEM_ROW (self), NULL);
  return self->item;
}

gboolean
cdt_item_row_get_open (CdtItemRow *self)
{
  g_return_val_if_fail (CDT_IS_ITEM_ROW (self), FALSE);
  return gtk_toggle_button_get_active (self->toggle);
}

void
cdt_item_row_set_open (CdtItemRow *self, gboolean open)
{
  g_return_if_fail (CDT_IS_ITEM_ROW (self));
  gtk_toggle_button_set_active (self->toggle, open);
}

CdtForm *
cdt_item_row_get_form (CdtItemRow *self)
{
  g_return_val_if_fail (CDT_IS_ITEM_ROW (self), NULL);

  if (self->form == NULL)
    {
      ensure_form (self);
      if (self->form != NULL)
        g_signal_connect_object (self->form, "item-removed", G_CALLBACK (form_item_removed_cb), self, 0);
    }
  return self->form;
}

void
cdt_item_row_set_place (CdtItemRow *self, guint place)
{
  g_autofree char *mark = NULL;

  g_return_if_fail (CDT_IS_ITEM_ROW (self));

  if (self->look->mark == NULL)
    return;
  mark = g_strdup_printf ("%s%u", self->look->mark, place + 1);
  if (g_str_equal (mark, gtk_label_get_text (self->mark_label)))
    return;
  cdt_label_show_text (self->mark_label, mark);
  name_parts (self, gtk_label_get_text (self->name_label), gtk_label_get_text (self->summary_label));
}

void
cdt_item_row_update (CdtItemRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;

  g_return_if_fail (CDT_IS_ITEM_ROW (self));

  self->stale = FALSE;
  name = cdt_item_look_dup_name (self->item);
  if (name == NULL)
    return;
  summary = cdt_item_look_dup_summary (self->look, self->item);
  if (!g_str_equal (name, gtk_label_get_text (self->name_label))
      || !g_str_equal (summary, gtk_label_get_text (self->summary_label)))
    {
      cdt_label_show_text (self->name_label, name);
      cdt_label_show_text (self->summary_label, summary);
      gtk_widget_set_visible (GTK_WIDGET (self->summary_label), summary[0] != '\0');
      name_parts (self, name, summary);
      cdt_item_remarks_name (self->remarks, name);
    }
  if (self->look->has_avatar)
    show_avatar (self, name);
  show_badge (self);
}

gboolean
cdt_item_row_depends_on (CdtItemRow *self, const CdtChange *change)
{
  const char *path;

  g_return_val_if_fail (CDT_IS_ITEM_ROW (self), FALSE);

  path = cdt_item_get_path (self->item);
  return cdt_change_touches (change, path)
         || (self->look->badge_when != NULL
             && cdt_condition_depends_on (self->look->badge_when, path, change));
}

void
cdt_item_row_set_stale (CdtItemRow *self)
{
  g_return_if_fail (CDT_IS_ITEM_ROW (self));

  self->stale = TRUE;
}

gboolean
cdt_item_row_is_stale (CdtItemRow *self)
{
  g_return_val_if_fail (CDT_IS_ITEM_ROW (self), FALSE);

  return self->stale;
}

void
cdt_item_row_focus_head (CdtItemRow *self)
{
  g_return_if_fail (CDT_IS_ITEM_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->toggle));
}

void
cdt_item_row_focus_first (CdtItemRow *self)
{
  g_return_if_fail (CDT_IS_ITEM_ROW (self));

  if (self->form == NULL || !gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD))
    cdt_item_row_focus_head (self);
}
