/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "cdt-apart.h"
#include "cdt-file.h"
#include "cdt-load.h"
#include "cdt-pack-shelf.h"
#include "cdt-pdf-file.h"
#include "cdt-tree.h"

#define MOST_SECONDS 2.5
#define SOUND "<agreement xmlns='urn:concordat:agreement:1' version='1.0' id='a'><title>T</title></agreement>"

static GBytes *
run (const char *program, const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  gboolean started = FALSE;
  GBytes *found = cdt_apart_run (g_getenv (program), bytes, name, &started, error);

  g_assert_true (started);
  return found;
}

static void
assert_no_zombie (void)
{
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) draft = run ("CONCORDAT_READER", SOUND, "a", &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (draft, NULL), g_bytes_get_size (draft), SOUND, strlen (SOUND));
  assert_no_zombie ();
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int code;
    const char *says;
  } cases[] = {
    { "", CDT_READ_ERROR_NOT_XML, "a:1: the file is empty." },
    { "<!DOCTYPE a><a/>", CDT_READ_ERROR_FORBIDDEN, "a:1: the file has a DOCTYPE*" },
    { "<agreement xmlns='urn:concordat:agreement:2' version='2.0'/>", CDT_READ_ERROR_NEWER, "a:1: *newer*" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (run ("CONCORDAT_READER", cases[i].text, "a", &error));
      g_assert_error (error, CDT_READ_ERROR, cases[i].code);
      g_assert_true (g_pattern_match_simple (cases[i].says, error->message));
    }
  g_autoptr (GError) error = NULL;
  g_assert_null (run ("CONCORDAT_READER", "%PDF-1.7 nothing", "a", &error));
  g_assert_true (error->domain == CDT_PDF_ERROR);
  assert_no_zombie ();
}

/* Of the processor, which those had that have ended: what else the machine does is not counted. */
static double
get_seconds_of_children (void)
{
  struct rusage usage;

  g_assert_no_errno (getrusage (RUSAGE_CHILDREN, &usage));
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/* R24. The input is larger than a pipe holds, and nobody reads it. */
static void
assert_ended (const char *name)
{
  double before = get_seconds_of_children ();
  gsize size = (gsize)8 * 1024 * 1024;
  g_autofree char *data = g_strnfill (size, 'a');
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean started = FALSE;

  g_assert_null (cdt_apart_run (g_getenv ("RUNAWAY"), bytes, name, &started, &error));
  g_test_message ("R24: %s: ended after %" G_GINT64_FORMAT " ms, %.2f s of the processor: %s", name,
                  (g_get_monotonic_time () - start) / 1000, get_seconds_of_children () - before,
                  error->message);
  g_assert_cmpfloat (get_seconds_of_children () - before, <, MOST_SECONDS);
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "more time or memory"));
  assert_no_zombie ();
}

static void
test_runaway (void)
{
  assert_ended ("time");
#if !defined __SANITIZE_ADDRESS__
  assert_ended ("memory");
#endif
}

