/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* R7: links, modes and owners, as a user without rights: what a save makes of each */

#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cdt-save.h"
#include "test-folder.h"

#define NOBODY 65534

typedef struct
{
  const char *name;  /* of the file that is saved to */
  mode_t mode;       /* of the file it leads to */
  const char *links; /* (nullable): "link>target" words, made before */
  gboolean saved;
  const char *stays; /* (nullable): a name that must still be a link */
  const char *old;   /* (nullable): a name that must keep the old text */
  mode_t folder_mode;
  uid_t owner;
} Row;

static const Row rows[] = {
  { "file", 0644, NULL, TRUE, NULL, NULL, 0755, NOBODY },
  { "link", 0644, "link>file", TRUE, "link", NULL, 0755, NOBODY },
  { "chain", 0640, "link>file chain>link", TRUE, "chain", NULL, 0755, NOBODY },
  { "dangling", 0644, "dangling>new", TRUE, "dangling", "file", 0755, NOBODY },
  { "twin", 0644, "twin=file", TRUE, NULL, "file", 0755, NOBODY },
  { "file", 0444, NULL, FALSE, NULL, "file", 0755, NOBODY },
  { "file", 0600, NULL, TRUE, NULL, NULL, 0755, NOBODY },
  { "file", 0660, NULL, TRUE, NULL, NULL, 02775, NOBODY },
  { "file", 0644, NULL, FALSE, NULL, "file", 0755, 0 },
  { "file", 0666, NULL, TRUE, NULL, NULL, 0777, 0 },
  { "file", 0644, NULL, FALSE, NULL, "file", 0555, NOBODY },
};

static void
make_links (const char *folder, const char *words)
{
  g_auto (GStrv) each = g_strsplit (words != NULL ? words : "", " ", -1);

  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    {
      gboolean soft = strchr (each[i], '>') != NULL;
      g_auto (GStrv) parts = g_strsplit (each[i], soft ? ">" : "=", 2);
      g_autofree char *name = g_build_filename (folder, parts[0], NULL);
      g_autofree char *target = g_build_filename (folder, parts[1], NULL);

      g_assert_no_errno (soft ? symlink (parts[1], name) : link (target, name));
    }
}

static gboolean
has_text (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && g_str_equal (found, text);
}

static void
check_row (const char *folder, const Row *row)
{
  g_autofree char *path = g_build_filename (folder, row->name, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  gboolean saved = cdt_save (path, bytes, NULL, CDT_SAVE_BACKUP, &error);
  GStatBuf info;

  g_assert_true (saved == row->saved);
  g_assert_true (row->saved || error->code == CDT_SAVE_ERROR_DENIED);
  g_assert_true (has_text (folder, row->name, row->saved ? "new" : "old"));
  if (row->stays != NULL)
    {
      g_autofree char *stays = g_build_filename (folder, row->stays, NULL);

      g_assert_true (g_file_test (stays, G_FILE_TEST_IS_SYMLINK));
    }
  g_assert_true (row->old == NULL || has_text (folder, row->old, "old"));
  g_assert_no_errno (g_stat (path, &info));
  g_assert_true (row->old != NULL || (info.st_mode & 0777 & ~row->mode) == 0);
}

static void
become_nobody (void)
{
  if (geteuid () != 0)
    return;
  g_assert_no_errno (setgroups (0, NULL));
  g_assert_no_errno (setresgid (NOBODY, NOBODY, NOBODY));
  g_assert_no_errno (setresuid (NOBODY, NOBODY, NOBODY));
}

static void
check_each (const char *folder)
{
  become_nobody ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("%zu", i);
      g_autofree char *inner = g_build_filename (folder, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        check_row (inner, &rows[i]);
    }
}

static gboolean
make_row (TestFolder *folder, gsize i)
{
  const Row *row = &rows[i];
  g_autofree char *name = g_strdup_printf ("%zu", i);
  g_autofree char *inner = test_folder_path (folder, name);
  g_autofree char *file = g_build_filename (inner, "file", NULL);
  gboolean root = geteuid () == 0;

  if (!root && row->owner == 0)
    return FALSE;
  g_assert_no_errno (g_mkdir (inner, 0755));
  g_assert_true (g_file_set_contents (file, "old", -1, NULL));
  make_links (inner, row->links);
  g_assert_no_errno (g_chmod (file, row->mode));
  if (root)
    {
      g_assert_no_errno (chown (file, row->owner, row->owner));
      g_assert_no_errno (chown (inner, row->owner, row->owner));
    }
  g_assert_no_errno (g_chmod (inner, row->folder_mode));
  return TRUE;
}

static void
test_owners (TestFolder *folder, gconstpointer data)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    n += make_row (folder, i);
  test_folder_in_child (check_each, folder);
  if (n < G_N_ELEMENTS (rows))
    g_test_skip ("two of the rows need root, for a file of another owner");
  g_test_message ("R7: %u of %zu kinds of link, mode and owner as expected", n, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("%zu", i);
      g_autofree char *inner = test_folder_path (folder, name);

      g_chmod (inner, 0755);
    }
}

int
main (int argc, char **argv)
{
  static const TestFolderCase cases[] = { { "/owners/table", test_owners } };

  g_test_init (&argc, &argv, NULL);
  test_folder_add (cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
