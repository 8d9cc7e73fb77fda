/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-apart.h"
#include "cdt-application.h"
#include "cdt-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr (CdtApplication) application = NULL;

  /* Nothing here draws with GL, and looking for it costs as much time and memory as the whole start. */
  g_setenv ("GDK_GL", "disable", FALSE);
  cdt_locale_init ();
  cdt_apart_begin (CDT_APART_ALL, NULL);
  g_set_prgname (CDT_APP_ID);
  g_set_application_name (_ ("Concordat"));
  application = cdt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
