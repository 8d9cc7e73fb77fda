/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-grid-field.h"

#include <glib/gi18n-lib.h>

#define MOST_HEIGHT 440 /* a longer grid scrolls inside, under its titles */

struct _CdtGridField
{
  CdtField parent_instance;

  GtkStack *stack;
  GtkWidget *scroller;
  CdtGrid *grid;
  GtkLabel *empty_label;

  char *cells;
  char **row_title;
};

enum
{
  PROP_0,
  PROP_CELLS,
  PROP_ROW_TITLE,
  PROP_TOTALS,
  PROP_MARK,
  PROP_EMPTY_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtGridField, cdt_grid_field, CDT_TYPE_FIELD)

static void
show_grid (CdtGridField *self)
{
  CdtGridModel *model = cdt_grid_get_model (self->grid);
  gboolean any
      = model != NULL && cdt_grid_model_get_n_rows (model) > 0 && cdt_grid_model_get_n_columns (model) > 0;

  if (any)
    {
      int height;

      /* A list box gives its rows the least that they ask for */
      gtk_widget_get_preferred_height (GTK_WIDGET (self->grid), NULL, &height);
      gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                                  MIN (height, MOST_HEIGHT));
    }
  gtk_stack_set_visible_child (self->stack, any ? self->scroller : GTK_WIDGET (self->empty_label));
  cdt_grid_refresh (self->grid);
}

/* Complains of the first cell that is no answer. */
static void
check_cells (CdtGridField *self)
{
  CdtGridModel *model = cdt_grid_get_model (self->grid);

  for (guint row = 0; row < cdt_grid_model_get_n_rows (model); row++)
    for (guint column = 0; column < cdt_grid_model_get_n_columns (model); column++)
      {
        const char *value = cdt_grid_model_get_value (model, row, column);
        g_autoptr (GError) error = NULL;

        if (value == NULL || cdt_shape_check_value (cdt_grid_model_get_shape (model, column), value, &error))
          continue;
        cdt_field_complain (CDT_FIELD (self), error->message);
        return;
      }
  cdt_field_complain (CDT_FIELD (self), NULL);
}

static void
grid_said_cb (CdtGrid *grid, const char *sentence, CdtField *field)
{
  cdt_field_complain (field, sentence);
}

static gboolean
entry_left_cb (GtkWidget *entry, GdkEvent *event, CdtGridField *self)
{
  CdtGridModel *model = cdt_grid_get_model (self->grid);

  if (model == NULL)
    return GDK_EVENT_PROPAGATE;
  cdt_grid_model_end_typing (model);
  check_cells (self);
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_grid_field_bound (CdtField *field)
{
  CdtGridField *self = CDT_GRID_FIELD (field);
  g_autoptr (CdtGridModel) model
      = cdt_grid_model_new (cdt_field_get_draft (field), cdt_field_get_full_path (field), self->cells,
                            (const char *const *)self->row_title);

  cdt_grid_set_model (self->grid, model);
  cdt_field_name_part (field, GTK_WIDGET (self->grid), NULL);
  show_grid (self);
}

static gboolean
cdt_grid_field_changed (CdtField *field, const CdtChange *change)
{
  return cdt_grid_model_note (cdt_grid_get_model (CDT_GRID_FIELD (field)->grid), change);
}

static void
cdt_grid_field_refresh (CdtField *field)
{
  show_grid (CDT_GRID_FIELD (field));
}

static CdtField *
cdt_grid_field_find (CdtField *field, const char *path)
{
  CdtGridField *self = CDT_GRID_FIELD (field);
  CdtGridModel *model = cdt_grid_get_model (self->grid);
  guint row;
  guint column;

  if (self->cells == NULL && g_strcmp0 (path, cdt_field_get_full_path (field)) == 0)
    return field;
  if (model == NULL || !cdt_grid_model_find (model, path, &row, &column))
    return NULL;
  cdt_grid_move_cursor (self->grid, row, column, FALSE);
  return field;
}

static void
cdt_grid_field_focus (CdtField *field)
{
  CdtGridField *self = CDT_GRID_FIELD (field);

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
cdt_grid_field_finalize (GObject *object)
{
  CdtGridField *self = CDT_GRID_FIELD (object);

  g_free (self->cells);
  g_strfreev (self->row_title);
  G_OBJECT_CLASS (cdt_grid_field_parent_class)->finalize (object);
}

static void
cdt_grid_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtGridField *self = CDT_GRID_FIELD (object);

  switch (id)
    {
    case PROP_CELLS:
      self->cells = g_value_dup_string (value);
      break;
    case PROP_ROW_TITLE:
      self->row_title = g_strsplit (g_value_get_string (value), " ", -1);
      break;
    case PROP_TOTALS:
      cdt_grid_set_totals (self->grid, g_value_get_boolean (value));
      break;
    case PROP_MARK:
      cdt_grid_set_mark (self->grid, g_value_get_string (value));
      break;
    case PROP_EMPTY_LABEL:
      gtk_label_set_text (self->empty_label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CELLS] = g_param_spec_string ("cells", "", "", NULL, flags);
  properties[PROP_ROW_TITLE] = g_param_spec_string ("row-title", "", "", NULL, flags);
  properties[PROP_TOTALS] = g_param_spec_boolean ("totals", "", "", FALSE, flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", "", "", NULL, flags);
  properties[PROP_EMPTY_LABEL] = g_param_spec_string ("empty-label", "", "", NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cdt_grid_field_class_init (CdtGridFieldClass *klass)
{
  CdtFieldClass *field_class = CDT_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cdt_grid_field_finalize;
  G_OBJECT_CLASS (klass)->set_property = cdt_grid_field_set_property;
  field_class->bound = cdt_grid_field_bound;
  field_class->changed = cdt_grid_field_changed;
  field_class->refresh = cdt_grid_field_refresh;
  field_class->find = cdt_grid_field_find;
  field_class->focus = cdt_grid_field_focus;
  install_properties (G_OBJECT_CLASS (klass));

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               CDT_RESOURCES "/ui/cdt-grid-field.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), CdtGridField, stack);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), CdtGridField, scroller);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), CdtGridField, empty_label);
}

static void
cdt_grid_field_init (CdtGridField *self)
{
  GtkScrolledWindow *scroller;

  gtk_widget_init_template (GTK_WIDGET (self));
  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  gtk_scrolled_window_set_max_content_height (scroller, MOST_HEIGHT);
  self->grid = CDT_GRID (cdt_grid_new (gtk_scrolled_window_get_hadjustment (scroller),
                                       gtk_scrolled_window_get_vadjustment (scroller)));
  gtk_container_add (GTK_CONTAINER (scroller), GTK_WIDGET (self->grid));
  g_signal_connect_object (self->grid, "said", G_CALLBACK (grid_said_cb), self, 0);
  g_signal_connect_object (cdt_grid_get_entry (self->grid), "focus-out-event", G_CALLBACK (entry_left_cb),
                           self, G_CONNECT_AFTER);
}

CdtGrid *
cdt_grid_field_get_grid (CdtGridField *self)
{
  g_return_val_if_fail (CDT_IS_GRID_FIELD (self), NULL);
  return self->grid;
}

const char *
cdt_grid_field_get_cells (CdtGridField *self)
{
  g_return_val_if_fail (CDT_IS_GRID_FIELD (self), NULL);
  return self->cells;
}
