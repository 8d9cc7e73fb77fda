/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "cdt-reader.h"

/* runaway NAME: what a reader does that a file has got the better of: NAME "time" or "memory". */
int
main (int argc, char *argv[])
{
  volatile guint64 n = 0;

  cdt_reader_limit ();
  if (argc == 2 && strcmp (argv[1], "memory") == 0)
    for (gsize size = 1 << 20;; size *= 2)
      {
        char *block = malloc (size);

        if (block == NULL)
          abort ();
        memset (block, 1, size);
      }
  for (;;)
    n++;
}
