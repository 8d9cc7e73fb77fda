/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "cdt-apart.h"
#include "cdt-application.h"
#include "cdt-locale.h"

/* Pango reads fontconfig's files in a thread as soon as there is a font map: meanwhile GTK opens the display
 * and reads the theme. The locale is set already, and must not be again beside that thread. */
static void
begin_fonts (void)
{
  gtk_disable_setlocale ();
  pango_cairo_font_map_get_default ();
}

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
  begin_fonts ();
  application = cdt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
