/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-vector.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-rsvg.h"

struct _CdtVector
{
  GMutex mutex; /* a handle is for one thread at a time */
  RsvgHandle *handle;
};

/* By its width and height, or else by its viewBox. */
static gboolean
get_size (const CdtRsvg *rsvg, RsvgHandle *handle, double *width, double *height)
{
  gboolean has_width, has_height, has_box;
  RsvgLength length;
  RsvgRectangle box;

  if (rsvg->rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height))
    return *width > 0.0 && *height > 0.0;
  rsvg->rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &length, &has_height, &length, &has_box,
                                              &box);
  *width = has_box ? box.width : 0.0;
  *height = has_box ? box.height : 0.0;
  return *width > 0.0 && *height > 0.0;
}

/* librsvg would make an <a> a link of the PDF. Compressed bytes cannot be looked through. */
static gboolean
may_link (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;

  if (length >= 2 && memcmp (data, "\x1f\x8b", 2) == 0)
    return TRUE;
  for (const char *at = data; length > 0 && (at = memchr (at, '<', (gsize)(end - at))) != NULL; at++)
    {
      const char *name = at + 1, *stop = name;
      for (; stop < end && strchr (" \t\r\n/<>", *stop) == NULL; stop++)
        name = *stop == ':' ? stop + 1 : name;
      if (stop - name == 1 && *name == 'a')
        return TRUE;
    }
  return FALSE;
}

CdtVector *
cdt_vector_new (GBytes *bytes, double *width, double *height, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) fault = NULL;
  const CdtRsvg *rsvg = cdt_rsvg_get ();

  if (rsvg == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("It is not a PNG picture, and for SVG librsvg is missing on this computer."));
      return NULL;
    }
  if (may_link (bytes))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The SVG picture is compressed or has a link in it. Save it without."));
      return NULL;
    }
  /* Without a base file there is nothing that a reference could lead to. */
  RsvgHandle *handle
      = rsvg->rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &fault);
  if (handle == NULL || !get_size (rsvg, handle, width, height))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("It is neither a PNG picture nor an SVG picture with a size (%s)."),
                   fault != NULL ? fault->message : "viewBox");
      g_clear_object (&handle);
      return NULL;
    }
  CdtVector *vector = g_new0 (CdtVector, 1);
  g_mutex_init (&vector->mutex);
  vector->handle = handle;
  return vector;
}

void
cdt_vector_free (CdtVector *vector)
{
  if (vector == NULL)
    return;
  g_mutex_clear (&vector->mutex);
  g_object_unref (vector->handle);
  g_free (vector);
}

void
cdt_vector_draw (CdtVector *vector, cairo_t *cr, double width, double height)
{
  const RsvgRectangle viewport = { 0.0, 0.0, width, height };
  g_autoptr (GError) fault = NULL;

  g_mutex_lock (&vector->mutex);
  if (!cdt_rsvg_get ()->rsvg_handle_render_document (vector->handle, cr, &viewport, &fault))
    g_debug ("a picture was not drawn whole: %s", fault->message);
  g_mutex_unlock (&vector->mutex);
}
