/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a redline marks, on pages and in a PDF */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-painter.h"
#include "cdt-pdf.h"

#define SCALE 4.0 /* pixels to a point */
#define WIDTH 800
#define HEIGHT 80

static CdtText *
make_text (const char *before, const char *marked, CdtRunFlags flags, const char *after)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_run_free);

  g_ptr_array_add (runs, cdt_run_new (before, CDT_RUN_PLAIN, NULL));
  g_ptr_array_add (runs, cdt_run_new (marked, flags, NULL));
  g_ptr_array_add (runs, cdt_run_new (after, CDT_RUN_PLAIN, NULL));
  return cdt_text_new_take (runs);
}

static CdtBlock *
make_block (CdtText *text)
{
  return cdt_block_new (CDT_BLOCK_PARAGRAPH, text);
}

/* takes blocks */
static CdtLayout *
set_blocks (GPtrArray *blocks)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  CdtDocumentInfo *info = cdt_document_info_new ();
  g_autoptr (CdtDocument) document = NULL;

  info->inserted = g_strdup ("inserted: {}");
  info->deleted = g_strdup ("deleted: {}");
  info->moved_here = g_strdup ("moved to here: {}");
  info->moved_away = g_strdup ("moved away: {}");
  document = cdt_document_new_numbered (info, blocks);
  cdt_layout_set_document (layout, document);
  return layout;
}

static CdtLayout *
set_one (CdtText *text)
{
  GPtrArray *blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, make_block (text));
  return set_blocks (blocks);
}

/* Bars in the margin: pieces beside the column that are filled */
static GArray *
list_bars (CdtLayout *layout)
{
  const CdtPage *page = cdt_layout_get_page (layout, 0);
  double left = cdt_layout_get_style (layout)->margin_side;
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (CdtPiece));

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CdtPiece *piece = &g_array_index (page->pieces, CdtPiece, i);

      if (piece->kind == CDT_PIECE_FILL && piece->x + piece->width < left)
        g_array_append_vals (bars, piece, 1);
    }
  return bars;
}

#define LONG                                                                                                 \
  "These words stand before it and take a line by themselves, or nearly so, on a page as wide as this one "  \
  "is. "

/* Beside the lines that are marked and no others; lines in a row share one. */
static void
test_bars (void)
{
  GPtrArray *blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, make_block (cdt_text_new (LONG LONG)));
  g_ptr_array_add (blocks, make_block (make_text (LONG LONG, "new", CDT_RUN_INSERTED, ".")));
  g_ptr_array_add (blocks, make_block (make_text ("", LONG LONG, CDT_RUN_DELETED, "")));
  g_autoptr (CdtLayout) layout = set_blocks (blocks);
  g_autoptr (GArray) bars = list_bars (layout);
  double pitch = 11.0 * 1.445;

  g_assert_cmpuint (bars->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (bars, CdtPiece, 0).height, pitch, 0.1);
  g_assert_cmpfloat_with_epsilon (g_array_index (bars, CdtPiece, 1).height, 3 * pitch, 0.1);
}

static cairo_surface_t *
paint (CdtText *text)
{
  g_autoptr (CdtLayout) layout = set_one (text);
  const CdtStyle *style = cdt_layout_get_style (layout);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, -style->margin_side, -style->margin_top);
  cdt_paint_page (cr, layout, 0, CDT_PAINT_PAPER);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Lines from left to right: runs of rows in which more pixels are dark than words can have */
static guint
count_lines (cairo_surface_t *surface, double *middle)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  gboolean inside = FALSE;
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *row = (const guint32 *)(data + y * cairo_image_surface_get_stride (surface));
      int dark = 0;

      for (int x = 0; x < WIDTH; x++)
        dark += ((row[x] >> 8) & 0xff) < 0xe0;
      if (dark > WIDTH * 3 / 5 && !inside)
        {
          n++;
          *middle = y;
        }
      inside = dark > WIDTH * 3 / 5;
    }
  return n;
}

/* Without colour: one line under or through the words, two where they have moved. */
static void
test_lines (void)
{
  static const struct
  {
    CdtRunFlags flags;
    guint n_lines;
  } cases[] = { { 0, 0 },
                { CDT_RUN_OWN, 0 },
                { CDT_RUN_INSERTED, 1 },
                { CDT_RUN_DELETED, 1 },
                { CDT_RUN_INSERTED | CDT_RUN_MOVED, 2 },
                { CDT_RUN_DELETED | CDT_RUN_MOVED, 2 } };
  double at[G_N_ELEMENTS (cases)] = { 0.0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface
          = paint (make_text ("",
                              ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
                              ". . . . . . . . . . . . . . . . . . .",
                              cases[i].flags, ""));

      g_assert_cmpuint (count_lines (surface, &at[i]), ==, cases[i].n_lines);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpfloat (at[3], <, at[2]);
}

static char *
ask (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static char *
write_pdf (CdtLayout *layout)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);
  char *path = NULL;
  int fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &path, NULL);

  g_assert_no_error (error);
  g_assert_true (fd >= 0 && g_close (fd, NULL));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  return path;
}

/* A reader is told of each stretch what it is, and that it is underlined or struck through; the words
 * themselves are there to be found and copied. */
static void
test_tags (void)
{
  static const char *const said[] = { "deleted: every month", "inserted: every two months",
                                      "moved to here: elsewhere", "/LineThrough", "/Underline" };
  GPtrArray *blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, make_block (make_text ("It meets ", "every month", CDT_RUN_DELETED, " ")));
  g_ptr_array_add (blocks, make_block (make_text ("", "every two months", CDT_RUN_INSERTED, ".")));
  g_ptr_array_add (blocks, make_block (make_text ("", "elsewhere", CDT_RUN_INSERTED | CDT_RUN_MOVED, "")));
  g_autoptr (CdtLayout) layout = set_blocks (blocks);
  g_autofree char *path = write_pdf (layout);
  g_autofree char *checked = ask ((const char *const[]){ "qpdf", "--check", path, NULL });
  g_autofree char *words = ask ((const char *const[]){ "pdftotext", path, "-", NULL });
  g_autofree char *open = ask ((const char *const[]){ "qpdf", "--json", path, NULL });

  g_unlink (path);
  g_assert_nonnull (strstr (words, "It meets every month"));
  g_assert_nonnull (strstr (words, "every two months."));
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (open, said[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/redline/bars", test_bars);
  g_test_add_func ("/render/redline/lines", test_lines);
  g_test_add_func ("/render/redline/tags", test_tags);
  return g_test_run ();
}
