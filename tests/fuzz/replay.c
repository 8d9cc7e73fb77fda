/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "fuzz.h"

#if defined __SANITIZE_ADDRESS__
#define MOST_SECONDS 8 /* of the processor; the sanitizers are slower than what they watch */
#else
#define MOST_SECONDS 1
#endif

static void
replay (const char *name, const char *data, gsize size)
{
  clock_t start = clock ();

  LLVMFuzzerTestOneInput ((const guint8 *)data, size);
  if (clock () - start > MOST_SECONDS * CLOCKS_PER_SEC)
    g_error ("%s takes %.1f seconds", name, (double)(clock () - start) / CLOCKS_PER_SEC);
}

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
          replay (name, data, size);
          n++;
        }
    }
  g_print ("%s 1 - %u seeds replayed\n1..1\n", n > 0 ? "ok" : "not ok", n);
  return n > 0 ? 0 : 1;
}
