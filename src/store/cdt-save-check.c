/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "cdt-save.h"
#include "cdt-tree.h"

gboolean
cdt_save_check_draft (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *shown = NULL;
  g_autoptr (CdtTree) tree = NULL;
  g_autoptr (GError) fault = NULL;

  g_return_val_if_fail (bytes != NULL && path != NULL, FALSE);

  shown = g_filename_display_basename (path);
  tree = cdt_tree_new_from_bytes (bytes, shown, &fault);
  if (tree != NULL)
    return TRUE;
  g_set_error (
      error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_FAILED,
      _ ("%s was not saved, for it could not be opened again: %s Nothing was changed; undo what you did "
         "last, and save again."),
      shown, fault->message);
  return FALSE;
}
