/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-file.h"

G_BEGIN_DECLS

/** OpenFileSave: what became of a save. A plain value; the error is the test's to clear. */
typedef struct
{
  gboolean done;
  GError *error; /* (nullable) */
} OpenFileSave;

/* A draft of its own, with no name. */
CdtFile *open_file_new (void);
void open_file_edit (CdtFile *file, const char *title);

/* `save` must stay where it is until it is done. */
void open_file_begin_save (CdtFile *file, const char *path, gboolean force, OpenFileSave *save);
void open_file_wait (const OpenFileSave *save);
/* Both, for a save that nothing is to be done beside: the error's code, or -1 */
int open_file_save (CdtFile *file, const char *path, gboolean force);

/* Lets timers and workers do theirs for so long. */
void open_file_run_for (guint milliseconds);

/* That is in the draft in this file. */
void open_file_assert_title (const char *path, const char *title);

G_END_DECLS
