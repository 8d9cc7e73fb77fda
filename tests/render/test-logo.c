/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "cdt-painter.h"
#include "cdt-pdf.h"
#include "cdt-picture.h"
#include "sample-document.h"

/* An organisation's picture on the cover: in its place, in the PDF, and never anything from outside it. */

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"

static cairo_status_t
add_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png (int width, int height)
{
  cairo_surface_t *pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (pixels);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgba (cr, 0.8, 0.1, 0.1, 0.7);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (pixels, add_bytes_cb, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pixels);
  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
make_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static CdtPicture *
read_sound (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CdtPicture *picture = cdt_picture_new (bytes, &error);

  g_assert_no_error (error);
  return picture;
}

/* Takes `logo`, so that the layout alone holds it. */
static CdtLayout *
set_cover (CdtPicture *logo, const char *marking)
{
  GPtrArray *blocks = sample_memorandum_blocks ();
  g_autoptr (CdtPicture) held = logo;
  CdtDocumentInfo *info = sample_info ();
  CdtStyle style = cdt_style_clear_a4 ();

  g_free (info->marking);
  info->marking = g_strdup (marking);
  g_autoptr (CdtDocument) document = cdt_document_new (info, blocks, NULL);
  style.logo = logo;
  CdtLayout *layout = cdt_layout_new (&style);
  cdt_layout_set_document (layout, document);
  return layout;
}

static const CdtPiece *
find_logo (CdtLayout *layout)
{
  const CdtPage *page = cdt_layout_get_page (layout, 0);

  for (guint i = 0; i < page->pieces->len; i++)
    if (g_array_index (page->pieces, CdtPiece, i).kind == CDT_PIECE_LOGO)
      return &g_array_index (page->pieces, CdtPiece, i);
  return NULL;
}

/* One pixel a point */
static cairo_surface_t *
paint (CdtLayout *layout, guint n)
{
  const CdtPage *page = cdt_layout_get_page (layout, n);
  cairo_surface_t *paper
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (page->width), (int)ceil (page->height));
  cairo_t *cr = cairo_create (paper);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cdt_paint_page (cr, layout, n, CDT_PAINT_SCREEN);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  return paper;
}

/* The rectangle that holds all pixels which differ: empty when none does. */
static cairo_rectangle_int_t
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int left = G_MAXINT, top = G_MAXINT, right = 0, bottom = 0, stride = cairo_image_surface_get_stride (a);

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      if (memcmp (cairo_image_surface_get_data (a) + y * stride + 4 * x,
                  cairo_image_surface_get_data (b) + y * stride + 4 * x, 3)
          != 0)
        {
          left = MIN (left, x);
          top = MIN (top, y);
          right = MAX (right, x + 1);
          bottom = MAX (bottom, y + 1);
        }
  return (cairo_rectangle_int_t){ left, top, MAX (right - left, 0), MAX (bottom - top, 0) };
}

static cairo_rectangle_int_t
find_ink (GBytes *bytes, guint page)
{
  g_autoptr (CdtLayout) plain = set_cover (NULL, NULL);
  g_autoptr (CdtLayout) layout = set_cover (read_sound (bytes), NULL);
  cairo_surface_t *before = paint (plain, page);
  cairo_surface_t *after = paint (layout, page);
  cairo_rectangle_int_t ink = compare (before, after);

  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  return ink;
}

/* 120 by 40 is as large as it gets by its height, 51 points; 1200 by 100 by its width, 170. Both end where
 * the text ends, 70.9 points from the paper's edge, below the band of 22.7 and above the text at 84. */
static void
test_place (void)
{
  const struct
  {
    int width, height;
    double drawn_width, drawn_height;
  } cases[] = { { 120, 40, 153.1, 51.0 }, { 1200, 100, 170.1, 14.2 }, { 3, 9, 17.0, 51.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) png = make_png (cases[i].width, cases[i].height);
      cairo_rectangle_int_t ink = find_ink (png, 0);

      g_assert_cmpfloat_with_epsilon (ink.width, cases[i].drawn_width, 2.0);
      g_assert_cmpfloat_with_epsilon (ink.height, cases[i].drawn_height, 2.0);
      g_assert_cmpfloat_with_epsilon (ink.x + ink.width, 524.4, 1.5);
      g_assert_cmpint (ink.y, >, 23);
      g_assert_cmpint (ink.y + ink.height, <, 84);
      g_assert_cmpint (find_ink (png, 1).width, ==, 0);
    }
}

static void
test_marking (void)
{
  g_autoptr (GBytes) png = make_png (1200, 100);
  g_autoptr (CdtLayout) layout
      = set_cover (read_sound (png), "OFFICIAL-SENSITIVE: commercial and personal, for partners");
  const CdtPiece *logo = find_logo (layout);
  const CdtPage *page = cdt_layout_get_page (layout, 0);
  guint n_beside = 0;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (piece->kind != CDT_PIECE_LINES || piece->y > logo->y + logo->height)
        continue;
      g_assert_cmpfloat (piece->x + piece->width, <, logo->x);
      n_beside++;
    }
  g_assert_cmpuint (n_beside, ==, 1);
}

/* What a tool prints about the PDF; it must end well. */
static char *
ask_tool (GBytes *pdf, const char *tool, const char *option)
{
  g_autofree char *path = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status, fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  const char *arguments[] = { tool, option, path, NULL };
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  if (status != 0 || *errors != '\0')
    g_error ("%s: status %d: %s%s", tool, status, errors, output);
  return output;
}

