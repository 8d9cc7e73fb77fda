/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (cdt - save - error - quark, cdt_save_error)

void
cdt_save_error_set (GError **error, int number, const char *folder, const char *name)
{
  g_autofree char *shown_folder = g_filename_display_name (folder);
  g_autofree char *shown_name = g_filename_display_name (name);

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_NO_SPACE,
                   number == ENOSPC ? _ ("%s could not be saved: the disk is full. Nothing was changed; "
                                         "free some space or save to another folder.")
                                    : _ ("%s could not be saved: you have no room left on this disk. Nothing "
                                         "was changed; free some space or save to another folder."),
                   shown_name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (
          error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_DENIED,
          _ ("%s could not be saved: you may not write in the folder %s. Nothing was changed; save to "
             "another folder."),
          shown_name, shown_folder);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_FAILED,
                   _ ("%s could not be saved: there is no folder %s. Nothing was changed; save to another "
                      "folder."),
                   shown_name, shown_folder);
      break;
    case ENAMETOOLONG:
      g_set_error (
          error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_FAILED,
          _ ("%s could not be saved: the name is too long. Nothing was changed; save under a shorter "
             "name."),
          shown_name);
      break;
    default:
      g_set_error (error, CDT_SAVE_ERROR, CDT_SAVE_ERROR_FAILED,
                   _ ("%s could not be saved in %s: %s. Nothing was changed; try again or save to another "
                      "folder."),
                   shown_name, shown_folder, g_strerror (number));
      break;
    }
}
