/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <pango/pangocairo.h>

#include "cdt-fonts.h"
#include "cdt-house-fonts.h"

typedef struct
{
  const char *family;
  double size;
  gboolean bold;
  double ascent, descent;
} Reach;

typedef struct
{
  const char *family;
  PangoContext *context;
} House;

typedef struct
{
  PangoContext *context;
  GArray *houses; /* a house style each: one, or two */
  CdtWordCache *words;
  GArray *reaches; /* a handful: one for each size and weight of the house style */
} Fonts;

static void
free_fonts (gpointer data)
{
  Fonts *fonts = data;
  cdt_word_cache_free (fonts->words);
  g_array_unref (fonts->houses);
  g_object_unref (fonts->context);
  g_array_unref (fonts->reaches);
  g_free (fonts);
}

static GPrivate fonts_of_thread = G_PRIVATE_INIT (free_fonts);

static void
clear_house (gpointer data)
{
  g_clear_object (&((House *)data)->context);
}

static PangoContext *
make_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  /* Pango looks for fonts anew for each language that it sees in a text, and takes the person's own for
   * signs. */
  pango_context_set_language (context, pango_language_from_string ("en-gb"));
  return context;
}

static Fonts *
get_fonts (void)
{
  Fonts *fonts = g_private_get (&fonts_of_thread);
  if (fonts == NULL)
    {
      fonts = g_new0 (Fonts, 1);
      cdt_house_fonts_prepare ();
      fonts->context = make_context (pango_cairo_font_map_get_default ());
      fonts->words = cdt_word_cache_new ();
      fonts->houses = g_array_new (FALSE, FALSE, sizeof (House));
      g_array_set_clear_func (fonts->houses, clear_house);
      fonts->reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
      g_private_set (&fonts_of_thread, fonts);
    }
  return fonts;
}

/* Of any glyph the logical extents reach as far as the face does. Pango's own metrics say the same, but set a
 * sample of text in yet another font to get there. */
static Reach
measure_reach (const CdtStyle *style, const CdtParagraphStyle *how)
{
  CdtFaceLook look = { .family = style->family, .size = how->size, .bold = how->bold, .letters = TRUE };
  CdtFace *face = cdt_word_cache_get_face (cdt_fonts_get_words (), &look);
  PangoRectangle logical;
  pango_font_get_glyph_extents (cdt_face_get_font (face), 0, NULL, &logical);
  return (Reach){ style->family, how->size, how->bold, -logical.y / (double)PANGO_SCALE,
                  (logical.y + logical.height) / (double)PANGO_SCALE };
}

PangoContext *
cdt_fonts_get_context (void)
{
  return get_fonts ()->context;
}

PangoContext *
cdt_fonts_get_house_context (const char *family)
{
  Fonts *fonts = get_fonts ();
  for (guint i = 0; i < fonts->houses->len; i++)
    if (g_array_index (fonts->houses, House, i).family == family)
      return g_array_index (fonts->houses, House, i).context;
  g_autoptr (PangoFontMap) map = cdt_house_fonts_new (family);
  House house = { family, map != NULL ? make_context (map) : g_object_ref (fonts->context) };
  g_array_append_val (fonts->houses, house);
  return house.context;
}

CdtWordCache *
cdt_fonts_get_words (void)
{
  return get_fonts ()->words;
}

PangoFontDescription *
cdt_fonts_describe (const CdtStyle *style, double size, gboolean bold)
{
  PangoFontDescription *description = pango_font_description_new ();
  pango_font_description_set_family_static (description, style->family);
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (description, round (size * PANGO_SCALE));
  return description;
}

void
cdt_fonts_get_reach (const CdtStyle *style, const CdtParagraphStyle *how, double *ascent, double *descent)
{
  GArray *reaches = get_fonts ()->reaches;
  const Reach *found = NULL;
  for (guint i = 0; i < reaches->len && found == NULL; i++)
    {
      const Reach *reach = &g_array_index (reaches, Reach, i);
      if (reach->family == style->family && reach->size == how->size && reach->bold == how->bold)
        found = reach;
    }
  if (found == NULL)
    {
      Reach reach = measure_reach (style, how);
      g_array_append_val (reaches, reach);
      found = &g_array_index (reaches, Reach, reaches->len - 1);
    }
  *ascent = found->ascent;
  *descent = found->descent;
}
