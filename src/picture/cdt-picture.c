/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-vector.h"

#define MOST_PIXELS 4096 /* a side; so few bytes can stand for very many */
#define PNG_START "\x89PNG\r\n\x1a\n"
#define PNG_HEAD 24 /* bytes, to the end of width and height */

struct _CdtPicture
{
  GObject parent_instance;
  double width, height;    /* only their proportion matters */
  cairo_surface_t *pixels; /* of a PNG; never itself a source, which would change it */
  CdtVector *vector;       /* of an SVG */
};

G_DEFINE_FINAL_TYPE (CdtPicture, cdt_picture, G_TYPE_OBJECT)

typedef struct
{
  const guchar *at;
  gsize left;
} Reading;

static gboolean
is_png (GBytes *bytes)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  return length >= PNG_HEAD && memcmp (data, PNG_START, strlen (PNG_START)) == 0;
}

static guint32
get_number (GBytes *bytes, gsize offset)
{
  guint32 number;

  memcpy (&number, (const guchar *)g_bytes_get_data (bytes, NULL) + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
set_fault (GError **error, const char *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reading *reading = closure;

  if (length > reading->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->at, length);
  reading->at += length;
  reading->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
read_png (CdtPicture *picture, GBytes *bytes, GError **error)
{
  Reading reading = { 0 };

  if (get_number (bytes, 16) > MOST_PIXELS || get_number (bytes, 20) > MOST_PIXELS)
    return set_fault (error, _ ("The picture has more than 4096 pixels on a side."));
  reading.at = g_bytes_get_data (bytes, &reading.left);
  picture->pixels = cairo_image_surface_create_from_png_stream (read_cb, &reading);
  if (cairo_surface_status (picture->pixels) != CAIRO_STATUS_SUCCESS)
    return set_fault (error, _ ("The PNG picture is damaged."));
  picture->width = cairo_image_surface_get_width (picture->pixels);
  picture->height = cairo_image_surface_get_height (picture->pixels);
  return TRUE;
}

static gboolean
read_svg (CdtPicture *picture, GBytes *bytes, GError **error)
{
  picture->vector = cdt_vector_new (bytes, &picture->width, &picture->height, error);
  return picture->vector != NULL;
}

static void
cdt_picture_finalize (GObject *object)
{
  CdtPicture *picture = CDT_PICTURE (object);

  g_clear_pointer (&picture->pixels, cairo_surface_destroy);
  g_clear_pointer (&picture->vector, cdt_vector_free);
  G_OBJECT_CLASS (cdt_picture_parent_class)->finalize (object);
}

static void
cdt_picture_class_init (CdtPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cdt_picture_finalize;
}

static void
cdt_picture_init (CdtPicture *picture)
{
}

CdtPicture *
cdt_picture_new (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > CDT_PICTURE_MOST_BYTES)
    {
      set_fault (error, _ ("The picture is larger than 4 MiB."));
      return NULL;
    }
  g_autoptr (CdtPicture) picture = g_object_new (CDT_TYPE_PICTURE, NULL);
  gboolean done = is_png (bytes) ? read_png (picture, bytes, error) : read_svg (picture, bytes, error);
  return done ? g_steal_pointer (&picture) : NULL;
}

/* As a source of its own, which shares the pixels: making a surface a source changes it, and a page may be
 * drawn in several threads. */
static void
draw_pixels (CdtPicture *picture, cairo_t *cr)
{
  cairo_surface_t *source = cairo_image_surface_create_for_data (
      cairo_image_surface_get_data (picture->pixels), cairo_image_surface_get_format (picture->pixels),
      cairo_image_surface_get_width (picture->pixels), cairo_image_surface_get_height (picture->pixels),
      cairo_image_surface_get_stride (picture->pixels));

  cairo_set_source_surface (cr, source, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_surface_destroy (source);
}

void
cdt_picture_draw (CdtPicture *picture, cairo_t *cr, double x, double y, double width, double height)
{
  g_return_if_fail (CDT_IS_PICTURE (picture) && cr != NULL);

  double scale = MIN (width / picture->width, height / picture->height);
  double drawn_width = picture->width * scale, drawn_height = picture->height * scale;
  cairo_save (cr);
  cairo_translate (cr, x + width - drawn_width, y + (height - drawn_height) / 2.0);
  cairo_rectangle (cr, 0.0, 0.0, drawn_width, drawn_height);
  cairo_clip (cr);
  if (picture->vector != NULL)
    cdt_vector_draw (picture->vector, cr, drawn_width, drawn_height);
  else
    {
      cairo_scale (cr, scale, scale);
      draw_pixels (picture, cr);
    }
  cairo_restore (cr);
}
