/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "desk-export.h"

#include "desk.h"

void
desk_export_progress_cb (double fraction, gpointer data)
{
  DeskExport *export = data;

  g_assert_cmpfloat (fraction, >=, export->fraction);
  export->fraction = fraction;
}

void
desk_export_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DeskExport *export = data;

  cdt_export_finish (result, &export->error);
  export->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((DeskExport *)data)->done;
}

void
desk_export_wait (DeskExport *export)
{
  desk_wait (is_done, export);
}
