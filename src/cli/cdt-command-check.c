/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-command.h"
#include "cdt-review-schema.h"
#include "cdt-review-wording.h"
#include "cdt-review.h"

static const char *
name_severity (CdtSeverity severity)
{
  switch (severity)
    {
    case CDT_FINDING_MUST_FIX:
      return _ ("must fix");
    case CDT_FINDING_WORTH_A_LOOK:
      return _ ("worth a look");
    case CDT_FINDING_ACCEPTED:
      return _ ("accepted");
    default:
      return _ ("note");
    }
}

/* The line of a field, or of what is nearest around it */
static guint
find_line (CdtDraft *draft, const char *path)
{
  g_autofree char *at = g_strdup (path);
  CdtNode *node = NULL;

  while (node == NULL && *at != '\0')
    {
      char *slash = strrchr (at, '/');

      node = cdt_draft_find_node (draft, at);
      *(slash != NULL ? slash : at) = '\0';
    }
  return node != NULL ? cdt_node_get_line (node) : 1;
}

static void
print_finding (CdtDraft *draft, const char *file, const CdtFinding *finding)
{
  g_autofree char *shown = g_filename_display_name (file);
  g_autofree char *line = g_strdup_printf ("%s:%u: %s: %s [%s]", shown, find_line (draft, finding->path),
                                           name_severity (finding->severity), finding->what, finding->path);

  cdt_command_print (line);
}

static CdtExit
check_file (CdtPackShelf *shelf, const char *file)
{
  gboolean from_pdf = FALSE;
  CdtExit result = CDT_EXIT_DONE;
  g_autoptr (CdtDraft) draft = cdt_command_open (file, CDT_USE_PRINT, &from_pdf, NULL, &result);
  g_autoptr (CdtPack) pack = NULL;
  g_autoptr (CdtAssembler) assembler = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint n_faults = 0;

  if (draft == NULL)
    return result;
  pack = cdt_command_choose_pack (shelf, draft, file, &result);
  if (pack == NULL)
    return result;
  findings = cdt_review_run (draft, CDT_FINDING_NOTE);
  assembler = cdt_assembler_new (pack, draft);
  cdt_review_wording (assembler, findings);
  cdt_review_add_schema_problems (draft, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const CdtFinding *finding = g_ptr_array_index (findings, i);

      print_finding (draft, file, finding);
      n_faults += finding->severity == CDT_FINDING_MUST_FIX;
    }
  return n_faults > 0 ? CDT_EXIT_FINDINGS : result;
}

static CdtExit
run_check (const CdtCommand *command, int argc, char **argv)
{
  g_autofree char *pack_folder = NULL;
  const GOptionEntry entries[] = { CDT_COMMAND_PACK_OPTION (&pack_folder), G_OPTION_ENTRY_NULL };
  g_autoptr (CdtPackShelf) shelf = NULL;
  CdtExit result = CDT_EXIT_DONE;

  if (!cdt_command_parse (command, entries, &argc, &argv, 1, G_MAXINT))
    return CDT_EXIT_FAILED;
  shelf = cdt_pack_shelf_new (pack_folder);
  for (int i = 1; i < argc; i++)
    {
      CdtExit each = check_file (shelf, argv[i]);

      result = MAX (result, each);
    }
  return result;
}

const CdtCommand cdt_command_check = {
  "check",
  N_ ("FILE… [--pack=FOLDER]"),
  N_ ("Says what must be fixed and what is worth a look; ends with 1 when something must be fixed."),
  run_check,
};
