/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack-folder.h"

#include <glib/gstdio.h>

#define NAMESPACE "xmlns=\"urn:concordat:pack:1\""

char *
pack_folder_write (const char *path, const char *id, const char *head, const char *part)
{
  char *folder = path != NULL ? g_strdup (path) : g_dir_make_tmp ("pack-XXXXXX", NULL);
  g_autofree char *pack_path = g_build_filename (folder, "pack.xml", NULL);
  g_autofree char *part_path = g_build_filename (folder, "part.xml", NULL);
  g_autofree char *pack = g_strdup_printf (
      "<pack " NAMESPACE " id=\"%s\" version=\"1.0\" title=\"Ours %s\" extends=\"standard\">\n%s"
      "<part href=\"part.xml\"/></pack>",
      id, id, head);
  g_autofree char *whole = g_strconcat ("<part " NAMESPACE ">\n", part, "</part>", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (pack_path, pack, -1, NULL));
  g_assert_true (g_file_set_contents (part_path, whole, -1, NULL));
  return folder;
}

void
pack_folder_remove (const char *folder)
{
  g_autofree char *pack_path = g_build_filename (folder, "pack.xml", NULL);
  g_autofree char *part_path = g_build_filename (folder, "part.xml", NULL);

  g_assert_cmpint (g_remove (pack_path), ==, 0);
  g_assert_cmpint (g_remove (part_path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
