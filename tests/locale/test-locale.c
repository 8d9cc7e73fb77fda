/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-locale.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A process takes its language once, so each case is a process of its own: the case's name says the
 * locale and LANGUAGE, the message is one that every catalogue has. */
typedef struct
{
  const char *name;
  const char *locale;
  const char *language;
  const char *title;
} Case;

static const Case cases[] = {
  { "/locale/welsh", "cy_GB.UTF-8", "", "Teitl" },
  { "/locale/language-goes-first", "en_GB.UTF-8", "cy:en", "Teitl" },
  { "/locale/english", "en_GB.UTF-8", "", "Title" },
  { "/locale/no-catalogue", "de_DE.UTF-8", "", "Title" },
  { "/locale/not-installed", "xx_XX.UTF-8", "", "Title" },
  { "/locale/plain", "C", "", "Title" },
};

static void
speak (gconstpointer data)
{
  const Case *c = data;

  if (g_test_subprocess ())
    {
      g_setenv ("LC_ALL", c->locale, TRUE);
      g_setenv ("LANGUAGE", c->language, TRUE);
      cdt_locale_init ();
      g_print ("<%s>\n", _ ("Title"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  {
    g_autofree char *expected = g_strdup_printf ("*<%s>*", c->title);

    g_test_trap_assert_stdout (expected);
  }
}

/* A damaged copy in the cache is replaced, and nobody but its owner can read it. */
static void
mend_copy (void)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "concordat/locale-" CDT_VERSION,
                                            "cy/LC_MESSAGES/concordat.mo", NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  GStatBuf about;

  if (g_test_subprocess ())
    {
      g_setenv ("LC_ALL", "cy_GB.UTF-8", TRUE);
      g_mkdir_with_parents (parent, 0700);
      g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));
      cdt_locale_init ();
      g_assert_cmpstr (_ ("Title"), ==, "Teitl");
      g_assert_cmpint (g_stat (path, &about), ==, 0);
      g_assert_cmpint (about.st_mode & 0777, ==, 0600);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
no_place_to_copy (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *file = g_build_filename (g_get_user_cache_dir (), "concordat", NULL);

      g_setenv ("LC_ALL", "cy_GB.UTF-8", TRUE);
      g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
      g_assert_true (g_file_set_contents (file, "in the way", -1, NULL));
      cdt_locale_init ();
      g_assert_cmpstr (_ ("Title"), ==, "Title");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], speak);
  g_test_add_func ("/locale/mends-a-damaged-copy", mend_copy);
  g_test_add_func ("/locale/no-place-to-copy", no_place_to_copy);
  return g_test_run ();
}
