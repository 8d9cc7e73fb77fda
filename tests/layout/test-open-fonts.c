/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cairo closes fonts when many are open, while another thread takes one up: never one that pages use. */

#include <cairo-ft.h>
#include <pango/pangocairo.h>

#include "cdt-fonts.h"
#include "cdt-layout.h"
#include "cdt-line-parts.h"

#define ROUNDS 20
#define MANY 12 /* as cairo keeps open, and more */

static char mark;

/* Marks what cairo has open for the font; what is opened anew has no mark. */
static gboolean
is_marked (PangoFont *font, gboolean begin)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  FT_Face face = cairo_ft_scaled_font_lock_face (scaled);

  g_assert_nonnull (face);
  if (begin)
    face->generic.data = &mark;
  gboolean marked = face->generic.data == &mark;
  cairo_ft_scaled_font_unlock_face (scaled);
  return marked;
}

/* Gives how many fonts there are. */
static guint
open_others (PangoContext *context)
{
  static const char *const families[] = { "Liberation Sans", "Liberation Serif", "Liberation Mono" };
  static const char *const looks[] = { "", "Bold", "Italic", "Bold Italic" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (guint j = 0; j < G_N_ELEMENTS (looks); j++, n++)
      {
        g_autofree char *words = g_strdup_printf ("%s %s 9", families[i], looks[j]);
        PangoFontDescription *description = pango_font_description_from_string (words);
        g_autoptr (PangoFont) font = pango_context_load_font (context, description);

        is_marked (font, FALSE);
        pango_font_description_free (description);
      }
  return n;
}

static void
check_kept (PangoFont *font)
{
  g_assert_true (is_marked (font, TRUE));
  for (guint i = 0; i < ROUNDS; i++)
    g_assert_cmpuint (open_others (cdt_fonts_get_context ()), >=, MANY);
  g_assert_true (is_marked (font, FALSE));
}

static void
test_words (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtFaceLook look = { .family = style.family, .size = 11.0, .letters = TRUE };

  check_kept (cdt_face_get_font (cdt_word_cache_get_face (cdt_fonts_get_words (), &look)));
}

/* Hebrew is set by Pango, in a font of its choice. */
static void
test_lines (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtParagraphStyle how = { .size = 11.0, .pitch = 1.4 };
  g_autoptr (CdtText) text = cdt_text_new ("\327\251\327\234\327\225\327\235");
  g_autoptr (CdtParagraph) paragraph
      = cdt_paragraph_new (cdt_fonts_get_context (), &style, &how, text, 400.0);
  CdtLineParts parts = cdt_line_parts_begin (paragraph, 0);
  CdtLinePart part;

  g_assert_true (cdt_line_parts_next (&parts, &part));
  check_kept (part.glyphs->item->analysis.font);
  cdt_line_parts_end (&parts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/open-fonts/words", test_words);
  g_test_add_func ("/layout/open-fonts/lines", test_lines);
  return g_test_run ();
}
