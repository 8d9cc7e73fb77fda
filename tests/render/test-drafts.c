/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* test-drafts FOLDER...: each draft in them as a PDF, looked at with the tools that others look at PDFs with:
 * sound, tagged, its language said, every figure with words for it, the words of the document in their order,
 * the draft inside byte for byte. */

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "cdt-assembler.h"
#include "cdt-layout.h"
#include "cdt-load.h"
#include "cdt-pdf-file.h"
#include "cdt-pdf.h"
#include "cdt-working.h"
#include "page-words.h"
#include "structure-text.h"

typedef struct
{
  CdtDraft *draft;
  CdtLayout *layout;
  GBytes *attached;
  GBytes *pdf;
  char *path; /* of the PDF */
} Made;

static CdtPack *pack;
static guint n_drafts;

static void
clear_made (Made *made)
{
  g_unlink (made->path);
  g_free (made->path);
  g_clear_object (&made->draft);
  g_clear_object (&made->layout);
  g_clear_pointer (&made->attached, g_bytes_unref);
  g_clear_pointer (&made->pdf, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, clear_made)

static void
make (Made *made, const char *file)
{
  g_autoptr (GError) error = NULL;

  made->draft = cdt_load_draft (file, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CdtDraft) copy = cdt_working_leave_out (made->draft);
  g_autoptr (CdtAssembler) assembler = cdt_assembler_new (pack, made->draft);
  g_autoptr (CdtDocument) document = cdt_assembler_run (assembler);
  g_autofree char *fingerprint = cdt_working_make_fingerprint (made->draft);
  CdtStyle style = cdt_style_make_for (cdt_document_get_info (document), NULL, NULL, NULL);
  made->attached = cdt_draft_to_bytes (copy);
  made->layout = cdt_layout_new (&style);
  cdt_layout_set_fingerprint (made->layout, fingerprint);
  cdt_layout_set_document (made->layout, document);
  made->pdf = cdt_pdf_write (made->layout, made->attached, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  int fd = g_file_open_tmp ("concordat-XXXXXX.pdf", &made->path, NULL);
  g_assert_true (fd >= 0 && g_close (fd, NULL));
  g_assert_true (g_file_set_contents (made->path, g_bytes_get_data (made->pdf, NULL),
                                      (gssize)g_bytes_get_size (made->pdf), NULL));
}

/* What a tool prints; it must end well and complain of nothing. */
static char *
ask (const char *const *command)
{
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors, &status,
                &error);
  g_assert_no_error (error);
  if (status != 0 || *errors != '\0')
    g_error ("%s: status %d: %s%s", command[0], status, errors, output);
  return output;
}

static void
check_sound (const Made *made)
{
  const char *const command[] = { "qpdf", "--check", made->path, NULL };
  g_autofree char *told = ask (command);

  g_assert_nonnull (strstr (told, "No syntax or stream encoding errors found"));
}

static void
check_words (const Made *made, const char *name)
{
  const char *const command[] = { "pdftotext", "-raw", made->path, "-", NULL };
  g_autofree char *text = ask (command);
  g_autoptr (GPtrArray) drawn = page_words_list (made->layout);
  g_autofree char *difference = page_words_run_backward (drawn) ? page_words_compare_letters (drawn, text)
                                                                : page_words_compare (drawn, text);
  g_autofree char *missing = page_words_find_lost (made->layout);

  if (difference != NULL)
    g_error ("%s: %s", name, difference);
  if (missing != NULL)
    g_error ("%s: %s", name, missing);
}

/* By its structure alone: each word parted from the next, and none from right to left where it is not. */
static void
check_read (const Made *made, const char *name)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = structure_text_read (made->pdf, &problem);
  g_autoptr (GPtrArray) words = page_words_list_read (made->layout);
  g_autofree char *difference = page_words_compare (words, text);

  if (problem != NULL)
    g_error ("%s: %s", name, problem);
  if (difference != NULL)
    g_error ("%s, as it is read: %s", name, difference);
}

static void
check_carried (const Made *made)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtPdfFile) file = cdt_pdf_file_new (made->pdf, "PDF", &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) draft = cdt_pdf_file_dup_draft (file, &error);
  g_assert_no_error (error);

  g_assert_true (g_bytes_equal (draft, made->attached));
  g_autofree char *kept = cdt_pdf_file_dup_info (file, "/ConcordatPages");
  g_autofree char *hash = cdt_pdf_file_hash_pages (file);
  g_assert_cmpstr (kept, ==, hash);
}

static gboolean
is_last (qpdf_data qpdf, int id)
{
  g_assert_cmpint (id, <, 1000000);
  return id > 100 && qpdf_oh_is_null (qpdf, qpdf_get_object_by_id (qpdf, id, 0))
         && qpdf_oh_is_null (qpdf, qpdf_get_object_by_id (qpdf, id + 1, 0));
}

