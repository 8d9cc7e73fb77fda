/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are. */

#include "cdt-column-widths.h"
#include "cdt-layout.h"
#include "cdt-sums.h"
#include "sample-document.h"

#define WIDTH 300.0
#define READABLE 60.0

static const struct
{
  const char *about;
  CdtColumnWants wants[3];
  double widths[3];
} cases[] = {
  { "all fit: by their shares", { { 1, 10, 50 }, { 1, 10, 100 }, { 1, 10, 100 } }, { 100, 100, 100 } },
  { "a long line takes of what others have to spare",
    { { 1, 10, 40 }, { 1, 10, 40 }, { 1, 10, 200 } },
    { 50, 50, 200 } },
  { "short lines stay whole", { { 1, 10, 60 }, { 1, 10, 80 }, { 1, 10, 900 } }, { 60, 80, 160 } },
  { "... while others can be read", { { 4, 10, 90 }, { 1, 80, 900 }, { 1, 155, 900 } }, { 65, 80, 155 } },
  { "no word breaks that need not", { { 1, 100, 500 }, { 1, 10, 500 }, { 1, 180, 500 } }, { 100, 20, 180 } },
  { "longest words that are too long share alike",
    { { 1, 300, 300 }, { 1, 300, 300 }, { 1, 600, 600 } },
    { 75, 75, 150 } },
};

static void
test_widths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double widths[3];
      g_test_message ("%s", cases[i].about);
      cdt_column_widths_find (cases[i].wants, 3, WIDTH, READABLE, widths);
      for (guint k = 0; k < 3; k++)
        g_assert_cmpfloat_with_epsilon (widths[k], cases[i].widths[k], 0.01);
    }
}

/* Whatever they ask for, they fill the table, and no word breaks while there is room for all. */
static void
test_any_widths (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = (guint)g_test_rand_int_range (1, 9);
      CdtColumnWants wants[8];
      double widths[8], least = 0.0, whole = 0.0, sum = 0.0;
      for (guint i = 0; i < n; i++)
        {
          wants[i].share = g_test_rand_int_range (0, 4);
          wants[i].least = g_test_rand_double_range (5.0, 60.0);
          wants[i].whole = wants[i].least + g_test_rand_double_range (0.0, 200.0);
          least += wants[i].least;
          whole += wants[i].whole;
        }
      cdt_column_widths_find (wants, n, WIDTH, READABLE, widths);
      for (guint i = 0; i < n; i++)
        {
          sum += widths[i];
          g_assert_cmpfloat (widths[i], >=, MIN (1.0, WIDTH / least) * wants[i].least - 0.01);
          if (whole <= WIDTH)
            g_assert_cmpfloat (widths[i], >=, wants[i].whole - 0.01);
        }
      g_assert_cmpfloat_with_epsilon (sum, WIDTH, 0.01);
    }
}

static void
test_sums (void)
{
  static const struct
  {
    const char *words, *pence; /* NULL: no sum */
  } texts[] = {
    { "£1,250.40", ".40" },
    { "£1,250", "" },
    { "€0.05", ".05" },
    { "12", "" },
    { "£7,200\n£2,400 each", "" },
    { "£5 each", NULL },
    { "£1.5 million", NULL },
    { "", NULL },
    { "none", NULL },
    { "2027/28", NULL },
    { "50%", NULL },
    { "about £12", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CdtText) text = cdt_text_new (texts[i].words);
      g_autofree char *pence = cdt_sums_dup_pence (text);
      g_assert_cmpstr (pence, ==, texts[i].pence);
    }
}

static CdtDocument *
make_table (const char *last, GPtrArray *rows, CdtDocument *before)
{
  static const char *const none[] = { NULL };
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
  CdtBlock *table = sample_table (NULL, "3 1>", "What;Value", none);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (table->rows, cdt_row_ref (rows->pdata[i]));
  g_ptr_array_add (table->rows, sample_row (last, FALSE));
  g_ptr_array_add (blocks, table);
  return sample_document (blocks, before);
}

/* Pence that come or go in one row move the sums of all others. */
static void
test_pence_come (void)
{
  static const char *const lasts[]
      = { "Clerk;£20", "Clerk;£20.40", "Clerk;£20.4", "Clerk;£30.40", "Clerk;£30" };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_row_unref);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (CdtDocument) document = NULL;
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (rows, sample_row ("Rent;£1,000", FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      CdtDocument *next = make_table (lasts[i], rows, document);
      g_autoptr (CdtLayout) fresh = cdt_layout_new (&style);
      cdt_layout_set_document (layout, next);
      cdt_layout_set_document (fresh, next);
      g_autofree char *kept = cdt_layout_dump (layout), *anew = cdt_layout_dump (fresh);
      g_assert_cmpstr (kept, ==, anew);
      g_clear_pointer (&document, cdt_document_unref);
      document = next;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/columns/widths", test_widths);
  g_test_add_func ("/layout/columns/any-widths", test_any_widths);
  g_test_add_func ("/layout/columns/sums", test_sums);
  g_test_add_func ("/layout/columns/pence-come", test_pence_come);
  return g_test_run ();
}
