/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-export-file.h"
#include "cdt-house.h"

typedef struct
{
  char *output;
  char *format_name;
  char *pack_folder;
  CdtExportOrder how;
} Agenda;

static void
clear_agenda (Agenda *agenda)
{
  g_free (agenda->output);
  g_free (agenda->format_name);
  g_free (agenda->pack_folder);
  g_free (agenda->how.house);
  g_free (agenda->how.paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Agenda, clear_agenda)

/* warm.concordat -> warm-agenda.pdf, beside the draft */
static char *
choose_path (const Agenda *agenda, const char *file)
{
  g_autofree char *stem = g_strdup (file);

  if (agenda->output != NULL)
    return g_strdup (agenda->output);
  if (g_str_has_suffix (stem, ".concordat"))
    stem[strlen (stem) - strlen (".concordat")] = '\0';
  else if (g_str_has_suffix (stem, ".pdf"))
    stem[strlen (stem) - strlen (".pdf")] = '\0';
  return g_strconcat (stem, "-agenda", cdt_export_format_get_suffix (agenda->how.format), NULL);
}

/* FALSE with the reason told */
static gboolean
prepare (Agenda *agenda)
{
  const char *format = agenda->format_name;

  agenda->how.agenda = TRUE;
  agenda->how.format = g_strcmp0 (format, "text") == 0 ? CDT_EXPORT_TEXT : CDT_EXPORT_PDF;
  if (format != NULL && agenda->how.format == CDT_EXPORT_PDF && !g_str_equal (format, "pdf"))
    return cdt_command_fail (_ ("there is no format %s. Use --format=pdf or --format=text."), format), FALSE;
  if (agenda->how.paper != NULL && !g_str_equal (cdt_paper_find (agenda->how.paper)->name, agenda->how.paper))
    return cdt_command_fail (_ ("there is no paper %s. Use --paper=a4 or --paper=letter."),
                             agenda->how.paper),
           FALSE;
  return TRUE;
}

static CdtExit
write_agenda (const Agenda *agenda, const char *file)
{
  CdtExit result = CDT_EXIT_DONE;
  gboolean from_pdf = FALSE;
  g_autoptr (CdtDraft) draft = cdt_command_open (file, CDT_USE_PRINT, &from_pdf, NULL, &result);
  g_autoptr (CdtPackShelf) shelf = NULL;
  g_autoptr (CdtPack) pack = NULL;
  g_autofree char *path = choose_path (agenda, file);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    return result;
  shelf = cdt_pack_shelf_new (agenda->pack_folder);
  pack = cdt_command_choose_pack (shelf, draft, file, &result);
  if (pack == NULL)
    return result;
  if (!cdt_export_file (g_steal_pointer (&draft), pack, &agenda->how, path, &error))
    return cdt_command_fail_file (path, error);
  cdt_command_print (shown);
  return result;
}

static CdtExit
run_agenda (const CdtCommand *command, int argc, char **argv)
{
  g_auto (Agenda) agenda = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &agenda.output, N_ ("The file to write"), N_ ("OUT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &agenda.format_name, N_ ("pdf (the default) or text"),
      N_ ("FORMAT") },
    CDT_COMMAND_PACK_OPTION (&agenda.pack_folder),
    { "paper", 0, 0, G_OPTION_ARG_STRING, &agenda.how.paper, N_ ("a4 or letter, whatever the draft says"),
      N_ ("PAPER") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &agenda.how.large_print, N_ ("Print in 16 point"), NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &agenda.how.force,
      N_ ("Overwrite a file that is not an earlier agenda"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!cdt_command_parse (command, entries, &argc, &argv, 1, 1) || !prepare (&agenda))
    return CDT_EXIT_FAILED;
  return write_agenda (&agenda, argv[1]);
}

const CdtCommand cdt_command_agenda = {
  "agenda",
  N_ ("FILE [-o OUT] [--format=pdf|text] [--pack=FOLDER]"),
  N_ ("Writes what is open between the partners, with their positions, as an agenda and prints where."),
  run_agenda,
};
