/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-vector.h"

CdtVector *
cdt_vector_new (GBytes *bytes, double *width, double *height, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       _ ("It is not a PNG picture, and this program was built without SVG."));
  return NULL;
}

void
cdt_vector_free (CdtVector *vector)
{
  g_assert (vector == NULL);
}

void
cdt_vector_draw (CdtVector *vector, cairo_t *cr, double width, double height)
{
  g_assert_not_reached ();
}
