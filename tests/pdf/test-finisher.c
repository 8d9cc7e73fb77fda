/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a PDF of the shape that cairo gives one, old and new; and that what cairo never wrote so
 * far is an error and never a file */

#include <string.h>

#include "cairo-like.h"
#include "cdt-pdf-file.h"
#include "cdt-pdf-finish.h"

#define DRAFT "<agreement>a draft</agreement>"

static const struct
{
  const char *name, *alternative;
  gboolean continues;
  int column;
} tags[] = {
  { "Document", NULL, FALSE, -1 },
  { "NonStruct", NULL, FALSE, -1 },
  { "Table", NULL, FALSE, -1 },
  { "TR", NULL, FALSE, -1 },
  { "TD", NULL, FALSE, 0 },
  { "TD", NULL, FALSE, 1 },
  { "NonStruct", NULL, FALSE, -1 },
  { "TR", NULL, TRUE, -1 },
  { "TD", NULL, FALSE, 1 },
  { "TD", NULL, FALSE, 2 },
  { "Link", "see (1) \\ two", FALSE, -1 },
};

static GArray *
make_tags (guint n)
{
  GArray *all = cdt_pdf_tags_new ();

  for (guint i = 0; i < n; i++)
    {
      CdtPdfTag tag = { .name = tags[i].name,
                        .attributes = i == 4 ? "<< /O /Table >>" : NULL,
                        .alternative = g_strdup (tags[i].alternative),
                        .continues = tags[i].continues,
                        .column = tags[i].column };

      g_array_append_val (all, tag);
    }
  return all;
}

/* Given a few bytes at a time, and looked at in between */
static GBytes *
finish (const GString *file, guint n_tags, guint n_pages, gsize step, GError **error)
{
  g_autoptr (GBytes) draft = g_bytes_new_static (DRAFT, strlen (DRAFT));
  g_autoptr (CdtPdfFinisher) finisher = cdt_pdf_finisher_new (draft);
  g_autoptr (GArray) all = make_tags (n_tags);
  CdtPdfOrder order = { .language = "en-GB",
                        .created = "2026-11-20T00:00:00Z",
                        .fingerprint = "K7PM",
                        .tags = all,
                        .n_pages = n_pages };

  for (gsize at = 0; at < file->len; at += step)
    {
      cdt_pdf_finisher_take (finisher, (const guint8 *)file->str + at, MIN (step, file->len - at));
      if (!cdt_pdf_finisher_end_page (finisher, error))
        return NULL;
    }
  return cdt_pdf_finisher_finish (finisher, &order, error);
}

static void
assert_has (const char *all, const char *words)
{
  if (strstr (all, words) == NULL)
    g_error ("%s is not in: %s", words, all);
}

/* What must be in a finished file, packed and in the open */
static const char *const packed[] = {
  /* furniture has no element, its place is kept; a link's place keeps its element */
  "[null 24 0 R 25 0 R null]\n",
  "[25 0 R 29 0 R 30 0 R]\n",
  "/Nums [0 5 0 R 1 10 0 R 2 30 0 R]",
  /* the row is one, its second cell goes on, its third began on the next page */
  "/S /TR/P 22 0 R /K [24 0 R 25 0 R 29 0 R]>>",
  "/S /Table/P 20 0 R /K 23 0 R>>",
  "/P 23 0 R/Pg 6 0 R /K [2 <</Type /MCR /Pg 11 0 R /MCID 0>>]>>",
  "/P 23 0 R/Pg 11 0 R /K 1>>",
  "/P 23 0 R/Pg 6 0 R /K 1 /A << /O /Table >>>>",
  "/S /Document/P 31 0 R /K [22 0 R 30 0 R]>>",
  /* the words of a link, twice */
  "<< /Type /OBJR /Obj 9 0 R >> 2] /Alt (see \\(1\\) \\\\ two)>>",
  "/BS << /W 0 >> /Contents (see \\(1\\) \\\\ two)>>",
  /* the pages and the document */
  "/Tabs /S>>",
  "/Lang (en-GB) /ViewerPreferences <</DisplayDocTitle true>>",
  "/Dests 33 0 R /EmbeddedFiles <<",
  "/Artifact BMC\n(head)Tj",
  "(/NonStruct << /MCID 9 >> BDC)Tj",
  DRAFT,
};
static const char *const open[] = {
  "%PDF-1.7\n",
  "/CreationDate (D:20261120000000Z)",
  "/ConcordatFingerprint (K7PM)",
  "/Title <FEFF00C900740065>",
  "x-default\">\xc3\x89te<",
  "<pdf:Producer>cairo 1.16.0 (https://cairographics.org)<",
  "/Predictor 12",
};

