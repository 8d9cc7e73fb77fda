/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-clamp.h"

#define SLOWNESS 3 /* over how many times the stretch from threshold to maximum it slows down */

struct _CdtClamp
{
  GtkBin parent_instance;
  int maximum;
  int threshold;
};

enum
{
  PROP_0,
  PROP_MAXIMUM,
  PROP_THRESHOLD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtClamp, cdt_clamp, GTK_TYPE_BIN)

/* The child gets less than there is by what the cube of the part that is missing comes to: it slows down
 * without a corner at either end. */
static int
clamp_width (CdtClamp *self, GtkWidget *child, int room)
{
  int minimum, least, most, stretch;
  double missing;

  gtk_widget_get_preferred_width (child, &minimum, NULL);
  least = MAX (MIN (self->threshold, self->maximum), minimum);
  most = MAX (self->maximum, least);
  stretch = SLOWNESS * (most - least);
  if (room <= least)
    return room;
  if (room >= least + stretch)
    return most;
  missing = 1 - (double)(room - least) / stretch;
  return least + (int)((1 - missing * missing * missing) * (most - least));
}

static void
cdt_clamp_get_preferred_height_for_width (GtkWidget *widget, int width, int *minimum, int *natural)
{
  GtkWidget *child = gtk_bin_get_child (GTK_BIN (widget));

  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_get_preferred_height_for_width (child, clamp_width (CDT_CLAMP (widget), child, width), minimum,
                                               natural);
}

static void
cdt_clamp_size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  GtkWidget *child = gtk_bin_get_child (GTK_BIN (widget));
  GtkAllocation part = *allocation;

  gtk_widget_set_allocation (widget, allocation);
  if (child == NULL || !gtk_widget_get_visible (child))
    return;
  part.width = clamp_width (CDT_CLAMP (widget), child, allocation->width);
  part.x += (allocation->width - part.width) / 2;
  gtk_widget_size_allocate (child, &part);
}

static void
cdt_clamp_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtClamp *self = CDT_CLAMP (object);

  switch (id)
    {
    case PROP_MAXIMUM:
      self->maximum = g_value_get_int (value);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cdt_clamp_class_init (CdtClampClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->set_property = cdt_clamp_set_property;
  widget_class->get_preferred_height_for_width = cdt_clamp_get_preferred_height_for_width;
  widget_class->size_allocate = cdt_clamp_size_allocate;
  properties[PROP_MAXIMUM] = g_param_spec_int ("maximum-size", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_THRESHOLD] = g_param_spec_int ("tightening-threshold", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
cdt_clamp_init (CdtClamp *self)
{
}
