/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's way to libqpdf: nothing of it is there before the first PDF comes, and then all of it is. */

#include <cairo-pdf.h>
#include <string.h>

#include "cdt-pdf-file.h"

static const char *program; /* that this one passes for; NULL: one that came with nothing */

char *__wrap_g_file_read_link (const char *path, GError **error);
gboolean __real_g_file_test (const char *path, GFileTest test);
gboolean __wrap_g_file_test (const char *path, GFileTest test);

char *
__wrap_g_file_read_link (const char *path, GError **error)
{
  return g_strdup (program);
}

gboolean
__wrap_g_file_test (const char *path, GFileTest test)
{
  return program != NULL && __real_g_file_test (path, test);
}

static gboolean
is_loaded (const char *library)
{
  g_autofree char *maps = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  return strstr (maps, library) != NULL;
}

static cairo_status_t
write_cb (void *bytes, const unsigned char *data, unsigned length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_pdf (guint n_pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 100, 100);

  for (guint i = 0; i < n_pages; i++)
    cairo_surface_show_page (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
test_with (void)
{
  g_autoptr (GBytes) pdf = make_pdf (3);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_draft = NULL;
  g_autoptr (CdtPdfFile) file = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *maker = NULL;

  program = g_getenv ("CONCORDAT");
  g_assert_false (is_loaded ("libqpdf"));
  g_assert_null (cdt_pdf_file_new (cut, "cut.pdf", &error));
  g_assert_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_UNREADABLE);
  g_assert_true (is_loaded ("libqpdf"));
  file = cdt_pdf_file_new (pdf, "three.pdf", NULL);
  g_assert_cmpuint (cdt_pdf_file_get_n_pages (file), ==, 3);
  g_assert_null (cdt_pdf_file_dup_draft (file, &no_draft));
  g_assert_error (no_draft, CDT_PDF_ERROR, CDT_PDF_ERROR_NO_DRAFT);
  maker = cdt_pdf_file_dup_info (file, "/Producer");
  g_assert_true (g_str_has_prefix (maker, "cairo"));
  hash = cdt_pdf_file_hash_pages (file);
  g_assert_cmpuint (strlen (hash), ==, 32);
}

static void
test_without (void)
{
  g_autoptr (GBytes) pdf = make_pdf (1);
  g_autoptr (GError) error = NULL;

  program = NULL;
  if (g_test_subprocess ())
    {
      g_assert_false (cdt_pdf_file_can_open ());
      g_assert_null (cdt_pdf_file_new (pdf, "one.pdf", &error));
      g_assert_error (error, CDT_PDF_ERROR, CDT_PDF_ERROR_MISSING);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-module/with", test_with);
  g_test_add_func ("/pdf-module/without", test_without);
  return g_test_run ();
}
