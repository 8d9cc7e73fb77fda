/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "real-drafts.h"

#include <gio/gio.h>

#define SUFFIX ".concordat"

static void
call_examples (RealDraftFunc func, gpointer data)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (CDT_RESOURCES "/examples", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; *name != NULL; name++)
    if (g_str_has_suffix (*name, SUFFIX))
      {
        g_autofree char *path = g_strconcat (CDT_RESOURCES "/examples/", *name, NULL);
        g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

        func (*name, bytes, data);
      }
}

void
real_drafts_foreach (RealDraftFunc func, gpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "agreements", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) all = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  call_examples (func, data);
  while ((name = g_dir_read_name (all)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes
          = g_str_has_suffix (name, SUFFIX) ? g_file_load_bytes (file, NULL, NULL, NULL) : NULL;

      if (bytes != NULL)
        func (name, bytes, data);
    }
}
