/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>
#include <string.h>

#include "cdt-palette.h"
#include "cdt-pdf.h"
#include "cdt-type-block.h"
#include "cdt-typesetter.h"

#define WORDS "Both partners, (all) of \xc2\xa3"
#define SIZE 200.0

typedef struct
{
  const char *block;
  guint n;
  const char *seen; /* NULL: it is not that */
} BlockCase;

static const BlockCase blocks[] = {
  { "BT\n11 0 0 -11 70.8 105.9 Tm\n/f-0-0 1 Tf\n(ab)Tj\nET\n", 2, "/f-0-0 a,/f-0-0 b" },
  { "/f-0-0 1 Tf\n[(a)-20(\\(\\\\\\)\\223)]TJ\n", 5,
    "/f-0-0 a,/f-0-0 \\(,/f-0-0 \\\\,/f-0-0 \\),/f-0-0 \\223" },
  { "/f-0-0 1 Tf\n(a\\\nb)Tj\n", 2, "/f-0-0 a,/f-0-0 b" },
  { "/f-0-0 1 Tf\n[(a)]TJ\n/f-0-1 1 Tf\n[()5<00010\n002>]TJ\n", 3, "/f-0-0 a,/f-0-1 <0001,/f-0-1 <0002" },
  { "/f-0-2 1 Tf\n<0102>Tj\n", 2, "/f-0-2 <01,/f-0-2 <02" },
  { "/f-0-0 1 Tf\n(a)Tj\n/Span << /ActualText <feff0066> >> BDC\n/f-0-1 1 Tf\n<0005>Tj\nEMC\n/f-0-0 1 "
    "Tf\n(b)Tj\n",
    3, "/f-0-0 a,/f-0-1 <0005 /Span << /ActualText <feff0066> >> BDC,/f-0-0 b" },
  { "/f-0-0 1 Tf\n(ab)Tj\n", 3, NULL },
  { "/f-0-0 1 Tf\n(ab\\2", 2, NULL },
  { "/f-0-0 1 Tf\n(ab", 2, NULL },
  { "/f-0-1 1 Tf\n<0001", 1, NULL },
  { "/f-0-1 1 Tf\n<00xx>Tj\n", 1, NULL },
};

static char *
tell_seen (const BlockCase *as)
{
  GString *told = g_string_new (NULL);
  g_autoptr (GArray) seen
      = cdt_type_block_list ((CdtPdfSpan){ as->block, as->block + strlen (as->block) }, as->n);
  for (guint i = 0; seen != NULL && i < seen->len; i++)
    {
      const CdtTypeSeen *one = &g_array_index (seen, CdtTypeSeen, i);
      g_string_append_printf (told, "%s%.*s %s%.*s", i > 0 ? "," : "", (int)(one->font.end - one->font.begin),
                              one->font.begin, one->in_digits ? "<" : "", one->n_code, one->code);
      if (one->actual.begin != NULL)
        g_string_append_printf (told, " %.*s", (int)(one->actual.end - one->actual.begin), one->actual.begin);
    }
  return g_string_free (told, FALSE);
}

static void
test_blocks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autofree char *seen = tell_seen (&blocks[i]);
      g_assert_cmpstr (seen, ==, blocks[i].seen != NULL ? blocks[i].seen : "");
    }
}

/* What cairo wrote of each page is looked at before it is set. */
typedef struct
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_scaled_font_t *font;
  CdtTypesetter *typesetter;
} Paper;

