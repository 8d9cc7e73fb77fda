/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-locale.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

/* Catalogues of other versions must not be mixed with ours, hence the version in the name. */
#define CACHE_FOLDER "concordat/locale-" CDT_VERSION

static char *
build_catalogue_path (const char *folder, const char *language)
{
  return g_build_filename (folder, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
}

static gboolean
is_installed (const char *const *languages)
{
  for (; *languages; languages++)
    {
      g_autofree char *path = build_catalogue_path (CDT_LOCALE_DIR, *languages);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds (const char *path, GBytes *bytes)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &contents, &length, NULL) && length == g_bytes_get_size (bytes)
         && memcmp (contents, g_bytes_get_data (bytes, NULL), length) == 0;
}

/* FALSE when the program has no catalogue for the language, or it could not be copied */
static gboolean
unpack (const char *folder, const char *language)
{
  g_autofree char *resource = g_strconcat (CDT_RESOURCES "/locale/", language, ".mo", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *path = build_catalogue_path (folder, language);
  g_autofree char *parent = g_path_get_dirname (path);

  if (!bytes)
    return FALSE;
  if (holds (path, bytes))
    return TRUE;
  return g_mkdir_with_parents (parent, 0700) == 0
         && g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

void
cdt_locale_init (void)
{
  const char *const *languages;
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), CACHE_FOLDER, NULL);
  const char *folder = CDT_LOCALE_DIR;

  setlocale (LC_ALL, "");
  languages = g_get_language_names ();
  if (!is_installed (languages))
    for (const char *const *language = languages; *language; language++)
      if (unpack (cache, *language))
        folder = cache;
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
