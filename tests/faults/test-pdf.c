/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R27: a PDF on a disk with 0 kB free, and 1 kB, and so on until it fits; and a PDF whose bytes are refused
 * at the first time that cairo hands some over, the second, and so on to the last. The failure is always
 * told, the PDF that was there stays as it was, and no part of a new one is left. */

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cdt-layout.h"
#include "cdt-line-parts.h"
#include "cdt-pdf.h"
#include "test-folder.h"

enum
{
  STEP = 1024,
  SPARE_STEPS = 8, /* of free space beyond what the PDF itself takes */
};

/* Between cairo and the sink: it hands on all that cairo does, but at one time more than any sink can take,
 * or nothing, so that the sink knows of no failure and what is written must show it. */
static struct
{
  cairo_write_func_t write;
  void *closure;
  guint n_calls, fail_at; /* from 1; 0: at no time */
  guint handed;           /* bytes, at that time */
} sink;

cairo_surface_t *__real_cairo_pdf_surface_create_for_stream (cairo_write_func_t, void *, double, double);
cairo_surface_t *__wrap_cairo_pdf_surface_create_for_stream (cairo_write_func_t, void *, double, double);

static cairo_status_t
hand_on_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return sink.write (sink.closure, data, ++sink.n_calls == sink.fail_at ? sink.handed : length);
}

cairo_surface_t *
__wrap_cairo_pdf_surface_create_for_stream (cairo_write_func_t write,
                                            void *closure,
                                            double width,
                                            double height)
{
  sink.write = write;
  sink.closure = closure;
  sink.n_calls = 0;
  return __real_cairo_pdf_surface_create_for_stream (hand_on_cb, NULL, width, height);
}

/* Between paragraphs and the page: as when there is no memory for a font */
static gboolean letters_fail;

gboolean __real_cdt_line_parts_next (CdtLineParts *, CdtLinePart *);
gboolean __wrap_cdt_line_parts_next (CdtLineParts *, CdtLinePart *);

gboolean
__wrap_cdt_line_parts_next (CdtLineParts *parts, CdtLinePart *part)
{
  if (!__real_cdt_line_parts_next (parts, part))
    return FALSE;
  if (letters_fail)
    part->glyphs->glyphs->glyphs[0].glyph = PANGO_GET_UNKNOWN_GLYPH (part->text[part->glyphs->item->offset]);
  return TRUE;
}

static CdtDocument *
make_document (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)cdt_block_unref);

  g_ptr_array_add (blocks, cdt_block_new (CDT_BLOCK_CLAUSE, cdt_text_new ("The partners meet.")));
  return cdt_document_new (cdt_document_info_new (), blocks, NULL);
}

static CdtLayout *
make_layout (void)
{
  CdtStyle style = cdt_style_clear_a4 ();
  CdtLayout *layout = cdt_layout_new (&style);
  g_autoptr (CdtDocument) document = make_document ();

  cdt_layout_set_document (layout, document);
  return layout;
}

/* How often of `n_calls` the failure was told */
static guint
fail_at_each (CdtLayout *layout, guint handed, guint n_calls)
{
  guint n_told = 0;

  sink.handed = handed;
  for (sink.fail_at = 1; sink.fail_at <= n_calls; sink.fail_at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error);

      n_told += pdf == NULL && error != NULL && g_str_has_suffix (error->message, ".");
    }
  sink.fail_at = 0;
  return n_told;
}

static void
test_sink (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtLayout) layout = make_layout ();
  g_autoptr (GBytes) whole = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, NULL);
  guint n_calls = sink.n_calls;
  guint n_told = fail_at_each (layout, UINT_MAX, n_calls);
  guint n_found = fail_at_each (layout, 0, n_calls);
  g_autoptr (GBytes) again = cdt_pdf_write (layout, NULL, NULL, NULL, NULL, NULL);

  g_test_message ("R27: the sink failed at each of %u calls, %u told", n_calls, n_told);
  g_test_message ("R27: bytes were lost and no sink said so at each of %u calls, %u told", n_calls, n_found);
  g_test_message ("R27 canary: nothing failed, %s told", again != NULL ? "nothing" : "a failure");
  g_assert_cmpuint (n_calls, >=, 100);
  g_assert_cmpuint (n_told, ==, n_calls);
  g_assert_cmpuint (n_found, ==, n_calls);
  g_assert_true (whole != NULL && again != NULL && g_bytes_equal (whole, again));
}

/* Boxes in the place of letters */
static void
test_letters (TestFolder *folder, gconstpointer data)
{
  g_autoptr (CdtLayout) layout = make_layout ();
  g_autoptr (GError) error = NULL;

  letters_fail = TRUE;
  g_assert_null (cdt_pdf_write (layout, NULL, NULL, NULL, NULL, &error));
  letters_fail = FALSE;
  g_assert_cmpstr (error->message, ==, "The PDF came out incomplete. Try again.");
}

