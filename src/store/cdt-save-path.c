/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save-path.h"

#include <errno.h>
#include <stdlib.h>

char *
cdt_save_follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (int hops = 0; hops < 40; hops++)
    {
      g_autofree char *folder = g_path_get_dirname (at);
      g_autofree char *link = NULL;
      char *real = realpath (at, NULL);

      if (real != NULL || errno != ENOENT)
        return real;
      link = g_file_read_link (at, NULL);
      if (link == NULL)
        {
          g_autofree char *name = g_path_get_basename (at);
          g_autofree char *real_folder = realpath (folder, NULL);

          return real_folder != NULL ? g_build_filename (real_folder, name, NULL) : NULL;
        }
      g_free (at);
      at = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
    }
  errno = ELOOP;
  return NULL;
}
