/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-export.h"

G_BEGIN_DECLS

/** DeskExport: an export that a test waits for; begin with zeros. Its callbacks take one as data. */
typedef struct
{
  gboolean done;
  double fraction;
  GError *error; /* the test's to clear */
} DeskExport;

void desk_export_progress_cb (double fraction, gpointer export);
void desk_export_done_cb (GObject *source, GAsyncResult *result, gpointer export);
void desk_export_wait (DeskExport *export); /* until it is done */

G_END_DECLS