static cairo_status_t
take_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
begin (Paper *paper)
{
  cairo_matrix_t size, ctm;
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_face_t *face
      = cairo_toy_font_face_create ("Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_matrix_init_scale (&size, 10.0, 10.0);
  cairo_matrix_init_identity (&ctm);
  paper->font = cairo_scaled_font_create (face, &size, &ctm, options);
  paper->bytes = g_byte_array_new ();
  paper->surface = cairo_pdf_surface_create_for_stream (take_bytes_cb, paper->bytes, SIZE, SIZE);
  paper->cr = cairo_create (paper->surface);
  paper->typesetter = cdt_typesetter_new ();
  cairo_font_options_destroy (options);
  cairo_font_face_destroy (face);
}

static void
end (Paper *paper)
{
  g_clear_pointer (&paper->typesetter, cdt_typesetter_free);
  cairo_destroy (paper->cr);
  cairo_surface_destroy (paper->surface);
  cairo_scaled_font_destroy (paper->font);
  g_byte_array_unref (paper->bytes);
}

static gboolean
add_words (Paper *paper, const char *words, double x)
{
  cairo_glyph_t *glyphs = NULL;
  cairo_text_cluster_t *clusters = NULL;
  cairo_text_cluster_flags_t flags;
  CdtGlyphText text = { .font = paper->font, .text = words, .n_text = (int)strlen (words) };
  cairo_scaled_font_text_to_glyphs (paper->font, x, 50.0, words, -1, &glyphs, &text.n_glyphs, &clusters,
                                    &text.n_clusters, &flags);
  text.glyphs = glyphs;
  text.clusters = clusters;
  gboolean added = cdt_typesetter_add_text (paper->typesetter, &text, CDT_COLOUR_INK);
  cairo_glyph_free (glyphs);
  cairo_text_cluster_free (clusters);
  return added;
}

/* A paragraph on a page by itself, with a ground; gives what cairo wrote of it. */
static char *
show_page (Paper *paper)
{
  const CdtMark ground = { CDT_MARK_FILL, CDT_COLOUR_TINT, 10.0, 40.0, 100.5, 12.25, 0.0, 0, 0 };
  guint before = paper->bytes->len;
  cdt_typesetter_begin_page (paper->typesetter, SIZE, SIZE);
  cairo_tag_begin (paper->cr, "P", NULL);
  cdt_typesetter_begin_tag (paper->typesetter, "P");
  g_assert_true (cdt_typesetter_begin (paper->typesetter));
  cdt_typesetter_add (paper->typesetter, &ground);
  g_assert_true (add_words (paper, WORDS, 20.0));
  cdt_typesetter_end (paper->typesetter, paper->cr);
  cairo_tag_end (paper->cr, "P");
  cdt_typesetter_end_tag (paper->typesetter, "P");
  cairo_show_page (paper->cr);
  const char *bytes = (const char *)paper->bytes->data + before;
  const char *from = memmem (bytes, paper->bytes->len - before, "stream\n", 7);
  const char *to = memmem (bytes, paper->bytes->len - before, "endstream", 9);
  g_assert_true (from != NULL && to > from);
  return g_strndup (from + 7, (gsize)(to - from - 7));
}

/* The letters that are written one by one or with distances between them, (transfer full) */
static char *
read_letters (const char *content)
{
  GString *letters = g_string_new (NULL);
  gboolean inside = FALSE;
  for (const char *at = content; *at != '\0'; at++)
    if (!inside)
      inside = *at == '(';
    else if (*at == ')')
      inside = FALSE;
    else if (*at != '\\')
      g_string_append_c (letters, *at);
    else if (g_ascii_isdigit (*++at))
      at += 2;
    else
      g_string_append_c (letters, *at);
  return g_string_free (letters, FALSE);
}

/* cairo is shown each letter once, and then one of them on each page; on each all are there. */
static void
test_pages (void)
{
  Paper paper = { 0 };
  cdt_pdf_prepare ();
  begin (&paper);
  for (guint n = 0; n < 3 && paper.typesetter != NULL; n++)
    {
      g_autofree char *content = show_page (&paper);
      g_autofree char *shown = read_letters (content);
      g_autoptr (GBytes) page = cdt_typesetter_set_page (paper.typesetter, content, strlen (content));
      g_assert_nonnull (page);
      g_autofree char *words = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
      g_autofree char *set = read_letters (words);
      g_assert_cmpstr (shown, ==, n == 0 ? "Both parnes,(l)f" : "B");
      g_assert_cmpstr (set, ==, "Both partners, (all) of ");
      g_assert_nonnull (strstr (words, "/P << /MCID 0 >> BDC\n"));
      g_assert_nonnull (strstr (words, " rg 10 40 100.5 12.25 re f\n"));
      g_assert_nonnull (strstr (words, "BT\n10 0 0 -10 20 50 Tm\n"));
      g_assert_null (strstr (words, "0.1 0.3 0.7 rg"));
    }
  end (&paper);
}

/* A page is only taken for what it is. */
static void
test_other (void)
{
  static const struct
  {
    const char *what, *instead;
    gboolean taken;
  } cases[] = {
    { "/P << /MCID 0 >> BDC\n", "(\\\n/P << /MCID 0 >> BDC\n) Tj\n/P << /MCID 0 >> BDC\n", TRUE },
    { "/P << /MCID 0 >> BDC\n", "/P << /MCID 1 >> BDC\n", FALSE },
    { "/P << /MCID 0 >> BDC\n", "/H1 << /MCID 0 >> BDC\n", FALSE },
    { "(Both", "(Bot", FALSE },
    { "\nET\n", "\n", FALSE },
    { "ET\n", "ET\n1 2 3 4 re f\n", FALSE },
    { "EMC\n", "", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Paper paper = { 0 };
      cdt_pdf_prepare ();
      begin (&paper);
      if (paper.typesetter != NULL)
        {
          g_autofree char *content = show_page (&paper);
          g_autoptr (GString) other = g_string_new (content);
          g_assert_cmpuint (g_string_replace (other, cases[i].what, cases[i].instead, 1), ==, 1);
          g_autoptr (GBytes) page = cdt_typesetter_set_page (paper.typesetter, other->str, other->len);
          g_assert_true ((page != NULL) == cases[i].taken);
        }
      end (&paper);
    }
}

/* What goes over the edge, and a page on which cairo drew something itself, are left to it. */
static void
test_left (void)
{
  Paper paper = { 0 };
  begin (&paper);
  if (paper.typesetter != NULL)
    {
      cdt_typesetter_begin_page (paper.typesetter, SIZE, SIZE);
      cdt_typesetter_begin_tag (paper.typesetter, "P");
      g_assert_true (cdt_typesetter_begin (paper.typesetter));
      g_assert_false (add_words (&paper, WORDS, SIZE - 50.0));
      cdt_typesetter_take_back (paper.typesetter);
      g_assert_true (cdt_typesetter_begin (paper.typesetter));
      g_assert_true (add_words (&paper, WORDS, 20.0));
      cdt_typesetter_take_back (paper.typesetter);
      cdt_typesetter_leave_page (paper.typesetter);
      g_assert_false (cdt_typesetter_begin (paper.typesetter));
      g_autoptr (GBytes) page = cdt_typesetter_set_page (paper.typesetter, "q\nQ\n", 4);
      g_assert_cmpmem (g_bytes_get_data (page, NULL), g_bytes_get_size (page), "q\nQ\n", 4);
    }
  end (&paper);
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *written;
  } cases[] = { { 0.0, "0" },
                { 1.0, "1" },
                { -12.0, "-12" },
                { 0.5, "0.5" },
                { -0.00001, "-0.00001" },
                { 595.27559, "595.27559" },
                { 0.000001, "0" },
                { 1200.10, "1200.1" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CdtMark mark
          = { .kind = CDT_MARK_FILL, .x = cases[i].number, .y = 7.0, .width = 1.0, .height = 2.0 };
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *written = g_strdup_printf ("0 0 0 rg %s 7 1 2 re f\n", cases[i].written);
      cdt_mark_write (out, &mark, NULL);
      g_assert_cmpstr (out->str, ==, written);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/typesetter/blocks", test_blocks);
  g_test_add_func ("/render/typesetter/numbers", test_numbers);
  g_test_add_func ("/render/typesetter/pages", test_pages);
  g_test_add_func ("/render/typesetter/other", test_other);
  g_test_add_func ("/render/typesetter/left", test_left);
  return g_test_run ();
}