static void
test_finished (gconstpointer shape)
{
  g_autoptr (GString) file = cairo_like_make (GPOINTER_TO_INT (shape), NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = finish (file, G_N_ELEMENTS (tags), 2, file->len, &error);
  g_autoptr (GBytes) again = finish (file, G_N_ELEMENTS (tags), 2, 1, NULL);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = cairo_like_unpack (pdf);
  g_assert_null (strstr (words, "\n/NonStruct"));
  for (gsize i = 0; i < G_N_ELEMENTS (packed); i++)
    assert_has (words, packed[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (open); i++)
    g_assert_nonnull (
        memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), open[i], strlen (open[i])));
  g_assert_true (again != NULL && g_bytes_equal (pdf, again));
}

/* What cairo never wrote so far, and how it is called */
static const struct
{
  const char *what;
  CairoLikeChange objects, file;
  gboolean only_plain; /* what is changed is packed else */
} cases[] = {
  { "the first lines", { "", "" }, { "%PDF", "%XDF" } },
  { "an object", { "", "" }, { "2 0 obj", "2 1 obj" } },
  { "a stream", { "", "" }, { "/Length 4 0 R", "/Lenght 4 0 R" } },
  { "the end of an object", { "", "" }, { "/Length 4 0 R", "/Length 9 0 R" } },
  { "a stream", { "", "" }, { "/Length 4 0 R", "/Length    12" } },
  { "a page", { "", "" }, { "/FlateDecode", "/OtherDecode" } },
  { "a page", { "/Contents", "/Kontents" }, { "", "" } },
  { "the table", { "", "" }, { "startxref\n", "startxref\n1" } },
  { "the table", { "", "" }, { "%%EOF\n", "%%EOF\n\n" } },
  { "the table", { "", "" }, { "/Root 40", "/Root 39" } },
  { "the table", { "", "" }, { "0000000015 00000 n", "0000000016 00000 n" }, TRUE },
  { "an object's number", { "", "" }, { "\n31 0 obj", "\n30 0 obj" }, TRUE },
  { "the structure", { "/S /Table", "/S /Tabel" }, { "", "" } },
  { "the structure",
    { "/P 27 0 R\n   /Pg 11 0 R\n   /K 1\n", "/P 24 0 R\n   /Pg 11 0 R\n   /K 1\n" },
    { "", "" } },
  { "the structure", { "/StructTreeRoot 31", "/StructTreeRoot 32" }, { "", "" } },
  { "the end of the structure",
    { "<< /Type /StructElem\n   /S /Link", "<< /Type /Structelem\n   /S /Link" },
    { "", "" } },
  { "the pages' part", { "/ParentTree", "/ParentTrie" }, { "", "" } },
  { "what an element holds", { "/K [ << /Type /OBJR /Obj 9 0 R >> 2 ]", "/K [ (2) ]" }, { "", "" } },
  { "what an element holds",
    { "/P 27 0 R\n   /Pg 11 0 R\n   /K 0\n", "/P 27 0 R\n   /Pg 11 0 R\n   /K << /Type /MCR /MCID 0 >>\n" },
    { "", "" } },
};

static void
test_unknown (gconstpointer shape)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) file = cairo_like_make (GPOINTER_TO_INT (shape), &cases[i].objects, &cases[i].file);
      g_autoptr (GBytes) pdf = NULL;

      if (cases[i].only_plain && GPOINTER_TO_INT (shape) != CAIRO_LIKE_PLAIN)
        continue;
      pdf = finish (file, G_N_ELEMENTS (tags), 2, file->len, &error);
      if (pdf != NULL || !g_error_matches (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNKNOWN))
        g_error ("case %" G_GSIZE_FORMAT ", %s: no error", i, cases[i].what);
      assert_has (error->message, cases[i].what);
    }
}

