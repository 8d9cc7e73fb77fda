/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-field.h"

#include "cdt-field-private.h"

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_SHOW_TITLE,
  PROP_HINT,
  PROP_BELOW,
  PROP_SHOWN_WHEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void cdt_field_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CdtField,
                                  cdt_field,
                                  GTK_TYPE_LIST_BOX_ROW,
                                  G_ADD_PRIVATE (CdtField)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, cdt_field_buildable_init))

CdtFieldPrivate *
cdt_field_get_private (CdtField *field)
{
  return cdt_field_get_instance_private (field);
}

void
cdt_field_show_words (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  gboolean has_hint = gtk_label_get_text (priv->hint_label)[0] != '\0';

  gtk_label_set_text (priv->title_label,
                      cdt_field_get_title (field) != NULL ? cdt_field_get_title (field) : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->title_label), priv->show_title);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint_label), has_hint);
  gtk_widget_set_visible (priv->head, priv->show_title || has_hint || cdt_field_remarks_are_shown (field)
                                          || (priv->control != NULL && !priv->below));
}

static void
place_control (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);
  GtkWidget *box = GTK_WIDGET (priv->below ? priv->under : priv->side);
  GtkWidget *parent = gtk_widget_get_parent (priv->control);

  if (parent != box)
    {
      g_autoptr (GtkWidget) control = g_object_ref_sink (priv->control);

      if (parent != NULL)
        gtk_container_remove (GTK_CONTAINER (parent), control);
      gtk_box_pack_start (GTK_BOX (box), control, priv->below, TRUE, 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (priv->under), priv->below);
  cdt_field_show_words (field);
}

static CdtField *
cdt_field_real_find (CdtField *field, const char *path)
{
  return g_strcmp0 (path, cdt_field_get_full_path (field)) == 0 ? field : NULL;
}

static void
cdt_field_real_focus (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  if (priv->control == NULL)
    return;
  if (GTK_IS_ENTRY (priv->control))
    gtk_entry_grab_focus_without_selecting (GTK_ENTRY (priv->control));
  else if (gtk_widget_get_can_focus (priv->control))
    gtk_widget_grab_focus (priv->control);
  else
    gtk_widget_child_focus (priv->control, GTK_DIR_TAB_FORWARD);
}

/* The row itself takes no focus: Tab goes from control to control. */
static gboolean
cdt_field_focus_override (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *content = gtk_bin_get_child (GTK_BIN (widget));

  return content != NULL && gtk_widget_child_focus (content, direction);
}

/* With the pointer on it a field offers its menu. */
static void
cdt_field_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    cdt_field_remarks_offer (CDT_FIELD (widget));
  GTK_WIDGET_CLASS (cdt_field_parent_class)->state_flags_changed (widget, before);
}

static gboolean
cdt_field_button_press_event (GtkWidget *widget, GdkEventButton *event)
{
  if (gdk_event_triggers_context_menu ((GdkEvent *)event)
      && cdt_field_remarks_popup (CDT_FIELD (widget), (GdkEvent *)event))
    return GDK_EVENT_STOP;
  return GTK_WIDGET_CLASS (cdt_field_parent_class)->button_press_event != NULL
             ? GTK_WIDGET_CLASS (cdt_field_parent_class)->button_press_event (widget, event)
             : GDK_EVENT_PROPAGATE;
}

static gboolean
cdt_field_popup_menu (GtkWidget *widget)
{
  return cdt_field_remarks_popup (CDT_FIELD (widget), NULL);
}

static void
cdt_field_dispose (GObject *object)
{
  cdt_field_unbind (CDT_FIELD (object));
  G_OBJECT_CLASS (cdt_field_parent_class)->dispose (object);
}

static void
cdt_field_finalize (GObject *object)
{
  CdtFieldPrivate *priv = cdt_field_get_private (CDT_FIELD (object));

  g_free (priv->path);
  g_free (priv->title);
  g_clear_pointer (&priv->shown_when, cdt_condition_free);
  G_OBJECT_CLASS (cdt_field_parent_class)->finalize (object);
}

static void
set_shown_when (CdtField *field, const char *expression)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_clear_pointer (&priv->shown_when, cdt_condition_free);
  if (expression != NULL)
    priv->shown_when = cdt_condition_new (expression);
  cdt_field_update_shown (field);
}

