/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-assembler.h"
#include "cdt-command.h"
#include "cdt-load.h"
#include "cdt-verify.h"

static CdtDocument *
assemble_cb (CdtDraft *draft, gpointer data, GError **error)
{
  g_autofree char *refusal = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (CdtPack) pack = cdt_pack_shelf_choose (data, draft, &refusal, &missing, error);
  g_autoptr (CdtAssembler) assembler = pack != NULL ? cdt_assembler_new (pack, draft) : NULL;

  return assembler != NULL ? cdt_assembler_run (assembler) : NULL;
}

static CdtExit
verify_file (const char *path, CdtDraft *draft, const char *draft_path, CdtPackShelf *shelf)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *draft_name = draft_path != NULL ? g_filename_display_name (draft_path) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cdt_load_pdf (path, &error);
  g_autoptr (CdtVerdict) verdict = NULL;
  g_autofree char *line = NULL;

  if (bytes != NULL)
    verdict = cdt_verify_pdf (bytes, name, draft, draft_name, assemble_cb, shelf, &error);
  if (verdict == NULL)
    return cdt_command_fail_file (path, error);
  line = g_strdup_printf ("%s: %s", shown, verdict->summary);
  cdt_command_print (line);
  for (guint i = 0; i < verdict->lines->len; i++)
    {
      g_autofree char *more = g_strconcat ("  ", g_ptr_array_index (verdict->lines, i), NULL);

      cdt_command_print (more);
    }
  return verdict->sound ? CDT_EXIT_DONE : CDT_EXIT_FINDINGS;
}

static CdtExit
run_verify (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *pack_folder = NULL;
  const GOptionEntry entries[] = { CDT_COMMAND_PACK_OPTION (&pack_folder), G_OPTION_ENTRY_NULL };
  g_autoptr (CdtPackShelf) shelf = NULL;
  g_autoptr (CdtPack) pack = NULL;
  g_autoptr (CdtDraft) draft = NULL;
  gboolean from_pdf = FALSE;
  CdtExit result = CDT_EXIT_DONE, verified;

  if (!cdt_command_parse (command, entries, &argc, &argv, 1, 2))
    return CDT_EXIT_FAILED;
  shelf = cdt_pack_shelf_new (pack_folder);
  if (argc == 3)
    {
      draft = cdt_command_open (argv[2], CDT_USE_PRINT, &from_pdf, NULL, &result);
      if (draft == NULL)
        return result;
      pack = cdt_command_choose_pack (shelf, draft, argv[2], &result);
      if (pack == NULL)
        return CDT_EXIT_FAILED;
    }
  verified = verify_file (argv[1], draft, argc == 3 ? argv[2] : NULL, shelf);
  return MAX (result, verified);
}

const CdtCommand cdt_command_verify = {
  "verify",
  N_ ("PDF [DRAFT] [--pack=FOLDER]"),
  N_ ("Says whether a PDF is as it was exported and says what the draft says; ends with 1 when not."),
  run_verify,
};
