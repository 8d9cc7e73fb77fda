/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What concordat-reader does with a picture, where it can do no harm */

#include "cdt-picture.h"

#include <cairo-pdf.h>

#define N_TRIES 2
#define WIDTH 680.0 /* pixels, and points: four times as large as on a page */
#define HEIGHT 204.0

static cairo_status_t
write_nowhere_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* Takes surface */
static void
try_on (CdtPicture *picture, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cdt_picture_draw (picture, cr, 0.0, 0.0, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

gboolean
cdt_picture_try (GBytes *bytes, GError **error)
{
  g_autoptr (CdtPicture) picture = cdt_picture_new (bytes, error);

  for (int i = 0; picture != NULL && i < N_TRIES; i++)
    {
      try_on (picture, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)WIDTH, (int)HEIGHT));
      try_on (picture, cairo_pdf_surface_create_for_stream (write_nowhere_cb, NULL, WIDTH, HEIGHT));
    }
  return picture != NULL;
}
