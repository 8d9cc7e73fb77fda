/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cdt-apart.h"
#include "cdt-command.h"
#include "cdt-locale.h"
#include "cdt-pdf.h"

static const CdtCommand *const commands[] = {
  &cdt_command_new,   &cdt_command_export, &cdt_command_check,  &cdt_command_get,
  &cdt_command_set,   &cdt_command_add,    &cdt_command_verify, &cdt_command_compare,
  &cdt_command_merge, &cdt_command_send,   &cdt_command_agenda, &cdt_command_versions,
};

static void
show_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _ ("Usage: concordat-cli COMMAND [ARGUMENTS]"));
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("Works on partnership agreements without a display."));
  g_string_append (text, "\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-8s%s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (
      text, "\n%s\n%s", _ ("Each command tells more: concordat-cli COMMAND --help. Also: --version."),
      _ ("Ends with 0 when done, 1 when done with findings, 2 when it could not be done."));
  cdt_command_print (text->str);
}

static const CdtCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/* Results that could not be written, to a full disk say, are no results. */
static CdtExit
finish (CdtExit result)
{
  if (fflush (stdout) != 0 || ferror (stdout))
    return cdt_command_fail ("%s", _ ("the output could not be written."));
  return result;
}

int
main (int argc, char **argv)
{
  const CdtCommand *command = NULL;

  cdt_locale_init ();
  cdt_pdf_prepare ();
  cdt_apart_begin (CDT_APART_PDFS, NULL);
  g_set_prgname ("concordat-cli");
  if (argc < 2)
    return cdt_command_fail ("%s", _ ("say what to do. Try: concordat-cli --help"));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      show_help ();
      return finish (CDT_EXIT_DONE);
    }
  if (g_str_equal (argv[1], "--version"))
    {
      cdt_command_print ("concordat-cli " CDT_VERSION);
      return finish (CDT_EXIT_DONE);
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return cdt_command_fail (_ ("there is no command %s. Try: concordat-cli --help"), argv[1]);
  return finish (command->run (command, argc - 1, argv + 1));
}
