/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

/* replay FOLDER...: gives each file in them to the target that is linked in. */
int
main (int argc, char *argv[])
{
  guint n = 0;

  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (argv[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (argv[i], name, NULL);
          g_autofree char *data = NULL;
          gsize size = 0;

          if (!g_file_get_contents (path, &data, &size, NULL))
            continue;
          LLVMFuzzerTestOneInput ((const guint8 *)data, size);
          n++;
        }
    }
  g_print ("%s 1 - %u seeds replayed\n1..1\n", n > 0 ? "ok" : "not ok", n);
  return n > 0 ? 0 : 1;
}
