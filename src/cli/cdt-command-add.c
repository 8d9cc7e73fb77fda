/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-assignment.h"
#include "cdt-command.h"

static gboolean
fill (CdtDraft *draft, const char *id, char **arguments, int n_arguments, GError **error)
{
  g_autoptr (CdtItem) item = cdt_draft_dup_item_by_id (draft, id);
  g_autofree char *path = g_strdup (cdt_item_get_path (item));

  for (int i = 0; i < n_arguments; i++)
    if (!cdt_assignment_apply (draft, path, arguments[i], error))
      return FALSE;
  return TRUE;
}

static CdtExit
run_add (const CdtCommand *command, int argc, char **argv)
{
  g_autoptr (CdtDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *base_hash = NULL;
  g_autofree char *id = NULL;
  const CdtShape *shape = NULL;
  CdtExit result = CDT_EXIT_DONE;

  if (!cdt_command_parse (command, NULL, &argc, &argv, 2, G_MAXINT))
    return CDT_EXIT_FAILED;
  draft = cdt_command_open (argv[1], CDT_USE_CHANGE, NULL, &base_hash, &result);
  if (draft == NULL)
    return result;
  cdt_command_tell_cleaned (draft);
  shape = cdt_shape_find (argv[2]);
  if (shape == NULL || cdt_shape_get_kind (shape) != CDT_SHAPE_LIST)
    return cdt_command_fail (_ ("%s: there is no list %s.\nNothing was changed."), argv[1], argv[2]);
  id = cdt_draft_insert (draft, argv[2], G_MAXUINT, &error);
  if (id == NULL || !fill (draft, id, argv + 3, argc - 3, &error))
    return cdt_command_fail (_ ("%s: %s\nNothing was changed."), argv[1], error->message);
  result = cdt_command_save (draft, argv[1], base_hash);
  if (result == CDT_EXIT_DONE)
    cdt_command_print (id);
  return result;
}

const CdtCommand cdt_command_add = {
  "add",
  N_ ("FILE LISTPATH [FIELD=VALUE…]"),
  N_ ("Adds an item to a list and prints its id."),
  run_add,
};
