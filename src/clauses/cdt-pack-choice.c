/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cdt-pack.h"

/* The first by name of the folders with a pack in them; NULL when there is none. */
static char *
find_installed (void)
{
  g_autofree char *packs = g_build_filename (g_get_user_data_dir (), "concordat", "packs", NULL);
  g_autoptr (GDir) dir = g_dir_open (packs, 0, NULL);
  g_autofree char *first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *pack = g_build_filename (packs, name, "pack.xml", NULL);

      if (!g_file_test (pack, G_FILE_TEST_EXISTS) || (first != NULL && strcmp (first, name) <= 0))
        continue;
      g_free (first);
      first = g_strdup (name);
    }
  return first != NULL ? g_build_filename (packs, first, NULL) : NULL;
}

CdtPack *
cdt_pack_choose (const char *folder, char **refusal, GError **error)
{
  g_autofree char *installed = folder == NULL ? find_installed () : NULL;
  const char *path = folder != NULL ? folder : installed;
  g_autoptr (GError) fault = NULL;

  if (path == NULL)
    return cdt_pack_new_standard (error);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CdtPack *pack = cdt_pack_new (file, &fault);
  if (pack != NULL)
    return pack;
  g_autofree char *shown = g_filename_display_name (path);
  if (refusal != NULL)
    *refusal
        = g_strdup_printf (_ ("The wording in the folder %s is not used: %s The standard clauses are used."),
                           shown, fault->message);
  return cdt_pack_new_standard (error);
}
