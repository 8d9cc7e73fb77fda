/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-file SMALL LARGE: drafts opened with all checks, beside libxml2's bare parser on the same bytes;
 * saved with what makes sure that it is on the disk, beside a plain write with the same two syncs; and edits
 * undone and done again, beside the edits. LARGE is filled up to 10 MB with longer texts. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>
#include <unistd.h>

#include "bench-times.h"
#include "cdt-draft.h"
#include "cdt-save.h"

#define ROUNDS 9
#define LARGE (10 * 1000 * 1000)
#define EDITS 500
#define FIELD "risks/risk[2]/action"

static const char filler[]
    = " It does so within the time agreed, and says to the others in writing when it cannot.";

static double
find_median (double *times)
{
  bench_sort (times, ROUNDS);
  return times[ROUNDS / 2];
}

/* The same draft with longer texts */
static GBytes *
fill (const char *content, gsize wanted)
{
  GString *filled = g_string_sized_new (wanted + wanted / 8);
  gsize length = strlen (content);
  g_auto (GStrv) parts = g_strsplit (content, "</text>", -1);
  guint n = g_strv_length (parts);
  gsize times = wanted > length && n > 1 ? (wanted - length) / ((n - 1) * strlen (filler)) + 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (filled, parts[i]);
      for (gsize k = 0; i + 1 < n && k < times && filled->len < wanted; k++)
        g_string_append (filled, filler);
      if (i + 1 < n)
        g_string_append (filled, "</text>");
    }
  return g_string_free_to_bytes (filled);
}

static CdtDraft *
read_draft (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CdtDraft *draft = cdt_draft_new_from_bytes (bytes, "bench", &error);

  g_assert_no_error (error);
  return draft;
}

static double
time_parser (GBytes *bytes)
{
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);
  double begin = bench_cpu_now ();
  xmlDoc *document = xmlReadMemory (content, (int)length, "bench", NULL, XML_PARSE_NONET);
  double time = bench_cpu_now () - begin;

  g_assert (document);
  xmlFreeDoc (document);
  return time;
}

static void
report_opening (GBytes *bytes)
{
  double opened[ROUNDS], parsed[ROUNDS];
  double open, parse;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begin = bench_cpu_now ();
      g_autoptr (CdtDraft) draft = read_draft (bytes);

      opened[i] = bench_cpu_now () - begin;
      parsed[i] = time_parser (bytes);
    }
  open = find_median (opened);
  parse = find_median (parsed);
  g_print (
      "open and validate %.0f KB: %.2f ms of the processor; libxml2's parser alone %.2f ms, ratio %.2f\n",
      g_bytes_get_size (bytes) / 1e3, open, parse, open / parse);
}

static void
sync_and_close (int file)
{
  g_assert (file >= 0 && fsync (file) == 0);
  close (file);
}

/* What cannot be done without: the bytes, and the folder that names them */
static double
time_plain_write (const char *folder, const char *path, GBytes *bytes)
{
  double begin = bench_now ();
  int file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);

  for (gssize n = 0; length > 0; content += n, length -= (gsize)n)
    {
      n = write (file, content, length);
      g_assert (n > 0);
    }
  sync_and_close (file);
  sync_and_close (g_open (folder, O_RDONLY | O_DIRECTORY, 0));
  return bench_now () - begin;
}

static double
time_save (const char *path, CdtDraft *draft)
{
  g_autoptr (GError) error = NULL;
  double begin = bench_now ();
  g_autoptr (GBytes) bytes = cdt_draft_to_bytes (draft);
  gboolean done = cdt_save (path, bytes, NULL, CDT_SAVE_NONE, &error);
  double time = bench_now () - begin;

  g_assert_no_error (error);
  g_assert (done);
  return time;
}

static void
report_saving (GBytes *bytes)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "bench-file", NULL);
  g_autofree char *saved = g_build_filename (folder, "saved.concordat", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain", NULL);
  g_autoptr (CdtDraft) draft = read_draft (bytes);
  double saves[ROUNDS], writes[ROUNDS];
  double save, written;

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < ROUNDS; i++)
    {
      writes[i] = time_plain_write (folder, plain, bytes);
      saves[i] = time_save (saved, draft);
    }
  save = find_median (saves);
  written = find_median (writes);
  g_print (
      "save %.0f KB, written, synced, read back, folder synced: %.0f ms; plain write and both syncs %.0f ms, "
      "ratio %.2f\n",
      g_bytes_get_size (bytes) / 1e3, save, written, save / written);
  g_remove (saved);
  g_remove (plain);
  g_rmdir (folder);
}

static double
time_edits (CdtDraft *draft)
{
  double begin = bench_cpu_now ();

  for (guint i = 0; i < EDITS; i++)
    {
      g_autofree char *value = g_strdup_printf ("Words of edit %u", i);

      cdt_draft_set_value (draft, FIELD, value, NULL);
      cdt_draft_end_typing (draft);
    }
  return bench_cpu_now () - begin;
}

static double
time_steps (CdtDraft *draft, char *(*step) (CdtDraft *draft))
{
  double begin = bench_cpu_now ();

  for (guint i = 0; i < EDITS; i++)
    {
      g_autofree char *path = step (draft);

      g_assert (path);
    }
  return bench_cpu_now () - begin;
}

static void
report_undoing (GBytes *bytes)
{
  g_autoptr (CdtDraft) draft = read_draft (bytes);
  g_autofree char *before = cdt_draft_dup_value (draft, FIELD);
  double edits = time_edits (draft);
  double undone = time_steps (draft, cdt_draft_undo);
  g_autofree char *after = cdt_draft_dup_value (draft, FIELD);
  double redone = time_steps (draft, cdt_draft_redo);

  g_assert_cmpstr (before, ==, after);
  g_assert_false (cdt_draft_can_redo (draft));
  g_print ("%d edits of a draft of %.0f KB: %.2f ms of the processor; undone %.2f ms, ratio %.2f; done again "
           "%.2f ms, ratio %.2f\n",
           EDITS, g_bytes_get_size (bytes) / 1e3, edits, undone, undone / edits, redone, redone / edits);
}

int
main (int argc, char *argv[])
{
  for (int i = 1; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *content = NULL;

      g_assert (argc == 3);
      g_file_get_contents (argv[i], &content, NULL, &error);
      g_assert_no_error (error);
      bytes = fill (content, i == 2 ? LARGE : 0);
      report_opening (bytes);
      report_undoing (bytes);
      if (i == 2)
        report_saving (bytes);
    }
  return 0;
}
