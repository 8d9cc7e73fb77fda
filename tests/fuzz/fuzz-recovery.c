/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cdt-recovery.h"
#include "fuzz.h"

/* The folder is the process's own, so that two may run beside each other. */
static char *
make_folder (void)
{
  g_autofree char *data = g_dir_make_tmp ("fuzz-recovery-XXXXXX", NULL);
  char *folder = g_build_filename (data, "concordat", "recovery", NULL);
  g_autofree char *copy = g_build_filename (folder, "a.concordat", NULL);

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (copy, "<agreement/>", -1, NULL);
  return folder;
}

/* The note of a recovery copy is what is changed; the copy beside it is sound. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static char *note;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CdtRecovered) recovered = NULL;

  if (note == NULL)
    {
      g_autofree char *folder = make_folder ();

      note = g_build_filename (folder, "a.ini", NULL);
    }
  if (!g_file_set_contents (note, (const char *)data, (gssize)size, NULL))
    return 0;
  found = cdt_recovery_list ();
  recovered = cdt_recovery_find ("a");
  if (recovered == NULL || found->len > 1)
    g_error ("a note hides the copy that it stands beside");
  return 0;
}
