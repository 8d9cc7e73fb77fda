/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-figure-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-form.h"

struct _CdtFigureField
{
  CdtField parent_instance;

  GtkWidget *view;
  char *axes[2]; /* names of the fields across and up */
  char *label;
};

enum
{
  PROP_0,
  PROP_X,
  PROP_Y,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtFigureField, cdt_figure_field, CDT_TYPE_FIELD)

static const CdtShape *
find_axis (CdtFigureField *self, guint axis)
{
  const CdtShape *item = cdt_shape_get_nth_child (cdt_field_get_shape (CDT_FIELD (self)), 0);

  return cdt_shape_get_child (item, self->axes[axis]);
}

/* "1 Minor" stands at 1 and needs no number there. */
static char **
make_ticks (const CdtShape *shape)
{
  guint n;
  const CdtChoice *choices = cdt_shape_get_choices (shape, &n);
  char **ticks = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ticks[i] = g_strdup (choices[i].label + strspn (choices[i].label, "0123456789 "));
  return ticks;
}

/* 0 without a sound answer */
static guint
read_answer (CdtItem *item, const char *field, char **ticks)
{
  g_autofree char *value = cdt_item_dup_value (item, field);
  guint64 number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 1, g_strv_length (ticks), &number, NULL))
    return 0;
  return (guint)number;
}

static char *
make_label (CdtFigureField *self, guint place)
{
  GString *label = g_string_new (self->label);
  g_autofree char *number = g_strdup_printf ("%u", place);

  g_string_replace (label, "{n}", number, 1);
  return g_string_free (label, FALSE);
}

static void
add_item (CdtFigureField *self, CdtFigure *figure, GString *words, CdtItem *item, guint place)
{
  guint x = read_answer (item, self->axes[0], figure->x_labels);
  guint y = read_answer (item, self->axes[1], figure->y_labels);

  if (x == 0 || y == 0)
    return;
  g_autofree char *label = make_label (self, place);
  g_autofree char *name = cdt_item_dup_name (item);
  g_string_append_printf (words, "%s%s %s: %s, %s", figure->marks->len > 0 ? "; " : " ", label,
                          name != NULL ? name : "", figure->y_labels[y - 1], figure->x_labels[x - 1]);
  cdt_figure_add_mark (figure, label, cdt_item_get_path (item), x, y);
}

static CdtFigure *
make_figure (CdtFigureField *self)
{
  CdtItemList *items = cdt_draft_get_list (cdt_field_get_draft (CDT_FIELD (self)),
                                           cdt_field_get_full_path (CDT_FIELD (self)));
  CdtFigure *figure = cdt_figure_new (CDT_FIGURE_HEAT_MAP);
  g_autoptr (GString) words = g_string_new (_ ("Map of likelihood and impact:"));

  figure->x_labels = make_ticks (find_axis (self, 0));
  figure->y_labels = make_ticks (find_axis (self, 1));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (CdtItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      add_item (self, figure, words, item, i + 1);
    }
  figure->words = g_strdup (words->str);
  return figure;
}

static void
show_items (CdtFigureField *self)
{
  cdt_figure_view_set_figure (CDT_FIGURE_VIEW (self->view), make_figure (self));
}

static void
mark_activated_cb (CdtFigureView *view, const char *path, CdtField *self)
{
  GtkWidget *form = gtk_widget_get_ancestor (GTK_WIDGET (self), CDT_TYPE_FORM);
  CdtField *field = form != NULL ? cdt_form_find_field (CDT_FORM (form), path) : NULL;

  if (field != NULL)
    cdt_field_focus (field);
}

static void
cdt_figure_field_bound (CdtField *field)
{
  show_items (CDT_FIGURE_FIELD (field));
}

static void
cdt_figure_field_changed (CdtField *field, const CdtChange *change)
{
  if (cdt_change_touches (change, cdt_field_get_full_path (field)))
    show_items (CDT_FIGURE_FIELD (field));
}

/* It asks for nothing. */
static CdtField *
cdt_figure_field_find (CdtField *field, const char *path)
{
  return NULL;
}

static void
cdt_figure_field_focus (CdtField *field)
{
  gtk_widget_grab_focus (CDT_FIGURE_FIELD (field)->view);
}

static void
cdt_figure_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtFigureField *self = CDT_FIGURE_FIELD (object);

  switch (id)
    {
    case PROP_X:
    case PROP_Y:
      self->axes[id - PROP_X] = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_figure_field_finalize (GObject *object)
{
  CdtFigureField *self = CDT_FIGURE_FIELD (object);

  g_free (self->axes[0]);
  g_free (self->axes[1]);
  g_free (self->label);
  G_OBJECT_CLASS (cdt_figure_field_parent_class)->finalize (object);
}

static void
cdt_figure_field_class_init (CdtFigureFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = cdt_figure_field_set_property;
  object_class->finalize = cdt_figure_field_finalize;
  field_class->bound = cdt_figure_field_bound;
  field_class->changed = cdt_figure_field_changed;
  field_class->find = cdt_figure_field_find;
  field_class->focus = cdt_figure_field_focus;
  properties[PROP_X] = g_param_spec_string ("x", "", "", NULL, flags);
  properties[PROP_Y] = g_param_spec_string ("y", "", "", NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", "", "", "{n}", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_figure_field_init (CdtFigureField *self)
{
  self->view = cdt_figure_view_new ();
  cdt_field_set_control (CDT_FIELD (self), self->view, TRUE);
  g_signal_connect_object (self->view, "mark-activated", G_CALLBACK (mark_activated_cb), self, 0);
}

CdtFigureView *
cdt_figure_field_get_view (CdtFigureField *self)
{
  g_return_val_if_fail (CDT_IS_FIGURE_FIELD (self), NULL);
  return CDT_FIGURE_VIEW (self->view);
}
