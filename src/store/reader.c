/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <unistd.h>

#include "cdt-locale.h"
#include "cdt-picture.h"
#include "cdt-reader.h"

/* concordat-reader NAME: see cdt-reader.h */
int
main (int argc, char *argv[])
{
  cdt_locale_init ();
  /* What libraries would tidy up at the end is gone with the process, and takes time from its two seconds */
  _exit (cdt_reader_main (argc, argv, cdt_picture_try));
}