static void
cdt_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtField *field = CDT_FIELD (object);
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  switch (id)
    {
    case PROP_PATH:
      g_free (priv->path);
      priv->path = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      cdt_field_show_words (field);
      break;
    case PROP_SHOW_TITLE:
      priv->show_title = g_value_get_boolean (value);
      cdt_field_show_words (field);
      break;
    case PROP_HINT:
      gtk_label_set_text (priv->hint_label,
                          g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      cdt_field_show_words (field);
      break;
    case PROP_BELOW:
      priv->below = g_value_get_boolean (value);
      if (priv->control != NULL)
        place_control (field);
      break;
    case PROP_SHOWN_WHEN:
      set_shown_when (field, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_field_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (g_strcmp0 (type, "side") == 0 || g_strcmp0 (type, "below") == 0)
    cdt_field_set_control (CDT_FIELD (buildable), GTK_WIDGET (child), g_str_equal (type, "below"));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
cdt_field_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cdt_field_add_child;
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_PATH] = g_param_spec_string ("path", "", "", NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", "", "", NULL, flags);
  properties[PROP_SHOW_TITLE] = g_param_spec_boolean ("show-title", "", "", TRUE, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", "", "", NULL, flags);
  properties[PROP_BELOW] = g_param_spec_boolean ("below", "", "", FALSE, flags);
  properties[PROP_SHOWN_WHEN] = g_param_spec_string ("shown-when", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_field_class_init (CdtFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cdt_field_dispose;
  object_class->finalize = cdt_field_finalize;
  object_class->set_property = cdt_field_set_property;
  widget_class->button_press_event = cdt_field_button_press_event;
  widget_class->focus = cdt_field_focus_override;
  widget_class->popup_menu = cdt_field_popup_menu;
  widget_class->state_flags_changed = cdt_field_state_flags_changed;
  klass->find = cdt_field_real_find;
  klass->focus = cdt_field_real_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, CDT_RESOURCES "/ui/cdt-field.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, head);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, title_line);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, hint_label);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, side);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, under);
  gtk_widget_class_bind_template_child_private (widget_class, CdtField, complaint_label);
}

static void
cdt_field_init (CdtField *field)
{
  cdt_field_get_private (field)->show_title = TRUE;
  gtk_widget_init_template (GTK_WIDGET (field));
}

CdtDraft *
cdt_field_get_draft (CdtField *field)
{
  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);
  return cdt_field_get_private (field)->answer.draft;
}

const char *
cdt_field_get_full_path (CdtField *field)
{
  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);
  return cdt_field_get_private (field)->answer.full_path;
}

const CdtShape *
cdt_field_get_shape (CdtField *field)
{
  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);
  return cdt_field_get_private (field)->answer.shape;
}

const char *
cdt_field_get_title (CdtField *field)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);

  if (priv->title != NULL)
    return priv->title;
  return priv->answer.shape != NULL ? cdt_shape_get_label (priv->answer.shape) : NULL;
}

CdtField *
cdt_field_find (CdtField *field, const char *path)
{
  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  return CDT_FIELD_GET_CLASS (field)->find (field, path);
}

void
cdt_field_focus (CdtField *field)
{
  g_return_if_fail (CDT_IS_FIELD (field));
  CDT_FIELD_GET_CLASS (field)->focus (field);
}

void
cdt_field_set_control (CdtField *field, GtkWidget *control, gboolean below)
{
  CdtFieldPrivate *priv = cdt_field_get_private (field);

  g_return_if_fail (CDT_IS_FIELD (field));
  g_return_if_fail (GTK_IS_WIDGET (control));
  g_return_if_fail (priv->control == NULL);

  priv->control = control;
  cdt_field_remarks_add_control (field, control);
  priv->below = priv->below || below;
  place_control (field);
  if (gtk_widget_get_can_focus (control) || GTK_IS_COMBO_BOX (control))
    cdt_field_watch (field, control);
  if (gtk_widget_get_can_focus (control))
    gtk_label_set_mnemonic_widget (priv->title_label, control);
}

GtkWidget *
cdt_field_get_control (CdtField *field)
{
  g_return_val_if_fail (CDT_IS_FIELD (field), NULL);
  return cdt_field_get_private (field)->control;
}
