/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window and its file do not agree about */

#include "cdt-comparison.h"
#include "cdt-differences-dialog.h"
#include "cdt-load.h"
#include "cdt-window-private.h"

static CdtDraft *
read_file (CdtWindow *self, GError **error)
{
  return cdt_load_draft (cdt_file_get_path (self->file), NULL, error);
}

GPtrArray *
cdt_window_file_list_differences (CdtWindow *self)
{
  g_autoptr (CdtDraft) in_file = read_file (self, NULL);

  return in_file != NULL ? cdt_comparison_list (in_file, cdt_file_get_draft (self->file)) : NULL;
}

void
cdt_window_file_see_differences (CdtWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CdtDraft) in_file = read_file (self, &error);

  if (in_file != NULL)
    cdt_differences_dialog_open (GTK_WINDOW (self), in_file, cdt_file_get_draft (self->file));
  else
    cdt_notice_complain (self->notice, error->message);
}
