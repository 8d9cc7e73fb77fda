/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-assignment.h"
#include "cdt-command.h"

/* All or nothing: one wrong argument and the file stays as it was. */
static CdtExit
run_set (const CdtCommand *command, int argc, char **argv)
{
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *base_hash = NULL;
  CdtExit result = CDT_EXIT_DONE;
  guint64 serial = 0;

  if (!cdt_command_parse (command, NULL, &argc, &argv, 2, G_MAXINT))
    return CDT_EXIT_FAILED;
  draft = cdt_command_open (argv[1], CDT_USE_CHANGE, NULL, &base_hash, &result);
  if (draft == NULL)
    return result;
  cdt_command_tell_cleaned (draft);
  serial = cdt_draft_get_serial (draft);
  for (int i = 2; i < argc; i++)
    if (!cdt_assignment_apply (draft, NULL, argv[i], &error))
      return cdt_command_fail (_ ("%s: %s\nNothing was changed."), argv[1], error->message);
  if (cdt_draft_get_serial (draft) == serial)
    return CDT_EXIT_DONE;
  return cdt_command_save (draft, argv[1], base_hash);
}

const CdtCommand cdt_command_set = {
  "set",
  N_ ("FILE PATH=VALUE…"),
  N_ ("Answers questions; an empty value removes an answer."),
  run_set,
};
