/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-vector.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-apart.h"
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

static gboolean
refuse (const char *reason, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

/* What is said here of the bytes must hold of what librsvg makes of them, so they must be plain: in another
 * encoding, or out of an entity, anything could come. */
static gboolean
is_plain (const char *data, gsize length)
{
  const char *end = data + length;
  const char *declared = g_strstr_len (data, (gssize)length, "?>");
  const char *encoding = declared != NULL ? g_strstr_len (data, declared - data, "encoding") : NULL;

  if (!g_utf8_validate_len (data, length, NULL) || g_strstr_len (data, (gssize)length, "<!ENTITY") != NULL)
    return FALSE;
  if (encoding == NULL)
    return TRUE;
  for (encoding += strlen ("encoding"); strchr (" \t\r\n='\"", *encoding) != NULL;)
    encoding++;
  return end - encoding > 6 && g_ascii_strncasecmp (encoding, "UTF-8", 5) == 0
         && (encoding[5] == '"' || encoding[5] == '\'');
}

/* librsvg would make an <a> a link of the PDF. */
static gboolean
has_link (const char *data, gsize length)
{
  const char *end = data + length;

  for (const char *at = data; (at = memchr (at, '<', (gsize)(end - at))) != NULL; at++)
    {
      const char *name = at + 1, *stop = name;

      for (; stop < end && strchr (" \t\r\n/<>", *stop) == NULL; stop++)
        name = *stop == ':' ? stop + 1 : name;
      if (stop - name == 1 && *name == 'a')
        return TRUE;
    }
  return FALSE;
}

/* What is sound by its bytes may still take for ever to draw: that is found out in another process. */
static gboolean
check (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return refuse (_ ("The picture is empty."), error);
  if (!is_plain (data, length))
    return refuse (_ ("It is neither a PNG picture nor an SVG picture in plain UTF-8: it is another kind of "
                      "file, compressed, or declares entities."),
                   error);
  if (has_link (data, length))
    return refuse (_ ("The SVG picture has a link in it. Save it without."), error);
  return cdt_apart_try_picture (bytes, error);
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
  if (!check (bytes, error))
    return NULL;
  /* Without a base file there is nothing that a reference could lead to. */
  RsvgHandle *handle
      = rsvg->rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &fault);
  if (handle == NULL || !get_size (rsvg, handle, width, height))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("It is neither a PNG picture nor an SVG picture with a size (%s)."),
                   fault != NULL ? g_strdelimit (g_strchomp (fault->message), "\n", ' ') : "viewBox");
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
