/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cdt-save-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (cdt - save - error - quark, cdt_save_error)

typedef struct
{
  int numbers[3]; /* of system errors; the row of none stands for all others */
  CdtSaveError code;
  const char *message; /* {file}, {folder} and {reason} are put in */
} Explanation;

static const Explanation explanations[] = {
  { { ENOSPC },
    CDT_SAVE_ERROR_NO_SPACE,
    N_ ("{file} could not be saved: the disk is full. Nothing was changed; free some space or save to "
        "another "
        "folder.") },
  { { EDQUOT, EFBIG },
    CDT_SAVE_ERROR_NO_SPACE,
    N_ ("{file} could not be saved: you have no room left on this disk. Nothing was changed; free some space "
        "or "
        "save to another folder.") },
  { { EACCES, EPERM, EROFS },
    CDT_SAVE_ERROR_DENIED,
    N_ ("{file} could not be saved: you may not write in the folder {folder}. Nothing was changed; save to "
        "another folder.") },
  { { ENOENT, ENOTDIR },
    CDT_SAVE_ERROR_FAILED,
    N_ ("{file} could not be saved: there is no folder {folder}. Nothing was changed; save to another "
        "folder.") },
  { { ENAMETOOLONG },
    CDT_SAVE_ERROR_FAILED,
    N_ ("{file} could not be saved: the name is too long. Nothing was changed; save under a shorter name.") },
  { { 0 },
    CDT_SAVE_ERROR_FAILED,
    N_ ("{file} could not be saved in {folder}: {reason}. Nothing was changed; try again or save to another "
        "folder.") },
};

static const Explanation *
find_explanation (int number)
{
  const Explanation *row = explanations;

  for (; row->numbers[0] != 0; row++)
    for (gsize i = 0; i < G_N_ELEMENTS (row->numbers); i++)
      if (row->numbers[i] == number && number != 0)
        return row;
  return row;
}

void
cdt_save_error_set (GError **error, int number, const char *folder, const char *name)
{
  const Explanation *explanation = find_explanation (number);
  g_autofree char *shown_folder = g_filename_display_name (folder);
  g_autofree char *shown_name = g_filename_display_name (name);
  g_autoptr (GString) message = g_string_new (_ (explanation->message));

  /* Each goes in once, from the end of the sentence to its start: a name with braces is not looked at again
   */
  g_string_replace (message, "{reason}", g_strerror (number), 1);
  g_string_replace (message, "{folder}", shown_folder, 1);
  g_string_replace (message, "{file}", shown_name, 1);
  g_set_error_literal (error, CDT_SAVE_ERROR, explanation->code, message->str);
}