static char *
write_file (const char *name, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("reader-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
remove_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

typedef gboolean (*Reads) (const char *path, GError **error);

static gboolean
reads_draft (const char *path, GError **error)
{
  g_autoptr (CdtDraft) draft = cdt_load_draft (path, NULL, error);

  return draft != NULL;
}

static gboolean
reads_draft_or_pdf (const char *path, GError **error)
{
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) draft = cdt_load_draft_or_pdf (path, &from_pdf, NULL, error);

  return draft != NULL;
}

static gboolean
reads_recovery_copy (const char *path, GError **error)
{
  CdtRecovered note = { .copy_id = (char *)"left", .draft_id = (char *)"a", .copy_path = (char *)path };
  g_autoptr (CdtFile) file = cdt_file_open_recovered (&note, error);

  return file != NULL;
}

static gboolean
reads_pack (const char *path, GError **error)
{
  static const char words[] = "<part xmlns='urn:concordat:pack:1'><clause id='ours'><heading>Ours</heading>"
                              "<sub>Words.</sub></clause></part>";
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *part = g_build_filename (folder, "part.xml", NULL);
  g_autoptr (CdtPackShelf) shelf = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (CdtPack) pack = NULL;

  g_assert_true (g_file_set_contents (part, words, -1, NULL));
  shelf = cdt_pack_shelf_new (folder);
  pack = cdt_pack_shelf_choose (shelf, NULL, &refusal, &missing, error);
  g_unlink (part);

  if (refusal != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, refusal);
  return refusal == NULL;
}

typedef struct
{
  const char *entry;
  const char *file;
  Reads reads;
  gboolean is_pack;
} Entry;

static const Entry entries[] = {
  { "compared", "a.concordat", reads_draft, FALSE },
  { "opened", "a.concordat", reads_draft_or_pdf, FALSE },
  { "recovered", "left.concordat", reads_recovery_copy, FALSE },
  { "pack", "pack.xml", reads_pack, TRUE },
};

/* A reader that ends without a word shows which files it was given: those are refused, the others are read
 * here. The text differs each time, for what was found sound is not read apart again. */
static void
assert_apart (const Entry *entry, CdtApart what, gboolean refused)
{
  static guint n;
  g_autofree char *text = g_strdup_printf (
      entry->is_pack
          ? "<pack xmlns='urn:concordat:pack:1' id='p%u' version='1.0' title='T' extends='standard'>"
            "<part href='part.xml'/></pack>"
          : "<agreement xmlns='urn:concordat:agreement:1' version='1.1' id='a'><title>%u</title>"
            "</agreement>",
      ++n);
  g_autofree char *path = write_file (entry->file, text);
  g_autoptr (GError) error = NULL;

  cdt_apart_begin (what, "/bin/false");
  gboolean read = entry->reads (path, &error);
  if (read == refused)
    g_error ("%s: %s", entry->entry, error != NULL ? error->message : "not refused");
  if (refused)
    g_assert_nonnull (strstr (error->message, "more time or memory"));
  else
    g_assert_no_error (error);
  remove_file (path);
}

static void
test_entry (gconstpointer data)
{
  assert_apart (data, CDT_APART_NOTHING, FALSE);
  assert_apart (data, CDT_APART_PDFS, FALSE);
  assert_apart (data, CDT_APART_ALL, TRUE);
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

/* A command has a PDF read apart, for a far larger library reads it. */
static void
test_pdf_entry (void)
{
  g_autofree char *path = write_file ("a.pdf", "%PDF-1.7 nothing");
  g_autoptr (GError) error = NULL;

  cdt_apart_begin (CDT_APART_PDFS, "/bin/false");
  g_assert_false (reads_draft_or_pdf (path, &error));
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (cdt_load_pdf (path, &error));
  g_assert_error (error, CDT_READ_ERROR, CDT_READ_ERROR_DAMAGED);
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
  remove_file (path);
}

/* Each content once; and where no process can be had, the guards here. */
static void
test_once (void)
{
  g_autoptr (GBytes) sound = g_bytes_new_static (SOUND, strlen (SOUND));
  g_autoptr (GBytes) other = g_bytes_new_static ("<a/>", 4);
  g_autoptr (GError) error = NULL;

  cdt_apart_begin (CDT_APART_ALL, g_getenv ("CONCORDAT_READER"));
  g_autoptr (GBytes) first = cdt_apart_read (sound, "a", FALSE, &error);
  g_assert_no_error (error);
  cdt_apart_begin (CDT_APART_ALL, "/bin/false");
  g_autoptr (GBytes) second = cdt_apart_read (sound, "a", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  cdt_apart_begin (CDT_APART_ALL, "/nowhere/concordat-reader");
  g_autoptr (GBytes) third = cdt_apart_read (other, "a", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (third, other));
  cdt_apart_begin (CDT_APART_NOTHING, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/reader/sound", test_sound);
  g_test_add_func ("/reader/refused", test_refused);
  g_test_add_func ("/reader/runaway", test_runaway);
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/entry/", entries[i].entry, NULL);

      g_test_add_data_func (path, &entries[i], test_entry);
    }
  g_test_add_func ("/reader/entry/pdf", test_pdf_entry);
  g_test_add_func ("/reader/once", test_once);
  return g_test_run ();
}