static GBytes *
write_pdf (GBytes *logo)
{
  g_autoptr (CdtLayout) layout = set_cover (read_sound (logo), "OFFICIAL");
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
assert_sound_pdf (GBytes *logo)
{
  g_autoptr (GBytes) pdf = write_pdf (logo);
  g_autoptr (GBytes) again = write_pdf (logo);
  g_autofree char *checked = ask_tool (pdf, "qpdf", "--check");
  g_autofree char *info = ask_tool (pdf, "pdfinfo", "-struct-text");

  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
  g_assert_nonnull (strstr (info, "Document"));
}

static void
test_png_pdf (void)
{
  g_autoptr (GBytes) png = make_png (120, 40);
  g_autoptr (GBytes) pdf = write_pdf (png);
  g_autofree char *images = ask_tool (pdf, "pdfimages", "-list");

  assert_sound_pdf (png);
  g_assert_nonnull (strstr (images, "120    40"));
}

static GBytes *
cut_png (void)
{
  g_autoptr (GBytes) whole = make_png (300, 300);

  return g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
}

static GBytes *
wide_png (void)
{
  return make_png (4097, 1);
}

static GBytes *
large_file (void)
{
  return g_bytes_new_take (g_strnfill (4 * 1024 * 1024 + 1, ' '), 4 * 1024 * 1024 + 1);
}

static GBytes *
no_picture (void)
{
  return make_text ("Our logo is a beautiful tree.");
}

static GBytes *
nothing (void)
{
  return make_text ("");
}

static const struct
{
  GBytes *(*make) (void);
  const char *message;
} refusals[] = {
  { cut_png, "The PNG picture is damaged." },
  { wide_png, "The picture has more than 4096 pixels on a side." },
  { large_file, "The picture is larger than 4 MiB." },
  { no_picture, "It is n" },
  { nothing, "The picture is empty." },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GBytes) bytes = refusals[i].make ();
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtPicture) picture = cdt_picture_new (bytes, &error);

      g_assert_null (picture);
      if (!g_str_has_prefix (error->message, refusals[i].message))
        g_error ("%s", error->message);
    }
}

#ifdef CDT_TEST_SVG
static void
test_svg (void)
{
  static const char *const drawings[] = {
    SVG "<rect width='40' height='20' fill='#246'/></svg>",
    SVG "<rect width='40' height='20' fill='#246'/><text x='2' y='15' fill='#fff'>Ours</text></svg>",
    SVG "<g opacity='.5'><rect width='40' height='20' fill='red'/><circle r='9' fill='blue'/></g></svg>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (GBytes) svg = make_text (drawings[i]);
      cairo_rectangle_int_t ink = find_ink (svg, 0);

      assert_sound_pdf (svg);
      g_assert_cmpfloat_with_epsilon (ink.width, 102.0, 2.0);
      g_assert_cmpfloat_with_epsilon (ink.height, 51.0, 2.0);
    }
}

static void
test_unfit_svg (void)
{
  static const char *const drawings[] = {
    "<svg xmlns='http://www.w3.org/2000/svg' width='50%' height='0'/>",
    SVG "<rect width='40' height='20'/>",
    SVG "<a href='https://example.org/'><rect width='40' height='20'/></a></svg>",
    "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><s:a\nhref='x'/></s:svg>",
    "\x1f\x8b\x08",
  };

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (GBytes) svg = make_text (drawings[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtPicture) picture = cdt_picture_new (svg, &error);

      g_assert_null (picture);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* A red picture and a red drawing lie beside it; neither their full path nor their name shows them. */
static void
test_outside (void)
{
  g_autofree char *folder = g_dir_make_tmp ("logo-XXXXXX", NULL);
  g_autofree char *png_path = g_build_filename (folder, "red.png", NULL);
  g_autofree char *svg_path = g_build_filename (folder, "red.svg", NULL);
  g_autoptr (GBytes) png = make_png (40, 20);
  static const char red[] = SVG "<rect id='r' width='40' height='20' fill='red'/></svg>";
  g_autofree char *png_address = g_strconcat ("file://", png_path, NULL);
  g_autofree char *svg_address = g_strconcat ("file://", svg_path, NULL);
  const char *const names[] = { png_address, png_path, svg_address, "red.png" };

  g_assert_true (
      g_file_set_contents (png_path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), NULL));
  g_assert_true (g_file_set_contents (svg_path, red, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strdup_printf (
          SVG "<image width='40' height='20' href='%s'/><use href='%s#r'/></svg>", names[i], names[i]);
      g_autoptr (GBytes) svg = make_text (text);

      g_assert_cmpint (find_ink (svg, 0).width, ==, 0);
    }
  g_unlink (png_path);
  g_unlink (svg_path);
  g_rmdir (folder);
}
#endif

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/logo/place", test_place);
  g_test_add_func ("/render/logo/marking", test_marking);
  g_test_add_func ("/render/logo/png-pdf", test_png_pdf);
  g_test_add_func ("/render/logo/refused", test_refused);
#ifdef CDT_TEST_SVG
  g_test_add_func ("/render/logo/svg", test_svg);
  g_test_add_func ("/render/logo/unfit-svg", test_unfit_svg);
  g_test_add_func ("/render/logo/outside", test_outside);
#endif
  return g_test_run ();
}
