/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "cdt-apart.h"
#include "cdt-file.h"
#include "cdt-load.h"
#include "cdt-pdf-file.h"
#include "cdt-tree.h"
#include "test-folder.h"

#define DRAFT                                                                                                \
  "<?xml version='1.0' encoding='UTF-8'?><agreement xmlns='urn:concordat:agreement:1' version='1.0' "        \
  "id='11111111-2222'><title>Warm homes</title></agreement>"

static void
assert_refused (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cdt_load_bytes (path, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_error (error, G_IO_ERROR, code);
  g_assert_null (bytes);
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_bytes (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a");
  g_autofree char *link = test_folder_path (folder, "link");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) linked = NULL;

  test_folder_write (folder, "a", "one");
  g_assert_no_errno (symlink ("a", link));
  bytes = cdt_load_bytes (path, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "one", 3);
  linked = cdt_load_bytes (link, &error);
  g_assert_true (g_bytes_equal (bytes, linked));
}

/* None of these may make us wait or fill the memory */
static void
test_refused (TestFolder *folder, gconstpointer data)
{
  g_autofree char *pipe = test_folder_path (folder, "pipe");
  g_autofree char *large = test_folder_path (folder, "large");
  g_autofree char *none = test_folder_path (folder, "none");

  g_assert_no_errno (mkfifo (pipe, 0600));
  test_folder_write (folder, "large", "");
  g_assert_no_errno (truncate (large, 32 * 1024 * 1024 + 1));
  assert_refused (pipe, G_IO_ERROR_NOT_REGULAR_FILE, "a device or a pipe");
  assert_refused ("/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE, "a device or a pipe");
  assert_refused (folder->path, G_IO_ERROR_IS_DIRECTORY, "a folder");
  assert_refused (large, G_IO_ERROR_NO_SPACE, "32 MB");
  assert_refused (none, G_IO_ERROR_NOT_FOUND, "no such file");
}

static void
test_draft (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.concordat");
  g_autofree char *hash = NULL;
  g_autofree char *title = NULL;
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, DRAFT, -1);
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  test_folder_write (folder, "a.concordat", DRAFT);
  draft = cdt_load_draft (path, &hash, &error);
  g_assert_no_error (error);
  title = cdt_draft_dup_value (draft, "title");
  g_assert_cmpstr (title, ==, "Warm homes");
  g_assert_cmpstr (hash, ==, expected);
}

static void
test_bad_draft (TestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int code;
  } files[] = {
    { "", CDT_READ_ERROR_NOT_XML },
    { "\x89PNG\r\n\x1a\n", CDT_READ_ERROR_NOT_XML },
    { "<?xml version='1.0'?><agreement xmlns='urn:concordat:agreement:1' version='1.0'",
      CDT_READ_ERROR_DAMAGED },
    { "<!DOCTYPE a><agreement xmlns='urn:concordat:agreement:1'/>", CDT_READ_ERROR_FORBIDDEN },
    { "<html/>", CDT_READ_ERROR_WRONG_KIND },
    { "<agreement xmlns='urn:concordat:agreement:2' version='2.0' id='11111111-2222'/>",
      CDT_READ_ERROR_NEWER },
  };
  g_autofree char *path = test_folder_path (folder, "bad.concordat");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *hash = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CdtDraft) draft = NULL;

      test_folder_write (folder, "bad.concordat", files[i].text);
      draft = cdt_load_draft (path, &hash, &error);
      g_assert_error (error, CDT_READ_ERROR, files[i].code);
      g_assert_null (draft);
      g_assert_null (hash);
      g_assert_true (g_str_has_prefix (error->message, "bad.concordat"));
      test_folder_assert (folder, "bad.concordat", files[i].text);
    }
}

static char *
find_pdf (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fuzz", "data", "pdf", name, NULL);
}

/* A PDF opens as the draft in it, read here or apart, and its bytes are there to be judged whatever is in it.
 */
static void
test_pdf (TestFolder *folder, gconstpointer data)
{
  g_autofree char *sound = find_pdf ("plain.pdf");
  g_autofree char *none = find_pdf ("none.pdf");
  g_autofree char *reader = test_folder_path (folder, "reader");
  g_autoptr (CdtFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL, judged = NULL;
  g_autoptr (CdtDraft) draft = NULL;
  gboolean from_pdf = FALSE;

  if (!cdt_pdf_file_can_open ())
    {
      g_test_skip ("Concordat is built without libqpdf here");
      return;
    }
  file = cdt_file_open (sound, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cdt_file_get_source (file), ==, sound);
  g_assert_cmpint (cdt_file_get_state (file), ==, CDT_FILE_UNNAMED);
  g_assert_null (cdt_file_open (none, &error));
  g_assert_true (error->domain == CDT_PDF_ERROR);
  bytes = cdt_load_pdf (none, NULL);
  g_assert_nonnull (bytes);
  test_folder_write (folder, "reader", "#!/bin/sh\nprintf \"D%s\" \"" DRAFT "\"\n");
  g_assert_no_errno (chmod (reader, 0755));
  cdt_apart_begin (CDT_APART_PDFS, reader);
  draft = cdt_load_draft_or_pdf (sound, &from_pdf, NULL, NULL);
  g_assert_nonnull (draft);
  g_assert_true (from_pdf);
  test_folder_write (folder, "reader", "#!/bin/sh\nprintf 'Rcdt-pdf-error-quark\\n1 a: nothing in it.'\n");
  g_assert_no_errno (chmod (reader, 0755));
  judged = cdt_load_pdf (sound, NULL);
  g_assert_nonnull (judged);
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

/* What begins as a PDF does, and is none */
static void
test_no_pdf (TestFolder *folder, gconstpointer data)
{
  g_autofree char *path = test_folder_path (folder, "a.pdf");
  g_autoptr (GError) error = NULL;

  test_folder_write (folder, "a.pdf", "%PDF-1.7 nothing");
  g_assert_null (cdt_file_open (path, &error));
  g_assert_true (error->domain == CDT_PDF_ERROR);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/load/bytes", test_bytes },         { "/load/refused", test_refused }, { "/load/draft", test_draft },
    { "/load/bad-draft", test_bad_draft }, { "/load/pdf", test_pdf },         { "/load/no-pdf", test_no_pdf },
  };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
