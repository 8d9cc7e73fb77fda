/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo-pdf.h>

#include "cdt-hand.h"
#include "cdt-palette.h"

#define N_PAGES 60 /* many more than wait at once */
#define SIZE 100.0

typedef struct
{
  GByteArray *bytes;
  GThread *drew_on; /* NULL: no page was drawn yet */
  guint n_drawn;
} Paper;

static cairo_status_t
take_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (((Paper *)closure)->bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
drew_cb (gpointer data)
{
  Paper *paper = data;
  paper->drew_on = g_thread_self ();
  paper->n_drawn++;
}

/* Pages that differ; each fifth has something that is not noted down between what is. */
static void
note_page (CdtHand *hand, guint n)
{
  g_autofree char *label = g_strdup_printf ("%u", n + 1);
  CdtSheet *sheet = cdt_hand_get_sheet (hand);
  cdt_sheet_begin_page (sheet, SIZE, SIZE, label);
  cdt_sheet_begin_tag (sheet, CAIRO_TAG_DEST, n % 2 == 0 ? "name='even' internal" : "name='odd' internal");
  cdt_sheet_end_tag (sheet, CAIRO_TAG_DEST);
  cdt_sheet_fill (sheet, CDT_COLOUR_TINT, n, n, 10.0, 10.0);
  cdt_sheet_frame (sheet, CDT_COLOUR_INK, n, n, 10.0, 10.0, 0.5);
  if (n % 5 == 0)
    {
      cairo_t *cr = cdt_hand_reach (hand);
      cairo_arc (cr, 50.0, 50.0, 1.0 + n, 0.0, 3.0);
      cairo_fill (cr);
      sheet = cdt_hand_get_sheet (hand);
    }
  cdt_sheet_dot (sheet, CDT_COLOUR_DOTS, 10.0, n, 50.0, 2.0);
  cdt_sheet_end_page (sheet);
  cdt_hand_give (hand);
}

static GBytes *
draw_pages (Paper *paper, gboolean apart)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  CdtHand *hand;
  *paper = (Paper){ .bytes = g_byte_array_new () };
  surface = cairo_pdf_surface_create_for_stream (take_bytes_cb, paper, SIZE, SIZE);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cr = cairo_create (surface);
  hand = apart ? cdt_hand_new_apart (cr, drew_cb, paper) : cdt_hand_new (cr);
  for (guint n = 0; n < N_PAGES; n++)
    note_page (hand, n);
  cdt_hand_free (hand);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (g_steal_pointer (&paper->bytes));
}

/* Drawn at once or apart, it is the same, page by page. */
static void
test_same (void)
{
  Paper paper;
  g_autoptr (GBytes) at_once = draw_pages (&paper, FALSE);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GBytes) apart = draw_pages (&paper, TRUE);
      g_assert_cmpuint (paper.n_drawn, ==, N_PAGES);
      g_assert_true (paper.drew_on != NULL && paper.drew_on != g_thread_self ());
      g_assert_true (g_bytes_equal (at_once, apart));
    }
}

static cairo_surface_t *
make_picture (cairo_t **cr)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  *cr = cairo_create (picture);
  return picture;
}

static guint
get_pixel (cairo_surface_t *picture)
{
  cairo_surface_flush (picture);
  return ((guint32 *)(gpointer)cairo_image_surface_get_data (picture))[0] & 0xffffff;
}

/* What was given is drawn before a hand is gone; what was only noted down is not. */
static void
test_free (void)
{
  for (guint apart = 0; apart < 2; apart++)
    {
      cairo_t *cr;
      cairo_surface_t *picture = make_picture (&cr);
      CdtHand *hand = apart ? cdt_hand_new_apart (cr, NULL, NULL) : cdt_hand_new (cr);
      cdt_sheet_fill (cdt_hand_get_sheet (hand), CDT_COLOUR_CODE, 0.0, 0.0, 10.0, 10.0);
      cdt_hand_give (hand);
      cdt_sheet_fill (cdt_hand_get_sheet (hand), CDT_COLOUR_WHITE, 0.0, 0.0, 10.0, 10.0);
      cdt_hand_free (hand);
      g_assert_cmphex (get_pixel (picture), ==, 0xa51d2d);
      cairo_destroy (cr);
      cairo_surface_destroy (picture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/hand/same", test_same);
  g_test_add_func ("/render/hand/free", test_free);
  return g_test_run ();
}