/* Where it has no memory for a font, cairo names it and leaves it out. */
static void
test_fonts (gconstpointer shape)
{
  static const struct
  {
    const char *resources;
    gboolean is_whole;
  } pages[] = {
    { "/Resources 9 0 R", TRUE },
    { "/Resources 99 0 R", FALSE },
    { "/Resources << /Font << /f-0-0 9 0 R /f-0-1 9 0 R >> >>", TRUE },
    { "/Resources << /Font << /f-0-0 9 0 R /f-0-1 99 0 R >> >>", FALSE },
    { "/Resources << /ExtGState << >> >>", TRUE },
    { "/Font << /f-0-0 99 0 R >>", FALSE },
    { "/FontDescriptor 99 0 R", FALSE },
    { "/Title (Fonts: 99 0 R /Font << /f-0-0 99 0 R >>)", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *to = g_strconcat (pages[i].resources, " /StructParents", NULL);
      const CairoLikeChange none = { "", "" }, change = { "/StructParents", to };
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) file = cairo_like_make (GPOINTER_TO_INT (shape), &change, &none);
      g_autoptr (GBytes) pdf = finish (file, G_N_ELEMENTS (tags), 2, file->len, &error);

      if ((pdf != NULL) != pages[i].is_whole)
        g_error ("%s: %s", pages[i].resources, error != NULL ? error->message : "not refused");
      if (pdf == NULL)
        assert_has (error->message, "incomplete");
    }
}

/* Whether cairo packed what it drew or not, the same comes of it. */
static void
test_open (void)
{
  g_autoptr (GString) plain = cairo_like_make (CAIRO_LIKE_PLAIN, NULL, NULL);
  g_autoptr (GString) open_file = cairo_like_make (CAIRO_LIKE_OPEN, NULL, NULL);
  g_autoptr (GBytes) first = finish (plain, G_N_ELEMENTS (tags), 2, plain->len, NULL);
  g_autoptr (GBytes) second = finish (open_file, G_N_ELEMENTS (tags), 2, 7, NULL);

  g_assert_true (first != NULL && second != NULL && g_bytes_equal (first, second));
}

/* Elements or pages that were not opened, or more than there are; a content that is damaged */
static void
test_other (void)
{
  g_autoptr (GString) file = cairo_like_make (CAIRO_LIKE_PLAIN, NULL, NULL);
  char *content = strstr (file->str, "stream\n") + strlen ("stream\n") + 12;
  g_autoptr (GError) fewer = NULL, pages = NULL, damaged = NULL;

  g_assert_null (finish (file, G_N_ELEMENTS (tags) - 1, 2, file->len, &fewer));
  assert_has (fewer->message, "the structure");
  g_assert_null (finish (file, G_N_ELEMENTS (tags), 3, file->len, &pages));
  assert_has (pages->message, "the number of pages");
  *content ^= 0x55;
  g_assert_null (finish (file, G_N_ELEMENTS (tags), 2, file->len, &damaged));
  assert_has (damaged->message, "what a page draws");
}

/* Cut anywhere, none is taken for whole. */
static void
test_cut (gconstpointer shape)
{
  g_autoptr (GString) file = cairo_like_make (GPOINTER_TO_INT (shape), NULL, NULL);

  for (g_string_truncate (file, file->len - 1); file->len > 0; g_string_truncate (file, file->len - 1))
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (finish (file, G_N_ELEMENTS (tags), 2, file->len, &error));
      g_assert_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNKNOWN);
    }
}

int
main (int argc, char **argv)
{
  static const char *const shapes[] = { "plain", "packed" };

  g_test_init (&argc, &argv, NULL);
  for (int shape = CAIRO_LIKE_PLAIN; shape <= CAIRO_LIKE_PACKED; shape++)
    {
      g_autofree char *finished = g_strconcat ("/pdf/finisher/finished/", shapes[shape], NULL);
      g_autofree char *unknown = g_strconcat ("/pdf/finisher/unknown/", shapes[shape], NULL);
      g_autofree char *fonts = g_strconcat ("/pdf/finisher/fonts/", shapes[shape], NULL);
      g_autofree char *cut = g_strconcat ("/pdf/finisher/cut/", shapes[shape], NULL);

      g_test_add_data_func (finished, GINT_TO_POINTER (shape), test_finished);
      g_test_add_data_func (unknown, GINT_TO_POINTER (shape), test_unknown);
      g_test_add_data_func (fonts, GINT_TO_POINTER (shape), test_fonts);
      g_test_add_data_func (cut, GINT_TO_POINTER (shape), test_cut);
    }
  g_test_add_func ("/pdf/finisher/open", test_open);
  g_test_add_data_func ("/pdf/finisher/cut/open", GINT_TO_POINTER (CAIRO_LIKE_OPEN), test_cut);
  g_test_add_func ("/pdf/finisher/other", test_other);
  return g_test_run ();
}
