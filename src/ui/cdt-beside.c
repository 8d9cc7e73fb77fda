/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-beside.h"

struct _CdtBeside
{
  GtkBox parent_instance;

  guint least_width;
  gboolean stacks;
};

enum
{
  PROP_0,
  PROP_LEAST_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtBeside, cdt_beside, GTK_TYPE_BOX)

/* The children that take part; NULL where there is none */
static void
find_children (CdtBeside *self, GtkWidget *children[2])
{
  g_autoptr (GList) all = gtk_container_get_children (GTK_CONTAINER (self));
  GList *child = all;

  for (guint i = 0; i < 2; i++)
    {
      children[i] = child != NULL && gtk_widget_get_visible (child->data) ? child->data : NULL;
      child = child != NULL ? child->next : NULL;
    }
}

static gboolean
is_wide (CdtBeside *self, int width)
{
  return width >= 2 * (int)self->least_width + gtk_box_get_spacing (GTK_BOX (self));
}

static int
get_share (CdtBeside *self, int width)
{
  return (width - gtk_box_get_spacing (GTK_BOX (self))) / 2;
}

static int
measure_height (GtkWidget *child, int width)
{
  int height = 0;

  if (child != NULL)
    gtk_widget_get_preferred_height_for_width (child, width, &height, NULL);
  return height;
}

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &allocation);
}

static GtkSizeRequestMode
cdt_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cdt_beside_get_preferred_width (GtkWidget *widget, int *minimum, int *natural)
{
  CdtBeside *self = CDT_BESIDE (widget);
  GtkWidget *children[2];

  find_children (self, children);
  *minimum = 0;
  for (guint i = 0; i < 2; i++)
    {
      int least = 0;

      if (children[i] != NULL)
        gtk_widget_get_preferred_width (children[i], &least, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*minimum, 2 * (int)self->least_width + gtk_box_get_spacing (GTK_BOX (self)));
}

static void
cdt_beside_get_preferred_height_for_width (GtkWidget *widget, int width, int *minimum, int *natural)
{
  CdtBeside *self = CDT_BESIDE (widget);
  GtkWidget *children[2];

  find_children (self, children);
  if (children[0] == NULL || children[1] == NULL)
    *minimum = measure_height (children[0] != NULL ? children[0] : children[1], width);
  else if (is_wide (self, width))
    *minimum = MAX (measure_height (children[0], get_share (self, width)),
                    measure_height (children[1], get_share (self, width)));
  else if (self->stacks)
    *minimum = measure_height (children[0], width) + gtk_box_get_spacing (GTK_BOX (self))
               + measure_height (children[1], width);
  else
    *minimum = measure_height (children[0], width);
  *natural = *minimum;
}

static void
cdt_beside_get_preferred_height (GtkWidget *widget, int *minimum, int *natural)
{
  int least;
  int width;

  cdt_beside_get_preferred_width (widget, &least, &width);
  cdt_beside_get_preferred_height_for_width (widget, width, minimum, natural);
}

static void
allocate_beside (CdtBeside *self, GtkWidget *children[2], const GtkAllocation *place)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int share = get_share (self, place->width);
  int far = place->x + place->width - share;

  allocate_child (children[0], mirrored ? far : place->x, place->y, share, place->height);
  allocate_child (children[1], mirrored ? place->x : far, place->y, share, place->height);
}

static void
allocate_stacked (CdtBeside *self, GtkWidget *children[2], const GtkAllocation *place)
{
  int height = self->stacks ? measure_height (children[0], place->width) : place->height;
  int rest = place->height - height - gtk_box_get_spacing (GTK_BOX (self));

  allocate_child (children[0], place->x, place->y, place->width, height);
  if (self->stacks)
    allocate_child (children[1], place->x, place->y + place->height - rest, place->width, MAX (rest, 1));
  else
    gtk_widget_set_child_visible (children[1], FALSE);
}

static void
cdt_beside_size_allocate (GtkWidget *widget, GtkAllocation *place)
{
  CdtBeside *self = CDT_BESIDE (widget);
  GtkWidget *children[2];

  gtk_widget_set_allocation (widget, place);
  find_children (self, children);
  if (children[0] != NULL && children[1] != NULL)
    {
      if (is_wide (self, place->width))
        allocate_beside (self, children, place);
      else
        allocate_stacked (self, children, place);
      return;
    }
  for (guint i = 0; i < 2; i++)
    if (children[i] != NULL)
      allocate_child (children[i], place->x, place->y, place->width, place->height);
}

/* GtkBox would paint in the room that it believes to have given out itself. */
static gboolean
cdt_beside_draw (GtkWidget *widget, cairo_t *cr)
{
  GtkWidget *children[2];

  find_children (CDT_BESIDE (widget), children);
  for (guint i = 0; i < 2; i++)
    if (children[i] != NULL)
      gtk_container_propagate_draw (GTK_CONTAINER (widget), children[i], cr);
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_beside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LEAST_WIDTH:
      CDT_BESIDE (object)->least_width = g_value_get_uint (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cdt_beside_class_init (CdtBesideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = cdt_beside_set_property;
  widget_class->get_request_mode = cdt_beside_get_request_mode;
  widget_class->get_preferred_width = cdt_beside_get_preferred_width;
  widget_class->get_preferred_height = cdt_beside_get_preferred_height;
  widget_class->get_preferred_height_for_width = cdt_beside_get_preferred_height_for_width;
  widget_class->size_allocate = cdt_beside_size_allocate;
  widget_class->draw = cdt_beside_draw;
  properties[PROP_LEAST_WIDTH]
      = g_param_spec_uint ("least-width", "", "", 0, 10000, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
cdt_beside_init (CdtBeside *self)
{
  self->stacks = TRUE;
}

void
cdt_beside_set_stacks (CdtBeside *self, gboolean stacks)
{
  g_return_if_fail (CDT_IS_BESIDE (self));

  if (self->stacks == stacks)
    return;
  self->stacks = stacks;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