/* What would do something, or lead out of the file, whatever somebody typed */
static void
check_acts (qpdf_data qpdf)
{
  static const char *const acts[]
      = { "/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/ImportData", "/Rendition", NULL };

  for (int id = 1; !is_last (qpdf, id); id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (qpdf, id, 0);
      qpdf_oh act = qpdf_oh_is_dictionary (qpdf, object) ? qpdf_oh_get_key (qpdf, object, "/S") : object;

      if (qpdf_oh_is_name (qpdf, act) && g_strv_contains (acts, qpdf_oh_get_name (qpdf, act)))
        g_error ("object %d: %s", id, qpdf_oh_get_name (qpdf, act));
      qpdf_oh_release (qpdf, object);
    }
}

/* Every object of the file once: none points at what is not there, and those that need words have them. */
static guint
count_without (qpdf_data qpdf, const char *type, const char *key)
{
  guint n = 0;

  for (int id = 1;; id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (qpdf, id, 0);
      if (is_last (qpdf, id))
        return n;
      if (qpdf_oh_is_dictionary (qpdf, object)
          && qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, object, "/S"), type))
        n += !qpdf_oh_has_key (qpdf, object, key);
      qpdf_oh_release (qpdf, object);
    }
}

/* Words outside any mark are in no element, and cairo leaves them so without a word when an element holds
 * words and elements. Operators stand at the ends of lines, words never do: they are in brackets. */
static void
check_marked (qpdf_data qpdf, qpdf_oh page, const char *name, int n)
{
  unsigned char *content = NULL;
  size_t length;
  int depth = 0;

  g_assert_cmpint (qpdf_oh_get_page_content_data (qpdf, page, &content, &length), ==, QPDF_SUCCESS);
  g_autofree char *text = g_strndup ((char *)content, length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  free (content);
  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_suffix (*line, " BDC") || g_str_has_suffix (*line, " BMC"))
        depth++;
      else if (g_str_equal (*line, "EMC"))
        depth--;
      else if (g_str_has_suffix (*line, "BT") && depth == 0)
        g_error ("%s: page %d has words that are in no element", name, n + 1);
    }
  g_assert_cmpint (depth, ==, 0);
}

static void
check_structure (const Made *made, const char *name)
{
  gsize length;
  const char *bytes = g_bytes_get_data (made->pdf, &length);
  qpdf_data qpdf = qpdf_init ();

  g_assert_cmpint (qpdf_read_memory (qpdf, "PDF", bytes, length, NULL), ==, QPDF_SUCCESS);
  qpdf_oh root = qpdf_get_root (qpdf);
  const char *language = qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, root, "/Lang"));
  g_assert_true (g_str_equal (language, "en-GB") || g_str_equal (language, "cy"));
  g_assert_true (qpdf_oh_get_bool_value (
      qpdf, qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, root, "/MarkInfo"), "/Marked")));
  g_assert_true (qpdf_oh_get_bool_value (
      qpdf, qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, root, "/ViewerPreferences"), "/DisplayDocTitle")));
  g_assert_cmpint (qpdf_get_num_pages (qpdf), ==, (int)cdt_layout_get_n_pages (made->layout));
  g_assert_cmpuint (count_without (qpdf, "/Figure", "/Alt"), ==, 0);
  g_assert_cmpuint (count_without (qpdf, "/Link", "/Alt"), ==, 0);
  g_assert_cmpuint (count_without (qpdf, "/TH", "/A"), ==, 0);
  g_assert_cmpuint (count_without (qpdf, "/NonStruct", "/never"), ==, 0);
  check_acts (qpdf);
  for (int i = 0; i < qpdf_get_num_pages (qpdf); i++)
    check_marked (qpdf, qpdf_get_page_n (qpdf, (size_t)i), name, i);
  qpdf_cleanup (&qpdf);
}

static void
test_draft (gconstpointer file)
{
  g_auto (Made) made = { 0 };

  make (&made, file);
  check_sound (&made);
  check_words (&made, file);
  check_read (&made, file);
  check_carried (&made);
  check_structure (&made, file);
  n_drafts++;
}

static void
test_counts (void)
{
  g_test_message (
      "R26, R28: %u drafts: each PDF sound, its words those of the pages, none lost; nothing in it that "
      "does something or leads out of it",
      n_drafts);
  g_assert_cmpuint (n_drafts, >, 0);
}

static void
add_draft (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *test = g_strconcat ("/render/drafts/", name, NULL);

  g_test_add_data_func_full (test, g_strdup (path), test_draft, g_free);
}

static void
add_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  g_assert_nonnull (folder);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, ".concordat"))
        add_draft (file);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  setlocale (LC_ALL, "");
  cdt_pdf_prepare ();
  g_test_init (&argc, &argv, NULL);
  pack = cdt_pack_new_standard (&error);
  g_assert_no_error (error);
  for (int i = 1; i < argc; i++)
    add_folder (argv[i]);
  g_test_add_func ("/render/drafts/all-of-them", test_counts);
  result = g_test_run ();
  cdt_pack_unref (pack);
  return result;
}