typedef struct
{
  char *disk, *draft, *pdf;
  GBytes *old;
} Export;

static GBytes *
read_file (const char *path)
{
  char *text = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &text, &length, NULL) ? g_bytes_new_take (text, length) : NULL;
}

/* Its exit status; `errors` is what it said */
static int
run_cli (char **errors, const char *command, const char *first, const char *second, const char *last)
{
  const char *words[] = { g_getenv ("CONCORDAT_CLI"), command, first, second, last, NULL };
  int status = -1;

  g_assert_true (g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                               errors, &status, NULL));
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
fill_disk (const char *disk, gsize free_bytes)
{
  g_autofree char *path = g_build_filename (disk, "filler", NULL);
  FILE *out = fopen (path, "w");
  g_autofree char *page = g_strnfill (STEP, 'f');
  gsize done = 0;

  while (fwrite (page, 1, STEP, out) == STEP && fflush (out) == 0)
    done += STEP;
  fclose (out);
  g_assert_no_errno (truncate (path, done > free_bytes ? done - free_bytes : 0));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* TRUE when it was done; what is there then is the new one, else the old, and nothing beside it. */
static gboolean
export_once (const Export *export, GBytes *wanted, gsize free_bytes)
{
  g_autofree char *errors = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autofree char *output = g_strconcat ("--output=", export->pdf, NULL);
  int status;

  g_assert_true (g_file_set_contents (export->pdf, g_bytes_get_data (export->old, NULL),
                                      (gssize)g_bytes_get_size (export->old), NULL));
  fill_disk (export->disk, free_bytes);
  status = run_cli (&errors, "export", "--style=formal", output, export->draft);
  found = read_file (export->pdf);
  g_assert_true (g_bytes_equal (found, status == 0 ? wanted : export->old));
  g_assert_true (status == 0 || (status == 2 && strstr (errors, "free some space") != NULL));
  g_assert_cmpuint (count_files (export->disk), ==, 2);
  return status == 0;
}

static GBytes *
export_elsewhere (const Export *export, const char *style)
{
  g_autofree char *output = g_strconcat ("--output=", export->draft, ".pdf", NULL);
  GBytes *bytes;

  g_assert_cmpint (run_cli (NULL, "export", style, output, export->draft), ==, 0);
  bytes = read_file (output + strlen ("--output="));
  g_assert_no_errno (g_unlink (output + strlen ("--output=")));
  return bytes;
}

static void
run_full (const char *folder)
{
  Export export = { g_build_filename (folder, "disk", NULL), g_build_filename (folder, "a.concordat", NULL) };
  g_autofree char *output = g_strconcat ("--output=", export.draft, NULL);
  g_autofree char *size = NULL;
  g_autoptr (GBytes) wanted = NULL;
  guint n_steps, n_done = 0;

  test_folder_own_mounts ();
  export.pdf = g_build_filename (export.disk, "a.pdf", NULL);
  g_assert_cmpint (run_cli (NULL, "new", "--kind=memorandum", "--title=A", output), ==, 0);
  export.old = export_elsewhere (&export, "--style=clear");
  wanted = export_elsewhere (&export, "--style=formal");
  g_assert_false (g_bytes_equal (export.old, wanted));
  n_steps = (guint)(g_bytes_get_size (wanted) / STEP) + SPARE_STEPS;
  size = g_strdup_printf ("size=%zu", 3 * g_bytes_get_size (wanted));
  g_assert_no_errno (g_mkdir (export.disk, 0700));
  for (guint step = 0; step < n_steps; step++)
    {
      g_assert_no_errno (mount ("tmpfs", export.disk, "tmpfs", 0, size));
      n_done += export_once (&export, wanted, step * STEP);
      g_assert_no_errno (umount (export.disk));
    }
  g_test_message (
      "R27: a PDF of %zu kB on a disk with 0 to %u kB free: %u times told that it is full, the old "
      "one whole and nothing beside it; %u times written",
      g_bytes_get_size (wanted) / STEP, n_steps - 1, n_steps - n_done, n_done);
  g_assert_cmpuint (n_done, >, 0);
  g_assert_cmpuint (n_steps - n_done, >, 30);
  g_free (export.disk);
  g_free (export.draft);
  g_free (export.pdf);
  g_bytes_unref (export.old);
}

static void
test_full (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_full, folder);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/pdf/sink", test_sink },
    { "/pdf/letters", test_letters },
    { "/pdf/full", test_full },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
