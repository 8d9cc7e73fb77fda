/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-open-fonts.h"

#include <cairo-ft.h>
#include <pango/pangocairo.h>

static void
let_go (gpointer data)
{
  cairo_scaled_font_t *font = data;
  cairo_ft_scaled_font_unlock_face (font);
  cairo_scaled_font_destroy (font);
}

void
cdt_open_fonts_keep (PangoFont *font)
{
  GQuark kept = g_quark_from_static_string ("cdt-open-font");
  if (font == NULL || g_object_get_qdata (G_OBJECT (font), kept) != NULL)
    return;
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  if (scaled == NULL || cairo_scaled_font_get_type (scaled) != CAIRO_FONT_TYPE_FT
      || cairo_ft_scaled_font_lock_face (scaled) == NULL)
    return;
  g_object_set_qdata_full (G_OBJECT (font), kept, cairo_scaled_font_reference (scaled), let_go);
}
