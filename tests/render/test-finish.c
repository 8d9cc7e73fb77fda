/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF says after libqpdf has had it that cairo does not say */

#include <glib/gstdio.h>
#include <string.h>

#include "cdt-pdf-file.h"
#include "cdt-pdf.h"
#include "sample-document.h"

#define DRAFT "<agreement>a draft, or not: what is attached is not looked into</agreement>"
#define TRICK "/NonStruct << /MCID 0 >> BDC"

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

static GBytes *
write_pdf (GPtrArray *blocks, const char *fingerprint)
{
  g_autoptr (CdtDocument) document = sample_document (blocks, NULL);
  CdtStyle style = cdt_style_clear_a4 ();
  g_autoptr (CdtLayout) layout = cdt_layout_new (&style);
  g_autoptr (GBytes) draft = g_bytes_new_static (DRAFT, strlen (DRAFT));
  g_autoptr (GError) error = NULL;

  cdt_layout_set_fingerprint (layout, fingerprint);
  cdt_layout_set_document (layout, document);
  GBytes *pdf = cdt_pdf_write (layout, draft, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

static char *
save_pdf (GPtrArray *blocks)
{
  g_autoptr (GBytes) pdf = write_pdf (blocks, "K7PM-2Q9X-4H3D");
  char *path = NULL;
  int fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &path, NULL);

  g_assert_true (fd >= 0 && g_close (fd, NULL));
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  return path;
}

static GPtrArray *
make_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);
}

static guint
count (const char *text, const char *pattern)
{
  g_auto (GStrv) parts = g_regex_split_simple (pattern, text, G_REGEX_MULTILINE, 0);

  return g_strv_length (parts) - 1;
}

/* Rows that go on over a page are one row each to a reader, whichever of their cells go on. */
static void
test_rows (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < 700; i++)
    g_string_append_printf (words, "word%u ", i);
  g_autofree char *both = g_strdup_printf ("%s;%s", words->str, words->str);
  g_autofree char *last = g_strdup_printf ("short;%s", words->str);
  const char *rows[] = { both, "a;b", last, "c;d", NULL };
  GPtrArray *blocks = make_blocks ();
  g_ptr_array_add (blocks, sample_table (NULL, "1 1", "One;Two", rows));
  g_autofree char *path = save_pdf (blocks);
  const char *const command[] = { "pdfinfo", "-struct", path, NULL };
  g_autofree char *structure = ask (command);
  const char *const told[] = { "pdfinfo", path, NULL };
  g_autofree char *info = ask (told);

  g_unlink (path);
  g_assert_null (strstr (info, "Pages:           1\n"));
  g_assert_cmpuint (count (structure, "^ *TR$"), ==, 5);
  g_assert_cmpuint (count (structure, "^ *TD$"), ==, 8);
  g_assert_cmpuint (count (structure, "^ *TH:$"), ==, 2);
}

/* Words that look like an operator are words. */
static void
test_trick (void)
{
  GPtrArray *blocks = make_blocks ();
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, TRICK));
  g_ptr_array_add (blocks, sample_block (CDT_BLOCK_PARAGRAPH, NULL, "before\n" TRICK "\nafter"));
  g_autofree char *path = save_pdf (blocks);
  const char *const command[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = ask (command);

  g_unlink (path);
  g_assert_cmpuint (count (text, "^/NonStruct << /MCID 0 >> BDC$"), ==, 2);
}

static void
test_said (void)
{
  static const char *const said[] = {
    "\\(D:20261121000000Z\\)",
    "/Lang \\(en-GB\\)",
    "/DisplayDocTitle true",
    "/Tabs /S",
    "/AFRelationship /Source",
    "/EmbeddedFiles",
    "/Subtype /application#2fx-concordat\\+xml",
    "/ListNumbering /LowerAlpha",
    "/Scope /Column",
    "/Artifact BMC",
    "/ConcordatFingerprint \\(K7PM-2Q9X-4H3D\\)",
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Eastvale Healthy Homes Partnership<",
    "<dc:language><rdf:Bag><rdf:li>en-GB<",
    "<pdf:Producer>cairo ",
  };
  g_autofree char *path = save_pdf (sample_memorandum_blocks ());
  g_autofree char *out = g_strconcat (path, ".qdf", NULL);
  const char *const unpack[] = { "qpdf", "--qdf", "--object-streams=disable", path, out, NULL };
  g_autofree char *text = NULL, *none = ask (unpack);
  gsize length;

  g_assert_true (g_file_get_contents (out, &text, &length, NULL));
  g_unlink (path);
  g_unlink (out);
  g_assert_true (g_str_has_prefix (text, "%PDF-1.7\n"));
  for (gsize i = 0; i < length; i++)
    if ((guchar)text[i] >= 0x80 || text[i] == '\0')
      text[i] = '?';
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (!g_regex_match_simple (said[i], text, 0, 0))
      g_error ("%s is not in the PDF", said[i]);
  g_assert_null (strstr (text, "/NonStruct"));
}

/* Attached bytes come back as they were; the same order gives the same bytes. */
static void
test_carried (void)
{
  g_autoptr (GBytes) pdf = write_pdf (sample_memorandum_blocks (), "K7PM-2Q9X-4H3D");
  g_autoptr (GBytes) again = write_pdf (sample_memorandum_blocks (), "K7PM-2Q9X-4H3D");
  g_autoptr (GBytes) other = write_pdf (sample_memorandum_blocks (), "K7PM-2Q9X-4H3E");
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (pdf, "PDF", NULL);
  g_autoptr (GBytes) draft = cdt_pdf_file_dup_draft (file, NULL);

  g_assert_cmpmem (g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), DRAFT, strlen (DRAFT));
  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_false (g_bytes_equal (pdf, other));
}

/* Cut anywhere, a PDF is refused or gives its draft whole; nothing else comes of it. */
static void
test_cut (void)
{
  g_autoptr (GBytes) pdf = write_pdf (sample_memorandum_blocks (), NULL);
  gsize whole = g_bytes_get_size (pdf);

  for (gsize length = 0; length < whole; length += MAX (whole / 40, 1))
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (cut, "cut.pdf", &error);
      g_autoptr (GBytes) draft = file != NULL ? cdt_pdf_file_dup_draft (file, &error) : NULL;

      if (draft != NULL)
        g_assert_cmpmem (g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), DRAFT, strlen (DRAFT));
      else
        g_assert_true (g_str_has_prefix (error->message, "cut.pdf: "));
    }
}

/* A program that prints has cairo pack what it draws, one that only exports has not: the same comes of it. */
static void
test_prepared (void)
{
  g_autoptr (GBytes) before = write_pdf (sample_memorandum_blocks (), "K7PM-2Q9X-4H3D");
  g_autoptr (GBytes) after = NULL;

  cdt_pdf_prepare ();
  after = write_pdf (sample_memorandum_blocks (), "K7PM-2Q9X-4H3D");
  g_unsetenv ("CAIRO_DEBUG_PDF");
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/finish/rows", test_rows);
  g_test_add_func ("/render/finish/trick", test_trick);
  g_test_add_func ("/render/finish/said", test_said);
  g_test_add_func ("/render/finish/carried", test_carried);
  g_test_add_func ("/render/finish/cut", test_cut);
  g_test_add_func ("/render/finish/prepared", test_prepared);
  return g_test_run ();
}
