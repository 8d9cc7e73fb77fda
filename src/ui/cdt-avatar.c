/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-avatar.h"

#define N_COLOURS 14 /* as in style.css */

struct _CdtAvatar
{
  GtkDrawingArea parent_instance;
  int size;
  char *name;
  PangoLayout *initials; /* (nullable) until it is drawn */
};

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CdtAvatar, cdt_avatar, GTK_TYPE_DRAWING_AREA)

/* "colour-1" and so on */
static void
set_colour (CdtAvatar *self, gboolean has)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autofree char *class_name
      = g_strdup_printf ("colour-%u", self->name != NULL ? g_str_hash (self->name) % N_COLOURS + 1 : 1);

  if (has)
    gtk_style_context_add_class (style, class_name);
  else
    gtk_style_context_remove_class (style, class_name);
}

/* As large as fits in the square inside the disc, with a margin that grows with it */
static PangoLayout *
lay_out (CdtAvatar *self)
{
  g_autofree char *initials = cdt_avatar_make_initials (self->name != NULL ? self->name : "");
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  double most = self->size / G_SQRT2 - MAX (self->size * 0.4 - 5, 0);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  pango_font_description_set_absolute_size (font, MIN (height * most / MAX (width, 1), most) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static gboolean
cdt_avatar_draw (GtkWidget *widget, cairo_t *cr)
{
  CdtAvatar *self = CDT_AVATAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double left = (gtk_widget_get_allocated_width (widget) - self->size) / 2.0;
  double top = (gtk_widget_get_allocated_height (widget) - self->size) / 2.0;
  int width, height;

  if (self->initials == NULL)
    self->initials = lay_out (self);
  pango_layout_get_pixel_size (self->initials, &width, &height);
  gtk_render_background (style, cr, left, top, self->size, self->size);
  gtk_render_layout (style, cr, left + (self->size - width) / 2.0, top + (self->size - height) / 2.0,
                     self->initials);
  return GDK_EVENT_PROPAGATE;
}

static void
cdt_avatar_style_updated (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cdt_avatar_parent_class)->style_updated (widget);
  g_clear_object (&CDT_AVATAR (widget)->initials);
}

static void
cdt_avatar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CdtAvatar *self = CDT_AVATAR (object);

  if (id != PROP_SIZE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->size = g_value_get_int (value);
  gtk_widget_set_size_request (GTK_WIDGET (self), self->size, self->size);
}

static void
cdt_avatar_finalize (GObject *object)
{
  g_clear_object (&CDT_AVATAR (object)->initials);
  g_free (CDT_AVATAR (object)->name);
  G_OBJECT_CLASS (cdt_avatar_parent_class)->finalize (object);
}

static void
cdt_avatar_class_init (CdtAvatarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = cdt_avatar_set_property;
  G_OBJECT_CLASS (klass)->finalize = cdt_avatar_finalize;
  widget_class->draw = cdt_avatar_draw;
  widget_class->style_updated = cdt_avatar_style_updated;
  properties[PROP_SIZE]
      = g_param_spec_int ("size", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "avatar");
}

static void
cdt_avatar_init (CdtAvatar *self)
{
  set_colour (self, TRUE);
}

void
cdt_avatar_set_name (CdtAvatar *self, const char *name)
{
  g_return_if_fail (CDT_IS_AVATAR (self));

  if (g_strcmp0 (self->name, name) == 0)
    return;
  set_colour (self, FALSE);
  g_free (self->name);
  self->name = g_strdup (name);
  set_colour (self, TRUE);
  g_clear_object (&self->initials);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
cdt_avatar_make_initials (const char *name)
{
  g_autofree char *capitals = NULL;
  g_autofree char *words = NULL;
  GString *initials = g_string_new (NULL);
  const char *last;

  g_return_val_if_fail (name != NULL, NULL);

  capitals = g_utf8_strup (name, -1);
  words = g_utf8_normalize (g_strstrip (capitals), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (words == NULL || *words == '\0')
    return g_string_free (initials, FALSE);
  g_string_append_unichar (initials, g_utf8_get_char (words));
  last = strrchr (words, ' ');
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free (initials, FALSE);
}
