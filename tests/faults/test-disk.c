/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R5, R6: a disk of 64 kB with 0 to 59 kB free, and everything the program writes: the draft, its recovery
 * copy, its backup, the list of agreements. Needs the right to mount. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "cdt-backup.h"
#include "cdt-recent.h"
#include "cdt-recovery.h"
#include "cdt-save.h"
#include "test-folder.h"

enum
{
  N_STEPS = 60,
  DISK = 64 * 1024,
  OLD = 4 * 1024,
  NEW = 24 * 1024,
};

typedef struct
{
  guint n_writes, n_full, n_damaged, n_silent;
} Count;

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static GBytes *
make_text (char letter, gsize length)
{
  return g_bytes_new_take (g_strnfill (length, letter), length);
}

static gboolean
write_draft (GBytes *bytes, GError **error)
{
  g_autofree char *path = dup_path ("a.concordat");

  return cdt_save (path, bytes, NULL, CDT_SAVE_BACKUP | CDT_SAVE_BESIDE, error);
}

static gboolean
write_recovery (GBytes *bytes, GError **error)
{
  CdtRecovered note = { .copy_id = (char *)"copy", .draft_id = (char *)"draft", .title = (char *)"x" };

  return cdt_recovery_write (&note, bytes, error);
}

static gboolean
write_backup (GBytes *bytes, GError **error)
{
  g_autofree char *path = dup_path (g_bytes_get_size (bytes) == OLD ? "a.concordat" : "b.concordat");

  return cdt_backup_keep ("draft", path, error);
}

static gboolean
write_recent (GBytes *bytes, GError **error)
{
  g_autofree char *path = dup_path ("a.concordat");
  g_autofree char *title = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  CdtRecentDraft recent = { .path = path, .title = title, .partners = (char *)"", .opened_at = 1 };

  return cdt_recent_add (&recent, error);
}

typedef struct
{
  const char *name;
  gboolean (*write) (GBytes *bytes, GError **error);
  const char *path; /* (nullable): whole with either text */
} Writer;

static const Writer writers[] = {
  { "draft", write_draft, "a.concordat" },
  { "recovery copy", write_recovery, "concordat/recovery/copy.concordat" },
  { "backup", write_backup, "concordat/backups/draft.1.concordat" },
  { "list of agreements", write_recent, "concordat/recent.ini" },
};

/* All but so many bytes of the disk are taken. */
static void
fill_disk (gsize free_bytes)
{
  g_autofree char *path = dup_path ("filler");
  FILE *out = fopen (path, "w");
  g_autofree char *page = g_strnfill (1024, 'f');
  gsize done = 0;

  while (fwrite (page, 1, 1024, out) == 1024 && fflush (out) == 0)
    done += 1024;
  fclose (out);
  g_assert_no_errno (truncate (path, done > free_bytes ? done - free_bytes : 0));
}

/* Old or new, from the first byte to the last */
static gboolean
is_whole (const char *path)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return FALSE;
  if (g_str_has_suffix (path, ".ini"))
    return strstr (text, "title=") != NULL && text[length - 1] == '\n';
  return (length == OLD && strspn (text, "o") == OLD) || (length == NEW && strspn (text, "n") == NEW);
}

static void
write_once (const Writer *writer, gsize free_bytes, Count *count)
{
  g_autofree char *path = dup_path (writer->path);
  g_autofree char *other = dup_path ("b.concordat");
  g_autoptr (GBytes) old = make_text ('o', OLD);
  g_autoptr (GBytes) new_text = make_text ('n', NEW);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_no_errno (mount ("tmpfs", g_get_user_data_dir (), "tmpfs", 0, "size=64k"));
  g_assert_true (write_draft (old, NULL));
  g_assert_true (writer->write (old, NULL));
  if (writer->write == write_backup)
    g_assert_true (g_file_set_contents (other, g_bytes_get_data (new_text, NULL), NEW, NULL));
  fill_disk (free_bytes);
  done = writer->write (new_text, &error);
  count->n_writes++;
  count->n_full += g_error_matches (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_NO_SPACE)
                   && strstr (error->message, "free some space") != NULL;
  count->n_silent += !done && error == NULL;
  count->n_damaged += !is_whole (path);
  g_assert_no_errno (umount (g_get_user_data_dir ()));
}

static void
run_writers (const char *folder)
{
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  test_folder_own_mounts ();
  for (gsize i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      Count count = { 0 };

      for (guint step = 0; step < N_STEPS; step++)
        write_once (&writers[i], step * 1024, &count);
      g_test_message ("R%d: %s: %u steps of free space, %u told the disk was full, %u silent, %u damaged",
                      i == 0 ? 5 : 6, writers[i].name, count.n_writes, count.n_full, count.n_silent,
                      count.n_damaged);
      g_assert_cmpuint (count.n_damaged + count.n_silent, ==, 0);
      g_assert_cmpuint (count.n_full, >=, 5);
    }
}

static void
test_full (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_writers, folder);
}

static gboolean
write_in_place (GBytes *bytes, GError **error)
{
  g_autofree char *path = dup_path ("a.concordat");
  FILE *out = fopen (path, "w");
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  fwrite (text, 1, length, out);
  return fclose (out) == 0;
}

static void
run_canary (const char *folder)
{
  const Writer unsafe = { "truncate and write", write_in_place, "a.concordat" };
  Count count = { 0 };

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  test_folder_own_mounts ();
  for (guint step = 0; step < N_STEPS; step++)
    write_once (&unsafe, step * 1024, &count);
  g_test_message ("R5 canary: of a saver that truncates and writes, %u of %u files were damaged",
                  count.n_damaged, count.n_writes);
  g_assert_cmpuint (count.n_damaged, >=, 5);
}

static void
test_canary (TestFolder *folder, gconstpointer data)
{
  test_folder_in_child (run_canary, folder);
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = {
    { "/disk/full", test_full },
    { "/disk/canary", test_canary },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
